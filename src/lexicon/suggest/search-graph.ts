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

/** Finds the words of the automaton within a cost; its tables are kept between calls. */
export function createGraphSearch(
  graph: WordGraph,
  substitution: Uint8Array = SUBSTITUTION,
): (word: string, bound: number, base?: number) => Neighbour[] {
  const masks = substitutionMasks(substitution);
  const width = MAX_LENGTH + 3;
  const rows = new Int32Array(width * (MAX_LENGTH + MAX_BAND + 4));
  const written = new Int32Array(MAX_LENGTH + 1);
  const extra = new Int32Array(MAX_LENGTH + 1);
  const path = new Uint16Array(MAX_LENGTH + MAX_BAND + 4);
  let length = 0;
  let bound = 0;
  let found: Neighbour[] = [];
  let base = 0;
  let band = MAX_BAND;
  /** Whether the letter after the last that were looked at can be a hyphen. */
  let hyphen = false;

  /** Fills the row of `depth` letters, the last being `letter` after `before`; the least value in it. */
  function fillRow(depth: number, letter: number, before: number): number {
    const row = depth * width;
    const last = row - width;
    const low = depth > band ? depth - band : 0;
    const high = depth + band < length ? depth + band : length;
    const missing = missingCost(letter, before) + (depth === 1 ? FIRST_LETTER : 0);
    const edge = depth === 1 ? FIRST_LETTER : 0;
    let least = FAR;
    let left = FAR;
    if (low > 0) rows[row + low - 1] = FAR;
    for (let j = low; j <= high; j++) {
      let cost = rows[last + j]! + missing;
      if (j > 0) {
        const code = written[j]!;
        const step = substitution[code * LETTERS + letter]!;
        const straight = rows[last + j - 1]! + step + (step && j === 1 ? edge : 0);
        if (straight < cost) cost = straight;
        const longer = left + extra[j]!;
        if (longer < cost) cost = longer;
        if (j > 1 && depth > 1 && code === before && written[j - 1] === letter && code !== letter) {
          const swapped = rows[last - width + j - 2]! + SWAP + (j === 2 && depth === 2 ? FIRST_LETTER : 0);
          if (swapped < cost) cost = swapped;
        }
      }
      rows[row + j] = left = cost;
      if (cost < least) least = cost;
    }
    if (high < length) rows[row + high + 1] = FAR;
    return least;
  }

  /**
   * The letters (a bit each) that can be the word's next after `depth - 1` of them without going over the bound: looked at
   * before a row is filled, since where the budget is spent nearly every edge leads nowhere.
   */
  function possibleLetters(depth: number, before: number): number {
    const last = (depth - 1) * width;
    const low = depth > band ? depth - band : 0;
    const high = depth + band < length ? depth + band : length;
    let mask = 0;
    hyphen = false;
    for (let j = low; j <= high; j++) {
      const left = bound - rows[last + j]!;
      if (left >= HYPHEN_MISSING || (j < length && left >= 0 && (left >= UNLIKELY || written[j + 1]! >= HYPHEN)))
        hyphen = true;
      if (left >= DOUBLED) mask |= MISSING_MASKS[left]! | (before >= 0 && before < 32 ? 1 << before : 0);
      if (j === 0) continue;
      const code = written[j]!;
      const straight = bound - rows[last + j - 1]!;
      if (straight >= 0) mask |= masks[code * BUDGETS + straight]!;
      if (code === before && j > 1 && depth > 1 && rows[last - width + j - 2]! + SWAP <= bound && written[j - 1]! < 32)
        mask |= 1 << written[j - 1]!;
    }
    return mask;
  }

  function walk(node: number, depth: number, before: number): void {
    if (depth > length + band) return;
    let possible = possibleLetters(depth, before);
    const hyphenToo = hyphen;
    for (let edge = graph.firstEdge(node); edge >= 0; edge = graph.nextEdge(edge)) {
      const unit = graph.letter(edge);
      const letter = letterCode(unit);
      if (letter < HYPHEN) {
        if ((possible & (1 << letter)) === 0) continue;
        possible &= ~(1 << letter);
      }
      if (fillRow(depth, letter, before) <= bound) follow(edge, unit, letter, depth);
      if (possible === 0 && !hyphenToo) return;
    }
  }

  function follow(edge: number, unit: number, letter: number, depth: number): void {
    path[depth - 1] = unit;
    const target = graph.target(edge);
    const total = depth + band >= length ? rows[depth * width + length]! : FAR;
    if (total <= bound && graph.isFinal(target)) found.push({ word: spell(depth), cost: total + base });
    walk(target, depth + 1, letter);
  }

  function spell(depth: number): string {
    let word = "";
    for (let i = 0; i < depth; i++) word += String.fromCharCode(path[i]!);
    return word;
  }

  return (word, limit, start = 0) => {
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
    rows[0] = 0;
    for (let j = 1; j <= band + 1 && j <= length; j++) rows[j] = j <= band ? rows[j - 1]! + extra[j]! : FAR;
    walk(graph.root, 1, -1);
    return found;
  };
}
