import type { Reading } from "../lexicon.js";
import { SLOT_BITS } from "./layout.js";
import type { CompiledFile } from "./open-compiled.js";
import type { ReadingTable } from "./reading-table.js";
import { sums } from "./sums.js";
import { openAutomaton, type WordAutomaton } from "./word-automaton.js";

/** Readings by the ending, of a folded form that is not known; names follow names. */
export type Guesser = (form: string, isName: boolean) => Reading[];

/** An ending's paradigms need a stem before them. */
const SHORTEST_STEM = 2;

/** Opens the endings that were learnt from known words. */
export function openGuesser(file: CompiledFile, table: ReadingTable): Guesser {
  const common = openAutomaton(file.u8("guessCommon"));
  const names = openAutomaton(file.u8("guessNames"));
  const starts = sums(file.u8("guessSizes"));
  const variants = file.u16("guessVariants");
  const slots = file.u8("guessSlots");
  const weights = file.u8("guessWeights");

  return (form, isName) => {
    const row = longestEnding(isName ? names : common, form);
    if (row < 0) return [];
    const entries: number[] = [];
    const shares: number[] = [];
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      entries.push((variants[at]! << SLOT_BITS) | slots[at]!);
      shares.push(2 ** (-weights[at]! / 16));
    }
    return table.guessed(form, entries, shares);
  };
}

/** The row of the longest known ending of the form, or -1. */
function longestEnding(endings: WordAutomaton, form: string): number {
  let node = endings.root;
  let row = -1;
  for (let i = form.length - 1; i >= SHORTEST_STEM; i--) {
    const unit = form.charCodeAt(i);
    let edge = endings.firstEdge(node);
    while (edge >= 0 && endings.letter(edge) !== unit) edge = endings.nextEdge(edge);
    if (edge < 0) break;
    node = endings.target(edge);
    if (endings.isFinal(node)) row = endings.setAt(node);
  }
  return row;
}
