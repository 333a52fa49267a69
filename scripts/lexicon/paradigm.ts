import type { StyleMark } from "../../src/lexicon/lexicon.js";
import type { SOURCES } from "../../src/lexicon/compiled/layout.js";

/** One cell of a paradigm: what stands around the stem, and the tag. */
export interface Cell {
  readonly prefix: string;
  readonly suffix: string;
  readonly tag: number;
  readonly mark: StyleMark | undefined;
  /** A variant beside the usual form: «рукою». */
  readonly secondary: boolean;
  /** OpenCorpora's tag, to find P(tag | form). */
  readonly origin: string;
}

/** The cells of a paradigm; the first is the dictionary form. */
export interface Paradigm {
  /** What stands around the stem in a lexeme's dictionary form as the source gives it. */
  readonly prefix: string;
  readonly suffix: string;
  readonly cells: Cell[];
}

/** A lexeme: its dictionary form as written (ё, capital), and its paradigm. */
export interface Lexeme {
  readonly lemma: string;
  readonly paradigm: number;
  readonly source: (typeof SOURCES)[number];
  readonly mark?: StyleMark | undefined;
  /** Takes the place of other sources' lexemes of this dictionary form and part of speech. */
  readonly instead?: boolean;
  /** Written with a capital: a name. */
  readonly capital?: boolean;
}

/** Lower case, ё folded to е: the key of every look-up. */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}
