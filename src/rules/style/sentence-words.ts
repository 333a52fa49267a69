import type { Part, Sentence } from "../../document/parsed-document.js";

/** Words of a sentence: numbers and muted addresses count as one each, marks do not. */
export function countWords(part: Part, { first, last }: Pick<Sentence, "first" | "last">): number {
  let words = 0;
  for (let i = first; i < last; i++) {
    const { kind } = part.tokens[i]!;
    if (kind !== "punctuation" && kind !== "symbol") words++;
  }
  return words;
}
