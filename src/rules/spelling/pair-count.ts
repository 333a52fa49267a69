import type { Part } from "../../document/parsed-document.js";
import type { Ngrams } from "../../lexicon/ngrams/ngrams.js";

const kept = new WeakMap<Part, Float64Array>();

/** How often a token and the next were counted side by side; kept, since several rules ask of every pair. */
export function pairCount(ngrams: Ngrams, part: Part, left: number): number {
  if (part !== asked || ngrams !== opened) {
    if (ngrams !== opened) opened = ngrams;
    asked = part;
    counts = kept.get(part) ?? new Float64Array(part.tokens.length).fill(UNKNOWN);
    kept.set(part, counts);
  }
  let count = counts[left]!;
  if (count === UNKNOWN) counts[left] = count = ngrams.count(part.tokens[left]!.key, part.tokens[left + 1]!.key);
  return count;
}

const UNKNOWN = -1;
/** Rules ask of one part after another. */
let asked: Part | undefined;
let opened: Ngrams | undefined;
let counts: Float64Array = new Float64Array(0);
