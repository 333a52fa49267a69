/** "CHLX", little-endian. */
export const LEXICON_MAGIC = 0x584c4843;
/** The version of the file's layout: a reader opens its own only. */
export const LEXICON_VERSION = 1;
/** Bytes before the table of sections: magic, layout version, length of the file, checksum, number of sections, year·10000 + month·100 + day. */
export const LEXICON_HEADER = 24;

/** Sections in the order they lie in the file; each starts at a multiple of four bytes. */
export const SECTIONS = [
  "automaton",
  "variantParadigm",
  "variantTraits",
  "variantJoint",
  "paradigmSlots",
  "slotNumber",
  "slotSuffix",
  "slotCells",
  "cells",
  "affixSizes",
  "affixes",
  "setSizes",
  "setVariants",
  "setSlots",
  "frequencyBuckets",
  "frequencyPrints",
  "frequencies",
  "overrideBuckets",
  "overridePrints",
  "overrideSizes",
  "overrides",
  "guessCommon",
  "guessNames",
  "guessSizes",
  "guessVariants",
  "guessSlots",
  "guessWeights",
  "stressEnds",
  "stressSizes",
  "stressSlots",
  "stressCodes",
  "tagPriors",
  "tags",
] as const;

/** Name of a section. */
export type SectionName = (typeof SECTIONS)[number];

/** Letters of the automaton by code; ё is folded to е. */
export const LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя-'.0123456789";
/** Letters of affixes by code: prefix, `~`, suffix; ё is kept. */
export const AFFIX_LETTERS: string = `${LETTERS}ё~`;

/**
 * The automaton is a row of nodes from the root on, parents before children. A node is its payload, if it is a word, and its
 * edges. An edge: its output, if it has one; letter (6 bits), whether it is the node's last, whether its target comes right
 * after it; else a target of one to four bytes follows, by the first byte's top bits: 0 and 10 go forward from the letter, 110 and
 * 1110 count from the end, 1111 goes far forward. An output is the variant of all words past it.
 */
export const EDGE_LETTER = 63;
/** The node's last edge. */
export const EDGE_LAST: number = 1 << 6;
/** The target comes right after the edge, which is the node's last. */
export const EDGE_NEXT: number = 1 << 7;
/** In the letter's place: a payload of none to three bytes (their number in the top bits) and edges follow. None: slot 0; one: the slot; two: a set's number; three: slot and variant. */
export const PAYLOAD_EDGES = 63;
/** In the letter's place: a payload follows, and no edges. */
export const PAYLOAD_ENDS = 62;
/** In the letter's place: the edge's output of one or two bytes follows, then its letter. */
export const EDGE_OUTPUT = 61;
/** In the letter's place, from here up to `EDGE_OUTPUT`: an output by itself, its two low bits in the top bits. */
export const OUTPUT_FIRST = 45;
/** Outputs below this number are one byte. */
export const SHORT_OUTPUTS = 64;
/** How far the number of the payload's or output's bytes is shifted. */
export const PAYLOAD_SIZE = 6;
/** In `variantJoint`: no reflexive verb goes with the variant. */
export const NO_JOINT = 0xffff;
/** A slot of a variant as one number: variant, then slot. */
export const SLOT_BITS = 8;
/** In `cells`: tag, then mark, then whether it is a variant beside the usual form («рукою»). */
export const CELL_TAG = 0xfff;
/** Where the mark's three bits lie in a cell and in a variant's traits. */
export const CELL_MARK = 12;
/** A variant beside the usual form. */
export const CELL_SECONDARY: number = 1 << 15;

/** In `stressCodes`: from here on, the vowel is in the ending, counted from its start; below, in the stem, counted from its end. */
export const STRESS_IN_ENDING = 32;
/** In `stressSlots`: the code holds for all slots. */
export const STRESS_EVERY_SLOT = 255;

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
/** How many steps a zipf unit is divided into in `frequencies`. */
export const ZIPF_STEPS = 6;
