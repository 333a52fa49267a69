import type { Reading } from "../../lexicon/lexicon.js";
import { syntaxKindOf } from "./tag-codes.js";
import type { WordEntry } from "./word-entry.js";

const BY_POSITION = ["start", "key", "klass", "verb", "lemma"] as const;

/** The candidates of a sentence's tokens in flat arrays, refilled for each sentence: position p has candidates start[p] … start[p+1]. */
export class Lattice {
  size = 0;
  candidates = 0;
  /** By position: what `WordEntry` says, and of it what neighbours ask in arrays of its own. */
  entries: WordEntry[] = [];
  start: Int32Array = new Int32Array(257);
  key: Int32Array = new Int32Array(256);
  klass: Int32Array = new Int32Array(256);
  verb: Int32Array = new Int32Array(256);
  lemma: Int32Array = new Int32Array(256);
  /** By candidate. */
  codes: Int32Array = new Int32Array(4 * 2048);
  bits: Int32Array = new Int32Array(2048);

  clear(): void {
    this.size = 0;
    this.candidates = 0;
    this.start[0] = 0;
  }

  /** Adds a position. */
  add(entry: WordEntry): void {
    const { codes, bits, coarse } = entry.tags;
    const count = bits.length;
    if (this.size + 1 >= this.key.length) this.growPositions();
    if (this.candidates + count > this.bits.length) this.growCandidates(count);
    const p = this.size++;
    const c = this.candidates;
    for (let i = 0; i < count; i++) this.bits[c + i] = bits[i]!;
    for (let i = 0; i < 4 * count; i++) this.codes[4 * c + i] = codes[i]!;
    this.candidates = c + count;
    this.entries[p] = entry;
    this.start[p + 1] = c + count;
    this.key[p] = entry.key;
    this.klass[p] = coarse;
    this.verb[p] = entry.verb;
    this.lemma[p] = entry.lemma;
  }

  /** A candidate's reading; none for a sign. */
  reading(p: number, c: number): Reading | undefined {
    return this.entries[p]!.readings[c - this.start[p]!];
  }

  /** Whether a position is no word. */
  isSign(p: number): boolean {
    return this.entries[p]!.readings.length === 0;
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
    this.bits = doubled(this.bits, 2 * extra);
  }
}

function doubled(array: Int32Array, extra: number): Int32Array {
  const larger = new Int32Array(2 * array.length + extra);
  larger.set(array);
  return larger;
}
