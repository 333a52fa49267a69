import { isListMarker } from "../retext-russian/split-paragraphs.js";
import {
  BLANK_BEFORE,
  LINE_BEFORE,
  NUMBER,
  PARAGRAPH_START,
  type TokenStream,
} from "../retext-russian/token-stream.js";
import { classAt, isCapital, TERMINATOR } from "../retext-russian/character-classes.js";
import type { Block } from "./clean-text.js";
import type { Sentence } from "./parsed-document.js";

/** Tells the block of each paragraph: as the mark-up says, or as the lines of a plain text look. */
export function blockReader(stream: TokenStream, blocks: readonly Block[]): (token: number) => Sentence["block"] {
  if (!blocks.length) return (token) => plainBlock(stream, token);
  let at = 0;
  return (token) => {
    while (at + 1 < blocks.length && blocks[at + 1]!.start <= stream.starts[token]!) at++;
    return blocks[at]!.kind;
  };
}

function plainBlock(stream: TokenStream, token: number): Sentence["block"] {
  if (isHeading(stream, token)) return "heading";
  return isListMarker(stream, token) ? "list-item" : "paragraph";
}

const LONGEST_HEADING = 80;

/** «1. Общие сведения», «1.2 Осмотр»: a numbered line alone between blank ones, without a mark at its end. */
function isHeading({ text, length, starts, ends, kinds, flags }: TokenStream, token: number): boolean {
  if (kinds[token] !== NUMBER || !(flags[token]! & BLANK_BEFORE)) return false;
  let last = token;
  while (last + 1 < length && !(flags[last + 1]! & LINE_BEFORE)) last++;
  if (last + 1 >= length || !(flags[last + 1]! & BLANK_BEFORE) || !(flags[last + 1]! & PARAGRAPH_START)) return false;
  if (ends[last]! - starts[token]! > LONGEST_HEADING) return false;
  const mark = text[ends[last]! - 1]!;
  if (classAt(text, ends[last]! - 1) === TERMINATOR || mark === ";" || mark === ":" || mark === ",") return false;
  const first = text.charCodeAt(starts[token + 1]!) === 0x2e ? token + 2 : token + 1;
  return first <= last && isCapital(classAt(text, starts[first]!));
}
