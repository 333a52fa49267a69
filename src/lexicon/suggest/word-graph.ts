/** The lexicon's automaton of word forms (lower case, ё folded), as the search walks it: nodes and edges are numbers. */
export interface WordGraph {
  readonly root: number;
  isFinal(node: number): boolean;
  /** The node's first edge, or -1. */
  firstEdge(node: number): number;
  /** The edge after this one of the same node, or -1. */
  nextEdge(edge: number): number;
  /** UTF-16 unit on the edge. */
  letter(edge: number): number;
  target(edge: number): number;
}

/** Whether the automaton accepts the word. */
export function accepts(graph: WordGraph, word: string): boolean {
  let node = graph.root;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    let edge = graph.firstEdge(node);
    while (edge >= 0 && graph.letter(edge) !== unit) edge = graph.nextEdge(edge);
    if (edge < 0) return false;
    node = graph.target(edge);
  }
  return graph.isFinal(node);
}
