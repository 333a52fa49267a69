import type { SuggestContext } from "../lexicon.js";
import type { Ngrams } from "./ngrams.js";

/** How likely rows of words are, in decimal logarithms. */
export interface ContextLikelihood {
  /** log10 of P(words | what stands to both sides), up to a constant. */
  (words: readonly string[], context: SuggestContext): number;
}

const BACK_OFF = Math.log10(0.3);
const TRIGRAM_WEIGHT = 0.7;

const LESS_THAN = 0x3c;
/** Shares of what is no word among the words of prose: the n-grams have no counts of these alone. */
const MARKS: ReadonlyMap<string, number> = new Map([
  ["<s>", 0.07],
  ["</s>", 0.07],
  ["<num>", 0.025],
  ["<lat>", 0.015],
]);

/** The word as the n-grams know it: lower case, ё folded, digits `<num>`, Latin `<lat>`. */
export function contextWord(word: string): string {
  const key = word.toLowerCase().replaceAll("ё", "е");
  if (/^[а-я<]/u.test(key)) return key;
  if (/^\p{Nd}/u.test(key)) return "<num>";
  return /^[a-z]/u.test(key) ? "<lat>" : key;
}

/** Scores words by both neighbours: trigrams and bigrams where they were seen, else the frequency of the word (zipf). */
export function createContextLikelihood(
  ngrams: Ngrams | undefined,
  frequency: (form: string) => number,
): ContextLikelihood {
  const countOf = (word: string): number => (MARKS.get(word) ?? 0) * ngrams!.total || ngrams!.count(word);
  const alone = (word: string): number => {
    const mark = word.charCodeAt(0) === LESS_THAN ? MARKS.get(word) : undefined;
    return mark ? Math.log10(mark) : Math.max(frequency(word), 0.6) - 9;
  };

  function following(before: string | undefined, previous: string | undefined, word: string): number {
    if (!ngrams || previous === undefined) return alone(word);
    const pair = ngrams.count(previous, word);
    if (pair === 0) return alone(word) + BACK_OFF;
    const likelihood = Math.log10(pair / Math.max(countOf(previous), pair));
    const triple = before === undefined ? 0 : ngrams.count(before, previous, word);
    if (triple === 0) return likelihood;
    const stronger = Math.log10(triple / Math.max(ngrams.count(before!, previous), triple));
    return Math.max(likelihood, TRIGRAM_WEIGHT * stronger + (1 - TRIGRAM_WEIGHT) * likelihood);
  }

  return (words, { left = [], right = [] }) => {
    const row = [...left.slice(-2), ...words, ...right.slice(0, 2)].map(contextWord);
    const first = Math.min(left.length, 2);
    const last = Math.min(row.length, first + words.length + 1);
    let sum = 0;
    for (let i = first; i < last; i++) {
      // The neighbour to the right is given: only what the words add to its likelihood counts.
      const given = i >= first + words.length;
      sum += following(row[i - 2], row[i - 1], row[i]!) - (given ? alone(row[i]!) : 0);
    }
    return sum;
  };
}
