import type { Lattice } from "../../src/analysis/context/lattice.js";
import type { LatticeToken } from "../../src/analysis/context/word-entry.js";
import type { Reading } from "../../src/lexicon/lexicon.js";

/**
 * What grammar says for sure of a doubtful word by its neighbours alone (Shvedova's grammar of 1980, §§ 1834, 1865): such places of untagged prose
 * teach the words that tagged text has too few of.
 */
const CONSTRAINTS: readonly ((at: Place) => ((reading: Reading) => boolean) | undefined)[] = [
  // «три рабочих дня»: after a small numeral and before a noun in the genitive singular stands an adjective in the genitive plural.
  ({ before, after }) =>
    FEW.test(before?.key ?? "") && after && every(after.readings, isGenitiveSingular) ? isGenitivePlural : undefined,
  // «уточнили их адрес»: right before a noun that may be in the accusative or nominative only «их» is a possessive.
  ({ key, after }) =>
    OWNERS.has(key) && after?.readings.length && after.readings.every(isDirect) ? isPossessive : undefined,
  // «дом, который построил застройщик»: with a transitive verb and a plain nominative behind it the relative word is the object.
  ({ key, after, second }) =>
    RELATIVE.test(key) && isTransitive(after) && isNominative(second) ? isAccusative : undefined,
  // «все» of a text that writes ё («её», «ещё») is a plural, and «всё» was no plural to begin with.
  ({ key, yo }) => (key === "все" && yo ? isPlural : undefined),
  // «в их доме»: after a preposition «их» is no pronoun, that would be «них».
  ({ before, key }) =>
    OWNERS.has(key) && before?.readings.every(({ tag }) => tag.upos === "ADP") && before.readings.length
      ? isPossessive
      : undefined,
];

const FEW = /^(?:\d*[^1]?[234]|два|две|три|четыре|оба|обе)$/u;
const RELATIVE = /^котор(?:ый|ое|ые)$/u;
const OWNERS = new Set(["его", "ее", "их"]);

interface Neighbour {
  readonly key: string;
  readonly readings: readonly Reading[];
}

interface Place {
  readonly key: string;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly second: Neighbour | undefined;
  /** Whether the word is written with е in a sentence that has ё. */
  readonly yo: boolean;
}

const every = (readings: readonly Reading[], test: (reading: Reading) => boolean): boolean =>
  readings.some(test) && readings.every((reading) => reading.tag.upos === "NOUN" && test(reading));
const all = (place: Neighbour | undefined, test: (reading: Reading) => boolean): boolean =>
  place !== undefined && place.readings.length > 0 && place.readings.every(test);
const isTransitive = (place: Neighbour | undefined): boolean =>
  all(place, ({ tag: { feats } }) => feats.Mood === "Ind" && feats.Transitivity === "Tran");
const isNominative = (place: Neighbour | undefined): boolean =>
  all(place, ({ tag: { feats } }) => feats.Case === "Nom");
const isPlural = ({ tag: { feats } }: Reading): boolean => feats.Number === "Plur";
const isAccusative = ({ tag: { feats } }: Reading): boolean => feats.Case === "Acc";
const isGenitiveSingular = ({ tag: { feats } }: Reading): boolean => feats.Case === "Gen" && feats.Number === "Sing";
const isDirect = ({ tag: { upos, feats } }: Reading): boolean =>
  upos === "NOUN" && feats.Animacy === "Inan" && (feats.Case === "Nom" || feats.Case === "Acc");
const isGenitivePlural = ({ tag: { upos, feats } }: Reading): boolean =>
  (upos === "ADJ" || upos === "DET" || feats.VerbForm === "Part") && feats.Case === "Gen" && feats.Number === "Plur";
const isPossessive = ({ tag: { upos, feats } }: Reading): boolean => upos === "DET" && feats.Poss === "Yes";

/** Forbids the candidates that grammar rules out by the neighbours' own readings; true when some place was decided so. */
export function constrain(
  lattice: Lattice,
  tokens: readonly LatticeToken[],
  readings: readonly (readonly Reading[])[],
  allowed: Uint8Array,
): boolean {
  let decided = false;
  const yo = tokens.some(({ text }) => /ё/iu.test(text));
  for (let p = 0; p < lattice.size; p++) {
    const from = lattice.start[p]!;
    const to = lattice.start[p + 1]!;
    if (
      to - from < 2 ||
      (tokens[p]!.key !== "все" &&
        !OWNERS.has(tokens[p]!.key) &&
        !RELATIVE.test(tokens[p]!.key) &&
        !FEW.test(tokens[p - 1]?.key ?? ""))
    )
      continue;
    for (const constraint of CONSTRAINTS) {
      const test = constraint({
        key: tokens[p]!.key,
        before: neighbour(tokens, readings, p - 1),
        after: neighbour(tokens, readings, p + 1),
        second: neighbour(tokens, readings, p + 2),
        yo: yo && !/ё/iu.test(tokens[p]!.text),
      });
      const fits = test && lattice.entries[p]!.readings.map(test);
      if (!fits?.includes(true)) continue;
      fits.forEach((fit, i) => (allowed[from + i] &&= fit ? 1 : 0));
      decided = true;
    }
  }
  return decided;
}

function neighbour(
  tokens: readonly LatticeToken[],
  readings: readonly (readonly Reading[])[],
  p: number,
): Neighbour | undefined {
  return p < 0 || p >= tokens.length ? undefined : { key: tokens[p]!.key, readings: readings[p]! };
}
