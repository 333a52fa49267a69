import type { Reading } from "../../lexicon/lexicon.js";

/** How many kinds of words have a threshold of their own. */
export const CERTAINTY_KINDS = 24;

/** By kind of word: the probability from which on its likeliest reading is right in at least 99 of 100 places of held-out text. */
export type Certainty = Float32Array;

/** Without a model only what all readings agree on is certain. */
export const PLAIN_CERTAINTY: Certainty = new Float32Array(CERTAINTY_KINDS).fill(0.9999);

/**
 * The kind of a word for its threshold: part of speech, whether the lexicon left a choice, and what makes a single reading doubtful: a guess by
 * the ending, a capital inside the sentence that its reading does not explain (the river Пивка), an abbreviation that shows no case.
 */
export function certaintyKind(best: Reading, choice: boolean, capital: boolean): number {
  const { upos, feats } = best.tag;
  if (best.source === "guess") return 0;
  if (feats.Abbr || (!feats.Case && (upos === "NOUN" || upos === "PROPN"))) return 1;
  if (capital && upos !== "PROPN") return 2;
  if (capital) return choice ? 3 : 4;
  return 5 + 2 * partKind(upos, feats) + (choice ? 1 : 0);
}

function partKind(upos: string, feats: Reading["tag"]["feats"]): number {
  if (upos === "NOUN" || upos === "PROPN") return 0;
  if (feats.VerbForm === "Part") return feats.Variant === "Short" ? 1 : 2;
  if (upos === "VERB" || upos === "AUX") return 3;
  if (feats.Variant === "Short" || feats.Degree === "Cmp") return 4;
  if (upos === "ADJ") return 5;
  if (upos === "DET" || upos === "PRON" || upos === "NUM") return 6;
  if (upos === "ADV") return 7;
  return 8;
}

/** Whether two readings say the same of part of speech, case, number and verb form: what `certain` vouches for. */
export function sameForm(a: Reading, b: Reading): boolean {
  if (a.tag === b.tag) return true;
  const { upos, feats } = a.tag;
  const other = b.tag.feats;
  return (
    samePart(upos, b.tag.upos) &&
    feats.Case === other.Case &&
    feats.Number === other.Number &&
    feats.VerbForm === other.VerbForm &&
    feats.Variant === other.Variant &&
    feats.Mood === other.Mood
  );
}

const samePart = (a: string, b: string): boolean =>
  a === b || (a === "PROPN" && b === "NOUN") || (a === "NOUN" && b === "PROPN");
