import type { WordGraph } from "../suggest/word-graph.js";
import { CODES, NO_LETTER, UNITS } from "./letter-codes.js";
import {
  EDGE_LAST,
  EDGE_LETTER,
  EDGE_NEXT,
  EDGE_OUTPUT,
  OUTPUT_FIRST,
  PAYLOAD_ENDS,
  PAYLOAD_SIZE,
  SLOT_BITS,
} from "./layout.js";

/** The automaton of all forms, with what the walk to a form found. */
export interface WordAutomaton extends WordGraph {
  /** Finds a form (any case, е or ё): whether it is there; what it is, is then in `entry`. */
  find(form: string): boolean;
  /** The slot of the form found last, with its variant (`SLOT_BITS`), or -1 - the number of its set. */
  entry: number;
  /** The number of the set where a word ends at the node; only for automata whose words are all sets. */
  setAt(node: number): number;
  /** The node's first edge, or -1. */
  firstEdge(node: number): number;
  /** The edge after this one of the same node, or -1. */
  nextEdge(edge: number): number;
  /** UTF-16 unit on the edge. */
  letter(edge: number): number;
  target(edge: number): number;
}

/** Reads the automaton from its bytes. */
export function openAutomaton(bytes: Uint8Array): WordAutomaton {
  // The nodes near the root have most edges: where three letters lead is remembered, with the variant that they say.
  let nodes: Uint32Array | undefined;
  let variants: Uint16Array | undefined;

  const graph: WordAutomaton = {
    root: 0,
    entry: 0,
    has: (word) => graph.find(word),
    isFinal: (node) => (bytes[node]! & EDGE_LETTER) >= PAYLOAD_ENDS,
    firstEdge(node) {
      const head = bytes[node]!;
      if ((head & EDGE_LETTER) < PAYLOAD_ENDS) return letterAt(bytes, node);
      return (head & EDGE_LETTER) === PAYLOAD_ENDS ? -1 : letterAt(bytes, node + 1 + (head >>> PAYLOAD_SIZE));
    },
    nextEdge: (edge) => (bytes[edge]! & EDGE_LAST ? -1 : letterAt(bytes, edge + 1 + targetSize(bytes[edge + 1]!))),
    edges(node, letters, signs, into, at) {
      let end = at;
      let wanted = letters;
      const head = bytes[node]!;
      let edge = node;
      if ((head & EDGE_LETTER) >= PAYLOAD_ENDS) {
        if ((head & EDGE_LETTER) === PAYLOAD_ENDS) return end;
        edge += 1 + (head >>> PAYLOAD_SIZE);
      }
      for (;;) {
        let byte = bytes[edge]!;
        if ((byte & EDGE_LETTER) >= OUTPUT_FIRST) byte = bytes[(edge += outputSize(byte))]!;
        const code = byte & EDGE_LETTER;
        if (code < 32 ? wanted & (1 << code) : signs) {
          into[end] = targetOf(bytes, edge);
          into[end + 1] = UNITS[code]!;
          end += 2;
          if (code < 32 && (wanted &= ~(1 << code)) === 0 && !signs) return end;
        }
        if (byte & EDGE_LAST) return end;
        edge += 1 + targetSize(bytes[edge + 1]!);
      }
    },
    endsAs(node, word, from) {
      let at = node;
      for (let i = from; i < word.length; i++) {
        const unit = word.charCodeAt(i);
        const code = unit < 0x460 ? CODES[unit]! : NO_LETTER;
        let edge = at;
        let byte = bytes[edge]!;
        if ((byte & EDGE_LETTER) >= PAYLOAD_ENDS) {
          if ((byte & EDGE_LETTER) === PAYLOAD_ENDS) return false;
          byte = bytes[(edge += 1 + (byte >>> PAYLOAD_SIZE))]!;
        }
        for (;;) {
          if ((byte & EDGE_LETTER) >= OUTPUT_FIRST) byte = bytes[(edge += outputSize(byte))]!;
          if ((byte & EDGE_LETTER) === code) break;
          if (byte & EDGE_LAST) return false;
          byte = bytes[(edge += 1 + targetSize(bytes[edge + 1]!))]!;
        }
        at = targetOf(bytes, edge);
      }
      return (bytes[at]! & EDGE_LETTER) >= PAYLOAD_ENDS;
    },
    setAt: (node) => bytes[node + 1]! | (bytes[node + 2]! << 8),
    letter: (edge) => UNITS[bytes[edge]! & EDGE_LETTER]!,
    target: (edge) => targetOf(bytes, edge),
    find(form) {
      nodes ??= new Uint32Array(1 << (6 * PREFIX));
      variants ??= new Uint16Array(1 << (6 * PREFIX));
      let at = 0;
      let variant = 0;
      let i = 0;
      const prefix = form.length > PREFIX ? prefixOf(form) : -1;
      if (prefix >= 0 && nodes[prefix]! > 0) {
        at = nodes[prefix]!;
        variant = variants[prefix]!;
        i = PREFIX;
      }
      for (; i < form.length; i++) {
        if (i === PREFIX && prefix >= 0) {
          nodes[prefix] = at;
          variants[prefix] = variant;
        }
        const unit = form.charCodeAt(i);
        const code = unit < 0x460 ? CODES[unit]! : NO_LETTER;
        const head = bytes[at]!;
        let edge = at;
        if ((head & EDGE_LETTER) >= PAYLOAD_ENDS) {
          if ((head & EDGE_LETTER) === PAYLOAD_ENDS) return false;
          edge += 1 + (head >>> PAYLOAD_SIZE);
        }
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
          output = -1;
          edge += 1 + targetSize(bytes[edge + 1]!);
          byte = bytes[edge]!;
        }
        if (output >= 0) variant = outputAt(bytes, output);
        at = byte & EDGE_NEXT ? edge + 1 : targetOf(bytes, edge);
      }
      const head = bytes[at]!;
      if ((head & EDGE_LETTER) < PAYLOAD_ENDS) return false;
      const size = head >>> PAYLOAD_SIZE;
      if (size === 2) graph.entry = -1 - (bytes[at + 1]! | (bytes[at + 2]! << 8));
      else if (size === 3) graph.entry = ((bytes[at + 2]! | (bytes[at + 3]! << 8)) << SLOT_BITS) | bytes[at + 1]!;
      else graph.entry = (variant << SLOT_BITS) | (size ? bytes[at + 1]! : 0);
      return true;
    },
  };
  return graph;
}

/** How many letters are remembered. */
const PREFIX = 3;

/** The first three letters as a number, or -1 where one of them is none. */
function prefixOf(form: string): number {
  const a = form.charCodeAt(0);
  const b = form.charCodeAt(1);
  const c = form.charCodeAt(2);
  if (a >= 0x460 || b >= 0x460 || c >= 0x460) return -1;
  const codes = (CODES[a]! << 12) | (CODES[b]! << 6) | CODES[c]!;
  return CODES[a]! === NO_LETTER || CODES[b]! === NO_LETTER || CODES[c]! === NO_LETTER ? -1 : codes;
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
