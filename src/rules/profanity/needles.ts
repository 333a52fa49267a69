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
  const trie: Trie = { next: [new Map()], found: [[]], depth: [0] };
  const start = addState(trie, 0);
  groups.forEach((needles, group) => {
    for (const needle of needles) {
      let state = needle.startsWith("^") ? start : 0;
      for (const letter of needle.replace("^", "")) state = step(trie, state, letterCode(letter.charCodeAt(0)));
      trie.found[state]!.push(group);
    }
  });
  const next = link(trie, start);
  return {
    next,
    found: trie.found.map((list) => [...new Set(list)]),
    hit: Uint8Array.from(trie.found, (list) => Number(list.length > 0)),
    depth: Uint8Array.from(trie.depth),
    start,
  };
}

interface Trie {
  /** Of each state the letters that go on from it, with the states they lead to. */
  readonly next: Map<number, number>[];
  readonly found: number[][];
  readonly depth: number[];
}

function addState(trie: Trie, depth: number): number {
  trie.next.push(new Map());
  trie.found.push([]);
  trie.depth.push(depth);
  return trie.next.length - 1;
}

function step(trie: Trie, state: number, letter: number): number {
  const known = trie.next[state]!.get(letter);
  if (known !== undefined) return known;
  const added = addState(trie, trie.depth[state]! + 1);
  trie.next[state]!.set(letter, added);
  return added;
}

/** The flat table. Where a needle cannot go on, the longest other needle that the letters may be the beginning of does. */
function link(trie: Trie, start: number): Uint16Array {
  const table = new Uint16Array(trie.next.length * LETTERS);
  const fail = new Uint16Array(trie.next.length);
  for (const [letter, next] of trie.next[0]!) table[letter] = next;
  // The start state goes where the root goes, unless a needle begins there.
  const queue = [start, ...trie.next[0]!.values()];
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at]!;
    const other = fail[state]! * LETTERS;
    table.copyWithin(state * LETTERS, other, other + LETTERS);
    for (const [letter, next] of trie.next[state]!) {
      fail[next] = table[other + letter]!;
      table[state * LETTERS + letter] = next;
      trie.found[next]!.push(...trie.found[fail[next]!]!);
      queue.push(next);
    }
  }
  return table;
}
