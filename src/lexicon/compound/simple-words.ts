import type { Reading, Tag } from "../lexicon.js";

/** What compounds are made from: the words of the lexicon itself. */
export interface SimpleWords {
  /** Readings of a listed word; empty for any other. */
  readings(form: string): readonly Reading[];
  frequency(form: string): number;
  /** The lexicon's tag with these features, or one made for it. */
  tag(upos: Tag["upos"], feats: Readonly<Record<string, string>>): Tag;
}

/** The readings of a part, for the whole. */
export function asCompound(readings: readonly Reading[], before: string, after = ""): Reading[] {
  return readings.map((reading) => ({ ...reading, lemma: before + reading.lemma + after, source: "compound" }));
}
