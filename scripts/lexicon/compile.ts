import {
  LETTERS,
  LEXICON_HEADER,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  NUMBER,
  PAYLOAD_SET,
  SECTIONS,
  SET_MORE,
  ZIPF_STEPS,
  type SectionName,
} from "../../src/lexicon/compiled/layout.js";
import { sumOf } from "../../src/lexicon/compiled/sum-of.js";
import { AutomatonBuilder, toCodes } from "./automaton.js";
import { readFrequencies } from "./frequencies.js";
import { fold, type Cell, type Lexeme, type Paradigm } from "./paradigm.js";
import { readTagProbabilities, shareCode } from "./probabilities.js";
import { cellCode, Slots } from "./slots.js";
import type { TagTable } from "./tag-table.js";

/** What the lexicon is compiled from. */
export interface LexiconSources {
  readonly tags: TagTable;
  readonly paradigms: readonly Paradigm[];
  readonly lexemes: readonly Lexeme[];
  /** Year·10000 + month·100 + day of the sources. */
  readonly date: number;
}

/** Compiles the lexicon's file. */
export function compileLexicon({ tags, paradigms, lexemes, date }: LexiconSources): Uint8Array {
  const slots = new Slots(paradigms);
  const forms = collectForms(slots, lexemes);
  const frequencies = readFrequencies();
  const known = [...forms.keys()].sort();
  const automaton = new AutomatonBuilder();
  const sets = new SetTable();
  const zipf = new Uint8Array(known.length);
  known.forEach((form, ordinal) => {
    automaton.add(toCodes(form)!, sets.payload(forms.get(form)!));
    zipf[ordinal] = Math.min(255, Math.round((frequencies.get(form) ?? 0) * ZIPF_STEPS));
  });
  const tables = slotTables(slots);
  const probabilities = overrides(known, forms, frequencies, tables.cellsOfSlot);
  return write(date, {
    edges: automaton.finish(),
    ...tables.sections,
    sets: Uint32Array.from(sets.words),
    frequencies: zipf,
    overrideKeys: Uint32Array.from(probabilities.keys),
    overrideStarts: Uint32Array.from(probabilities.starts),
    overrides: Uint8Array.from(probabilities.codes),
    tagPriors: tagPriors(tags, probabilities.weights),
    tags: new TextEncoder().encode(JSON.stringify(tags.tags.map(({ upos, feats }) => [upos, feats]))),
  });
}

function collectForms(slots: Slots, lexemes: readonly Lexeme[]): Map<string, number[]> {
  const forms = new Map<string, number[]>();
  for (const lexeme of lexemes) {
    if (!toCodes(fold(lexeme.lemma))) continue;
    for (const { form, slot } of slots.forms(lexeme)) {
      const key = fold(form);
      const known = forms.get(key);
      if (!known) forms.set(key, [slot]);
      else if (!known.includes(slot)) known.push(slot);
    }
  }
  return forms;
}

/** Rows of several slots, each kept once. */
class SetTable {
  readonly words: number[] = [];
  readonly #places = new Map<string, number>();

  payload(slots: readonly number[]): number {
    if (slots.length === 1) return slots[0]! << NUMBER;
    const key = slots.join();
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.words.length;
      this.#places.set(key, place);
      slots.forEach((slot, i) => this.words.push((slot | (i < slots.length - 1 ? SET_MORE : 0)) >>> 0));
    }
    return (place << NUMBER) | PAYLOAD_SET;
  }
}

function slotTables(slots: Slots): {
  sections: Record<
    | "slotVariant"
    | "variantBase"
    | "variantParadigm"
    | "variantTraits"
    | "paradigmSlots"
    | "slotSuffix"
    | "slotCells"
    | "cells"
    | "suffixes",
    Uint8Array | Uint16Array | Uint32Array
  >;
  cellsOfSlot: (slot: number) => readonly Cell[];
} {
  const slotVariant = new Uint16Array(slots.count);
  const perParadigm = slots.paradigms;
  const paradigmSlots: number[] = [];
  const slotSuffix: number[] = [];
  const slotCells: number[] = [];
  const cells: number[] = [];
  const affixes = new Map<string, number>();
  for (let paradigm = 0; paradigm < perParadigm.length; paradigm++) {
    paradigmSlots.push(slotSuffix.length);
    for (const slot of perParadigm[paradigm] ?? []) {
      const affix = `${slot.prefix}~${slot.suffix}`;
      if (!affixes.has(affix)) affixes.set(affix, affixes.size);
      slotSuffix.push(affixes.get(affix)!);
      slotCells.push(cells.length);
      cells.push(...slot.cells.map(cellCode));
    }
  }
  paradigmSlots.push(slotSuffix.length);
  slotCells.push(cells.length);
  slots.variants.forEach(({ base, paradigm }, i) =>
    slotVariant.fill(i, base, base + (perParadigm[paradigm]?.length ?? 0)),
  );
  const cellsOfSlot = (slot: number): readonly Cell[] => {
    const variant = slots.variants[slotVariant[slot]!]!;
    return perParadigm[variant.paradigm]![slot - variant.base]!.cells;
  };
  return {
    cellsOfSlot,
    sections: {
      slotVariant,
      variantBase: Uint32Array.from(slots.variants, ({ base }) => base),
      variantParadigm: Uint16Array.from(slots.variants, ({ paradigm }) => paradigm),
      variantTraits: Uint16Array.from(slots.variants, ({ traits }) => traits),
      paradigmSlots: Uint32Array.from(paradigmSlots),
      slotSuffix: Uint16Array.from(slotSuffix),
      slotCells: Uint32Array.from(slotCells),
      cells: Uint16Array.from(cells),
      suffixes: new TextEncoder().encode([...affixes.keys()].join("\n")),
    },
  };
}

/** P(tag | form) where it was counted: the readings' shares by the form's number, and what each tag weighs in all. */
function overrides(
  known: readonly string[],
  forms: ReadonlyMap<string, number[]>,
  frequencies: ReadonlyMap<string, number>,
  cellsOfSlot: (slot: number) => readonly Cell[],
): { keys: number[]; starts: number[]; codes: number[]; weights: Map<number, number> } {
  const counted = readTagProbabilities();
  const weights = new Map<number, number>();
  const keys: number[] = [];
  const starts: number[] = [];
  const codes: number[] = [];
  known.forEach((form, ordinal) => {
    const cells = forms.get(form)!.flatMap((slot) => cellsOfSlot(slot));
    const weight = 10 ** (frequencies.get(form) ?? 0);
    const shares = counted.get(form);
    if (!shares || cells.length < 2) {
      if (cells.length === 1) weights.set(cells[0]!.tag, (weights.get(cells[0]!.tag) ?? 0) + weight);
      return;
    }
    const same = new Map<string, number>();
    for (const { origin } of cells) same.set(origin, (same.get(origin) ?? 0) + 1);
    const raw = cells.map(({ origin }) => (shares.get(origin) ?? 0.002) / same.get(origin)!);
    const sum = raw.reduce((a, b) => a + b, 0);
    keys.push(ordinal);
    starts.push(codes.length);
    raw.forEach((share, i) => {
      codes.push(shareCode(share / sum));
      weights.set(cells[i]!.tag, (weights.get(cells[i]!.tag) ?? 0) + (weight * share) / sum);
    });
  });
  return { keys, starts, codes, weights };
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
