import {
  EDGE_LAST,
  EDGE_NEXT,
  EDGE_OUTPUT,
  OUTPUT_FIRST,
  PAYLOAD_EDGES,
  PAYLOAD_ENDS,
  PAYLOAD_SIZE,
  SHORT_OUTPUTS,
} from "../../src/lexicon/compiled/layout.js";
import { MIXED, type AutomatonNode } from "./automaton.js";

/** A node that so many edges lead to lies with its like at the end of the file, the most wanted last. */
const SHARED = 3;

/**
 * Lays the automaton out as bytes, as `layout.ts` describes: parents before children, so that a reader can sum up from the end,
 * and the part that only one edge leads to right after it, the smaller parts first, so that most targets are near.
 */
export function layOut(nodes: readonly AutomatonNode[], root: number): Uint8Array {
  const sources = new Uint32Array(nodes.length);
  for (const { targets } of nodes) for (const target of targets) sources[target]!++;
  const ordered = edgesInOrder(nodes, sources);
  const order = parentsFirst(nodes, ordered, sources, root);
  const followed = new Int32Array(nodes.length).fill(-1);
  order.forEach((node, i) => {
    const next = order[i + 1];
    if (next !== undefined && nodes[node]!.targets[ordered[node]!.at(-1)!] === next) followed[node] = next;
  });
  return new Layout(nodes, ordered, order, followed).write();
}

/** Edges of each node: those to shared parts first, then the larger parts before the smaller. */
function edgesInOrder(nodes: readonly AutomatonNode[], sources: Uint32Array): number[][] {
  const sizes = new Float64Array(nodes.length);
  nodes.forEach(({ targets }, node) => {
    sizes[node] = 1 + targets.length;
    for (const target of targets) if (sources[target]! < SHARED) sizes[node]! += sizes[target]! / sources[target]!;
  });
  const shared = (node: number): number => (sources[node]! >= SHARED ? 1 : 0);
  return nodes.map(({ targets }) =>
    targets
      .map((_, i) => i)
      .sort((a, b) => shared(targets[b]!) - shared(targets[a]!) || sizes[targets[b]!]! - sizes[targets[a]!]! || a - b),
  );
}

/** Reverse post-order: every node before all its targets, and before the target visited last if that one is new. */
function parentsFirst(
  nodes: readonly AutomatonNode[],
  ordered: readonly number[][],
  sources: Uint32Array,
  root: number,
): number[] {
  const done = new Uint8Array(nodes.length);
  const finished: number[] = [];
  const visit = (node: number): void => {
    done[node] = 1;
    for (const edge of ordered[node]!) {
      const target = nodes[node]!.targets[edge]!;
      if (!done[target]) visit(target);
    }
    finished.push(node);
  };
  const wanted = nodes.map((_, node) => node).filter((node) => sources[node]! >= SHARED);
  for (const node of wanted.sort((a, b) => sources[b]! - sources[a]! || a - b)) if (!done[node]) visit(node);
  visit(root);
  return finished.reverse();
}

/** The bytes of a word's entry: its slot; a set's number; or the slot and the variant where other words pass. */
function entryBytes({ entry, variant, letters }: AutomatonNode): number[] {
  if (!entry) return [];
  const head = letters.length ? PAYLOAD_EDGES : PAYLOAD_ENDS;
  const { slot } = entry;
  if (entry.variant < 0) return [head | (2 << PAYLOAD_SIZE), slot & 0xff, slot >>> 8];
  if (variant === MIXED) return [head | (3 << PAYLOAD_SIZE), slot, entry.variant & 0xff, entry.variant >>> 8];
  return slot === 0 ? [head] : [head | (1 << PAYLOAD_SIZE), slot];
}

/** The bytes of an edge's output. */
function outputBytes(variant: number): number[] {
  if (variant < 0) return [];
  if (variant < SHORT_OUTPUTS) return [OUTPUT_FIRST + (variant >> 2) + ((variant & 3) << PAYLOAD_SIZE)];
  return variant < 0x100
    ? [EDGE_OUTPUT | (1 << PAYLOAD_SIZE), variant]
    : [EDGE_OUTPUT | (2 << PAYLOAD_SIZE), variant & 0xff, variant >>> 8];
}

/** Bytes of a target: near forward, near the end, or far. */
function targetBytes(forward: number, fromEnd: number): number[] {
  if (forward < 0x80) return [forward];
  if (fromEnd < 0x2000) return [0xc0 | (fromEnd >>> 8), fromEnd & 0xff];
  if (forward < 0x4000) return [0x80 | (forward >>> 8), forward & 0xff];
  if (fromEnd < 0x100000) return [0xe0 | (fromEnd >>> 16), (fromEnd >>> 8) & 0xff, fromEnd & 0xff];
  return [0xf0 | (forward >>> 24), (forward >>> 16) & 0xff, (forward >>> 8) & 0xff, forward & 0xff];
}

/** The size of `targetBytes` without making them. */
function targetSize(forward: number, fromEnd: number): number {
  if (forward < 0x80) return 1;
  return fromEnd < 0x2000 || forward < 0x4000 ? 2 : fromEnd < 0x100000 ? 3 : 4;
}

class Layout {
  /** Distances of the nodes from the end. */
  #places: Int32Array;
  readonly #entries: readonly number[][];

  constructor(
    private readonly nodes: readonly AutomatonNode[],
    private readonly ordered: readonly number[][],
    private readonly order: readonly number[],
    private readonly followed: Int32Array,
  ) {
    this.#entries = nodes.map(entryBytes);
    this.#places = new Int32Array(nodes.length);
    let sizes: Uint8Array[] = nodes.map(({ targets }) => new Uint8Array(targets.length).fill(4));
    // A target's size depends on the distance, and the distance on the sizes; both only ever shrink.
    for (let changed = true; changed;) {
      this.#place(sizes);
      changed = false;
      sizes = sizes.map((old, node) => {
        const next = this.#sizes(node, old);
        if (next.some((size, i) => size !== old[i])) changed = true;
        return next;
      });
    }
    this.#place(sizes);
  }

  #place(sizes: readonly Uint8Array[]): void {
    let at = 0;
    for (let i = this.order.length - 1; i >= 0; i--) {
      const node = this.order[i]!;
      at += this.#entries[node]!.length;
      this.nodes[node]!.outputs.forEach((output, edge) => (at += outputBytes(output).length + 1 + sizes[node]![edge]!));
      this.#places[node] = at;
    }
  }

  /** Sizes of a node's targets by the present places. */
  #sizes(node: number, old: Uint8Array): Uint8Array {
    const { targets, outputs } = this.nodes[node]!;
    const next = new Uint8Array(targets.length);
    const order = this.ordered[node]!;
    let at = this.#places[node]! - this.#entries[node]!.length;
    order.forEach((edge, i) => {
      at -= outputBytes(outputs[edge]!).length;
      const place = this.#places[targets[edge]!]!;
      next[edge] = i === order.length - 1 && targets[edge] === this.followed[node] ? 0 : targetSize(at - place, place);
      at -= 1 + old[edge]!;
    });
    return next;
  }

  write(): Uint8Array {
    const bytes = new Uint8Array(this.#places[this.order[0]!]!);
    let at = 0;
    const push = (more: readonly number[]): void => {
      for (const byte of more) bytes[at++] = byte;
    };
    for (const node of this.order) {
      const { letters, targets, outputs } = this.nodes[node]!;
      push(this.#entries[node]!);
      this.ordered[node]!.forEach((edge, i) => {
        const last = i === letters.length - 1;
        push(outputBytes(outputs[edge]!));
        const next = last && targets[edge] === this.followed[node];
        const place = this.#places[targets[edge]!]!;
        const forward = bytes.length - place - at;
        bytes[at++] = letters[edge]! | (last ? EDGE_LAST : 0) | (next ? EDGE_NEXT : 0);
        if (!next) push(targetBytes(forward, place));
      });
    }
    if (at !== bytes.length) throw new Error("the automaton's places do not add up");
    return bytes;
  }
}
