import { scan } from "../retext-russian/scan.js";
import { splitSentences } from "../retext-russian/split-sentences.js";
import {
  MUTED,
  MUTED_REASONS,
  PARAGRAPH_START,
  SENTENCE_START,
  SPACE_BEFORE,
  type TokenStream,
} from "../retext-russian/token-stream.js";
import type { MutedRange, Paragraph, Part, Sentence, Token, TokenKind } from "./parsed-document.js";
import { tokenKey } from "./token-key.js";

const KINDS: readonly TokenKind[] = ["symbol", "word", "number", "punctuation", "symbol", "muted", "placeholder"];

/** One part: a text cut into tokens, sentences and paragraphs. */
export function buildPart(source: string, messageIndex?: number): Part {
  const stream = scan(source);
  splitSentences(stream);
  const tokens = new Array<Token>(stream.length);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const muted: MutedRange[] = [];
  const { flags, starts, ends, kinds, reasons, length } = stream;
  let first = 0;
  let firstSentence = 0;
  for (let index = 0; index < length; index++) {
    const flag = flags[index]!;
    if (index > 0 && flag & SENTENCE_START) {
      sentences.push(sentence(stream, sentences.length, first, index, paragraphs.length));
      first = index;
      if (flag & PARAGRAPH_START) {
        paragraphs.push(paragraph(sentences, firstSentence));
        firstSentence = sentences.length;
      }
    }
    const start = starts[index]!;
    const end = ends[index]!;
    const kind = kinds[index]!;
    const text = source.slice(start, end);
    tokens[index] = {
      kind: KINDS[kind]!,
      text,
      key: kind <= 2 ? tokenKey(text) : text,
      start,
      end,
      index,
      sentence: sentences.length,
      spaceBefore: (flag & SPACE_BEFORE) !== 0,
    };
    if (kind === MUTED) muted.push({ start, end, reason: MUTED_REASONS[reasons[index]!] as MutedRange["reason"] });
  }
  if (length > 0) {
    sentences.push(sentence(stream, sentences.length, first, length, paragraphs.length));
    paragraphs.push(paragraph(sentences, firstSentence));
  }
  return {
    source,
    text: source,
    ...(messageIndex !== undefined && { messageIndex }),
    toSource: identity,
    tokens,
    sentences,
    paragraphs,
    muted,
  };
}

const identity = (offset: number): number => offset;

function sentence(stream: TokenStream, index: number, first: number, last: number, paragraph: number): Sentence {
  return {
    index,
    start: stream.starts[first]!,
    end: stream.ends[last - 1]!,
    first,
    last,
    paragraph,
    block: "paragraph",
  };
}

function paragraph(sentences: readonly Sentence[], first: number): Paragraph {
  return { start: sentences[first]!.start, end: sentences[sentences.length - 1]!.end, first, last: sentences.length };
}
