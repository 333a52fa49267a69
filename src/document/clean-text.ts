import type { MutedRange, Sentence } from "./parsed-document.js";
import { createOffsetMap, IDENTITY, type OffsetMap } from "./offset-map.js";

/** A stretch of the clean text from `start` to the next block. */
export interface Block {
  readonly start: number;
  readonly kind: Sentence["block"];
}

/** A comment of the mark-up, where suppressions are written: offsets into the source. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text without mark-up and invisible characters, and the way back to its source. */
export interface CleanText {
  readonly text: string;
  readonly map: OffsetMap;
  /** Code and the like, in clean offsets. */
  readonly muted: readonly MutedRange[];
  /** None for a plain text, whose blocks its lines tell. */
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}

/** Carriage returns, BOM, soft hyphens, zero-width characters, and the marks of a decomposed й and ё. */
const SPECIAL = /[\r\u00ad\u0306\u0308\u200b-\u200f\u2060\ufeff]/gu;
const COMPOSED: Readonly<Record<string, string>> = { "и\u0306": "й", "И\u0306": "Й", "е\u0308": "ё", "Е\u0308": "Ё" };

/** Builds a clean text piece by piece, in the order of the source. */
export class CleanTextBuilder {
  readonly source: string;
  readonly muted: MutedRange[] = [];
  readonly blocks: Block[] = [];
  readonly comments: Comment[] = [];
  length = 0;
  private readonly chunks: string[] = [];
  readonly cleanStarts: number[] = [];
  readonly cleanEnds: number[] = [];
  readonly sourceStarts: number[] = [];
  readonly sourceEnds: number[] = [];
  private last = "\n";
  private nextSpecial = -1;
  private searchedFrom = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Takes the source between two offsets, without what is invisible in it. */
  copy(from: number, to: number): void {
    for (let at = this.special(from); at < to; at = this.special(at + 1)) {
      const composed = at > from ? COMPOSED[this.source.slice(at - 1, at + 1)] : undefined;
      if (composed !== undefined) {
        this.take(from, at - 1);
        this.put(composed, at - 1, at + 1);
      } else if (this.isSeen(at)) continue;
      else {
        this.take(from, at);
        if (this.source[at] === "\r" && this.source[at + 1] !== "\n") this.put("\n", at, at + 1);
      }
      from = at + 1;
    }
    this.take(from, to);
  }

  /** The next special character from an offset on; looked for once, since the pieces come in order. */
  private special(from: number): number {
    if (this.nextSpecial >= from && from >= this.searchedFrom) return this.nextSpecial;
    SPECIAL.lastIndex = this.searchedFrom = from;
    return (this.nextSpecial = SPECIAL.exec(this.source)?.index ?? Infinity);
  }

  /** Puts a text in place of the source between two offsets. */
  put(text: string, from: number, to: number): void {
    if (text === "") return;
    this.chunks.push(text);
    this.last = text[text.length - 1]!;
    this.cleanStarts.push(this.length);
    this.cleanEnds.push((this.length += text.length));
    this.sourceStarts.push(from);
    this.sourceEnds.push(to);
  }

  /** One space for a run of white space, none at the start of a line. */
  space(from: number, to: number): void {
    if (this.last !== " " && this.last !== "\n") this.put(" ", from, to);
  }

  /** Begins a block, a blank line below the one before it. */
  block(kind: Block["kind"], at: number): void {
    if (this.length > 0 && !(this.blocks.length && this.blocks[this.blocks.length - 1]!.start === this.length))
      this.put("\n\n", at, at);
    if (this.blocks.length && this.blocks[this.blocks.length - 1]!.start === this.length) this.blocks.pop();
    this.blocks.push({ start: this.length, kind });
  }

  finish(): CleanText {
    const { source, muted, blocks, comments } = this;
    const [first = 0] = this.sourceStarts;
    const whole =
      this.chunks.length === 0
        ? source.length === 0
        : this.chunks.length === 1 && first === 0 && this.sourceEnds[0] === source.length;
    if (whole && this.length === source.length) return { text: source, map: IDENTITY, muted, blocks, comments };
    return { text: this.chunks.join(""), map: createOffsetMap(this, source.length), muted, blocks, comments };
  }

  /** A joiner inside an emoji is a part of it; a breve on another letter than и belongs to it. */
  private isSeen(at: number): boolean {
    const code = this.source.charCodeAt(at);
    if (code === 0x306 || code === 0x308) return true;
    if (code !== 0x200d) return false;
    const before = this.source.charCodeAt(at - 1);
    return (before >= 0xdc00 && before < 0xe000) || before === 0xfe0f || (before >= 0x2190 && before < 0x2c00);
  }

  private take(from: number, to: number): void {
    if (from >= to) return;
    const piece = this.sourceStarts.length - 1;
    const text = this.source.slice(from, to);
    const contiguous =
      piece >= 0 &&
      this.sourceEnds[piece] === from &&
      this.sourceEnds[piece]! - this.sourceStarts[piece]! === this.cleanEnds[piece]! - this.cleanStarts[piece]!;
    if (!contiguous) return this.put(text, from, to);
    this.chunks.push(text);
    this.last = text[text.length - 1]!;
    this.cleanEnds[piece] = this.length += text.length;
    this.sourceEnds[piece] = to;
  }
}
