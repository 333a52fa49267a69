import type { Lattice } from "./lattice.js";
import { hashText, mix } from "./mix.js";
import { agree, caseOf, genderOf, KIND, numberOf, personOf, syntaxKindOf } from "./tag-codes.js";

/** At which grain of its tag (0 part of speech … 3 everything) a candidate meets each observation of what stands around it. */
export const GRAINS: readonly number[] = [
  2, 2, // classes to the left and right
  1, 1, 1, // both, two left, two right
  2, 2, 1, 1, // lemmas left, right, second left, second right
  2, // lemma left with own class
  1, // preposition in reach
  1, 1, // verb to the left, to the right, by lemma
  2, 2, // and by class
  2, 2, 1, 1, // what the clause already has, with what its verbs take; to the left, to the right
  1, // noun to the left
  1, 1, // lemmas around with the class beyond
]; // prettier-ignore

/** How many observations a position has. */
export const OBSERVED: number = GRAINS.length;

const SALTS: Int32Array = Int32Array.from({ length: OBSERVED }, (_, k) => Math.imul(k + 1, 0x2545f491));
const EDGE = 0x1b873593;

/** What a sentence's positions see around them, as hashes: `values[OBSERVED · p + k]`; and where the nearest verbs and nouns stand. */
export class Observations {
  values: Int32Array = new Int32Array(256 * OBSERVED);
  /** Nearest verb (finite, infinitive, gerund, participle) to the left and right; -1 when there is none. */
  verbLeft: Int32Array = new Int32Array(256);
  verbRight: Int32Array = new Int32Array(256);
  nounRight: Int32Array = new Int32Array(256);
  private preposition = new Int32Array(256);
  private nounLeft = new Int32Array(256);
  private clause = new Int32Array(256);
  private behind = new Int32Array(256);
  private ahead = new Int32Array(256);

  read(lattice: Lattice): void {
    if (lattice.size > this.verbLeft.length) this.grow(lattice.size);
    this.lookLeft(lattice);
    this.lookRight(lattice);
    for (let p = 0; p < lattice.size; p++) if (lattice.start[p + 1]! - lattice.start[p]! > 1) this.observe(lattice, p);
  }

  private observe(l: Lattice, p: number): void {
    const { values } = this;
    const n = l.size;
    const k1 = p > 0 ? l.klass[p - 1]! : EDGE;
    const k2 = p > 1 ? l.klass[p - 2]! : EDGE;
    const r1 = p + 1 < n ? l.klass[p + 1]! : EDGE;
    const r2 = p + 2 < n ? l.klass[p + 2]! : EDGE;
    const m1 = p > 0 ? l.lemma[p - 1]! : EDGE;
    const m2 = p > 1 ? l.lemma[p - 2]! : EDGE;
    const n1 = p + 1 < n ? l.lemma[p + 1]! : EDGE;
    const n2 = p + 2 < n ? l.lemma[p + 2]! : EDGE;
    const { own } = l.entries[p]!;
    const left = this.verbLeft[p]!;
    const right = this.verbRight[p]!;
    let o = p * OBSERVED;
    values[o++] = k1;
    values[o++] = r1;
    values[o++] = mix(k1, r1);
    values[o++] = mix(k2, k1);
    values[o++] = mix(r2, r1);
    values[o++] = m1;
    values[o++] = n1;
    values[o++] = m2;
    values[o++] = n2;
    values[o++] = mix(m1, own);
    values[o++] = this.preposition[p]!;
    values[o++] = left < 0 ? EDGE : l.lemma[left]!;
    values[o++] = right < 0 ? EDGE : l.lemma[right]!;
    values[o++] = left < 0 ? EDGE : mix(l.klass[left]!, l.verb[left]!);
    values[o++] = right < 0 ? EDGE : mix(l.klass[right]!, l.verb[right]!);
    values[o++] = this.clause[p]!;
    values[o++] = mix(this.clause[p]!, (left < 0 ? 8 : l.verb[left]!) + 16 * (right < 0 ? 8 : l.verb[right]!));
    values[o++] = this.behind[p]! + 64 * (left < 0 ? 8 : l.verb[left]!) + 0x10000;
    values[o++] = this.ahead[p]! + 64 * (right < 0 ? 8 : l.verb[right]!) + 0x20000;
    values[o++] = this.nounLeft[p]!;
    values[o++] = mix(m1, r1);
    values[o++] = mix(n1, k1);
    // Each kind of observation is salted, so that «to the left» never meets «to the right».
    for (let k = 0, at = p * OBSERVED; k < OBSERVED; k++, at++) values[at] = mix(values[at]!, SALTS[k]!);
  }

  /** Left to right: the preposition whose phrase is not filled yet, the last verb and noun, whether a nominative is there for sure. */
  private lookLeft(l: Lattice): void {
    let preposition = EDGE;
    let verb = -1;
    let noun = EDGE;
    let state = 0;
    for (let p = 0; p < l.size; p++) {
      this.preposition[p] = preposition;
      this.verbLeft[p] = verb;
      this.nounLeft[p] = noun;
      this.clause[p] = this.behind[p] = state;
      const first = l.start[p]!;
      const bits = l.bits[first]!;
      const kind = syntaxKindOf(bits);
      if (kind === KIND.preposition) preposition = l.key[p]!;
      else if (kind === KIND.noun) {
        preposition = EDGE;
        noun = l.lemma[p]!;
        if (alike(l, p)) state |= caseOf(bits) === 1 ? 1 : caseOf(bits) === 4 && this.preposition[p] === EDGE ? 4 : 0;
      } else if (isVerbal(kind)) {
        verb = p;
        if (kind !== KIND.participle) preposition = EDGE;
        if (kind === KIND.finite) state |= 2;
      } else if (l.isSign(p)) {
        if (kind === KIND.transparent) {
          preposition = EDGE;
          state = l.key[p] === COMMA ? (state << 3) & 63 : 0;
        }
      }
    }
  }

  private lookRight(l: Lattice): void {
    let verb = -1;
    let noun = -1;
    let state = 0;
    for (let p = l.size - 1; p >= 0; p--) {
      this.verbRight[p] = verb;
      this.nounRight[p] = noun;
      this.ahead[p] = state;
      this.clause[p] = mix(this.clause[p]!, state + 77);
      const first = l.start[p]!;
      const bits = l.bits[first]!;
      const kind = syntaxKindOf(bits);
      if (kind === KIND.noun) {
        noun = p;
        if (alike(l, p)) state |= caseOf(bits) === 1 ? 1 : caseOf(bits) === 4 && this.preposition[p] === EDGE ? 4 : 0;
      } else if (isVerbal(kind)) {
        verb = p;
        if (kind === KIND.finite) state |= 2;
      } else if (l.isSign(p) && kind === KIND.transparent) {
        noun = -1;
        state = l.key[p] === COMMA ? (state << 3) & 63 : 0;
      }
    }
  }

  private grow(size: number): void {
    const length = 2 * size;
    this.values = new Int32Array(length * OBSERVED);
    for (const name of [
      "verbLeft",
      "verbRight",
      "nounRight",
      "preposition",
      "nounLeft",
      "clause",
      "behind",
      "ahead",
    ] as const)
      this[name] = new Int32Array(length);
  }
}

const COMMA = hashText(",");

const isVerbal = (kind: number): boolean =>
  kind === KIND.finite ||
  kind === KIND.infinitive ||
  kind === KIND.gerund ||
  kind === KIND.participle ||
  kind === KIND.short;

/** Whether all candidates have the case of the first. */
function alike(l: Lattice, p: number): boolean {
  const kase = caseOf(l.bits[l.start[p]!]!);
  for (let c = l.start[p]! + 1; c < l.start[p + 1]!; c++) if (caseOf(l.bits[c]!) !== kase) return false;
  return true;
}

/** How a nominative candidate stands to a finite verb: 0 no finite verb, 1 clashes, 2 agrees in number, 3 in gender or person too. */
export function withVerb(l: Lattice, bits: number, verb: number): number {
  if (verb < 0) return 0;
  let best = 0;
  for (let c = l.start[verb]!; c < l.start[verb + 1]!; c++) {
    const other = l.bits[c]!;
    const kind = syntaxKindOf(other);
    if (kind !== KIND.finite && kind !== KIND.short) continue;
    let fit = 1;
    if (numberOf(other) === numberOf(bits)) {
      fit = 2;
      if (genderOf(other) !== 0)
        fit = numberOf(bits) === 2 || genderOf(other) === genderOf(bits) || genderOf(bits) === 0 ? 3 : 1;
      else if (personOf(other) !== 0) fit = personOf(other) === (personOf(bits) || 3) ? 3 : 1;
    }
    if (fit > best) best = fit;
  }
  return best;
}

/** How an attribute stands to the noun after it: 0 no noun, 1 clashes, 2 agrees, 3 as after a small numeral («три рабочих дня»). */
export function withNoun(l: Lattice, p: number, bits: number, noun: number): number {
  if (noun < 0) return 0;
  const counted = caseOf(bits) === GENITIVE && numberOf(bits) === 2 && afterNumeral(l, p);
  let best = 1;
  for (let c = l.start[noun]!; c < l.start[noun + 1]!; c++) {
    const other = l.bits[c]!;
    if (syntaxKindOf(other) !== KIND.noun) continue;
    if (agree(bits, other)) return 2;
    if (counted && caseOf(other) === GENITIVE && numberOf(other) === 1) best = 3;
  }
  return best;
}

const GENITIVE = 2;
const FEW = new Set(["few", "два", "две", "три", "четыре", "оба", "обе", "полтора"].map(hashText));

/** Whether «2», «три», «22» stands before the attribute, or before another attribute of the row. */
function afterNumeral(l: Lattice, p: number): boolean {
  for (let q = p - 1; q >= 0 && q >= p - 3; q--) {
    if (FEW.has(l.key[q]!)) return true;
    if (syntaxKindOf(l.bits[l.start[q]!]!) !== KIND.attribute) return false;
  }
  return false;
}
