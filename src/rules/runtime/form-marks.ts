import { fold } from "../pattern/parse-pattern.js";
import type { Test } from "../pattern/program.js";
import type { Form } from "./form.js";

/** Marks that say nothing: any form may pass. */
export const ANY = -1;

/** Parts of speech that have a bit of their own; the others share one. */
const PARTS = ["NOUN", "PROPN", "ADJ", "VERB", "PRON", "DET", "ADV", "NUM", "ADP"];
/** The bits that surfaces and lemmas fall on. */
const WORD_BITS = 32 - PARTS.length - 1;
const EVERY_PART = ANY << WORD_BITS;

/**
 * A form's marks in 32 bits: those of its surface, its lemmas and its parts of speech. A form whose marks have none of a test's
 * cannot pass the test, so that one operation spares most of the tries; the others are as good as before.
 */
export function marksOf({ kind, key, lemmas, readings }: Pick<Form, "kind" | "key" | "lemmas" | "readings">): number {
  // What has no surface of its own is for the tests themselves.
  if (kind !== "word" && kind !== "punctuation" && kind !== "symbol") return ANY;
  let marks = wordMark(key);
  for (const lemma of lemmas) marks |= wordMark(lemma);
  for (const { tag } of readings) marks |= partMark(tag.upos);
  return marks;
}

/** The marks of which a form that may pass the test has one. */
export function marksFor(test: Test): number {
  if (typeof test === "string") return wordMark(test);
  switch (test[0]) {
    case "in":
      return (test.slice(1) as string[]).reduce((marks, word) => marks | wordMark(word), 0);
    case "=":
      return wordMark(fold(test[1]));
    case ".":
    case "~":
      return wordMark(test[1]);
    case "u":
      return test[2] === "" ? EVERY_PART : partMark(test[2]);
    case "|":
      return (test.slice(1) as Test[]).reduce((marks, other) => marks | marksFor(other), 0);
    case "&":
      return (test.slice(1) as Test[])
        .map(marksFor)
        .reduce((best, marks) => (bitCount(marks) < bitCount(best) ? marks : best));
    default:
      return ANY;
  }
}

function wordMark(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return 1 << ((hash >>> 0) % WORD_BITS);
}

function partMark(upos: string): number {
  const part = PARTS.indexOf(upos);
  return 1 << (WORD_BITS + (part < 0 ? PARTS.length : part));
}

function bitCount(marks: number): number {
  let count = 0;
  for (let rest = marks; rest !== 0; rest &= rest - 1) count++;
  return count;
}
