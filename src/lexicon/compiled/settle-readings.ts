import type { Reading } from "../lexicon.js";

/** A reading that is still being made. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** One reading for each lemma and tag, their probabilities adding up to one, likeliest first. */
export function settleReadings(found: readonly Writable<Reading>[], weight: readonly number[]): Reading[] {
  const kept: Writable<Reading>[] = [];
  let sum = 0;
  for (let i = 0; i < found.length; i++) {
    const reading = found[i]!;
    sum += weight[i]!;
    const same = kept.find(({ tag, lemma }) => tag === reading.tag && lemma === reading.lemma);
    if (same) same.probability += weight[i]!;
    else {
      reading.probability = weight[i]!;
      kept.push(reading);
    }
  }
  for (const reading of kept) reading.probability /= sum;
  return kept.length > 1 ? kept.sort((a, b) => b.probability - a.probability) : kept;
}
