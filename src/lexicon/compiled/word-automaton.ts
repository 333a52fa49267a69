import type { WordGraph } from "../suggest/word-graph.js";
import {
  EDGE_LAST,
  EDGE_LETTER,
  EDGE_NEXT,
  EDGE_OUTPUT,
  LETTERS,
  OUTPUT_FIRST,
  PAYLOAD_ENDS,
  PAYLOAD_SIZE,
  SLOT_BITS,
} from "./layout.js";

/** The automaton of all forms, with what the walk to a form found. */
export interface WordAutomaton extends WordGraph {
  /** Finds a form (any case, е or ё): whether it is there; what it is and its number are then in `entry` and `ordinal`. */
  find(form: string): boolean;
  /** The slot of the form found last, with its variant (`SLOT_BITS`), or -1 - the number of its set. */
  entry: number;
  /** The number of the set where a word ends at the node; only for automata whose words are all sets. */
  setAt(node: number): number;
  /** The number of the form found last, in the order of the automaton. */
  ordinal: number;
}

const NONE = 64;
/** Codes of letters by UTF-16 unit, capitals as small ones, ё as е. */
const CODES = new Uint8Array(0x460).fill(NONE);
[...LETTERS].forEach((letter, code) => {
  CODES[letter.charCodeAt(0)] = code;
  CODES[letter.toUpperCase().charCodeAt(0)] = code;
});
CODES[0x451] = CODES[0x401] = CODES[0x435]!;
const UNITS = Uint16Array.from(LETTERS, (letter) => letter.charCodeAt(0));

/** Reads the automaton from its bytes; numbers of forms are summed up when first asked for. */
export function openAutomaton(bytes: Uint8Array): WordAutomaton {
  let reach: Uint32Array | undefined;

  const graph: WordAutomaton = {
    root: 0,
    entry: 0,
    ordinal: 0,
    isFinal: (node) => (bytes[node]! & EDGE_LETTER) >= PAYLOAD_ENDS,
    firstEdge(node) {
      const head = bytes[node]!;
      if ((head & EDGE_LETTER) < PAYLOAD_ENDS) return letterAt(bytes, node);
      return (head & EDGE_LETTER) === PAYLOAD_ENDS ? -1 : letterAt(bytes, node + 1 + (head >>> PAYLOAD_SIZE));
    },
    nextEdge: (edge) => (bytes[edge]! & EDGE_LAST ? -1 : letterAt(bytes, edge + 1 + targetSize(bytes[edge + 1]!))),
    setAt: (node) => bytes[node + 1]! | (bytes[node + 2]! << 8),
    letter: (edge) => UNITS[bytes[edge]! & EDGE_LETTER]!,
    target: (edge) => targetOf(bytes, edge),
    find(form) {
      reach ??= sumUp(bytes);
      let at = 0;
      let ordinal = 0;
      let variant = 0;
      for (let i = 0; i < form.length; i++) {
        const unit = form.charCodeAt(i);
        const code = unit < 0x460 ? CODES[unit]! : NONE;
        const head = bytes[at]!;
        let edge = at;
        let passed = 0;
        if ((head & EDGE_LETTER) >= PAYLOAD_ENDS) {
          if ((head & EDGE_LETTER) === PAYLOAD_ENDS) return false;
          edge += 1 + (head >>> PAYLOAD_SIZE);
          passed = 1;
        }
        let first = true;
        let output = -1;
        let byte = bytes[edge]!;
        for (;;) {
          if ((byte & EDGE_LETTER) >= OUTPUT_FIRST) {
            output = edge;
            edge += outputSize(byte);
            byte = bytes[edge]!;
          }
          if ((byte & EDGE_LETTER) === code) break;
          if (byte & EDGE_LAST) return false;
          first = false;
          output = -1;
          edge += 1 + targetSize(bytes[edge + 1]!);
          byte = bytes[edge]!;
        }
        if (output >= 0) variant = outputAt(bytes, output);
        ordinal += first ? passed : reach[edge]!;
        at = byte & EDGE_NEXT ? edge + 1 : targetOf(bytes, edge);
      }
      const head = bytes[at]!;
      if ((head & EDGE_LETTER) < PAYLOAD_ENDS) return false;
      const size = head >>> PAYLOAD_SIZE;
      if (size === 2) graph.entry = -1 - (bytes[at + 1]! | (bytes[at + 2]! << 8));
      else if (size === 3) graph.entry = ((bytes[at + 2]! | (bytes[at + 3]! << 8)) << SLOT_BITS) | bytes[at + 1]!;
      else graph.entry = (variant << SLOT_BITS) | (size ? bytes[at + 1]! : 0);
      graph.ordinal = ordinal;
      return true;
    },
  };
  return graph;
}

/** The place of an edge's letter: past its output. */
function letterAt(bytes: Uint8Array, edge: number): number {
  const byte = bytes[edge]!;
  return (byte & EDGE_LETTER) >= OUTPUT_FIRST ? edge + outputSize(byte) : edge;
}

/** Bytes of an output, by its head. */
function outputSize(head: number): number {
  return (head & EDGE_LETTER) === EDGE_OUTPUT ? 1 + (head >>> PAYLOAD_SIZE) : 1;
}

function outputAt(bytes: Uint8Array, at: number): number {
  const head = bytes[at]!;
  if ((head & EDGE_LETTER) < EDGE_OUTPUT) return (((head & EDGE_LETTER) - OUTPUT_FIRST) << 2) | (head >>> PAYLOAD_SIZE);
  return bytes[at + 1]! | (head >>> PAYLOAD_SIZE === 2 ? bytes[at + 2]! << 8 : 0);
}

/** Bytes of a target, by its first. */
function targetSize(first: number): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function targetOf(bytes: Uint8Array, edge: number): number {
  if (bytes[edge]! & EDGE_NEXT) return edge + 1;
  const first = bytes[edge + 1]!;
  if (first < 0x80) return edge + first;
  if (first < 0xc0) return edge + (((first & 0x3f) << 8) | bytes[edge + 2]!);
  if (first < 0xe0) return bytes.length - (((first & 0x1f) << 8) | bytes[edge + 2]!);
  if (first < 0xf0) return bytes.length - (((first & 0xf) << 16) | (bytes[edge + 2]! << 8) | bytes[edge + 3]!);
  return edge + (((first & 0xf) << 24) | (bytes[edge + 2]! << 16) | (bytes[edge + 3]! << 8) | bytes[edge + 4]!);
}

/** At a node's first byte: how many forms the node leads to; at the letter of every edge but the node's first: how many of them come before the edge's. */
function sumUp(bytes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(bytes.length >>> 1);
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    starts[count++] = at;
    const head = bytes[at]!;
    if ((head & EDGE_LETTER) >= PAYLOAD_ENDS) {
      at += 1 + (head >>> PAYLOAD_SIZE);
      if ((head & EDGE_LETTER) === PAYLOAD_ENDS) continue;
    }
    for (;;) {
      at = letterAt(bytes, at);
      const byte = bytes[at]!;
      at += byte & EDGE_NEXT ? 1 : 1 + targetSize(bytes[at + 1]!);
      if (byte & EDGE_LAST) break;
    }
  }
  const reach = new Uint32Array(bytes.length);
  while (count > 0) {
    const start = starts[--count]!;
    const head = bytes[start]!;
    let at = start;
    let sum = 0;
    if ((head & EDGE_LETTER) >= PAYLOAD_ENDS) {
      sum = 1;
      at += 1 + (head >>> PAYLOAD_SIZE);
      if ((head & EDGE_LETTER) === PAYLOAD_ENDS) {
        reach[start] = 1;
        continue;
      }
    }
    for (let first = true; ; first = false) {
      at = letterAt(bytes, at);
      const byte = bytes[at]!;
      if (!first) reach[at] = sum;
      sum += reach[targetOf(bytes, at)]!;
      if (byte & EDGE_LAST) break;
      at += 1 + targetSize(bytes[at + 1]!);
    }
    reach[start] = sum;
  }
  return reach;
}
