/** The lexicon's automaton of word forms (lower case, ё folded), as the search walks it: nodes and edges are numbers. */
export interface WordGraph {
  readonly root: number;
  /** Whether it accepts the word. */
  has(word: string): boolean;
  isFinal(node: number): boolean;
  /** Whether the word's letters from `at` on lead from the node to the end of a word. */
  endsAs(node: number, word: string, at: number): boolean;
  /**
   * Writes the node's edges with one of the letters (а to я, a bit each; with `signs` also every other sign) from `at` on,
   * two numbers each, target and UTF-16 unit; the place after the last.
   */
  edges(node: number, letters: number, signs: boolean, into: Int32Array, at: number): number;
}
