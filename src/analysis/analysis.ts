import type { Part, Sentence, Token } from "../document/parsed-document.js";
import type { Features, Lexicon, Reading } from "../lexicon/lexicon.js";

/** A reading with its probability in this sentence. */
export interface RankedReading {
  readonly reading: Reading;
  /** 0 to 1, over the token's readings. */
  readonly probability: number;
}

/** Phrase: tokens `[first, last)` with a head. Token indexes are positions in `Part.tokens`. */
export interface Phrase {
  readonly kind: "noun" | "prepositional" | "numeral" | "name" | "date" | "money" | "address" | "fixed";
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The preposition of a prepositional phrase. */
  readonly preposition?: number;
  readonly case?: string;
  readonly number?: string;
  readonly gender?: string;
  readonly certain: boolean;
}

/** Clause or turn: tokens `[first, last)`. */
export interface Clause {
  readonly kind: "main" | "subordinate" | "participial" | "gerund" | "introductory" | "address";
  readonly first: number;
  readonly last: number;
  /** The conjunction or relative word that opens it. */
  readonly opener?: number;
  readonly subject?: number;
  readonly predicate?: number;
  readonly certain: boolean;
}

/** Homogeneous members: the heads of a row such as «паспорт, выписку и договор», in order. */
export interface Row {
  readonly members: readonly number[];
  readonly certain: boolean;
}

/** What rules may ask about one sentence. Everything is computed on the first question and kept. */
export interface SentenceAnalysis {
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  /** Readings of a token (position in `Part.tokens`) in this sentence, likeliest first; empty for what is no word. */
  readings(token: number): readonly RankedReading[];
  /** The likeliest reading. */
  best(token: number): Reading | undefined;
  /** Whether the likeliest reading is beyond doubt. */
  certain(token: number): boolean;
  /** Noun, prepositional, numeral phrases, names, dates… in order. */
  phrases(): readonly Phrase[];
  /** The smallest phrase (of the given kind) that covers the token. */
  phraseAt(token: number, kind?: Phrase["kind"]): Phrase | undefined;
  clauses(): readonly Clause[];
  /** Rows of homogeneous members. */
  rows?(): readonly Row[];
}

/** The analysis of one part of a document; sentences are analysed lazily. */
export interface Analysis {
  readonly part: Part;
  readonly lexicon: Lexicon;
  sentence(index: number): SentenceAnalysis;
  /** The analysis of the sentence the token stands in. */
  of(token: Token): SentenceAnalysis;
}

/** True when the reading has every one of these features. */
export function hasFeatures(reading: Reading, features: Features): boolean {
  for (const name in features) {
    if (reading.tag.feats[name as keyof Features] !== features[name as keyof Features]) return false;
  }
  return true;
}
