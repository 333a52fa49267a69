import type { Reading } from "../../lexicon/lexicon.js";
import type { Lattice } from "./lattice.js";
import { KIND, syntaxKindOf } from "./tag-codes.js";

/** How many kinds of words are told apart. */
export const CERTAINTY_KINDS = 24;
const SHARED = 8;
/** How many kinds of rivals are told apart. */
const RIVALS = 6;
/** How many facts speak for or against a word's likeliest reading. */
export const CERTAINTY_FACTS: number = 2 * CERTAINTY_KINDS + SHARED + 2 * RIVALS;

/** A logistic regression over a word's facts, learnt from held-out text: the weights, then the sum from which on a reading is beyond doubt. */
export interface Certainty {
  readonly weights: Float32Array;
  readonly threshold: number;
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
 * What the lexicon does not know for itself is never beyond doubt: a guess by the ending, a capital inside the sentence that no name explains
 * (the river Пивка), a name with one form that may be another's unchanging one (Маринова, Мухаммад). Held-out parts of the corpora that the
 * lexicon was made from would not show it.
 */
export const isStrange = (facts: Float32Array): boolean =>
  facts[UNKNOWN] === 1 || facts[STRANGE] === 1 || facts[UNBENT] === 1;

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

/** Whether two readings say the same of part of speech, case, number and verb form: what `certain` vouches for. */
export function sameForm(a: Reading, b: Reading): boolean {
  if (a.tag === b.tag) return true;
  const { upos, feats } = a.tag;
  const other = b.tag.feats;
  return (
    samePart(upos, b.tag.upos) &&
    feats.Case === other.Case &&
    feats.Number === other.Number &&
    feats.VerbForm === other.VerbForm &&
    feats.Variant === other.Variant &&
    feats.Mood === other.Mood
  );
}

const PART: Readonly<Record<string, string>> = { PROPN: "NOUN", AUX: "VERB" };

/** «был» is a verb or an auxiliary, «Роза» a noun or a name: no rule hangs on that. */
const samePart = (a: string, b: string): boolean => a === b || (PART[a] ?? a) === (PART[b] ?? b);

/** A sentence as the judgement of certainty sees it: a lattice with the probabilities of its candidates. */
export interface Judged {
  readonly start: Int32Array;
  readonly readings: readonly (Reading | undefined)[];
  readonly chances: Float32Array | Float64Array;
  /** By position: the likeliest candidate, and the probability of its form. */
  readonly top: Int32Array;
  readonly mass: Float32Array;
  /** Whether the sentence has a finite verb, and the share of words that the lexicon does not know. */
  readonly finite: boolean;
  readonly unknown: number;
}

/** Takes what certainty needs out of a lattice; single candidates get probability 1. */
export function judged(lattice: Lattice, probabilities: Float64Array | undefined): Judged {
  const { size } = lattice;
  const start = lattice.start.slice(0, size + 1);
  const readings = lattice.readings.slice(0, lattice.candidates);
  const chances = new Float32Array(lattice.candidates);
  const top = new Int32Array(size);
  const mass = new Float32Array(size);
  let finite = false;
  let words = 0;
  let unknown = 0;
  for (let p = 0; p < size; p++) {
    const from = start[p]!;
    const to = start[p + 1]!;
    let best = from;
    if (to - from === 1) chances[from] = 1;
    else {
      for (let c = from; c < to; c++) {
        chances[c] = probabilities![c]!;
        if (chances[c]! > chances[best]!) best = c;
      }
    }
    top[p] = best;
    const reading = readings[best];
    if (!reading) continue;
    words++;
    if (reading.source === "guess") unknown++;
    finite ||= syntaxKindOf(lattice.bits[best]!) === KIND.finite;
    let sum = 0;
    for (let c = from; c < to; c++) if (c === best || sameForm(reading, readings[c]!)) sum += chances[c]!;
    mass[p] = sum;
  }
  return { start, readings, chances, top, mass, finite, unknown: words ? unknown / words : 0 };
}

/** The facts about the likeliest reading of a word, written to `facts`. */
export function certaintyFacts(sentence: Judged, p: number, capital: boolean, facts: Float32Array): void {
  const { start, readings, top, mass } = sentence;
  const best = readings[top[p]!]!;
  facts.fill(0);
  const kind = certaintyKind(best, start[p + 1]! - start[p]! > 1, capital);
  facts[kind] = 1;
  facts[CERTAINTY_KINDS + kind] = strength(mass[p]!);
  let o = 2 * CERTAINTY_KINDS;
  facts[o++] = Math.min(around(sentence, p - 1), around(sentence, p + 1));
  facts[o++] = Math.min(around(sentence, p - 2), around(sentence, p + 2));
  facts[o++] = stranger(sentence, p - 1) || stranger(sentence, p + 1) ? 1 : 0;
  facts[o++] = stranger(sentence, p - 2) || stranger(sentence, p + 2) ? 1 : 0;
  facts[o++] = prior(sentence, p, best);
  facts[o++] = sentence.finite ? 0 : 1;
  facts[o++] = Math.min(0.5, sentence.unknown);
  facts[o++] = p > 0 && readings[top[p - 1]!]?.tag.upos === "ADP" ? 1 : 0;
  const rival = rivalKind(sentence, p, best);
  facts[o + rival] = 1;
  facts[o + RIVALS + rival] = strength(mass[p]!);
}

/** What the likeliest other form is: 0 none, 1 another part of speech, 2 the other of nominative and accusative, 3 the other number, 4 genitive and nominative or accusative, 5 another case. */
function rivalKind({ start, readings, chances }: Judged, p: number, best: Reading): number {
  let rival: Reading | undefined;
  let most = -1;
  for (let c = start[p]!; c < start[p + 1]!; c++) {
    const reading = readings[c]!;
    if (chances[c]! <= most || sameForm(best, reading)) continue;
    rival = reading;
    most = chances[c]!;
  }
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

function around({ mass, top, readings }: Judged, p: number): number {
  return p < 0 || p >= top.length || !readings[top[p]!] ? 3 : strength(mass[p]!);
}

const stranger = ({ top, readings }: Judged, p: number): boolean =>
  p >= 0 && p < top.length && readings[top[p]!]?.source === "guess";

/** How unlikely the form is without context. */
function prior({ start, readings }: Judged, p: number, best: Reading): number {
  let same = 0;
  let all = 0;
  for (let c = start[p]!; c < start[p + 1]!; c++) {
    const { probability } = readings[c]!;
    all += probability;
    if (sameForm(best, readings[c]!)) same += probability;
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
  if (!sentence.readings[sentence.top[p]!]) return false;
  if (!certainty) return sentence.mass[p]! > 0.9999;
  certaintyFacts(sentence, p, capital, facts);
  if (isStrange(facts)) return false;
  let sum = 0;
  for (let i = 0; i < CERTAINTY_FACTS; i++) sum += facts[i]! * certainty.weights[i]!;
  return sum >= certainty.threshold;
}
