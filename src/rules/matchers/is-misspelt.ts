import type { PartView } from "../runtime/part-view.js";

/** Whether a word written small is in no dictionary: spelling speaks of it first («поможет твоеи»). */
export function isMisspelt(view: PartView, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { kind, text } = view.tokens[i]!;
    if (kind === "word" && /^[а-яё]/u.test(text) && !view.lexicon.isKnown(text)) return true;
  }
  return false;
}
