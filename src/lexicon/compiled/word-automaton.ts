import type { WordGraph } from "../suggest/word-graph.js";
import { EDGE_FINAL, EDGE_LAST, EDGE_LETTER, LETTERS, NUMBER, PAYLOAD, PAYLOAD_EDGES } from "./layout.js";

/** The automaton of all forms, with what the walk to a form found. */
export interface WordAutomaton extends WordGraph {
  /** Finds a form (any case, е or ё): whether it is there; its payload and number are then in `payload` and `ordinal`. */
  find(form: string): boolean;
  /** The payload word of the form found last. */
  payload: number;
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

/** Reads the automaton from its words (the last is the root's place); numbers of forms are summed up when first asked for. */
export function openAutomaton(words: Uint32Array): WordAutomaton {
  const root = words[words.length - 1]!;
  let reach: Uint32Array | undefined;
  const graph: WordAutomaton = {
    root: root * 2,
    payload: 0,
    ordinal: 0,
    isFinal: (node) => (node & 1) === 1,
    firstEdge(node) {
      const at = node >>> 1;
      if ((node & 1) === 0) return at;
      return words[at]! & PAYLOAD_EDGES ? at + 1 : -1;
    },
    nextEdge: (edge) => (words[edge]! & EDGE_LAST ? -1 : edge + 1),
    letter: (edge) => UNITS[words[edge]! & EDGE_LETTER]!,
    target(edge) {
      const word = words[edge]!;
      return (word >>> NUMBER) * 2 + (word & EDGE_FINAL ? 1 : 0);
    },
    find(form) {
      reach ??= sumUp(words);
      let at = root;
      let final = false;
      let ordinal = 0;
      for (let i = 0; i < form.length; i++) {
        const unit = form.charCodeAt(i);
        const code = unit < 0x460 ? CODES[unit]! : NONE;
        let edge = at;
        let passed = 0;
        if (final) {
          if ((words[at]! & PAYLOAD_EDGES) === 0) return false;
          edge++;
          passed = 1;
        }
        let word = words[edge]!;
        if ((word & EDGE_LETTER) !== code) {
          do {
            if (word & EDGE_LAST) return false;
            word = words[++edge]!;
          } while ((word & EDGE_LETTER) !== code);
          passed = reach[edge]!;
        }
        ordinal += passed;
        at = word >>> NUMBER;
        final = (word & EDGE_FINAL) !== 0;
      }
      if (!final) return false;
      graph.payload = words[at]!;
      graph.ordinal = ordinal;
      return true;
    },
  };
  return graph;
}

/** At a node's first word: how many forms the node leads to; at every edge but the node's first: how many of them come before the edge's. */
function sumUp(words: Uint32Array): Uint32Array {
  const reach = new Uint32Array(words.length);
  const end = words.length - 1;
  for (let at = 0; at < end;) {
    const start = at;
    let sum = 0;
    let word = words[at]!;
    if ((word & EDGE_LETTER) === PAYLOAD) {
      sum = 1;
      at++;
      if ((word & PAYLOAD_EDGES) === 0) {
        reach[start] = 1;
        continue;
      }
      word = words[at]!;
    }
    for (;;) {
      if (at !== start) reach[at] = sum;
      sum += reach[word >>> NUMBER]!;
      at++;
      if (word & EDGE_LAST) break;
      word = words[at]!;
    }
    reach[start] = sum;
  }
  return reach;
}
