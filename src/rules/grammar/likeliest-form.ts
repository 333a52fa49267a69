import type { Part } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { neighbourWords } from "../spelling/neighbour-words.js";

/** Of several forms the one that suits the words around best; the first where nothing is known of them. */
export function likeliestForm(
  forms: readonly string[],
  part: Part,
  first: number,
  last: number,
  lexicon: Lexicon,
): string | undefined {
  const own = [...new Set(forms)];
  if (own.length < 2 || !lexicon.likelihood) return own[0];
  const around = neighbourWords(part, first, last);
  let best = own[0];
  let most = -Infinity;
  for (const form of own) {
    const score = lexicon.likelihood(form.toLowerCase().replaceAll("ё", "е").split(" "), around);
    if (score > most + 0.05) [best, most] = [form, score];
  }
  return best;
}
