import type { Reading } from "../../lexicon/lexicon.js";
import { hashEnd, hashText, mix } from "./mix.js";
import { KIND, type TagCodes } from "./tag-codes.js";

/** What the lattice needs to know of a token. */
export interface LatticeToken {
  readonly kind: string;
  readonly text: string;
  readonly key: string;
}

/** All that features ask of a form, worked out once: of each reading the codes at four grains, bits, lemma and how likely it is without context. */
export interface WordEntry {
  readonly readings: readonly Reading[];
  /** Readings that are too rare to be weighed: «и» the letter's name. */
  readonly rest: readonly Reading[];
  readonly codes: Int32Array;
  readonly bits: Int32Array;
  readonly lemmas: Int32Array;
  readonly priors: Int32Array;
  readonly key: number;
  readonly suffix2: number;
  readonly suffix3: number;
  /** Letters' case; one shape at the start of a sentence, another inside. */
  readonly shapeFirst: number;
  readonly shapeInside: number;
  /** Hash of the readings' tags: the ambiguity class, as neighbours see it and as the word's own features do. */
  readonly klass: number;
  readonly own: number;
  readonly bias: number;
  /** Hash of the first reading's lemma; of the sign itself for what is no word. */
  readonly lemma: number;
  /** What a verb is said of: 1 reflexive, 2 transitive, 4 intransitive. */
  readonly verb: number;
}

const NO_READINGS: readonly Reading[] = [];
const MASKED = 0x5bd1e995;

/** A form that is nearly always one thing is not asked about the rest. */
const PLAIN = 0.98;
const RARE = 0.002;

const isRare = ({ probability }: Reading): boolean => probability < RARE;

/** The entry of a word; `masked` hides its own form from the features (in training only). */
export function wordEntry(
  { text, key }: LatticeToken,
  all: readonly Reading[],
  tags: TagCodes,
  masked = false,
): WordEntry {
  const plain = all.length > 1 && all.some(({ probability }) => probability >= PLAIN);
  const readings = plain ? all.filter((reading) => !isRare(reading)) : all;
  const codes = new Int32Array(4 * readings.length);
  const bits = new Int32Array(readings.length);
  let klass = 0;
  let fine = MASKED;
  let last = 0;
  readings.forEach((reading, i) => {
    const id = tags.id(reading.tag);
    codes.set(tags.codes.subarray(4 * id, 4 * id + 4), 4 * i);
    bits[i] = tags.bits[id]!;
    const code = codes[4 * i + 2]!;
    if (code !== last) klass = (klass + Math.imul(code, code | 1)) | 0;
    fine = (fine + Math.imul(codes[4 * i + 3]!, codes[4 * i + 3]! | 1)) | 0;
    last = code;
  });
  const lemmas = Int32Array.from(readings, ({ lemma }) => hashText(lemma));
  const guessed = readings[0]!.source === "guess";
  return {
    readings,
    rest: plain ? all.filter(isRare) : NO_READINGS,
    codes,
    bits,
    lemmas: masked ? new Int32Array(readings.length).fill(MASKED) : lemmas,
    priors: Int32Array.from(readings, ({ probability }) => (masked ? 31 : priorBin(probability))),
    key: masked ? MASKED : hashText(key),
    suffix2: masked ? MASKED : hashEnd(key, 2),
    suffix3: masked ? MASKED : hashEnd(key, 3),
    shapeFirst: masked ? MASKED : shapeOf(text, true, guessed),
    shapeInside: masked ? MASKED : shapeOf(text, false, guessed),
    klass,
    own: masked ? fine : klass,
    bias: masked ? MASKED : 1,
    lemma: lemmas[0]!,
    verb: verbMark(key, readings[0]!),
  };
}

/** The entry of a mark, a number or an unknown word: one candidate that is no reading. */
export function signEntry({ kind, text, key }: LatticeToken): WordEntry {
  const code = signCode(kind, text, key);
  return {
    readings: NO_READINGS,
    rest: NO_READINGS,
    codes: new Int32Array(4).fill(code),
    bits: Int32Array.of((kind === "punctuation" ? KIND.transparent : KIND.other) << 12),
    lemmas: Int32Array.of(code),
    priors: Int32Array.of(0),
    key: code,
    suffix2: code,
    suffix3: code,
    shapeFirst: 0,
    shapeInside: 0,
    klass: code,
    own: code,
    bias: 1,
    lemma: code,
    verb: 0,
  };
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
  if (key.length === 4 && key.charCodeAt(0) < 51) return hashText("year");
  return hashText(teen || last === 0 || last > 4 ? "many" : last === 1 ? "one" : "few");
}
