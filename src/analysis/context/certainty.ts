import type { Reading } from "../../lexicon/lexicon.js";
import { agreementOdds, type Doubt } from "./doubt.js";
import type { Judged } from "./judged.js";
import { sameForm, samePart } from "./same-form.js";

/** How many kinds of words are told apart. */
export const CERTAINTY_KINDS = 24;
const SHARED = 8;
/** How many kinds of rivals are told apart. */
const RIVALS = 6;
/** The odds that another tagger agrees, as a line with two bends. */
const AGREEMENTS = 3;
/** How many facts speak for or against a word's likeliest reading. */
export const CERTAINTY_FACTS: number = 2 * CERTAINTY_KINDS + SHARED + 2 * RIVALS + AGREEMENTS;

/** A logistic regression over a word's facts, learnt from held-out text: the weights, then the sum from which on a reading is beyond doubt. */
export interface Certainty {
  readonly weights: Float32Array;
  readonly threshold: number;
  readonly doubt: Doubt;
}

/**
 * The kind of a word: part of speech, whether the lexicon left a choice, and what makes a single reading doubtful: a guess by the ending, a
 * capital inside the sentence that its reading does not explain (the river Пивка), an abbreviation that shows no case.
 */
export function certaintyKind(best: Reading, choice: boolean, capital: boolean): number {
  const { upos, feats } = best.tag;
  if (best.source === "guess") return UNKNOWN;
  if (feats.Abbr || (!feats.Case && (upos === "NOUN" || upos === "PROPN"))) return 1;
  if (capital && upos !== "PROPN" && upos !== "PRON" && upos !== "DET") return STRANGE;
  if (upos === "PROPN" && !choice && feats.Case === "Nom") return UNBENT;
  if (capital && upos === "PROPN") return choice ? 3 : 4;
  return 5 + 2 * partKind(upos, feats) + (choice ? 1 : 0);
}

const UNKNOWN = 0;
const STRANGE = 2;
const UNBENT = 23;

/**
 * What the lexicon does not know for itself is never beyond doubt: a guess by the ending, a name with one form that may be another's
 * unchanging one (Маринова, Мухаммад). Held-out parts of the corpora that the lexicon was made from would not show it.
 */
export const isStrange = (facts: Float32Array): boolean => facts[UNKNOWN] === 1 || facts[UNBENT] === 1;

function partKind(upos: string, feats: Reading["tag"]["feats"]): number {
  if (upos === "NOUN" || upos === "PROPN") return 0;
  if (feats.VerbForm === "Part") return feats.Variant === "Short" ? 1 : 2;
  if (upos === "VERB" || upos === "AUX") return 3;
  if (feats.Variant === "Short" || feats.Degree === "Cmp") return 4;
  if (upos === "ADJ") return 5;
  if (upos === "DET" || upos === "PRON" || upos === "NUM") return 6;
  if (upos === "ADV") return 7;
  return 8;
}

/** The facts about the likeliest reading of a word, written to `facts`. */
export function certaintyFacts(doubt: Doubt, sentence: Judged, p: number, capital: boolean, facts: Float32Array): void {
  const best = sentence.best(p)!;
  facts.fill(0);
  const kind = certaintyKind(best, sentence.entries[p]!.readings.length > 1, capital);
  const sure = strength(sentence.mass(p));
  facts[kind] = 1;
  facts[CERTAINTY_KINDS + kind] = sure;
  let o = 2 * CERTAINTY_KINDS;
  facts[o++] = Math.min(around(sentence, p - 1), around(sentence, p + 1));
  facts[o++] = Math.min(around(sentence, p - 2), around(sentence, p + 2));
  facts[o++] = stranger(sentence, p - 1) || stranger(sentence, p + 1) ? 1 : 0;
  facts[o++] = stranger(sentence, p - 2) || stranger(sentence, p + 2) ? 1 : 0;
  facts[o++] = prior(sentence, p, best);
  facts[o++] = sentence.finite ? 0 : 1;
  facts[o++] = Math.min(0.5, sentence.unknown);
  facts[o++] = sentence.best(p - 1)?.tag.upos === "ADP" ? 1 : 0;
  const rival = rivalKind(sentence, p, best);
  facts[o + rival] = 1;
  facts[o + RIVALS + rival] = sure;
  o += 2 * RIVALS;
  const odds = agreementOdds(doubt, sentence, p, capital) / 3;
  facts[o++] = odds;
  facts[o++] = Math.max(0, odds - 1);
  facts[o++] = Math.max(0, odds - 2);
}

/** What the likeliest other form is: 0 none, 1 another part of speech, 2 the other of nominative and accusative, 3 the other number, 4 genitive and nominative or accusative, 5 another case. */
function rivalKind(sentence: Judged, p: number, best: Reading): number {
  const rival = sentence.entries[p]!.readings[sentence.rival(p)];
  if (!rival) return 0;
  if (!samePart(best.tag.upos, rival.tag.upos)) return 1;
  const one = best.tag.feats;
  const other = rival.tag.feats;
  const direct = (kase: string | undefined): boolean => kase === "Nom" || kase === "Acc";
  if (one.Number !== other.Number) return 3;
  if (direct(one.Case) && direct(other.Case)) return 2;
  return direct(one.Case) || direct(other.Case) ? 4 : 5;
}

/** From 0 for even chances to 3 for what the model has no doubt of. */
const strength = (probability: number): number => Math.min(12, -Math.log(1 - probability + 1e-5)) / 4;

function around(sentence: Judged, p: number): number {
  return sentence.best(p) ? strength(sentence.mass(p)) : 3;
}

const stranger = (sentence: Judged, p: number): boolean => sentence.best(p)?.source === "guess";

/** How unlikely the form is without context. */
function prior(sentence: Judged, p: number, best: Reading): number {
  let same = 0;
  let all = 0;
  for (const reading of sentence.entries[p]!.readings) {
    all += reading.probability;
    if (sameForm(best, reading)) same += reading.probability;
  }
  return all > 0 ? -Math.log(Math.min(1, same / all) + 0.002) / 3 : 2;
}

/** Whether a word's likeliest reading is beyond doubt; without a model only what all readings agree on is. */
export function isCertain(
  certainty: Certainty | undefined,
  sentence: Judged,
  p: number,
  capital: boolean,
  facts: Float32Array,
): boolean {
  if (!sentence.best(p)) return false;
  if (!certainty) return sentence.mass(p) > 0.9999;
  certaintyFacts(certainty.doubt, sentence, p, capital, facts);
  if (isStrange(facts)) return false;
  let sum = 0;
  for (let i = 0; i < CERTAINTY_FACTS; i++) sum += facts[i]! * certainty.weights[i]!;
  return sum >= certainty.threshold;
}
