import {
  AFFIX_LETTERS,
  LETTERS,
  LEXICON_HEADER,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  NO_JOINT,
  SECTIONS,
  SLOT_BITS,
  ZIPF_STEPS,
  type SectionName,
} from "../../src/lexicon/compiled/layout.js";
import { sumOf } from "../../src/lexicon/compiled/sum-of.js";
import { openAutomaton } from "../../src/lexicon/compiled/word-automaton.js";
import { AutomatonBuilder, toCodes, type Entry } from "./automaton.js";
import { buildFormTable, type BuiltTable } from "./form-table.js";
import { learnGuesses } from "./guesses.js";
import { layOut } from "./lay-out.js";
import { fold, type Cell, type Lexeme, type Paradigm } from "./paradigm.js";
import { readTagProbabilities, shareCode } from "./probabilities.js";
import { cellCode, tabulate, type SlotTables } from "./slots.js";
import { learnStresses } from "./stresses.js";
import type { TagTable } from "./tag-table.js";

/** Zipf frequency below which a form counts as never seen. */
const SELDOM = 2.25;
/** Occurrences in a thousand million words from which on the counted P(tag | form) of a form is kept. */
const COUNTED = 10 ** 2.2;

const FREQUENCIES_A_BUCKET = 2;
const SHARES_A_BUCKET = 1;

/** What the lexicon is compiled from. */
export interface LexiconSources {
  readonly tags: TagTable;
  readonly paradigms: readonly Paradigm[];
  readonly lexemes: readonly Lexeme[];
  /** Zipf frequency by folded form. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Forms that no list may let through. */
  readonly removed: ReadonlySet<string>;
  /** Year·10000 + month·100 + day of the sources. */
  readonly date: number;
}

/** Compiles the lexicon's file. */
export function compileLexicon({ tags, paradigms, lexemes, frequencies, removed, date }: LexiconSources): Uint8Array {
  const spelt = lexemes.filter(({ lemma }) => toCodes(fold(lemma)));
  const tables = tabulate(paradigms, spelt, removed);
  const { forms, variants } = tables;
  const builder = new AutomatonBuilder();
  const sets = new SetTable();
  for (const form of [...forms.keys()].sort()) builder.add(toCodes(form)!, sets.entry(forms.get(form)!));
  const root = builder.finish();
  const automaton = layOut(builder.nodes, root);
  prove(automaton, forms);
  const counted = buildFormTable(
    [...forms.keys()]
      .filter((form) => (frequencies.get(form) ?? 0) >= SELDOM)
      .sort((a, b) => frequencies.get(b)! - frequencies.get(a)! || (a < b ? -1 : 1)),
    FREQUENCIES_A_BUCKET,
  );
  const probabilities = overrides(tables, frequencies);
  const guesses = learnGuesses(
    tables,
    ({ tag }) => String(tag),
    ({ tag }) => tags.tags[tag]!.upos === "PROPN",
  );
  const stresses = learnStresses(tables, (form) => (frequencies.get(form) ?? 0) >= SELDOM);
  return write(date, {
    automaton,
    stressEnds: stresses.ends,
    stressSizes: Uint8Array.from(stresses.sizes),
    stressSlots: Uint8Array.from(stresses.slots),
    stressCodes: Uint8Array.from(stresses.codes),
    guessCommon: guesses.common,
    guessNames: guesses.names,
    guessSizes: Uint8Array.from(guesses.sizes),
    guessVariants: Uint16Array.from(guesses.entries, (entry) => entry >>> SLOT_BITS),
    guessSlots: Uint8Array.from(guesses.entries, (entry) => entry & 0xff),
    guessWeights: Uint8Array.from(guesses.weights),
    ...paradigmTables(tables),
    variantParadigm: Uint16Array.from(variants, ({ paradigm }) => paradigm),
    variantJoint: Uint16Array.from(variants, ({ joint }) => joint?.number ?? NO_JOINT),
    variantTraits: Uint16Array.from(variants, ({ traits }) => traits),
    setSizes: Uint8Array.from(sets.sizes),
    setVariants: Uint16Array.from(sets.words, (word) => word >>> SLOT_BITS),
    setSlots: Uint8Array.from(sets.words, (word) => word & 0xff),
    frequencyBuckets: counted.sizes,
    frequencyPrints: counted.prints,
    frequencies: Uint8Array.from(counted.forms, (form) => Math.round(frequencies.get(form)! * ZIPF_STEPS)),
    overrideBuckets: probabilities.table.sizes,
    overridePrints: probabilities.table.prints,
    overrideSizes: Uint8Array.from(probabilities.sizes),
    overrides: Uint8Array.from(probabilities.codes),
    tagPriors: tagPriors(tags, probabilities.weights),
    tags: new TextEncoder().encode(JSON.stringify(tags.tags.map(({ upos, feats }) => [upos, feats]))),
  });
}

/** The reader must find every form. */
function prove(bytes: Uint8Array, forms: ReadonlyMap<string, unknown>): void {
  const automaton = openAutomaton(bytes);
  for (const form of forms.keys()) if (!automaton.find(form)) throw new Error(`the automaton loses «${form}»`);
}

/** Rows of several entries, each kept once. */
class SetTable {
  readonly words: number[] = [];
  readonly sizes: number[] = [];
  readonly #numbers = new Map<string, number>();

  entry(entries: readonly number[]): Entry {
    const [only = 0] = entries;
    if (entries.length === 1) return { variant: only >>> SLOT_BITS, slot: only & 0xff };
    const key = entries.join();
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      if (number > 0xffff) throw new Error("too many sets of readings: their numbers have two bytes");
      this.#numbers.set(key, number);
      this.words.push(...entries);
      this.sizes.push(entries.length);
    }
    return { variant: -1, slot: number };
  }
}

function paradigmTables({
  paradigms,
  numbers,
}: SlotTables): Record<
  "paradigmSlots" | "slotNumber" | "slotSuffix" | "slotCells" | "cells" | "affixSizes" | "affixes",
  Uint8Array | Uint16Array | Uint32Array
> {
  const paradigmSlots: number[] = [];
  const slotSuffix: number[] = [];
  const slotNumber: number[] = [];
  const slotCells: number[] = [];
  const cells: number[] = [];
  const affixes = new Map<string, number>();
  for (let paradigm = 0; paradigm < paradigms.length; paradigm++) {
    paradigmSlots.push(paradigms[paradigm]?.length ?? 0);
    slotNumber.push(...(numbers[paradigm] ?? []));
    for (const slot of paradigms[paradigm] ?? []) {
      const affix = `${slot.prefix}~${slot.suffix}`;
      if (!affixes.has(affix)) affixes.set(affix, affixes.size);
      slotSuffix.push(affixes.get(affix)!);
      slotCells.push(slot.cells.length);
      cells.push(...slot.cells.map(cellCode));
    }
  }
  return {
    paradigmSlots: Uint16Array.from(paradigmSlots),
    slotNumber: Uint8Array.from(slotNumber),
    slotSuffix: Uint16Array.from(slotSuffix),
    slotCells: Uint8Array.from(slotCells),
    cells: Uint16Array.from(cells),
    affixSizes: Uint8Array.from(affixes.keys(), (affix) => affix.length),
    affixes: Uint8Array.from([...affixes.keys()].join(""), (letter) => AFFIX_LETTERS.indexOf(letter)),
  };
}

/** P(tag | form) where it was counted: the readings' shares in the order of a table of forms, and what each tag weighs in all. */
function overrides(
  tables: SlotTables,
  frequencies: ReadonlyMap<string, number>,
): { table: BuiltTable; sizes: number[]; codes: number[]; weights: Map<number, number> } {
  const counted = readTagProbabilities();
  const weights = new Map<number, number>();
  const rows = new Map<string, number[]>();
  for (const [form, entries] of tables.forms) {
    const cells = entries.flatMap((entry) => cellsOf(tables, entry));
    const weight = 10 ** (frequencies.get(form) ?? 0);
    const shares = counted.get(form);
    if (!shares || cells.length < 2) {
      if (cells.length === 1) weights.set(cells[0]!.tag, (weights.get(cells[0]!.tag) ?? 0) + weight);
      continue;
    }
    const same = new Map<string, number>();
    for (const { origin } of cells) same.set(origin, (same.get(origin) ?? 0) + 1);
    const raw = cells.map(({ origin }) => (shares.get(origin) ?? 0.002) / same.get(origin)!);
    const sum = raw.reduce((a, b) => a + b, 0);
    cells.forEach(({ tag }, i) => weights.set(tag, (weights.get(tag) ?? 0) + (weight * raw[i]!) / sum));
    if (weight >= COUNTED)
      rows.set(
        form,
        raw.map((share) => shareCode(share / sum)),
      );
  }
  const table = buildFormTable(
    [...rows.keys()].sort((a, b) => frequencies.get(b)! - frequencies.get(a)! || (a < b ? -1 : 1)),
    SHARES_A_BUCKET,
  );
  return {
    table,
    sizes: table.forms.map((form) => rows.get(form)!.length),
    codes: table.forms.flatMap((form) => rows.get(form)!),
    weights,
  };
}

/** The cells of an entry: in its variant's paradigm, or in the joined one. */
function cellsOf({ variants, paradigms, numbers }: SlotTables, entry: number): readonly Cell[] {
  const { paradigm, joint } = variants[entry >>> SLOT_BITS]!;
  const slot = numbers[paradigm]!.indexOf(entry & 0xff);
  if (slot >= 0) return paradigms[paradigm]![slot]!.cells;
  return paradigms[joint!.paradigm]![numbers[joint!.paradigm]!.indexOf(entry & 0xff)]!.cells;
}

function tagPriors(tags: TagTable, weights: ReadonlyMap<number, number>): Uint8Array {
  const most = Math.max(...weights.values());
  // 2^-16 of the commonest tag is the least that a byte holds: eight bits for sixteen halvings.
  return Uint8Array.from(tags.tags, (_, id) => shareCode((weights.get(id) ?? 0) / most));
}

function write(
  date: number,
  sections: Readonly<Record<SectionName, Uint8Array | Uint16Array | Uint32Array>>,
): Uint8Array {
  const head = LEXICON_HEADER + SECTIONS.length * 8;
  let length = head;
  const places = SECTIONS.map((name) => {
    const at = length;
    length += Math.ceil(sections[name].byteLength / 4) * 4;
    return at;
  });
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  SECTIONS.forEach((name, i) => {
    const data = sections[name];
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), places[i]);
    view.setUint32(LEXICON_HEADER + i * 8, places[i]!, true);
    view.setUint32(LEXICON_HEADER + i * 8 + 4, data.byteLength, true);
  });
  [LEXICON_MAGIC, LEXICON_VERSION, length, 0, SECTIONS.length, date].forEach((value, i) =>
    view.setUint32(i * 4, value, true),
  );
  view.setUint32(12, sumOf(bytes), true);
  return bytes;
}

/** How many letters the automaton tells apart. */
export const ALPHABET: number = LETTERS.length;
