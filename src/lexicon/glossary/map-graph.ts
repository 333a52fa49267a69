import type { WordGraph } from "../suggest/word-graph.js";

/** «а», where the bits of masks begin. */
const FIRST_LETTER = 0x430;

/** A small automaton of given words (lower case, ё folded), built in memory: the glossary's forms for the search. */
export function wordGraphOf(words: Iterable<string>): WordGraph {
  const letters: number[] = [];
  const targets: number[] = [];
  const next: number[] = [];
  const first: number[] = [-1];
  const final: boolean[] = [false];
  const edgeOf = (node: number, unit: number): number => {
    let edge = first[node]!;
    while (edge >= 0 && letters[edge] !== unit) edge = next[edge]!;
    return edge;
  };
  for (const word of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let edge = edgeOf(node, unit);
      if (edge < 0) {
        edge = letters.length;
        letters.push(unit);
        targets.push(first.length);
        next.push(first[node]!);
        first[node] = edge;
        first.push(-1);
        final.push(false);
      }
      node = targets[edge]!;
    }
    final[node] = true;
  }
  const endsAs = (from: number, word: string, at: number): boolean => {
    let node = from;
    for (let i = at; i < word.length; i++) {
      const edge = edgeOf(node, word.charCodeAt(i));
      if (edge < 0) return false;
      node = targets[edge]!;
    }
    return final[node]!;
  };
  return {
    root: 0,
    has: (word) => endsAs(0, word, 0),
    endsAs,
    isFinal: (node) => final[node]!,
    edges(node, mask, signs, into, at) {
      let end = at;
      for (let edge = first[node]!; edge >= 0; edge = next[edge]!) {
        const letter = letters[edge]! - FIRST_LETTER;
        if (letter >= 0 && letter < 32 ? !(mask & (1 << letter)) : !signs) continue;
        into[end] = targets[edge]!;
        into[end + 1] = letters[edge]!;
        end += 2;
      }
      return end;
    },
  };
}
