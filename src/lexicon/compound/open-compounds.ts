import type { Reading, Tag } from "../lexicon.js";
import { readDerived, readPossessive } from "./read-derived.js";
import { readHyphenated } from "./read-hyphenated.js";
import { readJoined } from "./read-joined.js";
import { readReflexive } from "./read-reflexive.js";

/** What compounds are made from: the words of the lexicon itself. */
export interface SimpleWords {
  /** Readings of a listed word; empty for any other. */
  readings(form: string): readonly Reading[];
  frequency(form: string): number;
  /** The lexicon's tag with these features, or one made for it. */
  tag(upos: Tag["upos"], feats: Readonly<Record<string, string>>): Tag;
}

/** Readings of a word that is made of known words by the rules of the language; empty where it is not. */
export function openCompounds(words: SimpleWords): (form: string) => readonly Reading[] {
  return (form) => {
    if (form.includes("-")) return readHyphenated(form, words);
    const joined = readJoined(form, words);
    if (joined.length) return joined;
    const derived = readDerived(form, words);
    if (derived.length) return derived;
    const possessive = readPossessive(form, words);
    return possessive.length ? possessive : readReflexive(form, words);
  };
}

/** The readings of a part, for the whole. */
export function asCompound(readings: readonly Reading[], before: string, after = ""): Reading[] {
  return readings.map((reading) => ({ ...reading, lemma: before + reading.lemma + after, source: "compound" }));
}
