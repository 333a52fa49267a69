import type { Ngrams } from "./ngrams/ngrams.js";

/** Universal Dependencies' parts of speech. */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** Universal Dependencies' features, by name: `{ Case: "Gen", Number: "Sing" }`. */
export type Features = Readonly<
  Partial<
    Record<
      | "Animacy"
      | "Aspect"
      | "Case"
      | "Degree"
      | "Gender"
      | "Mood"
      | "NameType"
      | "NumForm"
      | "Number"
      | "NumType"
      | "Person"
      | "Polarity"
      | "Poss"
      | "PronType"
      | "Reflex"
      | "Tense"
      | "Variant"
      | "VerbForm"
      | "Voice"
      | "Abbr"
      | "Foreign"
      | "Typo"
      | "Transitivity",
      string
    >
  >
>;

/** Part of speech and features; one object per distinct combination, so tags compare by identity. */
export interface Tag {
  /** Position in the lexicon's table of tags. */
  readonly id: number;
  readonly upos: Upos;
  readonly feats: Features;
}

/** A mark that keeps a word out of business prose, or out of suggestions. */
export type StyleMark = "archaic" | "colloquial" | "dialect" | "obscene" | "vulgar" | "slang" | "rare";

/** One morphological reading of a word form. */
export interface Reading {
  readonly lemma: string;
  readonly tag: Tag;
  /** P(tag | form) without context, 0 to 1. */
  readonly probability: number;
  /** Which paradigm and which cell of it: an address for `inflect`. */
  readonly paradigm: number;
  readonly cell: number;
  readonly mark?: StyleMark;
  readonly source: "opencorpora" | "wiktionary" | "hunspell" | "names" | "own" | "glossary" | "compound" | "guess";
}

/** A proposed correction; higher scores are better. */
export interface Suggestion {
  readonly text: string;
  readonly score: number;
  /** How far it is from the word as written, in sixteenths of an ordinary slip of the pen. */
  readonly cost?: number;
}

/** Words to the left and right of a misspelt word, as they stand in the sentence, nearest last on the left and first on the right. */
export interface SuggestContext {
  readonly left?: readonly string[];
  readonly right?: readonly string[];
}

/** All the word knowledge. е and ё are one letter in every look-up. */
export interface Lexicon {
  readonly version: string;
  /** Readings of a known form, likeliest first; empty for an unknown one. Compounds are understood. */
  readings(form: string): readonly Reading[];
  /** Readings guessed by prefix and ending, for a form that is not known. */
  guess(form: string): readonly Reading[];
  /** Whether the form is a correct word of the language (compounds, declined abbreviations and glossary included). */
  isKnown(form: string): boolean;
  /** Zipf frequency of the form, 0 to 8; 0 when never seen. */
  frequency(form: string): number;
  /** The form of the reading's (or lemma's) paradigm with these features over its own; undefined when there is none. */
  inflect(word: string | Reading, features: Features): string | undefined;
  /** Every form of a lemma with its tag. */
  paradigm(lemma: string, upos?: Upos): readonly { readonly form: string; readonly tag: Tag }[];
  /** The written form with ё where the language has it for sure: «еще» → «ещё»; the form itself otherwise. */
  withYo(form: string): string;
  /** UTF-16 indexes of stressed vowels, a list per accepted variant; empty when unknown. */
  stresses(form: string, reading?: Reading): readonly (readonly number[])[];
  /** Corrections of an unknown word, best first; the words around may reorder them. */
  suggest(form: string, context?: SuggestContext): readonly Suggestion[];
  /** Known words within the cost (sixteenths of an ordinary slip) of a word that may be known itself. */
  neighbours?(form: string, bound: number): readonly { readonly word: string; readonly cost: number }[];
  /** log10 of how likely the words are at this place, up to a constant. */
  likelihood?(words: readonly string[], context: SuggestContext): number;
  /** Counts of words side by side, where the n-grams are at hand. */
  readonly ngrams?: Ngrams | undefined;
}
