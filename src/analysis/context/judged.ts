import type { Reading } from "../../lexicon/lexicon.js";
import type { Lattice } from "./lattice.js";
import { sameForm } from "./same-form.js";
import { KIND, syntaxKindOf } from "./tag-codes.js";
import type { WordEntry } from "./word-entry.js";

/** Room of a slab, in numbers: many sentences share one, because a small array for each would cost more than reading it. */
const ROOM = 1 << 14;
let places: Int32Array = new Int32Array(0);
let chances: Float32Array = new Float32Array(0);
let placesUsed = 0;
let chancesUsed = 0;

/** A sentence as it was read: the candidates' probabilities, the likeliest of each position; the rest is worked out when asked for. */
export class Judged {
  /** First position of `places`: starts of the candidates, then the likeliest ones, both counted from the position's first candidate. */
  private readonly places: Int32Array;
  private readonly chances: Float32Array;
  private readonly from: number;
  private readonly chancesFrom: number;
  private facts: { finite: boolean; unknown: number } | undefined;

  private constructor(
    readonly entries: readonly WordEntry[],
    candidates: number,
  ) {
    const numbers = 2 * entries.length;
    if (placesUsed + numbers > places.length) {
      places = new Int32Array(Math.max(ROOM, numbers));
      placesUsed = 0;
    }
    if (chancesUsed + candidates > chances.length) {
      chances = new Float32Array(Math.max(ROOM, candidates));
      chancesUsed = 0;
    }
    this.places = places;
    this.chances = chances;
    this.from = placesUsed;
    this.chancesFrom = chancesUsed;
    placesUsed += numbers;
    chancesUsed += candidates;
  }

  /** Takes out of a lattice what its readers need; single candidates get probability 1. */
  static of(lattice: Lattice, probabilities: Float64Array | undefined): Judged {
    const { size, start } = lattice;
    const judged = new Judged(lattice.entries.slice(0, size), lattice.candidates);
    let o = judged.from;
    for (let p = 0; p < size; p++) {
      const first = start[p]!;
      const last = start[p + 1]!;
      let best = first;
      if (last - first === 1) judged.chances[judged.chancesFrom + first] = 1;
      else
        for (let c = first; c < last; c++) {
          const chance = (judged.chances[judged.chancesFrom + c] = probabilities![c]!);
          if (chance > probabilities![best]!) best = c;
        }
      judged.places[o++] = judged.chancesFrom + first;
      judged.places[o++] = best - first;
    }
    return judged;
  }

  get size(): number {
    return this.entries.length;
  }

  /** Which reading of a position is the likeliest. */
  top(p: number): number {
    return this.places[this.from + 2 * p + 1]!;
  }

  /** The likeliest reading; none for a sign or outside the sentence. */
  best(p: number): Reading | undefined {
    return p >= 0 && p < this.entries.length ? this.entries[p]!.readings[this.top(p)] : undefined;
  }

  /** The probability of reading `i` of a position. */
  chance(p: number, i: number): number {
    return this.chances[this.places[this.from + 2 * p]! + i]!;
  }

  /** The probability of the likeliest reading's form. */
  mass(p: number): number {
    const { readings } = this.entries[p]!;
    const best = readings[this.top(p)]!;
    if (readings.length === 1) return 1;
    let sum = 0;
    for (let i = 0; i < readings.length; i++)
      if (readings[i] === best || sameForm(best, readings[i]!)) sum += this.chance(p, i);
    return sum;
  }

  /** The likeliest reading of another form; -1 where there is none. */
  rival(p: number): number {
    const { readings } = this.entries[p]!;
    const best = readings[this.top(p)]!;
    let rival = -1;
    for (let i = 0; i < readings.length; i++)
      if ((rival < 0 || this.chance(p, i) > this.chance(p, rival)) && !sameForm(best, readings[i]!)) rival = i;
    return rival;
  }

  /** Whether the sentence has a finite verb. */
  get finite(): boolean {
    return (this.facts ??= this.survey()).finite;
  }

  /** The share of words that the lexicon does not know. */
  get unknown(): number {
    return (this.facts ??= this.survey()).unknown;
  }

  private survey(): { finite: boolean; unknown: number } {
    let finite = false;
    let words = 0;
    let unknown = 0;
    for (let p = 0; p < this.entries.length; p++) {
      const { readings, tags } = this.entries[p]!;
      if (!readings.length) continue;
      words++;
      if (readings[0]!.source === "guess") unknown++;
      finite ||= syntaxKindOf(tags.bits[this.top(p)]!) === KIND.finite;
    }
    return { finite, unknown: words ? unknown / words : 0 };
  }
}
