import { Lattice } from "../../src/analysis/context/lattice.js";
import { TagCodes } from "../../src/analysis/context/tag-codes.js";
import { readingsOf } from "../../src/analysis/context/readings-of.js";
import { signEntry, wordEntry, type LatticeToken, type WordEntry } from "../../src/analysis/context/word-entry.js";
import type { Lexicon, Reading } from "../../src/lexicon/lexicon.js";
import { constrain } from "./constraints.js";
import type { Lesson } from "./corpus.js";
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

/** Trains weights on lessons, after prose where plain words are made doubtful. */
export function teach(
  lexicon: Lexicon,
  lessons: readonly Lesson[],
  prose: readonly (readonly LatticeToken[])[],
  masking: Masking,
): Trainer {
  const random = createRandom(1);
  const trainer = new Trainer(SHIFT, RATE);
  const lattice = new Lattice();
  const allowed = new Uint8Array(1 << 16);
  for (const tokens of prose)
    if (doubtful(lexicon, tokens, masking, random, lattice, allowed)) trainer.learn(lattice, allowed, PROSE_WEIGHT);
  const order = [...lessons];
  let steps = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    trainer.setRate(RATE / (1 + epoch));
    for (const { sentence, weight, participlesOpen } of order) {
      fill(lattice, lexicon, sentence);
      allow(lattice, sentence, participlesOpen, allowed);
      trainer.learn(lattice, allowed, weight);
      if (epoch > 0 && ++steps % SNAPSHOT === 0) trainer.snapshot();
    }
  }
  trainer.settle();
  return trainer;
}

/** Counts the ambiguity of prose. */
export function countAmbiguity(lexicon: Lexicon, prose: readonly (readonly LatticeToken[])[]): Masking {
  const masking = new Masking();
  for (const tokens of prose) {
    for (const token of tokens) {
      const readings = token.kind === "word" ? lexicon.readings(token.text) : [];
      if (readings.length) masking.count(readings);
    }
  }
  return masking;
}

/** Fills a lattice with a sentence's readings. */
export function fill(lattice: Lattice, lexicon: Lexicon, { tokens }: GoldSentence): void {
  lattice.clear();
  for (const token of tokens) add(lattice, token, token.kind === "word" ? readingsOf(lexicon, token.text) : []);
}

const tags = new TagCodes();
const entries = new Map<string, WordEntry>();

function add(lattice: Lattice, token: LatticeToken, readings: readonly Reading[], masked = false): void {
  if (masked) return lattice.add(wordEntry(token, readings, tags, true));
  const name = `${token.kind} ${token.text}`;
  let entry = entries.get(name);
  if (!entry) entries.set(name, (entry = readings.length ? wordEntry(token, readings, tags) : signEntry(token)));
  lattice.add(entry);
}

/** Marks the candidates that fit the gold best; where none fits, all are allowed. */
function allow(lattice: Lattice, { gold }: GoldSentence, participlesOpen: boolean, allowed: Uint8Array): void {
  for (let p = 0; p < lattice.size; p++) {
    const from = lattice.start[p]!;
    const candidates = lattice.readings.slice(from, lattice.start[p + 1]!);
    const open = participlesOpen && candidates.some((reading) => reading?.tag.feats.VerbForm === "Part");
    const fits = candidates.map((reading) => (reading ? fit(reading, gold[p]!, open) : 0));
    const best = Math.max(...fits);
    fits.forEach((value, i) => (allowed[from + i] = value === best ? 1 : 0));
  }
}

/** Puts doubt on plain words of a sentence; false where it is no good sentence or nothing could be doubted. */
function doubtful(
  lexicon: Lexicon,
  tokens: readonly LatticeToken[],
  masking: Masking,
  random: () => number,
  lattice: Lattice,
  allowed: Uint8Array,
): boolean {
  lattice.clear();
  let words = 0;
  let unknown = 0;
  let doubted = false;
  const given: (readonly Reading[])[] = [];
  for (const token of tokens) {
    const readings = token.kind === "word" ? lexicon.readings(token.text) : [];
    given.push(readings);
    if (token.kind === "word") words++;
    if (token.kind === "word" && !readings.length) unknown++;
    const doubt = readings.length && random() < DOUBTED ? masking.doubt(readings, random()) : undefined;
    const from = lattice.candidates;
    add(lattice, token, doubt?.readings ?? readings, doubt !== undefined);
    allowed.fill(doubt ? 0 : 1, from, lattice.candidates);
    if (doubt) {
      allowed[from + doubt.right] = 1;
      doubted = true;
    }
  }
  if (constrain(lattice, tokens, given, allowed)) doubted = true;
  return doubted && words >= 3 && unknown <= 0.2 * words;
}
