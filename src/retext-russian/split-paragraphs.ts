import { classAt, isCapital, isLetter, TERMINATOR } from "./character-classes.js";
import {
  BLANK_BEFORE,
  LINE_BEFORE,
  NUMBER,
  PARAGRAPH_START,
  PUNCTUATION,
  SENTENCE_START,
  SPACE_BEFORE,
  WORD,
  type TokenStream,
} from "./token-stream.js";

/** Lines of a text that a mail program wrapped are about so long. */
const WRAPPED_FROM = 55;
const WRAPPED_TO = 100;
/** A line this short was not wrapped: its writer broke it, as the lines of a signature are. */
const BROKEN_TO = 40;

/** Marks the tokens that open a paragraph: after a blank line, and after a line break that is no wrap. */
export function splitParagraphs(stream: TokenStream): void {
  const { length, flags } = stream;
  for (let at = 0, line = 0, wrapped = false; at < length; at++) {
    if (at > 0 && !(flags[at]! & LINE_BEFORE)) continue;
    const blank = at === 0 || (flags[at]! & BLANK_BEFORE) !== 0;
    if (blank) wrapped = isWrapped(stream, at);
    if (blank || opensParagraph(stream, line, at, wrapped)) flags[at]! |= PARAGRAPH_START | SENTENCE_START;
    line = at;
  }
}

/** Whether the lines up to the next blank one are those of a wrapped paragraph: three or more, all but the last of one length. */
function isWrapped({ length, starts, ends, flags }: TokenStream, first: number): boolean {
  let lines = 0;
  for (let at = first + 1, start = starts[first]!; at < length; at++) {
    if (!(flags[at]! & LINE_BEFORE)) continue;
    const width = ends[at - 1]! - start;
    if (width < WRAPPED_FROM || width > WRAPPED_TO) return false;
    lines++;
    if (flags[at]! & BLANK_BEFORE) return false;
    start = starts[at]!;
    if (lines >= 2) break;
  }
  return lines >= 2;
}

/** A line break that is no wrap: a list's item, a line that ended, a line that opens with a capital. */
function opensParagraph(stream: TokenStream, line: number, at: number, wrapped: boolean): boolean {
  const { text, starts, ends } = stream;
  if (isListMarker(stream, at)) return true;
  const last = text.charCodeAt(ends[at - 1]! - 1);
  if (last === 0x3a || last === 0x3b) return true;
  const ended = classAt(text, ends[at - 1]! - 1) === TERMINATOR;
  const width = ends[at - 1]! - starts[line]!;
  if (wrapped && width >= WRAPPED_FROM && width <= WRAPPED_TO) return false;
  if (width <= BROKEN_TO && last !== 0x2c) return true;
  const kind = classAt(text, starts[at]!);
  return ended || !(isLetter(kind) && !isCapital(kind));
}

const MARKERS = "-–—•·*‣◦▪●○";

/** Whether a list's item opens here: «1)», «2.», «а)», «—», «•». */
export function isListMarker({ text, length, starts, ends, kinds, flags }: TokenStream, at: number): boolean {
  const start = starts[at]!;
  const one = ends[at]! - start === 1;
  if (one && MARKERS.includes(text[start]!)) return at + 1 < length && (flags[at + 1]! & SPACE_BEFORE) !== 0;
  if (
    !(kinds[at] === NUMBER || (kinds[at] === WORD && one)) ||
    at + 1 >= length ||
    kinds[at + 1] !== PUNCTUATION ||
    flags[at + 1]! & SPACE_BEFORE
  )
    return false;
  const mark = text.charCodeAt(starts[at + 1]!);
  return ends[at]! - start <= 6 && (mark === 0x29 || (mark === 0x2e && kinds[at] === NUMBER));
}
