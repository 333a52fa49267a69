import type { Reading, StyleMark, Tag, Upos } from "../lexicon.js";
import {
  CELL_MARK,
  CELL_SECONDARY,
  CELL_TAG,
  MARKS,
  SLOT_BITS,
  SOURCES,
  TRAIT_CAPITAL,
  TRAIT_MARK,
  TRAIT_YO,
} from "./layout.js";
import { openAffixes } from "./affix-table.js";
import { openFormTable } from "./form-table.js";
import type { CompiledFile } from "./open-compiled.js";
import { settleReadings, type Writable } from "./settle-readings.js";
import { slotOfCell } from "./slot-of-cell.js";
import { sums } from "./sums.js";

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
  readings(form: string, entry: number): Reading[];
  /** Readings of an unknown form in the entries of known words that end alike, with the entries' shares. */
  guessed(form: string, entries: readonly number[], shares: readonly number[]): Reading[];
  /** Every form of the reading's lexeme, ё written where it is. */
  cells(reading: Reading): ParadigmCell[];
  /** The form as the reading's cell writes it, ё included, with the cell's ending and slot; undefined for readings that no paradigm stands behind. */
  cellOf(reading: Reading): { readonly form: string; readonly suffix: string; readonly slot: number } | undefined;
  /** All ways to write the form, ё where it is: «счётов» and «счетов»; abbreviations, which a full stop tells, do not count. */
  spellings(form: string, entry: number): string[];
  /** Whether the form is nothing but a name that is written with a capital. */
  isName(entry: number): boolean;
}

/** Opens the tables that stand behind the automaton. */
export function openReadingTable(file: CompiledFile): ReadingTable {
  const variantParadigm = file.u16("variantParadigm");
  const variantTraits = file.u16("variantTraits");
  const variantJoint = file.u16("variantJoint");
  const slotNumber = file.u8("slotNumber");
  const paradigmSlots = sums(file.u16("paradigmSlots"));
  const slotCells = sums(file.u8("slotCells"));
  const cellTable = file.u16("cells");
  const setStarts = sums(file.u8("setSizes"));
  const setVariants = file.u16("setVariants");
  const setSlots = file.u8("setSlots");
  const counted = openFormTable(file.u8("overrideBuckets"), file.u8("overridePrints"));
  const starts = sums(file.u8("overrideSizes"));
  const overrides = file.u8("overrides");
  const priors = file.u8("tagPriors");
  const tags = (JSON.parse(new TextDecoder().decode(file.u8("tags"))) as [Upos, Tag["feats"]][]).map(
    ([upos, feats], id): Tag => ({ id, upos, feats }),
  );
  const affixOf = openAffixes(file);
  const single = [0];
  /** Entries of a form: its own, or those of its set. */
  function entriesOf(entry: number): readonly number[] {
    if (entry >= 0) {
      single[0] = entry;
      return single;
    }
    const entries: number[] = [];
    for (let at = setStarts[-1 - entry]!; at < setStarts[-entry]!; at++)
      entries.push((setVariants[at]! << SLOT_BITS) | setSlots[at]!);
    return entries;
  }

  function placeOf(paradigm: number, number: number): number {
    const end = paradigmSlots[paradigm + 1]!;
    for (let place = paradigmSlots[paradigm]!; place < end; place++) if (slotNumber[place] === number) return place;
    return -1;
  }

  /** The stem of a folded form in a slot, ё written. */
  function stemOf(form: string, place: number, traits: number): string {
    const [prefix, suffix] = affixOf(place);
    const stem = form.slice(prefix.length, form.length - suffix.length);
    const yo = (traits >>> TRAIT_YO) & 63;
    return yo ? `${stem.slice(0, stem.length - yo)}ё${stem.slice(stem.length - yo + 1)}` : stem;
  }

  /** Where the form's counted shares begin, or -1; a table of hashes can err, but hardly in the number of readings too. */
  function sharesOf(form: string, count: number): number {
    if (count < 2) return -1;
    const at = counted(form);
    return at >= 0 && starts[at + 1]! - starts[at]! === count ? starts[at]! : -1;
  }

  /** The dictionary form of a cell: adverbs that stand in an adjective's paradigm («чаще») have their own, in -о. */
  function lemmaOf(form: string, place: number, first: number, traits: number, tag: Tag): string {
    const stem = stemOf(form, place, traits);
    let lemma = first;
    if (isDerivedAdverb(first, tag)) lemma = adverbs.get(first) ?? adverbOf(first, place);
    const [prefix, suffix] = affixOf(lemma);
    return prefix + stem + suffix;
  }

  const isDerivedAdverb = (first: number, tag: Tag): boolean =>
    tag.upos === "ADV" && tags[cellTable[slotCells[first]!]! & CELL_TAG]!.upos === "ADJ";

  /** The slot of the adverb in -о of an adjective's paradigm; without one, the adverb is its own dictionary form. */
  function adverbOf(first: number, own: number): number {
    for (let place = first; slotNumber[place] !== undefined && (place === first || !firsts.has(place)); place++) {
      for (let cell = slotCells[place]!; cell < slotCells[place + 1]!; cell++) {
        const { upos, feats } = tags[cellTable[cell]! & CELL_TAG]!;
        if (upos !== "ADV" || feats.Degree !== "Pos") continue;
        adverbs.set(first, place);
        return place;
      }
    }
    return own;
  }
  const adverbs = new Map<number, number>();
  const firsts = new Set(paradigmSlots);

  /** Readings of the entries, each with what its tag weighs in all. */
  function expand(form: string, entries: readonly number[], weight: number[]): Writable<Reading>[] {
    const found: Writable<Reading>[] = [];
    for (let i = 0; i < entries.length; i++) {
      const { variant, place } = find(entries[i]!);
      const traits = variantTraits[variant]!;
      const first = paradigmSlots[variantParadigm[variant]!]!;
      const own = MARKS[(traits >>> TRAIT_MARK) & 7];
      for (let cell = slotCells[place]!; cell < slotCells[place + 1]!; cell++) {
        const code = cellTable[cell]!;
        const mark = own ?? MARKS[(code >>> CELL_MARK) & 7];
        const tag = tags[code & CELL_TAG]!;
        const lemma = lemmaOf(form, place, first, traits, tag);
        const reading: Writable<Reading> = {
          lemma,
          tag,
          probability: i,
          paradigm: variant,
          cell,
          source: SOURCES[traits & 7]!,
        };
        if (mark) reading.mark = mark;
        found.push(reading);
        weight.push(2 ** (-priors[tag.id]! / 16));
      }
    }
    return found;
  }

  function readings(form: string, entry: number): Reading[] {
    const weight: number[] = [];
    const found = expand(form, entriesOf(entry), weight);
    const at = sharesOf(form, found.length);
    if (at >= 0) found.forEach((_, i) => (weight[i] = 2 ** (-overrides[at + i]! / 16)));
    return settleReadings(found, weight);
  }

  function guessed(form: string, entries: readonly number[], shares: readonly number[]): Reading[] {
    const weight: number[] = [];
    const found = expand(form, entries, weight);
    // The prior of a tag holds for all words; what a paradigm's share says is about words of this ending.
    found.forEach((reading, i) => {
      weight[i] = Math.sqrt(weight[i]!) * shares[reading.probability]!;
      reading.source = "guess";
    });
    return settleReadings(found, weight);
  }

  /** The variant and the slot's place behind an entry; a reflexive verb's lie under the pair's number. */
  function find(entry: number): { readonly variant: number; readonly place: number } {
    const variant = entry >>> SLOT_BITS;
    const place = placeOf(variantParadigm[variant]!, entry & 0xff);
    if (place >= 0) return { variant, place };
    const joint = variantJoint[variant]!;
    return { variant: joint, place: placeOf(variantParadigm[joint]!, entry & 0xff) };
  }

  /** The stem of a reading's lexeme, out of its dictionary form. */
  function ownStem(reading: Reading): string {
    const first = paradigmSlots[variantParadigm[reading.paradigm]!]!;
    const adverb = isDerivedAdverb(first, reading.tag);
    const place = adverb ? (adverbs.get(first) ?? adverbOf(first, first)) : first;
    return stemOf(reading.lemma.replaceAll("ё", "е"), place, variantTraits[reading.paradigm]!);
  }

  function cells(reading: Reading): ParadigmCell[] {
    const traits = variantTraits[reading.paradigm]!;
    const paradigm = variantParadigm[reading.paradigm]!;
    const first = paradigmSlots[paradigm]!;
    const adverb = isDerivedAdverb(first, reading.tag);
    const stem = ownStem(reading);
    const own = MARKS[(traits >>> TRAIT_MARK) & 7];
    const all: ParadigmCell[] = [];
    for (let place = first; place < paradigmSlots[paradigm + 1]!; place++) {
      const [prefix, suffix] = affixOf(place);
      for (let cell = slotCells[place]!; cell < slotCells[place + 1]!; cell++) {
        const code = cellTable[cell]!;
        const tag = tags[code & CELL_TAG]!;
        if (adverb !== isDerivedAdverb(first, tag)) continue;
        const mark = own ?? MARKS[(code >>> CELL_MARK) & 7];
        all.push({ form: prefix + stem + suffix, tag, mark, secondary: (code & CELL_SECONDARY) !== 0 });
      }
    }
    return all;
  }

  function spellings(form: string, entry: number): string[] {
    const found: string[] = [];
    const entries = entriesOf(entry);
    for (let i = 0; i < entries.length; i++) {
      const { variant, place } = find(entries[i]!);
      if (tags[cellTable[slotCells[place]!]! & CELL_TAG]!.feats.Abbr === "Yes") continue;
      const [prefix, suffix] = affixOf(place);
      const written = prefix + stemOf(form, place, variantTraits[variant]!) + suffix;
      if (!found.includes(written)) found.push(written);
    }
    return found;
  }

  function isName(entry: number): boolean {
    const entries = entriesOf(entry);
    for (let i = 0; i < entries.length; i++)
      if (variantTraits[find(entries[i]!).variant]! >>> TRAIT_CAPITAL === 0) return false;
    return true;
  }

  function cellOf(reading: Reading): { form: string; suffix: string; slot: number } | undefined {
    if (reading.paradigm < 0 || reading.cell < 0) return undefined;
    const place = slotOfCell(reading.cell, slotCells);
    const [prefix, suffix] = affixOf(place);
    return { form: prefix + ownStem(reading) + suffix, suffix, slot: slotNumber[place]! };
  }

  return { tags, readings, guessed, cells, cellOf, spellings, isName };
}
