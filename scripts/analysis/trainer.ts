import { Chain } from "../../src/analysis/context/chain.js";
import {
  agreementFeatures,
  featuresAround,
  ownFeatures,
  TRANSITIONS,
  transitions,
} from "../../src/analysis/context/features.js";
import type { Lattice } from "../../src/analysis/context/lattice.js";
import { Marginals } from "../../src/analysis/context/marginals.js";
import { mix } from "../../src/analysis/context/mix.js";
import { Observations } from "../../src/analysis/context/observations.js";
import { createRandom } from "./random.js";

/** So many features are left out at each step, so that no feature leans on another: measured to help other people's text by 0.1 points. */
const DROPPED = 0.3;

/** Trains a conditional random field over lattices by AdaGrad; what the gold leaves open stays hidden. */
export class Trainer {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sum: Float32Array;
  /** The place of features that are dropped: its weight stays nothing. */
  private readonly nowhere: number;
  private readonly random = createRandom(5);
  private snapshots = 0;
  private readonly seen = new Observations();
  private readonly chain = new Chain();
  private readonly free = new Marginals();
  private readonly bound = new Marginals();
  private features = new Int32Array(1 << 20);
  private featureStart = new Int32Array(1 << 14);
  private node = new Float64Array(1 << 14);
  private boundNode = new Float64Array(1 << 14);
  private edge = new Float64Array(1 << 16);
  private edgeFeature = new Int32Array(1 << 16);
  private edgeStart = new Int32Array(1 << 12);

  constructor(
    readonly shift: number,
    private rate = 0.1,
    /** Places among a candidate's features that are left out always. */
    private readonly muted: ReadonlySet<number> = new Set(),
  ) {
    this.nowhere = 2 ** (32 - shift);
    this.weights = new Float32Array(this.nowhere + 1);
    this.sum = new Float32Array(this.nowhere + 1);
    this.squares = new Float32Array(this.nowhere + 1).fill(1e-2);
  }

  /** Adds the weights of this moment to the average. */
  snapshot(): void {
    this.snapshots++;
    for (let i = 0; i < this.weights.length; i++) this.sum[i]! += this.weights[i]!;
  }

  /** Takes the average for the weights. */
  settle(): void {
    if (this.snapshots) for (let i = 0; i < this.weights.length; i++) this.weights[i] = this.sum[i]! / this.snapshots;
  }

  /** Runs something with the average of the snapshots as weights. */
  averaged<T>(run: () => T): T {
    const kept = this.weights.slice();
    for (let i = 0; i < kept.length; i++) this.weights[i] = this.sum[i]! / this.snapshots;
    const result = run();
    this.weights.set(kept);
    return result;
  }

  setRate(rate: number): void {
    this.rate = rate;
  }

  /** Scores the lattice and leaves the probabilities in the answer. */
  probabilities(lattice: Lattice): Float64Array {
    if (!this.score(lattice)) return new Float64Array(lattice.candidates);
    this.free.sum(lattice, this.chain, this.node, this.edge, this.edgeStart);
    return this.free.probability;
  }

  /** One step towards the allowed candidates (1 allowed, 0 not); returns the loss. */
  learn(lattice: Lattice, allowed: Uint8Array, weight: number): number {
    if (!this.score(lattice, DROPPED)) return 0;
    const total = this.free.sum(lattice, this.chain, this.node, this.edge, this.edgeStart);
    for (let c = 0; c < lattice.candidates; c++) this.boundNode[c] = allowed[c] ? this.node[c]! : -Infinity;
    const kept = this.bound.sum(lattice, this.chain, this.boundNode, this.edge, this.edgeStart);
    if (!Number.isFinite(kept) || !Number.isFinite(total)) return 0;
    this.descendNodes(lattice, weight);
    this.descendEdges(lattice, weight);
    return total - kept;
  }

  private score(lattice: Lattice, dropped = 0): boolean {
    if (lattice.candidates * 40 > this.features.length || lattice.size > 4000) return false;
    this.seen.read(lattice);
    this.chain.link(lattice);
    let o = 0;
    for (let p = 0; p < lattice.size; p++) {
      const first = lattice.start[p]!;
      const ambiguous = lattice.start[p + 1]! - first > 1;
      const salt = dropped > 0 && ambiguous ? Math.floor(this.random() * 2 ** 31) | 1 : 0;
      for (let c = first; c < lattice.start[p + 1]!; c++) {
        this.featureStart[c] = o;
        if (ambiguous) {
          o = ownFeatures(lattice.entries[p]!, c - first, p === 0, this.features, o, this.shift);
          o = featuresAround(lattice, this.seen, p, c, this.features, o, this.shift);
          o = agreementFeatures(lattice, this.seen, p, c, this.features, o, this.shift);
        }
        for (const place of this.muted)
          if (this.featureStart[c]! + place < o) this.features[this.featureStart[c]! + place] = this.nowhere;
        if (salt) this.drop(this.featureStart[c]!, o, salt, dropped);
        let sum = 0;
        for (let f = this.featureStart[c]!; f < o; f++) sum += this.weights[this.features[f]!]!;
        this.node[c] = sum / (1 - dropped);
      }
    }
    this.featureStart[lattice.candidates] = o;
    return this.scoreEdges(lattice);
  }

  /** Leaves features out, the same kinds for all candidates of a position. */
  private drop(from: number, to: number, salt: number, share: number): void {
    for (let f = from; f < to; f++) if ((mix(salt, f - from) >>> 0) / 2 ** 32 < share) this.features[f] = this.nowhere;
  }

  private scoreEdges(lattice: Lattice): boolean {
    let e = 0;
    const { position, via, size } = this.chain;
    for (let s = 0; s < size; s++) {
      this.edgeStart[s] = e;
      if (s === 0) continue;
      const p = position[s]!;
      const q = position[s - 1]!;
      const single = lattice.start[p + 1]! - lattice.start[p]! === 1 && lattice.start[q + 1]! - lattice.start[q]! === 1;
      for (let b = lattice.start[p]!; b < lattice.start[p + 1]!; b++) {
        for (let a = lattice.start[q]!; a < lattice.start[q + 1]!; a++) {
          if (e + 1 >= this.edge.length || (e + 1) * TRANSITIONS >= this.edgeFeature.length) {
            const larger = new Float64Array(2 * this.edge.length);
            larger.set(this.edge);
            this.edge = larger;
            const more = new Int32Array(2 * this.edgeFeature.length);
            more.set(this.edgeFeature);
            this.edgeFeature = more;
          }
          if (single) {
            this.edge[e++] = 1;
            continue;
          }
          transitions(lattice, a, b, via[s]!, this.edgeFeature, e * TRANSITIONS, this.shift);
          let sum = 0;
          for (let f = e * TRANSITIONS; f < (e + 1) * TRANSITIONS; f++) sum += this.weights[this.edgeFeature[f]!]!;
          this.edge[e++] = Math.exp(Math.max(-30, Math.min(30, sum)));
        }
      }
    }
    this.edgeStart[size] = e;
    return true;
  }

  private descendNodes(lattice: Lattice, weight: number): void {
    for (let s = 0; s < this.chain.size; s++) {
      const p = this.chain.position[s]!;
      if (lattice.start[p + 1]! - lattice.start[p]! === 1) continue;
      for (let c = lattice.start[p]!; c < lattice.start[p + 1]!; c++) {
        const gradient = (this.bound.probability[c]! - this.free.probability[c]!) * weight;
        if (Math.abs(gradient) < 1e-4) continue;
        for (let f = this.featureStart[c]!; f < this.featureStart[c + 1]!; f++) this.step(this.features[f]!, gradient);
      }
    }
  }

  private descendEdges(lattice: Lattice, weight: number): void {
    const { position, size } = this.chain;
    const { start } = lattice;
    for (let s = 1; s < size; s++) {
      const p = position[s]!;
      const q = position[s - 1]!;
      if (start[p + 1]! - start[p]! === 1 && start[q + 1]! - start[q]! === 1) continue;
      const free = this.pairs(lattice, this.free, this.node, s);
      const bound = this.pairs(lattice, this.bound, this.boundNode, s);
      for (let i = 0, e = this.edgeStart[s]!; i < free.length; i++, e++) {
        const gradient = (bound[i]! - free[i]!) * weight;
        if (Math.abs(gradient) < 1e-4) continue;
        for (let f = e * TRANSITIONS; f < (e + 1) * TRANSITIONS; f++) this.step(this.edgeFeature[f]!, gradient);
      }
    }
  }

  private pairs({ start }: Lattice, marginals: Marginals, node: Float64Array, s: number): Float64Array {
    const p = this.chain.position[s]!;
    const q = this.chain.position[s - 1]!;
    const pairs = new Float64Array(this.edgeStart[s + 1]! - this.edgeStart[s]!);
    let top = -Infinity;
    for (let c = start[p]!; c < start[p + 1]!; c++) if (node[c]! > top) top = node[c]!;
    let sum = 0;
    let i = 0;
    for (let b = start[p]!; b < start[p + 1]!; b++) {
      const factor = Math.exp(node[b]! - top);
      for (let a = start[q]!; a < start[q + 1]!; a++, i++)
        sum += pairs[i] = marginals.pairWeight(a, b, this.edge[this.edgeStart[s]! + i]!, factor);
    }
    if (sum > 0) for (let k = 0; k < pairs.length; k++) pairs[k]! /= sum;
    return pairs;
  }

  private step(feature: number, gradient: number): void {
    if (feature === this.nowhere) return;
    const square = (this.squares[feature]! += gradient * gradient);
    this.weights[feature]! += (this.rate * gradient) / Math.sqrt(square);
  }
}
