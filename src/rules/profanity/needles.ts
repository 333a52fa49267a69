import { LETTERS, letterCode } from "./letters.js";

/** An automaton that finds all needles in one pass over the letters of a word; `^` in a needle is the word's start. */
export interface Needles {
  /** Flat table: `state * LETTERS + letter` → state. */
  readonly next: Uint16Array;
  /** Groups whose needles end in the state. */
  readonly found: readonly (readonly number[])[];
  /** Whether any needle ends in the state. */
  readonly hit: Uint8Array;
  /** Letters of a needle read so far. */
  readonly depth: Uint8Array;
  /** The state at the start of a word. */
  readonly start: number;
}

/** Builds the automaton (Aho and Corasick, 1975) from groups of needles. */
export function buildNeedles(groups: readonly (readonly string[])[]): Needles {
  const trie: Trie = { next: [new Array<number>(LETTERS).fill(0)], found: [[]], depth: [0] };
  const start = addState(trie, 0);
  groups.forEach((needles, group) => {
    for (const needle of needles) {
      let state = needle.startsWith("^") ? start : 0;
      for (const letter of needle.replace("^", "")) state = step(trie, state, letterCode(letter.charCodeAt(0)));
      trie.found[state]!.push(group);
    }
  });
  link(trie, start);
  return {
    next: Uint16Array.from(trie.next.flat()),
    found: trie.found.map((list) => [...new Set(list)]),
    hit: Uint8Array.from(trie.found, (list) => Number(list.length > 0)),
    depth: Uint8Array.from(trie.depth),
    start,
  };
}

interface Trie {
  readonly next: number[][];
  readonly found: number[][];
  readonly depth: number[];
}

function addState(trie: Trie, depth: number): number {
  trie.next.push(new Array<number>(LETTERS).fill(0));
  trie.found.push([]);
  trie.depth.push(depth);
  return trie.next.length - 1;
}

function step(trie: Trie, state: number, letter: number): number {
  const known = trie.next[state]![letter]!;
  return known || (trie.next[state]![letter] = addState(trie, trie.depth[state]! + 1));
}

/** Where a needle cannot go on, the longest other needle that the letters may be the beginning of does. */
function link(trie: Trie, start: number): void {
  const fail = new Array<number>(trie.next.length).fill(0);
  const queue = [start, ...trie.next[0]!.filter((state) => state > 0)];
  // The start state goes where the root goes, unless a needle begins there.
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at]!;
    for (let letter = 0; letter < LETTERS; letter++) {
      const next = trie.next[state]![letter]!;
      const other = trie.next[fail[state]!]![letter]!;
      if (next === 0) trie.next[state]![letter] = state === 0 ? 0 : other;
      else {
        fail[next] = other === next ? 0 : other;
        trie.found[next]!.push(...trie.found[fail[next]!]!);
        queue.push(next);
      }
    }
  }
}
