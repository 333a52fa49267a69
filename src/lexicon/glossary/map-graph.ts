import type { WordGraph } from "../suggest/word-graph.js";

/** A small automaton of given words (lower case, ё folded), built in memory: the glossary's forms for the search. */
export function wordGraphOf(words: Iterable<string>): WordGraph {
  const letters: number[] = [];
  const targets: number[] = [];
  const next: number[] = [];
  const first: number[] = [-1];
  const final: boolean[] = [false];
  for (const word of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let edge = first[node]!;
      while (edge >= 0 && letters[edge] !== unit) edge = next[edge]!;
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
  return {
    root: 0,
    isFinal: (node) => final[node]!,
    firstEdge: (node) => first[node]!,
    nextEdge: (edge) => next[edge]!,
    letter: (edge) => letters[edge]!,
    target: (edge) => targets[edge]!,
  };
}
