import { CERTAINTY_KINDS, certaintyKind, sameForm } from "../../src/analysis/context/certainty.js";
import { Lattice } from "../../src/analysis/context/lattice.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import type { Lesson } from "./corpus.js";
import { fit } from "./gold.js";
import { fill } from "./teach.js";
import type { Trainer } from "./trainer.js";

/** A held-out word: its kind, the probability of its likeliest form, whether that is right. */
export interface Outcome {
  readonly kind: number;
  readonly mass: number;
  readonly right: boolean;
  /** Of which corpus. */
  readonly plain: boolean;
}

/** What a model says of lessons that it was not taught. */
export function examine(trainer: Trainer, lexicon: Lexicon, lessons: readonly Lesson[]): Outcome[] {
  const lattice = new Lattice();
  return lessons.flatMap((lesson) => {
    fill(lattice, lexicon, lesson.sentence);
    const probabilities = trainer.probabilities(lattice);
    return lesson.sentence.tokens.flatMap((token, p) => {
      const gold = lesson.sentence.gold[p]!;
      if (token.kind !== "word" || ["X", "SYM", "PUNCT", "OPEN"].includes(gold.upos)) return [];
      return examineWord(lattice, probabilities, p, token.text, lesson);
    });
  });
}

function examineWord(
  lattice: Lattice,
  probabilities: Float64Array,
  p: number,
  text: string,
  { sentence, participlesOpen }: Lesson,
): Outcome[] {
  const from = lattice.start[p]!;
  const readings = lattice.readings.slice(from, lattice.start[p + 1]!);
  if (!readings[0]) return [];
  const chance = (i: number): number => (readings.length === 1 ? 1 : probabilities[from + i]!);
  let top = 0;
  for (let i = 1; i < readings.length; i++) if (chance(i) > chance(top)) top = i;
  const best = readings[top]!;
  const mass = readings.reduce((sum, reading, i) => (sameForm(best, reading!) ? sum + chance(i) : sum), 0);
  const capital = p > 0 && text[0] !== text[0]!.toLowerCase();
  const open = participlesOpen && readings.some((reading) => reading?.tag.feats.VerbForm === "Part");
  return [
    {
      kind: certaintyKind(best, readings.length > 1, capital),
      mass,
      right: fit(best, sentence.gold[p]!, open) > 0,
      plain: !participlesOpen,
    },
  ];
}

const STEPS = [0.6, 0.8, 0.9, 0.95, 0.975, 0.985, 0.992, 0.996, 0.998, 0.999, 0.9995, 0.9999];
/** What the words called certain must reach together on held-out text; the bar is 0.99. */
const RIGHT = 0.992;

/**
 * Thresholds by kind of word. A step of probability counts as certain where enough of its own held-out words are right, and all steps above it
 * too; how many are enough is the least demand with which all certain words together reach the mark.
 */
export function calibrate(outcomes: readonly Outcome[]): Float32Array {
  for (let demand = 0.85; demand < 0.9995; demand += 0.0025) {
    const thresholds = thresholdsFor(outcomes, demand);
    const certain = outcomes.filter(({ kind, mass }) => mass >= thresholds[kind]!);
    if (certain.filter(({ right }) => right).length >= RIGHT * certain.length) return thresholds;
  }
  return new Float32Array(CERTAINTY_KINDS).fill(2);
}

function thresholdsFor(outcomes: readonly Outcome[], demand: number): Float32Array {
  const counts = Array.from({ length: CERTAINTY_KINDS }, () => STEPS.map(() => ({ all: 0, right: 0 })));
  for (const { kind, mass, right } of outcomes) {
    const step = STEPS.findLastIndex((edge) => mass >= edge);
    if (step < 0) continue;
    counts[kind]![step]!.all++;
    if (right) counts[kind]![step]!.right++;
  }
  return Float32Array.from(counts, (steps) => {
    let threshold = 2;
    for (let i = STEPS.length - 1; i >= 0; i--) {
      // One wrong word is added: a step with few words must not count as proven.
      if (steps[i]!.right < demand * (steps[i]!.all + 0.5)) break;
      if (steps[i]!.all > 0) threshold = STEPS[i]!;
    }
    return threshold;
  });
}
