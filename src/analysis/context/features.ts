import type { Lattice } from "./lattice.js";
import { mix } from "./mix.js";
import { GRAINS, OBSERVED, type Observations, withNoun, withVerb } from "./observations.js";
import type { WordEntry } from "./word-entry.js";
import { agreementOf, caseOf, KIND, syntaxKindOf } from "./tag-codes.js";

/** At most so many say how it agrees with verbs and nouns around. */
const AGREEING = 4;

const BY_CASE: Uint8Array = Uint8Array.from(GRAINS);

/** So many belong to it wherever the word stands. */
export const OWN = 13;

/** And so many in all. */
export const EMISSIONS: number = OWN + OBSERVED + AGREEING;

/** So many belong to a pair of neighbouring candidates. */
export const TRANSITIONS = 4;

/** Which places of the weights speak for a reading of a word wherever it stands; written from `at`, returns the place after the last. */
export function ownFeatures(
  entry: WordEntry,
  i: number,
  first: boolean,
  out: Int32Array,
  at: number,
  shift: number,
): number {
  const { codes } = entry.tags;
  const part = grain(codes[4 * i]!);
  const kase = grain(codes[4 * i + 1]!);
  const number = grain(codes[4 * i + 2]!);
  const all = grain(codes[4 * i + 3]!);
  const shape = mix(first ? entry.shapeFirst : entry.shapeInside, 0x7f4a7c15);
  const prior = entry.priors[i]!;
  const lemma = entry.lemmas[i]!;
  let o = at;
  out[o++] = place(mix(entry.bias, 0x2545f491), number, shift);
  out[o++] = place(mix(entry.bias, 0x4a8be922), all, shift);
  out[o++] = place(mix(entry.key, 0x6fd1ddb3), number, shift);
  out[o++] = place(mix(entry.suffix3, 0x1517d244), number, shift);
  out[o++] = place(mix(entry.suffix2, 0x3a5dc6d5), all, shift);
  out[o++] = place(mix(entry.own, 0x5fa3bb66), number, shift);
  out[o++] = place(shape, part, shift);
  out[o++] = place(shape, all, shift);
  out[o++] = place(0x1f123bb5, prior, shift);
  out[o++] = place(0x5f356495 + prior, part, shift);
  out[o++] = place(0x3c6ef372 + prior, grain(entry.own), shift);
  out[o++] = place(mix(lemma, 0x1b56c4e9), kase, shift);
  out[o++] = place(mix(lemma, 0x7f4a7c15), number, shift);
  return o;
}

/** Which places speak for a candidate by what stands around its position: the same for candidates that differ neither in case nor in number. */
export function featuresAround(
  l: Lattice,
  { values }: Observations,
  p: number,
  c: number,
  out: Int32Array,
  at: number,
  shift: number,
): number {
  const base = p * OBSERVED;
  const kase = grain(l.codes[4 * c + 1]!);
  const number = grain(l.codes[4 * c + 2]!);
  let o = at;
  for (let k = 0; k < OBSERVED; k++) out[o++] = place(values[base + k]!, BY_CASE[k] === 1 ? kase : number, shift);
  return o;
}

/** Which places speak for a candidate by how it agrees with the verbs and the noun around. */
export function agreementFeatures(
  l: Lattice,
  seen: Observations,
  p: number,
  c: number,
  out: Int32Array,
  at: number,
  shift: number,
): number {
  const bits = l.bits[c]!;
  let o = at;
  const kind = syntaxKindOf(bits);
  const kase = grain(l.codes[4 * c + 1]!);
  if (kind === KIND.noun || caseOf(bits) === 1) {
    const left = seen.verbLeft[p]!;
    const right = seen.verbRight[p]!;
    const nominative = caseOf(bits) === 1 ? 1 : 0;
    out[o++] = place(
      0x6a09e667 +
        withVerb(l, bits, left) +
        4 * Math.min(4, p - left) +
        32 * nominative +
        (left < 0 ? 0 : 64 * l.verb[left]!),
      kase,
      shift,
    );
    out[o++] = place(
      0x0bb67ae8 +
        withVerb(l, bits, right) +
        4 * Math.min(4, right - p) +
        32 * nominative +
        (right < 0 ? 0 : 64 * l.verb[right]!),
      kase,
      shift,
    );
  }
  if (kind === KIND.attribute || kind === KIND.participle) {
    const noun = seen.nounRight[p]!;
    const fits = withNoun(l, p, bits, noun);
    out[o++] = place(0x3a54ff53 + fits + 4 * Math.min(4, noun - p), grain(l.codes[4 * c]!), shift);
    out[o++] = place(0x510e527f + fits + 4 * Math.min(4, noun - p), kase, shift);
  }
  return o;
}

/** Which places speak for a candidate after another, `via` being a hash of the transparent words between them. */
export function transitions(
  l: Lattice,
  a: number,
  b: number,
  via: number,
  out: Int32Array,
  at: number,
  shift: number,
): number {
  const { codes } = l;
  const agreement = agreementOf(l.bits[a]!, l.bits[b]!);
  let o = at;
  out[o++] = place(mix(via, codes[4 * a + 2]!), grain(codes[4 * b + 2]!), shift);
  out[o++] = place(mix(via ^ 0x68e31da4, codes[4 * a]!) + agreement, grain(codes[4 * b]!), shift);
  out[o++] = place(mix(via ^ 0x1b56c4e9, codes[4 * a + 1]!) + agreement, grain(codes[4 * b + 1]!), shift);
  out[o++] = place(mix(0x4cf5ad43, codes[4 * a + 1]!) + agreement, grain(codes[4 * b + 1]!), shift);
  return o;
}

/** Half of `place`, done once for all observations that meet a code. */
const grain = (code: number): number => code ^ (code << 13);

function place(a: number, b: number, shift: number): number {
  const h = Math.imul(a ^ b, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 15), 0xc2b2ae35) >>> shift;
}
