import { Lattice } from "../../src/analysis/context/lattice.js";
import { TagClasses } from "../../src/analysis/context/tag-class.js";
import { readingsOf } from "../../src/analysis/context/readings-of.js";
import { signEntry, wordEntry, type LatticeToken, type WordEntry } from "../../src/analysis/context/word-entry.js";
import type { Lexicon, Reading } from "../../src/lexicon/lexicon.js";
import { casualToken, casualTokens } from "./casual.js";
import { constrain } from "./constraints.js";
import type { Lesson, ProseSentence } from "./corpus.js";
import { formClass } from "./form-class.js";
import { fit, type GoldSentence } from "./gold.js";
import { Masking } from "./masking.js";
import { createRandom, shuffle } from "./random.js";
import { Trainer } from "./trainer.js";

/** 2^21 places: 2^20 were measured to cost 0.2 points. */
export const SHIFT = 11;
const EPOCHS = 3;
const RATE = 0.1;
/** How often the weights are added to the average, in sentences. */
const SNAPSHOT = 4000;
/** How often a plain word of prose is made doubtful, and how much a sentence of it weighs. */
const DOUBTED = 0.6;
const PROSE_WEIGHT = 0.5;
/** How often a sentence is read as if it came from a chat: without marks, in small letters. */
export const CASUAL = 0.15;

/** What ablate.ts changes. */
export interface Recipe {
  readonly casualShare?: number;
  readonly muted?: ReadonlySet<number>;
}

/** Trains weights on lessons, after prose where plain words are made doubtful and independent taggers say what doubtful ones may be. */
export function teach(
  lexicon: Lexicon,
  lessons: readonly Lesson[],
  prose: readonly ProseSentence[],
  masking: Masking,
  { casualShare = CASUAL, muted }: Recipe = {},
): Trainer {
  const random = createRandom(1);
  const trainer = new Trainer(SHIFT, RATE, muted);
  const lattice = new Lattice();
  const allowed = new Uint8Array(1 << 16);
  for (const sentence of prose)
    if (doubtful(lexicon, random() < casualShare ? casualProse(sentence) : sentence, masking, random, lattice, allowed))
      trainer.learn(lattice, allowed, PROSE_WEIGHT);
  const order = [...lessons];
  let steps = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    trainer.setRate(RATE / (1 + epoch));
    for (const { sentence: written, weight, participlesOpen } of order) {
      const sentence = random() < casualShare ? casual(written) : written;
      fill(lattice, lexicon, sentence);
      allow(lattice, sentence, participlesOpen, allowed);
      trainer.learn(lattice, allowed, weight);
      if (epoch > 0 && ++steps % SNAPSHOT === 0) trainer.snapshot();
    }
  }
  trainer.settle();
  return trainer;
}

/** A tagged sentence without marks and without a capital letter at its start. */
export function casual({ tokens, gold, heads, relations }: GoldSentence): GoldSentence {
  const kept = casualTokens(tokens);
  return {
    tokens: kept.map((i, k) => casualToken(tokens[i]!, k === 0)),
    gold: kept.map((i) => gold[i]!),
    heads: kept.map((i) => kept.indexOf(heads[i]!)),
    relations: kept.map((i) => relations[i]!),
  };
}

/** A sentence of prose likewise. */
export function casualProse({ tokens, opinion }: ProseSentence): ProseSentence {
  const kept = casualTokens(tokens);
  return {
    tokens: kept.map((i, k) => casualToken(tokens[i]!, k === 0)),
    opinion: (k) => opinion(kept[k]!),
    at: (k) => kept[k]!,
  };
}

/** Counts the ambiguity of prose. */
export function countAmbiguity(lexicon: Lexicon, prose: readonly ProseSentence[]): Masking {
  const masking = new Masking();
  for (const { tokens } of prose) {
    for (const token of tokens) {
      const readings = token.kind === "word" ? lexicon.readings(token.text) : [];
      if (readings.length) masking.count(readings);
    }
  }
  return masking;
}

/** Fills a lattice with a sentence's readings. */
export function fill(lattice: Lattice, lexicon: Lexicon, { tokens }: Pick<GoldSentence, "tokens">): void {
  lattice.clear();
  for (const token of tokens) add(lattice, token, token.kind === "word" ? readingsOf(lexicon, token.text) : []);
}

const classes = new TagClasses();
const entries = new Map<string, WordEntry>();

function add(lattice: Lattice, token: LatticeToken, readings: readonly Reading[], masked = false): void {
  if (masked) return lattice.add(wordEntry(token, readings, classes, true));
  const name = `${token.kind} ${token.text}`;
  let entry = entries.get(name);
  if (!entry) entries.set(name, (entry = readings.length ? wordEntry(token, readings, classes) : signEntry(token)));
  lattice.add(entry);
}

/** Marks the candidates that fit the gold best; where none fits, all are allowed. */
function allow(lattice: Lattice, { gold }: GoldSentence, participlesOpen: boolean, allowed: Uint8Array): void {
  for (let p = 0; p < lattice.size; p++) {
    const from = lattice.start[p]!;
    const { readings } = lattice.entries[p]!;
    if (!readings.length) {
      allowed[from] = 1;
      continue;
    }
    const open = participlesOpen && readings.some(({ tag }) => tag.feats.VerbForm === "Part");
    const fits = readings.map((reading) => fit(reading, gold[p]!, open));
    const best = Math.max(...fits);
    fits.forEach((value, i) => (allowed[from + i] = value === best ? 1 : 0));
  }
}

/** Puts doubt on plain words of a sentence and takes opinions about the doubtful ones; false where it is no good sentence or nothing is learnt. */
function doubtful(
  lexicon: Lexicon,
  { tokens, opinion }: ProseSentence,
  masking: Masking,
  random: () => number,
  lattice: Lattice,
  allowed: Uint8Array,
): boolean {
  lattice.clear();
  let words = 0;
  let unknown = 0;
  let telling = false;
  const given: (readonly Reading[])[] = [];
  tokens.forEach((token, p) => {
    const all = token.kind === "word" ? readingsOf(lexicon, token.text) : NONE;
    const known = all[0]?.source === "guess" ? NONE : all;
    given.push(known);
    if (token.kind === "word") words++;
    if (token.kind === "word" && !known.length) unknown++;
    const doubt = known.length && random() < DOUBTED ? masking.doubt(known, random()) : undefined;
    const from = lattice.candidates;
    add(lattice, token, doubt?.readings ?? all, doubt !== undefined);
    allowed.fill(doubt ? 0 : 1, from, lattice.candidates);
    if (doubt) allowed[from + doubt.right] = 1;
    if (doubt || take(lattice.entries[p]!.readings, opinion(p), allowed, from)) telling = true;
  });
  if (constrain(lattice, tokens, given, allowed)) telling = true;
  return telling && words >= 3 && unknown <= 0.2 * words;
}

const NONE: readonly Reading[] = [];

/** Forbids the readings that an opinion rules out; false where there is none or it rules out all. */
function take(
  readings: readonly Reading[],
  opinion: ReadonlySet<string> | undefined,
  allowed: Uint8Array,
  from: number,
): boolean {
  if (!opinion) return false;
  const fits = readings.map((reading) => opinion.has(formClass(reading)));
  if (!fits.includes(true) || !fits.includes(false)) return false;
  fits.forEach((fit, i) => (allowed[from + i] = fit ? 1 : 0));
  return true;
}
