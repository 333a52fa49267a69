import type { Reading } from "../../lexicon/lexicon.js";

/** The verb of a passive, past or future. */
export const WAS: RegExp = /^(?:был|была|было|были|будет|будут)$/u;

/** The verb of a passive in the future. */
export const WILL: RegExp = /^(?:будет|будут)$/u;

/** A passive turn by its tokens, and its active wording where there is one. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly text: string | undefined;
}

/** Whether a short participle may be the predicate of the noun. */
export function agrees(participle: Reading, noun: Reading): boolean {
  const { Number: number, Gender } = participle.tag.feats;
  return (
    number === noun.tag.feats.Number && (number === "Plur" || Gender === undefined || Gender === noun.tag.feats.Gender)
  );
}
