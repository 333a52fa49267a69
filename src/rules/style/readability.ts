import type { Part, Sentence } from "../../document/parsed-document.js";

/** How hard a stretch is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Flesch's reading ease with I. V. Oborneva's coefficients for Russian: 206.835 − 1.3 · words a sentence − 60.1 · syllables a word. */
  readonly index: number;
}

const VOWELS = new Uint8Array(0x460);
for (const letter of "аеёиоуыэюяАЕЁИОУЫЭЮЯ") VOWELS[letter.charCodeAt(0)] = 1;

/** Vowels of a word, at least one. */
function syllablesOf(text: string): number {
  let vowels = 0;
  for (let i = 0; i < text.length; i++) if (VOWELS[text.charCodeAt(i)] === 1) vowels++;
  return vowels || 1;
}

/** Readability of sentences of a part; numbers and muted addresses are no words here. */
export function readability(part: Part, sentences: readonly Sentence[]): Readability {
  let words = 0;
  let syllables = 0;
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      const { kind, text } = part.tokens[i]!;
      if (kind !== "word") continue;
      words++;
      syllables += syllablesOf(text);
    }
  }
  const index = words ? 206.835 - 1.3 * (words / Math.max(1, sentences.length)) - 60.1 * (syllables / words) : 100;
  return { words, sentences: sentences.length, syllables, index };
}
