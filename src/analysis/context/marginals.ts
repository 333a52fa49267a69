import type { Chain } from "./chain.js";
import type { Lattice } from "./lattice.js";

/** Forward and backward sums over a chain: the probability of every candidate, given scores of candidates and of pairs. */
export class Marginals {
  /** By candidate. */
  probability: Float64Array = new Float64Array(2048);
  private forward = new Float64Array(2048);
  private backward = new Float64Array(2048);
  private factor = new Float64Array(2048);

  /**
   * Scores: `node[c]` of candidate c, `edge(s, a, b)` of candidate b at chain place s after candidate a. A candidate whose node score is
   * -Infinity is out. Returns the logarithm of the total.
   */
  sum(lattice: Lattice, chain: Chain, node: Float64Array, edge: Float64Array, edgeStart: Int32Array): number {
    if (lattice.candidates > this.probability.length) this.grow(lattice.candidates);
    const { start } = lattice;
    const { position } = chain;
    const { forward, backward, probability, factor } = this;
    let log = 0;
    for (let s = 0; s < chain.size; s++) {
      const p = position[s]!;
      const from = start[p]!;
      const to = start[p + 1]!;
      let top = node[from]!;
      for (let c = from + 1; c < to; c++) if (node[c]! > top) top = node[c]!;
      for (let c = from; c < to; c++) factor[c] = node[c] === top ? 1 : Math.exp(node[c]! - top);
      let total = 0;
      for (let b = from, e = edgeStart[s]!; b < to; b++) {
        let value = 0;
        if (s === 0) value = 1;
        else
          for (let a = start[position[s - 1]!]!; a < start[position[s - 1]! + 1]!; a++)
            value += forward[a]! * edge[e++]!;
        forward[b] = value * factor[b]!;
        total += forward[b]!;
      }
      log += top + Math.log(total);
      const scale = 1 / total;
      for (let c = from; c < to; c++) forward[c]! *= scale;
    }
    for (let s = chain.size - 1; s >= 0; s--) {
      const p = position[s]!;
      const from = start[p]!;
      const to = start[p + 1]!;
      if (s === chain.size - 1) for (let c = from; c < to; c++) backward[c] = 1;
      let total = 0;
      for (let c = from; c < to; c++) total += probability[c] = forward[c]! * backward[c]!;
      for (let c = from; c < to; c++) probability[c]! /= total;
      if (s === 0) break;
      const q = position[s - 1]!;
      const width = start[q + 1]! - start[q]!;
      let sum = 0;
      for (let a = 0; a < width; a++) {
        let value = 0;
        for (let b = from, e = edgeStart[s]! + a; b < to; b++, e += width)
          value += edge[e]! * factor[b]! * backward[b]!;
        backward[start[q]! + a] = value;
        sum += value;
      }
      for (let a = 0; a < width; a++) backward[start[q]! + a]! /= sum;
    }
    return log;
  }

  /** The probability of a pair, after `sum`, up to the place's factor: callers normalise over the place's pairs. */
  pairWeight(a: number, b: number, edge: number, node: number): number {
    return this.forward[a]! * edge * node * this.backward[b]!;
  }

  private grow(size: number): void {
    for (const name of ["probability", "forward", "backward", "factor"] as const)
      this[name] = new Float64Array(2 * size);
  }
}
