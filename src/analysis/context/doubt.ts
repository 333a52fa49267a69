import type { Judged } from "./judged.js";
import { mix } from "./mix.js";

/** So many features speak for or against a word's likeliest reading. */
export const DOUBT_FEATURES = 26;

/** Weights that say whether an independent tagger would agree with the likeliest reading: `values[place] · scale`, 2^(32 − shift) places. */
export interface Doubt {
  readonly values: Int8Array;
  readonly scale: number;
  readonly shift: number;
}

const EDGE = 0x1b87;
const NO_RIVAL = 7;
/** How probable a form is, in steps of a factor of e; the last for what the model has no doubt of. */
const STEPS = 9;
const step = (mass: number): number => Math.min(STEPS, Math.floor(-Math.log(1 - mass + 1e-5)));

/** Writes which places of the weights speak of the likeliest reading at a position: its form, its rival, its neighbours, how sure all are. */
export function doubtFeatures(sentence: Judged, p: number, capital: boolean, out: Int32Array, shift: number): void {
  const entry = sentence.entries[p]!;
  const top = sentence.top(p);
  const { codes } = entry.tags;
  const part = codes[4 * top]!;
  const kase = codes[4 * top + 1]!;
  const best = codes[4 * top + 2]!;
  const rival = sentence.rival(p);
  const pair = mix(best, rival < 0 ? NO_RIVAL : codes[4 * rival + 2]!);
  const sure = step(sentence.mass(p));
  const looks = mix(
    p === 0 ? entry.shapeFirst : entry.shapeInside,
    (capital ? 1 : 0) + (entry.readings[top]!.source === "guess" ? 2 : 0),
  );
  const left = sureness(sentence, p - 1);
  const right = sureness(sentence, p + 1);
  const before = tagAt(sentence, p - 1);
  const after = tagAt(sentence, p + 1);
  let o = 0;
  const add = (a: number, b: number): void => {
    const h = Math.imul(mix(a, b) ^ Math.imul(o + 1, 0x2545f491), 0x85ebca6b);
    out[o++] = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) >>> shift;
  };
  add(1, sure);
  add(2, pair);
  add(pair, sure);
  add(entry.key, best);
  add(entry.key, mix(best, sure >> 1));
  add(entry.lemmas[top]!, part);
  add(entry.own, best);
  add(mix(entry.own, best), sure >> 1);
  add(entry.suffix3, best);
  add(looks, best);
  add(mix(looks, entry.suffix2), kase);
  add(mix(looks, sure), part);
  add(entry.priors[top]!, part);
  add(classAt(sentence, p - 1), best);
  add(classAt(sentence, p + 1), best);
  add(mix(before, after), best);
  add(mix(before, sure), pair);
  add(mix(after, sure), pair);
  add(lemmaAt(sentence, p - 1), pair);
  add(lemmaAt(sentence, p + 1), pair);
  add(sentence.finite ? 1 : 0, pair);
  add(Math.floor(8 * Math.min(0.5, sentence.unknown)), sure);
  add(mix(codes[4 * top + 3]!, 5), pair);
  add(Math.min(left, right), mix(sure, best));
  add(Math.min(sureness(sentence, p - 2), sureness(sentence, p + 2)), sure);
  add(mix(left, right), sure);
}

/** What an independent tagger would say of the likeliest reading, as the logarithm of the odds that it agrees. */
export function agreementOdds({ values, scale, shift }: Doubt, sentence: Judged, p: number, capital: boolean): number {
  doubtFeatures(sentence, p, capital, places, shift);
  let sum = 0;
  for (let i = 0; i < DOUBT_FEATURES; i++) sum += values[places[i]!]!;
  return sum * scale;
}

const places = new Int32Array(DOUBT_FEATURES);

const sureness = (sentence: Judged, p: number): number => (sentence.best(p) ? step(sentence.mass(p)) : STEPS);
const classAt = ({ entries }: Judged, p: number): number => entries[p]?.tags.coarse ?? EDGE;
const lemmaAt = ({ entries }: Judged, p: number): number => entries[p]?.lemma ?? EDGE;
const tagAt = (sentence: Judged, p: number): number => sentence.entries[p]?.tags.codes[4 * sentence.top(p) + 2] ?? EDGE;
