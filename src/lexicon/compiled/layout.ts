/** "CHLX", little-endian. */
export const LEXICON_MAGIC = 0x584c4843;
/** The version of the file's layout: a reader opens its own only. */
export const LEXICON_VERSION = 1;
/** Bytes before the table of sections: magic, layout version, length of the file, checksum, number of sections, year·10000 + month·100 + day. */
export const LEXICON_HEADER = 24;

/** Sections in the order they lie in the file; each starts at a multiple of four bytes. */
export const SECTIONS = [
  "edges",
  "slotVariant",
  "variantBase",
  "variantParadigm",
  "variantTraits",
  "paradigmSlots",
  "slotSuffix",
  "slotCells",
  "cells",
  "suffixes",
  "sets",
  "frequencies",
  "overrideKeys",
  "overrideStarts",
  "overrides",
  "tagPriors",
  "tags",
] as const;

/** Name of a section. */
export type SectionName = (typeof SECTIONS)[number];

/** Letters of the automaton by code; ё is folded to е. */
export const LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя-'.0123456789";

/**
 * The automaton is a row of 32-bit words, a node being a stretch of them; targets lie before their sources.
 * An edge: letter (6 bits), whether its target is a word, whether it is the node's last, target (24 bits).
 * A node that is a word begins with its payload: `PAYLOAD` in the letter's place, whether edges follow, whether the number (24 bits) is an index into `sets`.
 */
export const EDGE_LETTER = 63;
/** The target is a word. */
export const EDGE_FINAL = 1 << 6;
/** The node's last edge. */
export const EDGE_LAST = 1 << 7;
/** How far the target or the payload's number is shifted. */
export const NUMBER = 8;
/** In the place of a letter: the word is a payload. */
export const PAYLOAD = 63;
/** The node has edges too. */
export const PAYLOAD_EDGES = 1 << 6;
/** The payload is an index into `sets` rather than a slot. */
export const PAYLOAD_SET = 1 << 7;
/** In `sets`: one more slot follows. */
export const SET_MORE = 1 << 31;

/** In `cells`: tag, then mark, then whether it is a variant beside the usual form («рукою»). */
export const CELL_TAG = 0xfff;
/** Where the mark's three bits lie in a cell and in a variant's traits. */
export const CELL_MARK = 12;
/** A variant beside the usual form. */
export const CELL_SECONDARY = 1 << 15;

/** Sources by number, as traits hold them. */
export const SOURCES = ["opencorpora", "wiktionary", "hunspell", "names", "own"] as const;
/** Marks by number; 0 is none. */
export const MARKS = [undefined, "archaic", "colloquial", "dialect", "obscene", "vulgar", "slang", "rare"] as const;
/** In traits: source (3 bits), mark (3 bits), ё's place from the stem's end (6 bits, 0 for none), capital (1 bit). */
export const TRAIT_MARK = 3;
/** ё's place. */
export const TRAIT_YO = 6;
/** Written with a capital. */
export const TRAIT_CAPITAL = 12;
/** How many words a zipf unit is divided into in `frequencies`. */
export const ZIPF_STEPS = 25;
