import type { Reading } from "../../lexicon/lexicon.js";
import { hashEnd, hashText, mix } from "./mix.js";
import { KIND, syntaxKindOf, TagCodes } from "./tag-codes.js";

/** What the lattice needs to know of a token. */
export interface LatticeToken {
  readonly kind: string;
  readonly text: string;
  readonly key: string;
}

const MASKED = 0x5bd1e995;

/** The candidates of a sentence's tokens in flat arrays, refilled for each sentence: position p has candidates start[p] … start[p+1]. */
export class Lattice {
  size = 0;
  start: Int32Array = new Int32Array(257);
  key: Int32Array = new Int32Array(256);
  suffix2: Int32Array = new Int32Array(256);
  suffix3: Int32Array = new Int32Array(256);
  shape: Int32Array = new Int32Array(256);
  /** Hash of the candidates' tags: the ambiguity class. */
  klass: Int32Array = new Int32Array(256);
  /** The same as the word's own features see it. */
  own: Int32Array = new Int32Array(256);
  bias: Int32Array = new Int32Array(256);
  /** What a verb is said of: 1 reflexive, 2 transitive, 4 intransitive. */
  verb: Int32Array = new Int32Array(256);
  /** Hash of the first candidate's lemma; of the sign itself for what is no word. */
  lemma: Int32Array = new Int32Array(256);
  /** By candidate: reading, codes at four grains, bits, lemma, how likely it is without context. */
  readings: (Reading | undefined)[] = [];
  codes: Int32Array = new Int32Array(4 * 2048);
  bits: Int32Array = new Int32Array(2048);
  candidateLemma: Int32Array = new Int32Array(2048);
  prior: Int32Array = new Int32Array(2048);
  candidates = 0;

  constructor(private readonly tags: TagCodes = new TagCodes()) {}

  clear(): void {
    this.size = 0;
    this.candidates = 0;
    this.start[0] = 0;
  }

  /** Adds a position; `masked` hides the word's own form from the features (in training only). */
  add(token: LatticeToken, readings: readonly Reading[], masked = false): void {
    if (this.size + 1 >= this.start.length) this.growPositions();
    if (this.candidates + readings.length + 1 >= this.bits.length) this.growCandidates(readings.length);
    const p = this.size++;
    if (readings.length) this.addWord(p, token, readings, masked);
    else this.addSign(p, token);
    this.start[p + 1] = this.candidates;
  }

  /** The one candidate's kind where a position has only one; -1 otherwise. */
  soleKind(p: number): number {
    const first = this.start[p]!;
    return this.start[p + 1]! - first === 1 ? syntaxKindOf(this.bits[first]!) : -1;
  }

  private addWord(p: number, { text, key }: LatticeToken, readings: readonly Reading[], masked: boolean): void {
    const { tags } = this;
    let klass = 0;
    let fine = MASKED;
    let last = 0;
    for (const reading of readings) {
      const c = this.candidates++;
      const id = tags.id(reading.tag);
      this.readings[c] = reading;
      this.codes[4 * c] = tags.codes[4 * id]!;
      this.codes[4 * c + 1] = tags.codes[4 * id + 1]!;
      const code = (this.codes[4 * c + 2] = tags.codes[4 * id + 2]!);
      this.codes[4 * c + 3] = tags.codes[4 * id + 3]!;
      if (masked) fine = (fine + Math.imul(this.codes[4 * c + 3]!, this.codes[4 * c + 3]! | 1)) | 0;
      this.bits[c] = tags.bits[id]!;
      this.candidateLemma[c] = hashText(reading.lemma);
      this.prior[c] = masked ? 31 : priorBin(reading.probability);
      if (code !== last) klass = (klass + Math.imul(code, code | 1)) | 0;
      last = code;
    }
    this.klass[p] = klass;
    this.own[p] = masked ? fine : klass;
    this.bias[p] = masked ? MASKED : 1;
    this.lemma[p] = this.candidateLemma[this.start[p]!]!;
    this.verb[p] = verbMark(key, readings[0]!);
    if (masked) this.candidateLemma.fill(MASKED, this.start[p]!, this.candidates);
    this.key[p] = masked ? MASKED : hashText(key);
    this.suffix2[p] = masked ? MASKED : hashEnd(key, 2);
    this.suffix3[p] = masked ? MASKED : hashEnd(key, 3);
    this.shape[p] = masked ? MASKED : shapeOf(text, p === 0, readings[0]!.source === "guess");
  }

  private addSign(p: number, { kind, text, key }: LatticeToken): void {
    const c = this.candidates++;
    const code = signCode(kind, text, key);
    this.readings[c] = undefined;
    for (let i = 0; i < 4; i++) this.codes[4 * c + i] = code;
    this.bits[c] = (kind === "punctuation" ? KIND.transparent : KIND.other) << 12;
    this.candidateLemma[c] = code;
    this.prior[c] = 0;
    this.klass[p] = this.own[p] = this.lemma[p] = this.key[p] = this.suffix2[p] = this.suffix3[p] = code;
    this.verb[p] = 0;
    this.shape[p] = 0;
  }

  private growPositions(): void {
    for (const name of [
      "start",
      "key",
      "suffix2",
      "suffix3",
      "shape",
      "klass",
      "own",
      "bias",
      "verb",
      "lemma",
    ] as const)
      this[name] = doubled(this[name], 0);
  }

  private growCandidates(extra: number): void {
    for (const name of ["codes", "bits", "candidateLemma", "prior"] as const)
      this[name] = doubled(this[name], 8 * extra);
  }
}

function doubled(array: Int32Array, extra: number): Int32Array {
  const larger = new Int32Array(2 * array.length + extra);
  larger.set(array);
  return larger;
}

function verbMark(key: string, { tag }: Reading): number {
  const transitivity = tag.feats.Transitivity;
  return (
    (key.endsWith("ся") || key.endsWith("сь") ? 1 : 0) + (transitivity === "Tran" ? 2 : transitivity === "Intr" ? 4 : 0)
  );
}

/** Likelihood without context in steps of about a factor of two. */
function priorBin(probability: number): number {
  return probability >= 0.995 ? 0 : 1 + Math.min(15, Math.floor(-1.5 * Math.log2(Math.max(probability, 1e-4))));
}

function shapeOf(text: string, first: boolean, guessed: boolean): number {
  const initial = text.charCodeAt(0);
  const second = text.length > 1 ? text.charCodeAt(1) : 0;
  const upper = isUpper(initial) ? (isUpper(second) ? 2 : text.length === 1 ? 3 : 1) : 0;
  return mix(0x51ed270b, upper * 4 + (first ? 2 : 0) + (guessed ? 1 : 0));
}

const isUpper = (unit: number): boolean =>
  (unit >= 0x410 && unit <= 0x42f) || unit === 0x401 || (unit >= 0x41 && unit <= 0x5a);

/** Numbers by the form of the noun after them, marks by themselves, the rest by kind. */
function signCode(kind: string, text: string, key: string): number {
  if (kind !== "number") return kind === "punctuation" ? hashText(text) : hashText(kind);
  const last = key.charCodeAt(key.length - 1) - 48;
  const teen = key.length > 1 && key.charCodeAt(key.length - 2) === 49;
  if (!(last >= 0 && last <= 9)) return hashText("number");
  return hashText(
    key.length === 4 && key.charCodeAt(0) < 51
      ? "year"
      : teen || last === 0 || last > 4
        ? "many"
        : last === 1
          ? "one"
          : "few",
  );
}
