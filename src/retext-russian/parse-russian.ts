import type {
  Paragraph,
  Punctuation,
  Root,
  Sentence,
  SentenceContent,
  Source,
  Symbol as SymbolNode,
  Text,
  WhiteSpace,
  Word,
} from "nlcst";
import type { Point, Position } from "unist";
import { APOSTROPHE, classAt, HYPHEN } from "./character-classes.js";
import { scan } from "./scan.js";
import { splitSentences } from "./split-sentences.js";
import {
  ABBREVIATION_STOP,
  BRAND_REASON,
  MUTED,
  NUMBER,
  PARAGRAPH_START,
  PLACEHOLDER,
  PUNCTUATION,
  SENTENCE_START,
  WORD,
  type TokenStream,
} from "./token-stream.js";

/** Russian text → nlcst with exact positions; the values of the leaves, joined, are the text. */
export function parseRussian(text: string): Root {
  const stream = scan(text);
  splitSentences(stream);
  return new TreeBuilder(stream).build();
}

/** Walks the tokens once. Where one node ends, the next begins: they share the point. */
class TreeBuilder {
  private readonly stream: TokenStream;
  private readonly text: string;
  private line = 1;
  private lineStart = 0;
  private nextBreak: number;
  private here: Point = { line: 1, column: 1, offset: 0 };

  constructor(stream: TokenStream) {
    this.stream = stream;
    this.text = stream.text;
    this.nextBreak = this.breakFrom(0);
  }

  build(): Root {
    const { stream, text } = this;
    const { length, starts, ends, flags } = stream;
    const root: Root = { type: "RootNode", children: [], position: this.openPosition() };
    let paragraph: Paragraph | undefined;
    let sentence: Sentence | undefined;
    let at = 0;
    for (let index = 0; index < length; index++) {
      const start = starts[index]!;
      const flag = flags[index]!;
      const opensParagraph = paragraph === undefined || (flag & PARAGRAPH_START) !== 0;
      const opens = opensParagraph || (flag & SENTENCE_START) !== 0;
      if (opens && sentence) sentence.position!.end = this.here;
      if (opensParagraph && paragraph) paragraph.position!.end = this.here;
      if (at < start)
        (opensParagraph ? root : opens ? paragraph! : sentence!).children.push(this.leaf("WhiteSpaceNode", at, start));
      if (opensParagraph)
        root.children.push((paragraph = { type: "ParagraphNode", children: [], position: this.openPosition() }));
      if (opens)
        paragraph!.children.push((sentence = { type: "SentenceNode", children: [], position: this.openPosition() }));
      const joined = this.joinsStop(index);
      sentence!.children.push(this.token(index, start, ends[index]!, joined));
      if (joined) index++;
      at = ends[index]!;
    }
    if (sentence) sentence.position!.end = this.here;
    if (paragraph) paragraph.position!.end = this.here;
    if (at < text.length) root.children.push(this.leaf("WhiteSpaceNode", at, text.length));
    root.position!.end = this.here;
    return root;
  }

  /** Whether the next token is the stop of this abbreviation; one that ends its sentence stands on its own. */
  private joinsStop(index: number): boolean {
    const { length, flags } = this.stream;
    const next = index + 1;
    return (
      next < length &&
      (flags[next]! & ABBREVIATION_STOP) !== 0 &&
      next + 1 < length &&
      (flags[next + 1]! & SENTENCE_START) === 0
    );
  }

  private token(index: number, start: number, end: number, joined: boolean): SentenceContent {
    const { kinds, reasons, ends } = this.stream;
    const kind = kinds[index]!;
    if (kind === WORD || kind === NUMBER || (kind === MUTED && reasons[index] === BRAND_REASON)) {
      const word: Word = { type: "WordNode", children: [], position: this.openPosition() };
      if (kind === WORD) this.pieces(word, start, end);
      else word.children.push(this.leaf("TextNode", start, end));
      if (joined) word.children.push(this.leaf("PunctuationNode", end, ends[index + 1]!));
      word.position!.end = this.here;
      return word;
    }
    if (kind === PUNCTUATION) return this.leaf("PunctuationNode", start, end);
    return kind === PLACEHOLDER || kind === MUTED
      ? this.leaf("SourceNode", start, end)
      : this.leaf("SymbolNode", start, end);
  }

  /** «кто-то» is a text, a hyphen and a text, as parse-latin has it. */
  private pieces(word: Word, start: number, end: number): void {
    const { text } = this;
    let from = start;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= FIRST_CYRILLIC && code < LAST_CYRILLIC) continue;
      const kind = classAt(text, at);
      if (kind !== HYPHEN && kind !== APOSTROPHE) continue;
      if (from < at) word.children.push(this.leaf("TextNode", from, at));
      word.children.push(this.leaf("PunctuationNode", at, at + 1));
      from = at + 1;
    }
    if (from < end) word.children.push(this.leaf("TextNode", from, end));
  }

  /** The leaf from here to `end`. */
  private leaf(type: "TextNode", start: number, end: number): Text;
  private leaf(type: "PunctuationNode", start: number, end: number): Punctuation;
  private leaf(type: "SymbolNode", start: number, end: number): SymbolNode;
  private leaf(type: "SourceNode", start: number, end: number): Source;
  private leaf(type: "WhiteSpaceNode", start: number, end: number): WhiteSpace;
  private leaf(type: string, start: number, end: number): object {
    const from = this.here;
    while (this.nextBreak < end) {
      this.line++;
      this.lineStart = this.nextBreak + 1;
      this.nextBreak = this.breakFrom(this.lineStart);
    }
    this.here = { line: this.line, column: end - this.lineStart + 1, offset: end };
    return { type, value: this.text.slice(start, end), position: { start: from, end: this.here } };
  }

  private openPosition(): Position {
    return { start: this.here, end: this.here };
  }

  private breakFrom(offset: number): number {
    const found = this.text.indexOf("\n", offset);
    return found < 0 ? Infinity : found;
  }
}

const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x460;
