import type { ParsedDocument } from "../document/parsed-document.js";
import { readability } from "../rules/style/readability.js";

const round = (value: number): number => Math.round(value * 10) / 10;

/** Measures of a document's clarity: how many words and sentences, how long they are, Flesch's index by Oborneva; undefined for a text without words. */
export function measures({ parts }: ParsedDocument): Readonly<Record<string, number>> | undefined {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  let longestSentence = 0;
  let longestParagraph = 0;
  for (const part of parts) {
    for (const { first, last } of part.paragraphs) {
      let paragraph = 0;
      for (const sentence of part.sentences.slice(first, last)) {
        const own = readability(part, [sentence]);
        if (!own.words) continue;
        sentences++;
        words += own.words;
        syllables += own.syllables;
        paragraph += own.words;
        longestSentence = Math.max(longestSentence, own.words);
      }
      longestParagraph = Math.max(longestParagraph, paragraph);
    }
  }
  if (!words) return undefined;
  return {
    words,
    sentences,
    wordsPerSentence: round(words / sentences),
    longestSentence,
    longestParagraph,
    syllablesPerWord: round(syllables / words),
    readability: round(206.835 - (1.3 * words) / sentences - (60.1 * syllables) / words),
  };
}
