import type { Lattice } from "./lattice.js";
import { mix } from "./mix.js";
import { GRAINS, OBSERVED, type Observations, withNoun, withVerb } from "./observations.js";
import { agreementOf, caseOf, KIND, syntaxKindOf } from "./tag-codes.js";

/** At most so many features belong to a candidate. */
export const EMISSIONS: number = OBSERVED + 9;

/** And to a pair of neighbouring candidates. */
export const TRANSITIONS = 4;

/** Which places of the weights speak for a candidate at its position; written from `at`, returns the place after the last. */
export function emissions(
  l: Lattice,
  seen: Observations,
  p: number,
  c: number,
  out: Int32Array,
  at: number,
  shift: number,
): number {
  const base = p * OBSERVED;
  const code = 4 * c;
  const { values } = seen;
  const { codes } = l;
  let o = at;
  for (let k = 0; k < OBSERVED; k++) out[o++] = place(values[base + k]!, codes[code + GRAINS[k]!]!, shift);
  const bits = l.bits[c]!;
  const lemma = l.candidateLemma[c]!;
  const prior = l.prior[c]!;
  out[o++] = place(0x1f123bb5, prior, shift);
  out[o++] = place(0x5f356495 + prior, codes[code]!, shift);
  out[o++] = place(0x3c6ef372 + prior, l.own[p]!, shift);
  out[o++] = place(mix(lemma, 0x1b56c4e9), codes[code + 1]!, shift);
  out[o++] = place(mix(lemma, 0x7f4a7c15), codes[code + 2]!, shift);
  const kind = syntaxKindOf(bits);
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
      codes[code + 1]!,
      shift,
    );
    out[o++] = place(
      0x0bb67ae8 +
        withVerb(l, bits, right) +
        4 * Math.min(4, right - p) +
        32 * nominative +
        (right < 0 ? 0 : 64 * l.verb[right]!),
      codes[code + 1]!,
      shift,
    );
  }
  if (kind === KIND.attribute || kind === KIND.participle) {
    const noun = seen.nounRight[p]!;
    const fits = withNoun(l, p, bits, noun);
    out[o++] = place(0x3a54ff53 + fits + 4 * Math.min(4, noun - p), codes[code]!, shift);
    out[o++] = place(0x510e527f + fits + 4 * Math.min(4, noun - p), codes[code + 1]!, shift);
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
  out[o++] = place(mix(via, codes[4 * a + 2]!), codes[4 * b + 2]!, shift);
  out[o++] = place(mix(via ^ 0x68e31da4, codes[4 * a]!) + agreement, codes[4 * b]!, shift);
  out[o++] = place(mix(via ^ 0x1b56c4e9, codes[4 * a + 1]!) + agreement, codes[4 * b + 1]!, shift);
  out[o++] = place(mix(0x4cf5ad43, codes[4 * a + 1]!) + agreement, codes[4 * b + 1]!, shift);
  return o;
}

function place(a: number, b: number, shift: number): number {
  const h = Math.imul(a ^ b ^ (b << 13), 0x85ebca6b);
  return Math.imul(h ^ (h >>> 15), 0xc2b2ae35) >>> shift;
}
