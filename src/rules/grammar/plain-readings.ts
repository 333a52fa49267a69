import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";

const SMALL = /^[а-яё]/u;
/** A colloquial or archaic reading as rare as this is none. */
const RARE = 0.02;
const NONE: readonly Reading[] = [];

/**
 * The readings that a word may have as it is written: a small first letter rules out names and abbreviations
 * («красные» is no village, «сто» no service station), unless it has no others.
 */
export function plainReadings(sentence: SentenceAnalysis, token: Token): readonly Reading[] {
  if (token.kind !== "word") return NONE;
  let row = kept.get(sentence);
  if (row === undefined) kept.set(sentence, (row = []));
  const place = token.index - sentence.sentence.first;
  return (row[place] ??= readPlainly(sentence, token));
}

/** Many rules ask about the same words. */
const kept = new WeakMap<SentenceAnalysis, (readonly Reading[] | undefined)[]>();

function readPlainly(sentence: SentenceAnalysis, token: Token): readonly Reading[] {
  const ranked = sentence.readings(token.index);
  if (ranked.length === 0) return NONE;
  const small = SMALL.test(token.text);
  const plain: Reading[] = [];
  for (const { reading } of ranked) {
    // «деньги» is hardly «деньга» in the genitive.
    if (reading.mark !== undefined && reading.probability < RARE) continue;
    if (small && (reading.tag.upos === "PROPN" || reading.tag.feats.Abbr === "Yes")) continue;
    plain.push(reading);
  }
  return plain.length ? plain : ranked.map(({ reading }) => reading);
}

/** Whether a reading declines like a noun. */
export const isNoun = ({ tag }: Reading): boolean => tag.upos === "NOUN" || tag.upos === "PROPN";

/** Whether a reading is a full adjective, determiner or participle: a word that agrees with a noun. */
export function isAttribute({ tag }: Reading): boolean {
  if (tag.feats.Case === undefined || tag.feats.Variant === "Short") return false;
  return tag.upos === "ADJ" || tag.upos === "DET" || tag.feats.VerbForm === "Part";
}

/** Whether a reading is a gerund, an infinitive or a finite form. */
export const isVerb = ({ tag }: Reading): boolean => (tag.upos === "VERB" || tag.upos === "AUX") && tag.feats.VerbForm !== "Part";

/** Whether a form was read by the lexicon, and not only guessed. */
export const isKnown = (readings: readonly Reading[]): boolean => readings.length > 0 && readings.every(({ source }) => source !== "guess");
