import { SLOT_BITS, TRAIT_MARK } from "../../src/lexicon/compiled/layout.js";
import { AutomatonBuilder, toCodes } from "./automaton.js";
import { layOut } from "./lay-out.js";
import { fold, type Cell } from "./paradigm.js";
import type { SlotTables } from "./slots.js";

/** Endings of words with the paradigms that such words follow, for words that no list has. */
export interface Guesses {
  /** Automata of endings, read from the last letter on, of common words and of names; their words are numbers of rows. */
  readonly common: Uint8Array;
  readonly names: Uint8Array;
  readonly sizes: readonly number[];
  readonly entries: readonly number[];
  /** How often, as a byte: sixteen for a doubling. */
  readonly weights: readonly number[];
}

const LONGEST = 4;
const SHORTEST_STEM = 3;
/** An ending is kept from so many words on. */
const LEAST = 12;
const ROWS = 4;
/** Every so many lexemes is learnt from: rare words are many, and alike. */
const EACH = 3;

/** Learns the endings of productive paradigms: nouns, adjectives, verbs and names that follow no exception. */
export function learnGuesses(
  tables: SlotTables,
  tagOf: (cell: Cell) => string,
  isName: (cell: Cell) => boolean,
): Guesses {
  const rows = new Rows();
  return {
    common: learn(tables, tagOf, (cell) => !isName(cell), rows),
    names: learn(tables, tagOf, isName, rows),
    sizes: rows.sizes,
    entries: rows.entries,
    weights: rows.weights,
  };
}

class Rows {
  readonly sizes: number[] = [];
  readonly entries: number[] = [];
  readonly weights: number[] = [];
  readonly #numbers = new Map<string, number>();

  add(row: readonly (readonly [entry: number, count: number])[]): number {
    const key = row.map(([entry, count]) => `${entry}/${weightOf(count, row[0]![1])}`).join();
    let number = this.#numbers.get(key);
    if (number !== undefined) return number;
    number = this.sizes.length;
    this.#numbers.set(key, number);
    this.sizes.push(row.length);
    for (const [entry, count] of row) {
      this.entries.push(entry);
      this.weights.push(weightOf(count, row[0]![1]));
    }
    return number;
  }
}

/** Halvings below the commonest, in sixteenths, in steps of one halving. */
function weightOf(count: number, most: number): number {
  return Math.min(240, Math.round(Math.log2(most / count)) * 16);
}

function learn(
  tables: SlotTables,
  tagOf: (cell: Cell) => string,
  wanted: (cell: Cell) => boolean,
  rows: Rows,
): Uint8Array {
  const counts = count(tables, tagOf, wanted);
  const kept = new Map<string, readonly (readonly [number, number])[]>();
  for (const ending of [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const row = counts.get(ending)!;
    let sum = 0;
    for (const value of row.values()) sum += value;
    if (sum < LEAST) continue;
    const best = [...row]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .filter(([, value], i) => i < ROWS && value * 12 >= sum);
    // A longer ending that says the same as the shorter one says nothing.
    const shorter = kept.get(ending.slice(1));
    if (shorter && shorter.map(([entry]) => entry).join() === best.map(([entry]) => entry).join()) continue;
    if (best.length) kept.set(ending, best);
  }
  const builder = new AutomatonBuilder();
  const reversed = [...kept.keys()].map((ending) => [...ending].reverse().join("")).sort();
  for (const ending of reversed)
    builder.add(toCodes(ending)!, { variant: -1, slot: rows.add(kept.get([...ending].reverse().join(""))!) });
  const root = builder.finish();
  return layOut(builder.nodes, root);
}

/** Counts by ending: which entries the forms that end so have; paradigms with the same tags in the slot count as one. */
function count(
  { forms, variants, paradigms, numbers }: SlotTables,
  tagOf: (cell: Cell) => string,
  wanted: (cell: Cell) => boolean,
): Map<string, Map<number, number>> {
  const canonical = new Map<string, number>();
  const meanings = new Map<number, number>();
  /** The commonest entry of the same ending and tags; -1 for what is not learnt from. */
  const meaning = (entry: number): number => {
    let known = meanings.get(entry);
    if (known !== undefined) return known;
    const variant = variants[entry >>> SLOT_BITS]!;
    const slots = paradigms[variant.paradigm]!;
    const place = numbers[variant.paradigm]!.indexOf(entry & 0xff);
    const slot = slots[place];
    const first = slots[0]!;
    if (
      !slot ||
      variant.traits >>> TRAIT_MARK ||
      variant.lexemes < 12 ||
      slots.length < 4 ||
      !wanted(first.cells[0]!) ||
      slot.prefix ||
      slot.cells.every(({ secondary }) => secondary)
    )
      known = -1;
    else {
      const key = `${fold(slot.suffix)}|${fold(first.suffix)}|${slot.cells.map(tagOf).join(";")}`;
      known = canonical.get(key) ?? entry;
      canonical.set(key, known);
    }
    meanings.set(entry, known);
    return known;
  };
  const counts = new Map<string, Map<number, number>>();
  let seen = 0;
  for (const [form, entries] of forms) {
    if (seen++ % EACH || form.includes("-") || form.length < SHORTEST_STEM) continue;
    for (const entry of entries) {
      const meant = meaning(entry);
      if (meant < 0) continue;
      for (let length = 1; length <= Math.min(LONGEST, form.length - 2); length++) {
        const ending = form.slice(-length);
        let row = counts.get(ending);
        if (!row) counts.set(ending, (row = new Map()));
        row.set(meant, (row.get(meant) ?? 0) + 1);
      }
    }
  }
  return counts;
}
