import type { Reading } from "../../lexicon/lexicon.js";
import { syntaxKindOf } from "./tag-codes.js";
import type { WordEntry } from "./word-entry.js";

const BY_POSITION = ["start", "key", "suffix2", "suffix3", "shape", "klass", "own", "bias", "verb", "lemma"] as const;

/** The candidates of a sentence's tokens in flat arrays, refilled for each sentence: position p has candidates start[p] … start[p+1]. */
export class Lattice {
  size = 0;
  candidates = 0;
  /** By position, as `WordEntry` says. */
  start: Int32Array = new Int32Array(257);
  key: Int32Array = new Int32Array(256);
  suffix2: Int32Array = new Int32Array(256);
  suffix3: Int32Array = new Int32Array(256);
  shape: Int32Array = new Int32Array(256);
  klass: Int32Array = new Int32Array(256);
  own: Int32Array = new Int32Array(256);
  bias: Int32Array = new Int32Array(256);
  verb: Int32Array = new Int32Array(256);
  lemma: Int32Array = new Int32Array(256);
  /** By candidate; a sign's only candidate has no reading. */
  readings: (Reading | undefined)[] = [];
  codes: Int32Array = new Int32Array(4 * 2048);
  bits: Int32Array = new Int32Array(2048);
  candidateLemma: Int32Array = new Int32Array(2048);
  prior: Int32Array = new Int32Array(2048);

  clear(): void {
    this.size = 0;
    this.candidates = 0;
    this.start[0] = 0;
  }

  /** Adds a position. */
  add(entry: WordEntry): void {
    const count = entry.bits.length;
    if (this.size + 1 >= this.key.length) this.growPositions();
    if (this.candidates + count > this.bits.length) this.growCandidates(count);
    const p = this.size++;
    let c = this.candidates;
    for (let i = 0; i < count; i++, c++) {
      this.readings[c] = entry.readings[i];
      this.codes[4 * c] = entry.codes[4 * i]!;
      this.codes[4 * c + 1] = entry.codes[4 * i + 1]!;
      this.codes[4 * c + 2] = entry.codes[4 * i + 2]!;
      this.codes[4 * c + 3] = entry.codes[4 * i + 3]!;
      this.bits[c] = entry.bits[i]!;
      this.candidateLemma[c] = entry.lemmas[i]!;
      this.prior[c] = entry.priors[i]!;
    }
    this.candidates = c;
    this.start[p + 1] = c;
    this.key[p] = entry.key;
    this.suffix2[p] = entry.suffix2;
    this.suffix3[p] = entry.suffix3;
    this.shape[p] = p === 0 ? entry.shapeFirst : entry.shapeInside;
    this.klass[p] = entry.klass;
    this.own[p] = entry.own;
    this.bias[p] = entry.bias;
    this.verb[p] = entry.verb;
    this.lemma[p] = entry.lemma;
  }

  /** The one candidate's kind where a position has only one; -1 otherwise. */
  soleKind(p: number): number {
    const first = this.start[p]!;
    return this.start[p + 1]! - first === 1 ? syntaxKindOf(this.bits[first]!) : -1;
  }

  private growPositions(): void {
    for (const name of BY_POSITION) this[name] = doubled(this[name], 1);
  }

  private growCandidates(extra: number): void {
    this.codes = doubled(this.codes, 8 * extra);
    for (const name of ["bits", "candidateLemma", "prior"] as const) this[name] = doubled(this[name], 2 * extra);
  }
}

function doubled(array: Int32Array, extra: number): Int32Array {
  const larger = new Int32Array(2 * array.length + extra);
  larger.set(array);
  return larger;
}
