import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { plainReadings } from "./plain-readings.js";

/** Less likely than this in the sentence and by itself, a reading is none: «готов» is no Goths. */
const RARE = 0.1;

/** Short adjectives first and last, whatever else dictionaries know of them. */
const SHORT = /^(?:готов|рад|рада|рады|согласен|должен|знаком|занят|способен)$/u;

/** The plain readings that are likely either in this sentence or of the form alone. */
export function likelyReadings(sentence: SentenceAnalysis, token: Token): readonly Reading[] {
  const plain = plainReadings(sentence, token);
  if (plain.length < 2) return plain;
  if (SHORT.test(token.key)) {
    const short = plain.filter(({ tag }) => tag.feats.Variant === "Short");
    if (short.length) return short;
  }
  const likely = new Map(sentence.readings(token.index).map(({ reading, probability }) => [reading, probability]));
  const kept = plain.filter((reading) => (likely.get(reading) ?? 0) > (reading.probability > RARE ? RARE / 5 : RARE));
  return kept.length ? kept : plain;
}
