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
import { blockReader } from "./blocks.js";
import type { CleanText } from "./clean-text.js";
import { IDENTITY } from "./offset-map.js";
import type { MutedRange, Paragraph, Part, Sentence, Token, TokenKind } from "./parsed-document.js";
import { tokenKey } from "./token-key.js";
import { slotKey, slotText, textSlot } from "./token-texts.js";

const KINDS: readonly TokenKind[] = ["symbol", "word", "number", "punctuation", "symbol", "muted", "placeholder"];

/** One part: a clean text cut into tokens, sentences and paragraphs. */
export function buildPart(source: string, clean: CleanText, messageIndex?: number): Part {
  const { text, map } = clean;
  const stream = scan(text, clean.muted);
  splitSentences(stream);
  return {
    source,
    text,
    ...(messageIndex !== undefined && { messageIndex }),
    toSource: map.toSource,
    ...(map !== IDENTITY && { toSourceEnd: map.toSourceEnd }),
    ...buildTokens(stream),
    ...buildSentences(stream, clean),
  };
}

function buildTokens({
  text,
  flags,
  starts,
  ends,
  kinds,
  reasons,
  length,
}: TokenStream): Pick<Part, "tokens" | "muted"> {
  const tokens = new Array<Token>(length);
  const muted: MutedRange[] = [];
  let sentence = -1;
  for (let index = 0; index < length; index++) {
    const flag = flags[index]!;
    if (flag & SENTENCE_START) sentence++;
    const start = starts[index]!;
    const end = ends[index]!;
    const kind = kinds[index]!;
    const slot = textSlot(text, start, end);
    const written = slot < 0 ? text.slice(start, end) : slotText(slot);
    const key = slot < 0 ? tokenKey(written) : slotKey(slot);
    tokens[index] = {
      kind: KINDS[kind]!,
      text: written,
      key,
      start,
      end,
      index,
      sentence,
      spaceBefore: (flag & SPACE_BEFORE) !== 0,
    };
    if (kind === MUTED) muted.push({ start, end, reason: MUTED_REASONS[reasons[index]!] as MutedRange["reason"] });
  }
  return { tokens, muted };
}

function buildSentences(stream: TokenStream, { blocks }: CleanText): Pick<Part, "sentences" | "paragraphs"> {
  const { starts, ends, flags, length } = stream;
  const blockAt = blockReader(stream, blocks);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let block: Sentence["block"] = "paragraph";
  let opened = 0;
  for (let first = 0, last = 1; first < length; first = last++) {
    while (last < length && !(flags[last]! & SENTENCE_START)) last++;
    if (flags[first]! & PARAGRAPH_START) {
      block = blockAt(first);
      opened = sentences.length;
    }
    sentences.push({
      index: sentences.length,
      start: starts[first]!,
      end: ends[last - 1]!,
      first,
      last,
      paragraph: paragraphs.length,
      block,
    });
    if (last >= length || flags[last]! & PARAGRAPH_START) {
      paragraphs.push({ start: sentences[opened]!.start, end: ends[last - 1]!, first: opened, last: sentences.length });
    }
  }
  return { sentences, paragraphs };
}
