import {
  CELL_MARK,
  CELL_SECONDARY,
  MARKS,
  SLOT_BITS,
  SOURCES,
  TRAIT_CAPITAL,
  TRAIT_MARK,
  TRAIT_YO,
} from "../../src/lexicon/compiled/layout.js";
import { fold, type Cell, type Lexeme, type Paradigm } from "./paradigm.js";
import { numberSlots } from "./number-slots.js";
import type { Slot } from "./slot.js";
import type { Variant } from "./variant.js";

/** All forms with their entries, and the tables behind the entries. */
export interface SlotTables {
  /** By folded form: numbers of variants (`SLOT_BITS`) and slots. */
  readonly forms: ReadonlyMap<string, number[]>;
  readonly variants: readonly Variant[];
  /** Slots of each paradigm, the dictionary form's first, and their numbers. */
  readonly paradigms: readonly (readonly Slot[] | undefined)[];
  readonly numbers: readonly (readonly number[] | undefined)[];
  /** Every lexeme's stem and own variant. */
  readonly lexemes: readonly Placed[];
}

/** A lexeme by its stem and variant. */
export interface Placed {
  readonly stem: string;
  readonly variant: Variant;
}

/** Gives every form of every lexeme an entry. Common variants have small numbers. */
export function tabulate(
  tables: readonly Paradigm[],
  lexemes: readonly Lexeme[],
  removed: ReadonlySet<string>,
): SlotTables {
  const paradigms: (Slot[] | undefined)[] = [];
  const variants = new Map<string, Variant>();
  const plain = lexemes.map((lexeme): Placed => {
    paradigms[lexeme.paradigm] ??= group(tables[lexeme.paradigm]!.cells);
    const stem = stemOf(lexeme, tables[lexeme.paradigm]!);
    return { stem, variant: variantOf(variants, lexeme.paradigm, traitsOf(lexeme, stem), undefined) };
  });
  const placed = join(plain, lexemes, variants);
  for (const { variant } of placed) variant.lexemes++;
  const ordered = [...variants.values()].sort((a, b) => b.lexemes - a.lexemes);
  ordered.forEach((variant, number) => (variant.number = number));
  const numbers = numberSlots(paradigms, ordered);
  const forms = new Map<string, number[]>();
  placed.forEach(({ stem, variant }, i) => {
    // A reflexive verb that was joined keeps its own paradigm's slots under the pair's number.
    const { paradigm } = plain[i]!.variant;
    paradigms[paradigm]!.forEach(({ prefix, suffix }, slot) => {
      const entry = (variant.number << SLOT_BITS) | numbers[paradigm]![slot]!;
      const key = fold(prefix + stem + suffix);
      if (removed.has(key)) return;
      const known = forms.get(key);
      if (!known) forms.set(key, [entry]);
      else if (!known.includes(entry)) known.push(entry);
    });
  });
  return { forms, variants: ordered, paradigms, numbers, lexemes: plain };
}

function stemOf({ lemma, paradigm }: Lexeme, { prefix, suffix }: Paradigm): string {
  const word = lemma.toLowerCase();
  if (!word.startsWith(prefix) || !word.endsWith(suffix))
    throw new Error(`${lemma} does not follow its table ${paradigm}`);
  return word.slice(prefix.length, word.length - suffix.length);
}

function traitsOf({ source, mark, capital }: Lexeme, stem: string): number {
  const yo = stem.includes("ё") ? Math.min(63, stem.length - stem.lastIndexOf("ё")) : 0;
  return (
    SOURCES.indexOf(source) |
    (MARKS.indexOf(mark) << TRAIT_MARK) |
    (yo << TRAIT_YO) |
    ((capital ? 1 : 0) << TRAIT_CAPITAL)
  );
}

function variantOf(
  variants: Map<string, Variant>,
  paradigm: number,
  traits: number,
  joint: Variant | undefined,
): Variant {
  const key = `${paradigm} ${traits} ${joint ? `${joint.paradigm} ${joint.traits}` : ""}`;
  let variant = variants.get(key);
  if (!variant) variants.set(key, (variant = { paradigm, traits, joint, lexemes: 0, number: 0 }));
  return variant;
}

/** Joins verbs with their reflexives: their forms interleave letter by letter, so that two variants would keep apart what all verbs share. */
function join(plain: readonly Placed[], lexemes: readonly Lexeme[], variants: Map<string, Variant>): Placed[] {
  const placed = [...plain];
  const free = new Map<string, number>();
  lexemes.forEach(({ lemma }, i) => {
    if (/[тч]ь$|ти$/u.test(lemma)) free.set(`${lemma}/${plain[i]!.stem}`, i);
  });
  lexemes.forEach(({ lemma }, i) => {
    if (!/(?:ть|чь)ся$|тись$/u.test(lemma)) return;
    const key = `${lemma.slice(0, -2)}/${plain[i]!.stem}`;
    const base = free.get(key);
    if (base === undefined) return;
    free.delete(key);
    const { paradigm, traits } = plain[base]!.variant;
    const variant = variantOf(variants, paradigm, traits, plain[i]!.variant);
    placed[base] = { ...placed[base]!, variant };
    placed[i] = { ...placed[i]!, variant };
  });
  return placed;
}

/** A cell as two bytes. */
export function cellCode(cell: Cell): number {
  return cell.tag | (MARKS.indexOf(cell.mark) << CELL_MARK) | (cell.secondary ? CELL_SECONDARY : 0);
}

/** Cells by what stands around the stem; «стёкла» and «стекла» are two, though one form when ё is folded. */
function group(cells: readonly Cell[]): Slot[] {
  const slots = new Map<string, Slot>();
  for (const cell of cells) {
    const key = `${cell.prefix} ${cell.suffix}`;
    const slot = slots.get(key);
    if (slot) slot.cells.push(cell);
    else slots.set(key, { prefix: cell.prefix, suffix: cell.suffix, cells: [cell] });
  }
  return [...slots.values()];
}
