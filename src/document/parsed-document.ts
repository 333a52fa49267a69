import type { Breach } from "./breach.js";
import type { Document } from "./document.js";

/** What a token is. Only `word` tokens are looked up in the lexicon. */
export type TokenKind =
  | "word"
  | "number"
  | "punctuation"
  | "symbol"
  /** URL, e-mail, file name, code, identifier, phone, order number… : opaque, never checked as Russian. */
  | "muted"
  /** `{{имя}}` and its kin: an opaque word that agrees with anything. */
  | "placeholder";

/** The smallest unit of a text. Offsets are UTF-16 code units into the part's clean text, end exclusive. */
export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the clean text. */
  readonly text: string;
  /** Lower case, ё folded to е, stress marks removed: the key of every look-up. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Position in `Part.tokens`. */
  readonly index: number;
  /** Position in `Part.sentences`. */
  readonly sentence: number;
  /** True when white space (or the edge of the text) stands before it. */
  readonly spaceBefore: boolean;
}

/** Sentence: a run of tokens `[first, last)`; offsets without the white space around it. */
export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** Position in `Part.paragraphs`. */
  readonly paragraph: number;
  /** What kind of block the sentence stands in. */
  readonly block: "paragraph" | "heading" | "list-item" | "table-cell" | "quote";
}

/** Paragraph: a run of sentences `[first, last)`. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Why a stretch of clean text is not checked as Russian. */
export interface MutedRange {
  readonly start: number;
  readonly end: number;
  readonly reason:
    | "url"
    | "email"
    | "domain"
    | "path"
    | "code"
    | "phone"
    | "identifier"
    | "markup"
    | "quotation"
    | "brand"
    | "suppressed";
}

/** One checked text of a document: its `text`, or one of the operator's messages. */
export interface Part {
  /** The text as it was given. */
  readonly source: string;
  /**
   * The clean text that every later stage reads: mark-up masked, entities decoded, CRLF → LF, NBSP kept,
   * soft hyphens and BOM dropped, й and ё composed. The same length as `source` in the common case.
   */
  readonly text: string;
  /** Index in `Document.messages`, where the document is a thread. */
  readonly messageIndex?: number;
  /** Maps an offset of `text` to one of `source`. */
  toSource(offset: number): number;
  /** Maps the end of a range: what was dropped behind it (`**`, `</b>`) stays outside. Absent where `toSource` does as well. */
  toSourceEnd?(offset: number): number;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly muted: readonly MutedRange[];
}

/** A rule (or `*`-pattern of rules) switched off in a stretch of the clean text, with the writer's reason. */
export interface Suppression {
  readonly part: number;
  readonly rules: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly reason?: string;
}

/** A document made ready for checking: what is the operator's, in clean text, tokens and sentences. */
export interface ParsedDocument {
  readonly document: Document;
  readonly parts: readonly Part[];
  readonly suppressions: readonly Suppression[];
  /** Breaches found while reading: unfilled placeholders, unknown rules in suppressions. */
  readonly breaches: readonly Breach[];
}
