import {
  CLOSING,
  classAt,
  CYRILLIC,
  DASH,
  DIGIT,
  HYPHEN,
  isCapital,
  isLetter,
  LATIN,
  OPENING,
  QUOTE,
  TERMINATOR,
} from "./character-classes.js";
import { HEADS, PAIRS, PAIR_TAILS, TAILS } from "./abbreviations.js";
import {
  ABBREVIATION_STOP,
  BLANK_BEFORE,
  LINE_BEFORE,
  MUTED,
  NUMBER,
  PARAGRAPH_START,
  PLACEHOLDER,
  PUNCTUATION,
  SENTENCE_START,
  SPACE_BEFORE,
  SYMBOL,
  WORD,
  type TokenStream,
} from "./token-stream.js";

/** Marks where paragraphs and sentences begin, and the stops that belong to abbreviations. */
export function splitSentences(stream: TokenStream): void {
  const { length, flags } = stream;
  for (let i = 0; i < length; i++) {
    if (i === 0 || (flags[i]! & LINE_BEFORE && opensParagraph(stream, i)))
      flags[i]! |= PARAGRAPH_START | SENTENCE_START;
  }
  for (let i = 0; i < length; i++) {
    if (stream.kinds[i] === PUNCTUATION && classAt(stream.text, stream.starts[i]!) === TERMINATOR)
      i = atTerminator(stream, i);
  }
}

/** A line break that is no wrap: a blank line, a list item, a line that ended, a line after a short one. */
function opensParagraph(stream: TokenStream, at: number): boolean {
  if (stream.flags[at]! & BLANK_BEFORE) return true;
  const { text } = stream;
  const kind = classAt(text, stream.starts[at]!);
  if (!(isLetter(kind) && !isCapital(kind))) return true;
  const last = classAt(text, stream.ends[at - 1]! - 1);
  return last === TERMINATOR;
}

function atTerminator(stream: TokenStream, at: number): number {
  const { text, length, flags, kinds, starts, ends } = stream;
  const stop = ends[at]! - starts[at]! === 1 && text.charCodeAt(starts[at]!) === 0x2e;
  const abbreviation = stop ? abbreviationAt(stream, at) : NONE;
  if (abbreviation !== NONE) flags[at]! |= ABBREVIATION_STOP;
  let next = at + 1;
  while (next < length && !(flags[next]! & SENTENCE_START) && closes(stream, next)) next++;
  if (next >= length || flags[next]! & SENTENCE_START) return next - 1;
  if (abbreviation === HEAD || !(flags[next]! & SPACE_BEFORE)) return next - 1;
  if (opensSentence(stream, next, abbreviation === TAIL)) flags[next]! |= SENTENCE_START;
  void kinds;
  return next - 1;
}

const NONE = 0;
const HEAD = 1;
const TAIL = 2;

/** Whether the token belongs to the end of the sentence: a closing bracket or quotation mark, another terminator, a smile. */
function closes(stream: TokenStream, at: number): boolean {
  const { text, starts, ends, kinds, flags } = stream;
  const kind = classAt(text, starts[at]!);
  if (kinds[at] === SYMBOL)
    return kind !== DIGIT && text.charCodeAt(starts[at]!) > 0x2000 ? true : text.charCodeAt(starts[at]!) === 0x29;
  if (kinds[at] !== PUNCTUATION) return false;
  if (kind === CLOSING) return true;
  if (kind === TERMINATOR) return true;
  if (kind === QUOTE)
    return !(flags[at]! & SPACE_BEFORE) || at + 1 >= stream.length || (stream.flags[at + 1]! & SPACE_BEFORE) !== 0;
  void ends;
  return false;
}

function opensSentence(stream: TokenStream, at: number, afterAbbreviation: boolean): boolean {
  const { text, starts, kinds, length } = stream;
  let next = at;
  while (next < length && kinds[next] === PUNCTUATION && next < at + 3) {
    const kind = classAt(text, starts[next]!);
    if (kind !== OPENING && kind !== QUOTE && kind !== DASH && kind !== HYPHEN) break;
    next++;
  }
  if (next >= length) return false;
  const kind = classAt(text, starts[next]!);
  if (kinds[next] === WORD || kinds[next] === MUTED)
    return isCapital(kind) || (kinds[next] === MUTED && !afterAbbreviation) || (!isLetter(kind) && !afterAbbreviation);
  if (kinds[next] === NUMBER) return !afterAbbreviation;
  if (kinds[next] === PLACEHOLDER) return !afterAbbreviation;
  return kinds[next] === SYMBOL && !afterAbbreviation;
}

/** What the stop at `at` is to the word before it. */
function abbreviationAt(stream: TokenStream, at: number): number {
  const before = at - 1;
  const { text, kinds, flags, starts, ends } = stream;
  if (before < 0 || flags[at]! & SPACE_BEFORE || flags[at]! & SENTENCE_START) return NONE;
  if (kinds[before] === NUMBER) return listNumber(stream, before) ? HEAD : NONE;
  if (kinds[before] !== WORD) return NONE;
  const word = text.slice(starts[before]!, ends[before]!);
  if (word.length > 8) return NONE;
  const key = word.toLowerCase();
  const first = pairFirst(stream, before, key);
  if (first !== undefined) return PAIR_TAILS.has(`${first}.${key}`) ? TAIL : HEAD;
  if (word.length === 1 && isCapital(classAt(text, starts[before]!))) return HEAD;
  const head = HEADS.has(key);
  const tail = TAILS.has(key);
  if (head && tail)
    return before > 0 && kinds[before - 1] === NUMBER && !(flags[before]! & SENTENCE_START) ? TAIL : HEAD;
  if (head) return HEAD;
  if (tail) return TAIL;
  const afterStop = stream.ends[at]!;
  void afterStop;
  return word.length === 1 && (classAt(text, starts[before]!) === CYRILLIC || classAt(text, starts[before]!) === LATIN)
    ? HEAD
    : NONE;
}

/** «1.» at the start of a line or sentence. */
function listNumber(stream: TokenStream, before: number): boolean {
  return (stream.flags[before]! & SENTENCE_START) !== 0 && stream.ends[before]! - stream.starts[before]! <= 6;
}

function pairFirst(stream: TokenStream, before: number, key: string): string | undefined {
  const { text, kinds, starts, ends } = stream;
  if (
    before < 2 ||
    kinds[before - 1] !== PUNCTUATION ||
    text.charCodeAt(starts[before - 1]!) !== 0x2e ||
    kinds[before - 2] !== WORD
  )
    return undefined;
  if (ends[before - 2]! - starts[before - 2]! > 1) return undefined;
  const first = text.slice(starts[before - 2]!, ends[before - 2]!).toLowerCase();
  return PAIRS[first]?.has(key) ? first : undefined;
}
