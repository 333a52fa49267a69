import type { Reading } from "../lexicon.js";
import { readDerived, readPossessive } from "./read-derived.js";
import { readHyphenated } from "./read-hyphenated.js";
import { readJoined } from "./read-joined.js";
import { readReflexive } from "./read-reflexive.js";
import type { SimpleWords } from "./simple-words.js";

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
