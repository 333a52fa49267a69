import { DOUBT_FEATURES, doubtFeatures, type Doubt } from "../../src/analysis/context/doubt.js";
import { Judged } from "../../src/analysis/context/judged.js";
import { Lattice } from "../../src/analysis/context/lattice.js";
import { isNameLike } from "../../src/analysis/context/sentence-readings.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import type { ProseSentence } from "./corpus.js";
import { createRandom, shuffle } from "./random.js";
import { agrees, isAsked, type SecondTags } from "./second-tags.js";
import { CASUAL, casualProse, fill } from "./teach.js";
import type { Trainer } from "./trainer.js";
import { quantise, SCALE } from "./write-model.js";

/** 2^17 places: half of them cost half a point of the share of certain readings. */
const SHIFT = 15;
const EPOCHS = 2;
const RATE = 0.1;

/** A word that both judge: the places that speak of it, and whether they agree. */
interface Judgement {
  readonly places: Int32Array;
  readonly agreed: number;
}

/**
 * Learns where the model's likeliest reading is not that of an independent tagger, from prose that the model was not taught: a logistic
 * regression over hashed features, so that it knows single forms («в основном», «друг друга») as well as kinds of places.
 */
export function teachDoubt(
  trainers: readonly Trainer[],
  lexicon: Lexicon,
  prose: readonly ProseSentence[],
  tags: SecondTags,
): Doubt {
  const random = createRandom(3);
  const judgements = compare(trainers, lexicon, prose, tags, random);
  const weights = new Float32Array(2 ** (32 - SHIFT));
  const squares = new Float32Array(weights.length).fill(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { places, agreed } of shuffle(judgements, random)) {
      let sum = 0;
      for (const place of places) sum += weights[place]!;
      const error = agreed - 1 / (1 + Math.exp(-sum));
      for (const place of places) {
        squares[place]! += error * error;
        weights[place]! += (RATE * error) / Math.sqrt(squares[place]!);
      }
    }
  }
  return { values: quantise(weights), scale: SCALE, shift: SHIFT };
}

function compare(
  trainers: readonly Trainer[],
  lexicon: Lexicon,
  prose: readonly ProseSentence[],
  tags: SecondTags,
  random: () => number,
): Judgement[] {
  const lattice = new Lattice();
  const judgements: Judgement[] = [];
  prose.forEach((written, i) => {
    if (!isAsked(i)) return;
    const { tokens, at } = random() < CASUAL ? casualProse(written) : written;
    fill(lattice, lexicon, { tokens });
    const judged = Judged.of(lattice, trainers[i % trainers.length]!.probabilities(lattice));
    tokens.forEach((token, p) => {
      const best = judged.best(p);
      const tag = tags(i, at(p));
      if (token.kind !== "word" || !best || best.source === "guess" || !tag) return;
      const places = new Int32Array(DOUBT_FEATURES);
      doubtFeatures(judged, p, p > 0 && isNameLike(token, tokens[p - 1]!), places, SHIFT);
      judgements.push({ places, agreed: agrees(best, tag) ? 1 : 0 });
    });
  });
  return judgements;
}
