import {
  CELL_MARK,
  CELL_SECONDARY,
  MARKS,
  SOURCES,
  TRAIT_CAPITAL,
  TRAIT_MARK,
  TRAIT_YO,
} from "../../src/lexicon/compiled/layout.js";
import { fold, type Cell, type Lexeme, type Paradigm } from "./paradigm.js";

/** Cells of one paradigm that look alike: one form of a lexeme. */
interface Slot {
  readonly prefix: string;
  readonly suffix: string;
  readonly cells: Cell[];
}

/** A paradigm taken by lexemes of one source, one mark and one place of ё in the stem. */
interface Variant {
  readonly paradigm: number;
  readonly traits: number;
  readonly base: number;
}

/** A form of a lexeme: `slot` numbers the variant and the slot of its paradigm. */
export interface SlotForm {
  readonly form: string;
  readonly slot: number;
}

/** Numbers of slots: every form of every lexeme gets one, which lexemes of one pattern share. */
export class Slots {
  readonly paradigms: (Slot[] | undefined)[] = [];
  readonly variants: Variant[] = [];
  count = 0;
  readonly #variantIds = new Map<string, number>();

  constructor(private readonly tables: readonly Paradigm[]) {}

  /** The forms of a lexeme, lower case, as written (ё kept). */
  forms(lexeme: Lexeme): SlotForm[] {
    const table = this.tables[lexeme.paradigm]!;
    const slots = (this.paradigms[lexeme.paradigm] ??= group(table.cells));
    const lemma = lexeme.lemma.toLowerCase();
    if (!lemma.startsWith(table.prefix) || !lemma.endsWith(table.suffix))
      throw new Error(`${lemma} does not follow its table ${lexeme.paradigm}`);
    const stem = lemma.slice(table.prefix.length, lemma.length - table.suffix.length);
    const variant = this.#variant(lexeme, stem, slots.length);
    return slots.map(({ prefix, suffix }, i) => ({ form: prefix + stem + suffix, slot: variant.base + i }));
  }

  #variant(lexeme: Lexeme, stem: string, slots: number): Variant {
    const yo = stem.includes("ё") ? Math.min(63, stem.length - stem.lastIndexOf("ё")) : 0;
    const traits =
      SOURCES.indexOf(lexeme.source) |
      (MARKS.indexOf(lexeme.mark) << TRAIT_MARK) |
      (yo << TRAIT_YO) |
      ((lexeme.capital ? 1 : 0) << TRAIT_CAPITAL);
    const key = `${lexeme.paradigm} ${traits}`;
    const known = this.#variantIds.get(key);
    if (known !== undefined) return this.variants[known]!;
    this.#variantIds.set(key, this.variants.length);
    const variant = { paradigm: lexeme.paradigm, traits, base: this.count };
    this.variants.push(variant);
    this.count += slots;
    return variant;
  }
}

/** A cell as two bytes. */
export function cellCode(cell: Cell): number {
  return cell.tag | (MARKS.indexOf(cell.mark) << CELL_MARK) | (cell.secondary ? CELL_SECONDARY : 0);
}

function group(cells: readonly Cell[]): Slot[] {
  const slots = new Map<string, Slot>();
  for (const cell of cells) {
    const key = `${fold(cell.prefix)} ${fold(cell.suffix)}`;
    const slot = slots.get(key) ?? { prefix: cell.prefix, suffix: cell.suffix, cells: [] };
    // One form with ё in one cell and е in another cannot be told apart when ё is folded: the one with ё is kept.
    if (cell.suffix.includes("ё") && !slot.suffix.includes("ё"))
      slots.set(key, { ...slot, suffix: cell.suffix, cells: [...slot.cells, cell] });
    else {
      slot.cells.push(cell);
      slots.set(key, slot);
    }
  }
  return [...slots.values()];
}
