import { Chain } from "./chain.js";
import { agreementFeatures, EMISSIONS, featuresAround, ownFeatures, TRANSITIONS, transitions } from "./features.js";
import type { Lattice } from "./lattice.js";
import { Marginals } from "./marginals.js";
import { Observations } from "./observations.js";
import type { WordEntry } from "./word-entry.js";

/** Weights as small numbers: `values[place] · scale`; there are 2^(32 − shift) places. */
export interface Weights {
  readonly values: Int8Array;
  readonly scale: number;
  readonly shift: number;
}

/** Gives every candidate of a lattice its probability in the sentence. Only doubtful words cost anything. */
export class Scorer {
  private readonly seen = new Observations();
  private readonly chain = new Chain();
  private readonly marginals = new Marginals();
  private readonly places = new Int32Array(EMISSIONS);
  private node = new Float64Array(2048);
  private edge = new Float64Array(8192);
  private edgeStart = new Int32Array(257);
  private around = new Int32Array(2048);
  private readonly pairs = new Int32Array(4 * 2 ** (32 - PAIRS_SHIFT));
  private readonly exponents: Float64Array;

  constructor(private readonly weights: Weights) {
    this.exponents = exponentsOf(weights.scale);
  }

  /** Probabilities by candidate; the array is overwritten by the next call. */
  probabilities(lattice: Lattice): Float64Array {
    if (lattice.candidates > this.node.length) {
      this.node = new Float64Array(2 * lattice.candidates);
      this.around = new Int32Array(2 * lattice.candidates);
    }
    this.seen.read(lattice);
    this.chain.link(lattice);
    this.scoreNodes(lattice);
    this.scoreEdges(lattice);
    this.marginals.sum(lattice, this.chain, this.node, this.edge, this.edgeStart);
    return this.marginals.probability;
  }

  private scoreNodes(lattice: Lattice): void {
    const { node, around } = this;
    const { scale } = this.weights;
    const { start, codes } = lattice;
    for (let p = 0; p < lattice.size; p++) {
      const first = start[p]!;
      const last = start[p + 1]!;
      if (last - first === 1) {
        node[first] = 0;
        continue;
      }
      const own = this.ownScores(lattice.entries[p]!, p === 0);
      for (let c = first; c < last; c++) {
        let like = first;
        while (codes[4 * like + 2] !== codes[4 * c + 2]) like++;
        if (like === c)
          around[c] = this.sum(featuresAround(lattice, this.seen, p, c, this.places, 0, this.weights.shift));
        else around[c] = around[like]!;
        const agreeing = this.sum(agreementFeatures(lattice, this.seen, p, c, this.places, 0, this.weights.shift));
        node[c] = (own[c - first]! + around[c]! + agreeing) * scale;
      }
    }
  }

  /** What speaks for the readings of a word wherever it stands, worked out once. */
  private ownScores(entry: WordEntry, first: boolean): readonly number[] {
    const known = first ? entry.scoresFirst : entry.scoresInside;
    if (known) return known;
    const scores = entry.lemmas.map((_, i) =>
      this.sum(ownFeatures(entry, i, first, this.places, 0, this.weights.shift)),
    );
    if (first) entry.scoresFirst = scores;
    else entry.scoresInside = scores;
    return scores;
  }

  private sum(count: number): number {
    const { values } = this.weights;
    const { places } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += values[places[i]!]!;
    return sum;
  }

  private scoreEdges(lattice: Lattice): void {
    const { position, via, size } = this.chain;
    const { start } = lattice;
    if (size >= this.edgeStart.length) this.edgeStart = new Int32Array(2 * size);
    let e = 0;
    for (let s = 1; s < size; s++) {
      this.edgeStart[s] = e;
      const from = start[position[s]!]!;
      const to = start[position[s]! + 1]!;
      const before = start[position[s - 1]!]!;
      const beforeEnd = start[position[s - 1]! + 1]!;
      if (e + (to - from) * (beforeEnd - before) > this.edge.length)
        this.edge = enlarged(this.edge, (to - from) * (beforeEnd - before));
      if (to - from === 1 && beforeEnd - before === 1) {
        this.edge[e++] = 1;
        continue;
      }
      for (let b = from; b < to; b++)
        for (let a = before; a < beforeEnd; a++) this.edge[e++] = this.pairScore(lattice, a, b, via[s]!);
    }
  }

  /** The weight of a pair, from the pairs met lately where it is among them. */
  private pairScore(lattice: Lattice, a: number, b: number, via: number): number {
    const { pairs } = this;
    const { codes } = lattice;
    const left = codes[4 * a + 3]!;
    const right = codes[4 * b + 3]!;
    const at = 4 * (Math.imul(left ^ Math.imul(right, 0x9e3779b1) ^ via, 0x85ebca6b) >>> PAIRS_SHIFT);
    if (pairs[at] !== left || pairs[at + 1] !== right || pairs[at + 2] !== via || left === 0) {
      pairs[at] = left;
      pairs[at + 1] = right;
      pairs[at + 2] = via;
      pairs[at + 3] = this.sum(transitions(lattice, a, b, via, this.places, 0, this.weights.shift));
    }
    return this.exponents[pairs[at + 3]! + MOST_OF_EDGE]!;
  }
}

/** So many pairs of tags are kept: 2^(32 − 18). */
const PAIRS_SHIFT = 18;

/** The largest sum of the small weights of a pair, less its sign. */
const MOST_OF_EDGE = 128 * TRANSITIONS;

/** There are so few sums that the exponent of each is worked out once. */
function exponentsOf(scale: number): Float64Array {
  return Float64Array.from({ length: 2 * MOST_OF_EDGE + 1 }, (_, i) => Math.exp((i - MOST_OF_EDGE) * scale));
}

function enlarged(array: Float64Array, extra: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * array.length + extra);
  larger.set(array);
  return larger;
}
