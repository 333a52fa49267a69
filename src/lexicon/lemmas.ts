import type { Lexicon } from "./lexicon.js";

/** Dictionary forms of a word form, likeliest first: «стекла» → «стекло», «стечь». */
export function lemmas(lexicon: Pick<Lexicon, "readings">, form: string): string[] {
  return [...new Set(lexicon.readings(form).map(({ lemma }) => lemma))];
}
