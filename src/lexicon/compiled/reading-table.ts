import type { Reading, StyleMark, Tag, Upos } from "../lexicon.js";
import {
  CELL_MARK,
  CELL_SECONDARY,
  CELL_TAG,
  MARKS,
  NUMBER,
  PAYLOAD_SET,
  SET_MORE,
  SOURCES,
  TRAIT_MARK,
  TRAIT_YO,
} from "./layout.js";
import type { CompiledFile } from "./open-compiled.js";

/** A form of a lexeme with its tag; `secondary` forms stand beside the usual one. */
export interface ParadigmCell {
  readonly form: string;
  readonly tag: Tag;
  readonly mark: StyleMark | undefined;
  readonly secondary: boolean;
}

/** Turns payloads of the automaton into readings. */
export interface ReadingTable {
  readonly tags: readonly Tag[];
  /** Readings of a folded form, in the order of the file, without counted probabilities. */
  readings(form: string, payload: number, ordinal: number): Reading[];
  /** Every form of the reading's lexeme, ё written where it is. */
  cells(reading: Reading): ParadigmCell[];
  /** Slots of a payload, as numbers. */
  slots(payload: number): number[];
}

/** Opens the tables that stand behind the automaton. */
export function openReadingTable(file: CompiledFile): ReadingTable {
  const slotVariant = file.u16("slotVariant");
  const variantBase = file.u32("variantBase");
  const variantParadigm = file.u16("variantParadigm");
  const variantTraits = file.u16("variantTraits");
  const paradigmSlots = file.u32("paradigmSlots");
  const slotSuffix = file.u16("slotSuffix");
  const slotCells = file.u32("slotCells");
  const cellTable = file.u16("cells");
  const sets = file.u32("sets");
  const keys = file.u32("overrideKeys");
  const starts = file.u32("overrideStarts");
  const overrides = file.u8("overrides");
  const priors = file.u8("tagPriors");
  const tags = (JSON.parse(new TextDecoder().decode(file.u8("tags"))) as [Upos, Tag["feats"]][]).map(
    ([upos, feats], id): Tag => ({ id, upos, feats }),
  );
  const affixes = new TextDecoder()
    .decode(file.u8("suffixes"))
    .split("\n")
    .map((affix) => affix.split("~") as [prefix: string, suffix: string]);

  const slotsOf = (payload: number): number[] => {
    const number = payload >>> NUMBER;
    if ((payload & PAYLOAD_SET) === 0) return [number];
    const slots: number[] = [];
    for (let at = number; ; at++) {
      slots.push(sets[at]! & ~SET_MORE);
      if ((sets[at]! & SET_MORE) === 0) return slots;
    }
  };

  /** The stem of a folded form in a slot, ё written. */
  function stemOf(form: string, place: number, traits: number): string {
    const [prefix, suffix] = affixes[slotSuffix[place]!]!;
    const stem = form.slice(prefix.length, form.length - suffix.length);
    const yo = (traits >>> TRAIT_YO) & 63;
    return yo ? `${stem.slice(0, stem.length - yo)}ё${stem.slice(stem.length - yo + 1)}` : stem;
  }

  function weights(ordinal: number, count: number): number {
    if (count < 2) return -1;
    let low = 0;
    let high = keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const key = keys[middle]!;
      if (key === ordinal) return starts[middle]!;
      if (key < ordinal) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  function readings(form: string, payload: number, ordinal: number): Reading[] {
    const found: {
      lemma: string;
      tag: Tag;
      probability: number;
      paradigm: number;
      cell: number;
      source: Reading["source"];
      mark?: StyleMark;
    }[] = [];
    for (const slot of slotsOf(payload)) {
      const variant = slotVariant[slot]!;
      const paradigm = variantParadigm[variant]!;
      const traits = variantTraits[variant]!;
      const first = paradigmSlots[paradigm]!;
      const place = first + slot - variantBase[variant]!;
      const [prefix, suffix] = affixes[slotSuffix[first]!]!;
      const lemma = prefix + stemOf(form, place, traits) + suffix;
      const own = MARKS[(traits >>> TRAIT_MARK) & 7];
      for (let cell = slotCells[place]!; cell < slotCells[place + 1]!; cell++) {
        const code = cellTable[cell]!;
        const mark = own ?? MARKS[(code >>> CELL_MARK) & 7];
        const tag = tags[code & CELL_TAG]!;
        const reading = {
          lemma,
          tag,
          probability: 2 ** (-priors[tag.id]! / 16),
          paradigm: variant,
          cell,
          source: SOURCES[traits & 7]!,
        };
        found.push(mark ? { ...reading, mark } : reading);
      }
    }
    const at = weights(ordinal, found.length);
    let sum = 0;
    found.forEach((reading, i) => {
      if (at >= 0) reading.probability = 2 ** (-overrides[at + i]! / 16);
      sum += reading.probability;
    });
    for (const reading of found) reading.probability /= sum;
    if (found.length > 1) found.sort((a, b) => b.probability - a.probability);
    return found;
  }

  function cells(reading: Reading): ParadigmCell[] {
    const traits = variantTraits[reading.paradigm]!;
    const paradigm = variantParadigm[reading.paradigm]!;
    const first = paradigmSlots[paradigm]!;
    const stem = stemOf(reading.lemma.replaceAll("ё", "е"), first, traits);
    const own = MARKS[(traits >>> TRAIT_MARK) & 7];
    const all: ParadigmCell[] = [];
    for (let place = first; place < paradigmSlots[paradigm + 1]!; place++) {
      const [prefix, suffix] = affixes[slotSuffix[place]!]!;
      for (let cell = slotCells[place]!; cell < slotCells[place + 1]!; cell++) {
        const code = cellTable[cell]!;
        all.push({
          form: prefix + stem + suffix,
          tag: tags[code & CELL_TAG]!,
          mark: own ?? MARKS[(code >>> CELL_MARK) & 7],
          secondary: (code & CELL_SECONDARY) !== 0,
        });
      }
    }
    return all;
  }

  return { tags, readings, cells, slots: slotsOf };
}
