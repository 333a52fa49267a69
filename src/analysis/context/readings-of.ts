import type { Lexicon, Reading } from "../../lexicon/lexicon.js";

/** The readings that a form is weighed by: the lexicon's, or a guess by the ending. */
export function readingsOf(lexicon: Lexicon, form: string): readonly Reading[] {
  const known = lexicon.readings(form);
  if (!known.length) return lexicon.guess(form);
  return EVERYTHING.test(form) ? known.filter(({ tag }) => tag.feats.Number !== "Plur") : known;
}

/** To the lexicon е and ё are one letter, but «всё» is no plural. */
const EVERYTHING = /^всё$/iu;
