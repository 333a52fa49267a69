import type { Reading } from "../../lexicon/lexicon.js";
import { hashEnd, hashText, mix } from "./mix.js";
import { KIND } from "./tag-codes.js";
import type { TagClass, TagClasses } from "./tag-class.js";

/** What the lattice needs to know of a token. */
export interface LatticeToken {
  readonly kind: string;
  readonly text: string;
  readonly key: string;
}

/** All that features ask of a form, worked out once: what its tags say, of each reading the lemma and how likely it is without context. */
export interface WordEntry {
  /** None for a sign, whose only candidate is no reading. */
  readonly readings: readonly Reading[];
  /** Readings that are too rare to be weighed: «и» the letter's name. */
  readonly rest: readonly Reading[];
  readonly tags: TagClass;
  readonly lemmas: readonly number[];
  readonly priors: readonly number[];
  readonly key: number;
  readonly suffix2: number;
  readonly suffix3: number;
  /** Letters' case; one shape at the start of a sentence, another inside. */
  readonly shapeFirst: number;
  readonly shapeInside: number;
  /** Hash of the readings' tags: the ambiguity class as the word's own features see it. */
  readonly own: number;
  readonly bias: number;
  /** Hash of the first reading's lemma; of the sign itself for what is no word. */
  readonly lemma: number;
  /** What a verb is said of: 1 reflexive, 2 transitive, 4 intransitive. */
  readonly verb: number;
  /** What speaks for each reading wherever the word stands; the scorer keeps it here, for the start of a sentence and for inside. */
  scoresFirst: readonly number[] | undefined;
  scoresInside: readonly number[] | undefined;
}

const NO_READINGS: readonly Reading[] = [];
const MASKED = 0x5bd1e995;

/** A form that is nearly always one thing is not asked about the rest. */
const PLAIN = 0.98;
const RARE = 0.002;

const isRare = ({ probability }: Reading): boolean => probability < RARE;
const isPlain = ({ probability }: Reading): boolean => probability >= PLAIN;

/** The entry of a word; `masked` hides its own form from the features (in training only). */
export function wordEntry(
  { text, key }: LatticeToken,
  all: readonly Reading[],
  classes: TagClasses,
  masked = false,
): WordEntry {
  const plain = all.length > 1 && all.some(isPlain);
  const readings = plain ? all.filter((reading) => !isRare(reading)) : all;
  const tags = classes.of(readings);
  const guessed = readings[0]!.source === "guess";
  const lemmas = hashLemmas(readings);
  return {
    readings,
    rest: plain ? all.filter(isRare) : NO_READINGS,
    tags,
    lemmas: masked ? lemmas.map(() => MASKED) : lemmas,
    priors: masked ? lemmas.map(() => MASKED_PRIOR) : readings.map(priorBin),
    key: masked ? MASKED : hashText(key),
    suffix2: masked ? MASKED : hashEnd(key, 2),
    suffix3: masked ? MASKED : hashEnd(key, 3),
    shapeFirst: masked ? MASKED : shapeOf(text, true, guessed),
    shapeInside: masked ? MASKED : shapeOf(text, false, guessed),
    own: masked ? tags.fine : tags.coarse,
    bias: masked ? MASKED : 1,
    lemma: lemmas[0]!,
    verb: verbMark(key, readings[0]!),
    scoresFirst: undefined,
    scoresInside: undefined,
  };
}

const MASKED_PRIOR = 31;

/** Readings of one lemma stand together, so that each lemma is hashed once. */
function hashLemmas(readings: readonly Reading[]): number[] {
  const lemmas: number[] = [];
  let before = "";
  let hash = 0;
  for (const { lemma } of readings) {
    if (lemma !== before) hash = hashText((before = lemma));
    lemmas.push(hash);
  }
  return lemmas;
}

const ONE_PRIOR: readonly number[] = [0];

/** The entry of a mark, a number or an unknown word: one candidate that is no reading. */
export function signEntry({ kind, text, key }: LatticeToken): WordEntry {
  const code = signCode(kind, text, key);
  return {
    readings: NO_READINGS,
    rest: NO_READINGS,
    tags: {
      ids: [],
      codes: new Int32Array(4).fill(code),
      bits: Int32Array.of((kind === "punctuation" ? KIND.transparent : KIND.other) << 12),
      coarse: code,
      fine: code,
    },
    lemmas: [code],
    priors: ONE_PRIOR,
    key: code,
    suffix2: code,
    suffix3: code,
    shapeFirst: 0,
    shapeInside: 0,
    own: code,
    bias: 1,
    lemma: code,
    verb: 0,
    scoresFirst: undefined,
    scoresInside: undefined,
  };
}

function verbMark(key: string, { tag }: Reading): number {
  const transitivity = tag.feats.Transitivity;
  return (
    (key.endsWith("ся") || key.endsWith("сь") ? 1 : 0) + (transitivity === "Tran" ? 2 : transitivity === "Intr" ? 4 : 0)
  );
}

/** Likelihood without context in steps of about a factor of two. */
function priorBin({ probability }: Reading): number {
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
