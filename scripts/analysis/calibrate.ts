import { CERTAINTY_FACTS, certaintyFacts, isStrange, type Certainty } from "../../src/analysis/context/certainty.js";
import type { Doubt } from "../../src/analysis/context/doubt.js";
import { Judged } from "../../src/analysis/context/judged.js";
import { Lattice } from "../../src/analysis/context/lattice.js";
import { isNameLike } from "../../src/analysis/context/sentence-readings.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import type { Lesson } from "./corpus.js";
import { fit } from "./gold.js";
import { createRandom, shuffle } from "./random.js";
import { fill } from "./teach.js";
import type { Trainer } from "./trainer.js";

/** A held-out word: the facts about its likeliest reading, and whether that is right. */
export interface Outcome {
  readonly facts: Float32Array;
  readonly right: boolean;
  /** Of Universal Dependencies' own corpus, not OpenCorpora's. */
  readonly plain: boolean;
}

/** What a model says of lessons that it was not taught. */
export function examine(trainer: Trainer, lexicon: Lexicon, lessons: readonly Lesson[], doubt: Doubt): Outcome[] {
  const lattice = new Lattice();
  return lessons.flatMap(({ sentence, participlesOpen }) => {
    fill(lattice, lexicon, sentence);
    const read = Judged.of(lattice, trainer.probabilities(lattice));
    return sentence.tokens.flatMap((token, p) => {
      const gold = sentence.gold[p]!;
      const best = read.best(p);
      if (!best || token.kind !== "word" || ["X", "SYM", "PUNCT", "OPEN", "ANY"].includes(gold.upos)) return [];
      const facts = new Float32Array(CERTAINTY_FACTS);
      certaintyFacts(doubt, read, p, p > 0 && isNameLike(token, sentence.tokens[p - 1]!), facts);
      if (isStrange(facts)) return [];
      const { readings } = read.entries[p]!;
      const open = participlesOpen && readings.some(({ tag }) => tag.feats.VerbForm === "Part");
      return [{ facts, right: fit(best, gold, open) > 0, plain: !participlesOpen }];
    });
  });
}

const ROUNDS = 40;
const RATE = 0.5;
/** Holds weights of rare kinds near nothing. */
const DECAY = 1e-5;
/**
 * What the words called certain must reach together on held-out text. The bar on other people's text is 0.99; held-out parts of the training
 * corpora are nearer to what was learnt, so that more is asked of them.
 */
const RIGHT = 0.997;

/** Learns from held-out words when a reading is beyond doubt. */
export function calibrate(outcomes: readonly Outcome[], doubt: Doubt): Certainty {
  const weights = regress(outcomes);
  const scored = outcomes
    .filter(({ plain }) => plain)
    .map(({ facts, right }) => ({ sum: dot(weights, facts), right }))
    .sort((a, b) => b.sum - a.sum);
  let right = 0;
  let threshold = Infinity;
  scored.forEach((outcome, i) => {
    if (outcome.right) right++;
    if (right >= RIGHT * (i + 1) && i > 200) threshold = outcome.sum;
  });
  return { weights, threshold, doubt };
}

function regress(outcomes: readonly Outcome[]): Float32Array {
  const random = createRandom(2);
  const weights = new Float32Array(CERTAINTY_FACTS);
  const squares = new Float32Array(CERTAINTY_FACTS).fill(1);
  const order = [...outcomes];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { facts, right } of shuffle(order, random)) {
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-dot(weights, facts)));
      for (let i = 0; i < CERTAINTY_FACTS; i++) {
        if (facts[i] === 0) continue;
        const gradient = error * facts[i]! - DECAY * weights[i]!;
        squares[i]! += gradient * gradient;
        weights[i]! += (RATE * gradient) / Math.sqrt(squares[i]!);
      }
    }
  }
  return weights;
}

/** The weighted sum of facts. */
export function dot(weights: Float32Array, facts: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * facts[i]!;
  return sum;
}
