import { Chain } from "./chain.js";
import { EMISSIONS, emissions, TRANSITIONS, transitions } from "./features.js";
import type { Lattice } from "./lattice.js";
import { Marginals } from "./marginals.js";
import { Observations } from "./observations.js";

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
  private exponents: Float64Array | undefined;

  constructor(private readonly weights: Weights) {}

  /** Probabilities by candidate; the array is overwritten by the next call. */
  probabilities(lattice: Lattice): Float64Array {
    if (lattice.candidates > this.node.length) this.node = new Float64Array(2 * lattice.candidates);
    this.seen.read(lattice);
    this.chain.link(lattice);
    this.scoreNodes(lattice);
    this.scoreEdges(lattice);
    this.marginals.sum(lattice, this.chain, this.node, this.edge, this.edgeStart);
    return this.marginals.probability;
  }

  private scoreNodes(lattice: Lattice): void {
    const { values, scale, shift } = this.weights;
    const { node, places } = this;
    for (let p = 0; p < lattice.size; p++) {
      const first = lattice.start[p]!;
      const last = lattice.start[p + 1]!;
      if (last - first === 1) {
        node[first] = 0;
        continue;
      }
      for (let c = first; c < last; c++) {
        const count = emissions(lattice, this.seen, p, c, places, 0, shift);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += values[places[i]!]!;
        node[c] = sum * scale;
      }
    }
  }

  private scoreEdges(lattice: Lattice): void {
    const { position, via, size } = this.chain;
    const { values, scale, shift } = this.weights;
    const { start } = lattice;
    const exponents = (this.exponents ??= exponentsOf(scale));
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
      for (let b = from; b < to; b++) {
        for (let a = before; a < beforeEnd; a++) {
          transitions(lattice, a, b, via[s]!, this.places, 0, shift);
          let sum = 0;
          for (let i = 0; i < TRANSITIONS; i++) sum += values[this.places[i]!]!;
          this.edge[e++] = exponents[sum + MOST_OF_EDGE]!;
        }
      }
    }
  }
}

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
