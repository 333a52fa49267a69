import {
  extraCost,
  FIRST_LETTER,
  letterCode,
  LETTERS,
  missingCost,
  SUBSTITUTION,
  SWAP,
  UNLIKELY,
} from "./edit-costs.js";
import type { WordGraph } from "./word-graph.js";

/** A word of the automaton near the word as written. */
export interface Neighbour {
  readonly word: string;
  /** In sixteenths of an ordinary slip. */
  readonly cost: number;
}

const MAX_LENGTH = 48;
const MAX_BAND = 3;
/** Three letters missed or added cost more than this. */
const BAND_OF_TWO = 33;
const FAR = 10_000;
/** More than any bound. */
const BUDGETS = 64;

/** Which letters (a bit each) cost at most a budget when meant for a written one: `masks[written * BUDGETS + budget]`. */
function substitutionMasks(substitution: Uint8Array): Int32Array {
  const masks = new Int32Array(LETTERS * BUDGETS);
  for (let written = 0; written < LETTERS; written++) {
    const row = written * BUDGETS;
    for (let meant = 0; meant < 32; meant++) masks[row + substitution[written * LETTERS + meant]!]! |= 1 << meant;
    for (let budget = 1; budget < BUDGETS; budget++) masks[row + budget]! |= masks[row + budget - 1]!;
  }
  return masks;
}

/** Letters whose lack costs at most a budget, whatever stands before them. */
const MISSING_MASKS: Int32Array = Int32Array.from({ length: BUDGETS }, (_, budget) => {
  let mask = 0;
  for (let letter = 0; letter < 32; letter++) if (missingCost(letter, -1) <= budget) mask |= 1 << letter;
  return mask;
});
/** A doubled letter written once: the least that a letter missed can cost. */
const DOUBLED = missingCost(0, 0);
const HYPHEN = letterCode(0x2d);
const HYPHEN_MISSING = missingCost(HYPHEN, -1);

/** The cheapest edit of most letters, a hyphen missed; of some written ones there is a cheaper one. */
const CHEAPEST = HYPHEN_MISSING;
/** Each edge in the stack: where it leads, and its UTF-16 unit. */
const EDGE = 2;
const DEEPEST = MAX_LENGTH + MAX_BAND + 2;

/** Finds the words of the automaton within a cost; its tables are kept between calls. */
export function createGraphSearch(
  graph: WordGraph,
  substitution: Uint8Array = SUBSTITUTION,
): (word: string, bound: number, base?: number) => Neighbour[] {
  const masks = substitutionMasks(substitution);
  const width = MAX_LENGTH + 4;
  // Cell j of the row of `depth` letters (cost of meaning them by the first j written ones) is at `depth * width + j + 1`.
  const rows = new Int32Array(width * (DEEPEST + 1));
  /** The first and the last cell of a row within the bound. */
  const lows = new Int32Array(DEEPEST + 1);
  const highs = new Int32Array(DEEPEST + 1);
  const written = new Int32Array(MAX_LENGTH + 3);
  const extra = new Int32Array(MAX_LENGTH + 2);
  /** The cheapest edit past the first j letters: with less than this left, the rest of the word must be as written. */
  const cheapest = new Int32Array(MAX_LENGTH + 2);
  const path = new Uint16Array(DEEPEST + 1);
  const edges = new Int32Array(DEEPEST * 64 * EDGE);
  let text = "";
  let length = 0;
  let bound = 0;
  let found: Neighbour[] = [];
  let base = 0;
  let band = MAX_BAND;

  /** Fills the row of `depth` letters, the last being `letter` after `before`; whether any of it is within the bound. */
  function fillRow(depth: number, letter: number, before: number): boolean {
    const row = depth * width + 1;
    const last = row - width;
    const lastHigh = highs[depth - 1]!;
    const low = Math.max(lows[depth - 1]!, depth - band);
    const end = Math.min(length, depth + band);
    const edge = depth === 1 ? FIRST_LETTER : 0;
    const missing = missingCost(letter, before) + edge;
    const twoLow = depth > 1 ? lows[depth - 2]! : 1;
    const twoHigh = depth > 1 ? highs[depth - 2]! : 0;
    const reach = Math.max(lastHigh + 1, twoHigh + 2);
    let left = FAR;
    let first = -1;
    let final = -1;
    for (let j = low; j <= end; j++) {
      if (j > reach && left > bound) break;
      let cost = j <= lastHigh ? rows[last + j]! + missing : FAR;
      if (j > 0) {
        const code = written[j]!;
        if (j <= lastHigh + 1) {
          const step = substitution[code * LETTERS + letter]!;
          const straight = rows[last + j - 1]! + step + (step && j === 1 ? edge : 0);
          if (straight < cost) cost = straight;
        }
        const longer = left + extra[j]!;
        if (longer < cost) cost = longer;
        if (code === before && j - 2 >= twoLow && j - 2 <= twoHigh && written[j - 1] === letter && code !== letter) {
          const swapped = rows[last - width + j - 2]! + SWAP + (j === 2 && depth === 2 ? FIRST_LETTER : 0);
          if (swapped < cost) cost = swapped;
        }
      }
      rows[row + j] = left = cost;
      if (cost <= bound) {
        if (first < 0) first = j;
        final = j;
      }
    }
    if (first < 0) return false;
    // What is read beside the window is far.
    rows[row + first - 1] = FAR;
    lows[depth] = first;
    highs[depth] = final;
    return true;
  }

  /**
   * Writes those edges of the node from `at` on whose letter can be the word's next after `depth - 1` of them without going over
   * the bound: looked at before a row is filled, since where the budget is spent nearly every edge leads nowhere.
   */
  function possibleEdges(node: number, depth: number, before: number, at: number): number {
    const last = (depth - 1) * width + 1;
    let mask = 0;
    let signs = false;
    for (let j = lows[depth - 1]!; j <= highs[depth - 1]!; j++) {
      const left = bound - rows[last + j]!;
      if (left < 0) continue;
      if (left >= DOUBLED) mask |= MISSING_MASKS[left]! | (before >= 0 && before < 32 ? 1 << before : 0);
      if (left >= HYPHEN_MISSING) signs = true;
      if (j === length) continue;
      mask |= masks[written[j + 1]! * BUDGETS + left]!;
      if (left >= UNLIKELY || written[j + 1]! >= HYPHEN) signs = true;
    }
    if (depth > 1) {
      const two = last - width;
      for (let j = lows[depth - 2]!; j <= highs[depth - 2]! && j + 2 <= length; j++) {
        if (written[j + 2] !== before || written[j + 1]! >= HYPHEN) continue;
        if (rows[two + j]! + SWAP <= bound) mask |= 1 << written[j + 1]!;
      }
    }
    return graph.edges(node, mask, signs, edges, at);
  }

  /** Whether the letter `before` can be the second written one of two swapped, the first of which comes next. */
  function swapEnds(depth: number, before: number): boolean {
    if (depth === 1) return false;
    const two = (depth - 2) * width + 1;
    for (let j = lows[depth - 2]!; j <= highs[depth - 2]!; j++)
      if (written[j + 2] === before && rows[two + j]! + SWAP <= bound) return true;
    return false;
  }

  function walk(node: number, depth: number, before: number, at: number): void {
    if (depth > length + band) return;
    const only = lows[depth - 1]!;
    if (only === highs[depth - 1] && bound - rows[(depth - 1) * width + 1 + only]! < cheapest[only]!) {
      if (!swapEnds(depth, before)) return asWritten(node, depth, only);
    }
    const end = possibleEdges(node, depth, before, at);
    for (let edge = at; edge < end; edge += EDGE) {
      const letter = letterCode(edges[edge + 1]!);
      if (!fillRow(depth, letter, before)) continue;
      path[depth - 1] = edges[edge + 1]!;
      const target = edges[edge]!;
      if (highs[depth] === length && graph.isFinal(target))
        found.push({ word: pathTo(depth), cost: rows[depth * width + 1 + length]! + base });
      walk(target, depth + 1, letter, end);
    }
  }

  /** The rest of the word, after `j` of its letters, where no slip more is allowed. */
  function asWritten(node: number, depth: number, j: number): void {
    if (j === length || !graph.endsAs(node, text, j)) return;
    found.push({ word: pathTo(depth - 1) + text.slice(j), cost: rows[(depth - 1) * width + 1 + j]! + base });
  }

  function pathTo(depth: number): string {
    let word = "";
    for (let i = 0; i < depth; i++) word += String.fromCharCode(path[i]!);
    return word;
  }

  return (word, limit, start = 0) => {
    text = word;
    length = word.length;
    found = [];
    if (length === 0 || length > MAX_LENGTH) return found;
    base = start;
    bound = limit - start;
    band = bound <= BAND_OF_TWO ? 2 : MAX_BAND;
    for (let j = 1; j <= length; j++) written[j] = letterCode(word.charCodeAt(j - 1));
    for (let j = 1; j <= length; j++) {
      extra[j] =
        extraCost(written[j]!, j > 1 ? written[j - 1]! : -1, j < length ? written[j + 1]! : -1) +
        (j === 1 ? FIRST_LETTER : 0);
    }
    written[length + 1] = written[length + 2] = -1;
    cheapest[length] = CHEAPEST;
    for (let j = length; j > 0; j--) {
      let least = Math.min(cheapest[j]!, extra[j]!);
      while (least > 0 && masks[written[j]! * BUDGETS + least - 1]! & ~(1 << written[j]!)) least--;
      cheapest[j - 1] = least;
    }
    rows[0] = FAR;
    rows[1] = 0;
    lows[0] = highs[0] = 0;
    for (let j = 1; j <= band && j <= length; j++) {
      rows[j + 1] = rows[j]! + extra[j]!;
      if (rows[j + 1]! <= bound) highs[0] = j;
    }
    if (bound >= 0) walk(graph.root, 1, -1, 0);
    return found;
  };
}
