import type { Reading } from "../../lexicon/lexicon.js";

/**
 * Whether two readings say the same of part of speech, case, number and verb form: what `certain` vouches for. Parts of speech that grammars
 * tell apart differently count as one («это» is a pronoun or a determiner, «и» a conjunction or a particle).
 */
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

const PART: Readonly<Record<string, string>> = {
  PROPN: "NOUN", AUX: "VERB", DET: "ADJ", PRON: "ADJ", NUM: "ADJ", PART: "ADV", CCONJ: "ADV", SCONJ: "ADV", INTJ: "ADV",
}; // prettier-ignore

/** Whether two parts of speech count as one. A preposition stays itself: government hangs on it. */
export const samePart = (a: string, b: string): boolean => a === b || (PART[a] ?? a) === (PART[b] ?? b);
