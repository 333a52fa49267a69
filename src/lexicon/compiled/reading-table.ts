import type { Reading, StyleMark, Tag, Upos } from "../lexicon.js";
import { CELL_MARK, CELL_SECONDARY, CELL_TAG, MARKS, SLOT_BITS, SOURCES, TRAIT_MARK, TRAIT_YO } from "./layout.js";
import type { CompiledFile } from "./open-compiled.js";

/** A form of a lexeme with its tag; `secondary` forms stand beside the usual one. */
export interface ParadigmCell {
  readonly form: string;
  readonly tag: Tag;
  readonly mark: StyleMark | undefined;
  readonly secondary: boolean;
}

/** Turns entries of the automaton into readings. */
export interface ReadingTable {
  readonly tags: readonly Tag[];
  /** Readings of a folded form, in the order of the file, without counted probabilities. */
  readings(form: string, entry: number, ordinal: number): Reading[];
  /** Every form of the reading's lexeme, ё written where it is. */
  cells(reading: Reading): ParadigmCell[];
}

/** Where each of the parts begins whose sizes are given; the last number is where they end. */
function sums(sizes: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = starts[i]! + sizes[i]!;
  return starts;
}

/** Opens the tables that stand behind the automaton. */
export function openReadingTable(file: CompiledFile): ReadingTable {
  const variantParadigm = file.u16("variantParadigm");
  const variantTraits = file.u16("variantTraits");
  const variantJoint = file.u16("variantJoint");
  const slotNumber = file.u8("slotNumber");
  const paradigmSlots = sums(file.u16("paradigmSlots"));
  const slotSuffix = file.u16("slotSuffix");
  const slotCells = sums(file.u8("slotCells"));
  const cellTable = file.u16("cells");
  const setStarts = sums(file.u8("setSizes"));
  const sets = file.u32("sets");
  const keys = sums(file.u16("overrideKeys")).subarray(1);
  const starts = sums(file.u8("overrideSizes"));
  const overrides = file.u8("overrides");
  const priors = file.u8("tagPriors");
  const tags = (JSON.parse(new TextDecoder().decode(file.u8("tags"))) as [Upos, Tag["feats"]][]).map(
    ([upos, feats], id): Tag => ({ id, upos, feats }),
  );
  const affixes = new TextDecoder()
    .decode(file.u8("suffixes"))
    .split("\n")
    .map((affix) => affix.split("~") as [prefix: string, suffix: string]);

  const entriesOf = (entry: number): ArrayLike<number> =>
    entry >= 0 ? [entry] : sets.subarray(setStarts[-1 - entry], setStarts[-entry]);

  function placeOf(paradigm: number, number: number): number {
    const end = paradigmSlots[paradigm + 1]!;
    for (let place = paradigmSlots[paradigm]!; place < end; place++) if (slotNumber[place] === number) return place;
    return -1;
  }

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

  function readings(form: string, entry: number, ordinal: number): Reading[] {
    const found: {
      lemma: string;
      tag: Tag;
      probability: number;
      paradigm: number;
      cell: number;
      source: Reading["source"];
      mark?: StyleMark;
    }[] = [];
    const entries = entriesOf(entry);
    for (let i = 0; i < entries.length; i++) {
      let variant = entries[i]! >>> SLOT_BITS;
      let paradigm = variantParadigm[variant]!;
      let place = placeOf(paradigm, entries[i]! & 0xff);
      if (place < 0) {
        variant = variantJoint[variant]!;
        paradigm = variantParadigm[variant]!;
        place = placeOf(paradigm, entries[i]! & 0xff);
      }
      const traits = variantTraits[variant]!;
      const first = paradigmSlots[paradigm]!;
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

  return { tags, readings, cells };
}
