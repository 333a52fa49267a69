import { BRAND_REASON, MUTED, WORD, type TokenStream } from "./token-stream.js";
import {
  CYRILLIC,
  CYRILLIC_CAPITAL,
  DIGIT,
  HYPHEN,
  LATIN,
  LATIN_CAPITAL,
  classAt,
  isWordly,
} from "./character-classes.js";
import { readOpaque, runEnd } from "./scan-opaque.js";
import { wordEnd } from "./word-end.js";

/** Reads the word at an offset, or the address, file, code or brand that it opens. */
export function scanWord(stream: TokenStream, at: number, flags: number): number {
  const { text } = stream;
  const end = wordEnd(text, at);
  const code = text.charCodeAt(end);
  if (code < 0x80 && code !== 0x20 && code !== 0x2c) {
    const opaque = beyondWord(stream, at, end, code);
    if (opaque) {
      stream.push(MUTED, at, opaque.end, flags, opaque.reason);
      return opaque.end;
    }
  }
  const kind = classAt(text, at);
  if ((kind === LATIN || kind === LATIN_CAPITAL) && isBrand(text, at, end))
    stream.push(MUTED, at, end, flags, BRAND_REASON);
  else stream.push(WORD, at, end, flags);
  return end;
}

interface Reach {
  readonly end: number;
  readonly reason: number;
}

function beyondWord(stream: TokenStream, at: number, end: number, code: number): Reach | undefined {
  const { text } = stream;
  const next = text.charCodeAt(end + 1);
  const joined = isWordly(classAt(text, end + 1));
  switch (code) {
    case 0x2b /* + */:
      return next === code && !isWordly(classAt(text, end + 2)) ? { end: end + 2, reason: BRAND_REASON } : undefined;
    case 0x23 /* # */:
      return end === at + 1 && !joined && isLatin(text, at) ? { end: end + 1, reason: BRAND_REASON } : undefined;
    case 0x2e /* . */:
    case 0x40 /* @ */:
      if (!joined && next !== 0x5f) return undefined;
      break;
    case 0x3a /* : */:
      if (!joined && next !== 0x2f && next !== 0x5c && next !== code) return undefined;
      break;
    case 0x2f /* / */:
      if (!isLatin(text, at)) return undefined;
      break;
    case 0x5f /* _ */:
    case 0x5c /* \ */:
      break;
    case 0x28 /* ( */:
      return next === 0x29 && isLatin(text, at) ? readOpaque(text, at) : undefined;
    default:
      return undefined;
  }
  return tryOpaque(stream, at);
}

/** The address, file or code at an offset; a run that is none is tried once. */
export function tryOpaque(stream: TokenStream, at: number): Reach | undefined {
  if (at < stream.triedTo) return undefined;
  const opaque = readOpaque(stream.text, at);
  if (!opaque) stream.triedTo = runEnd(stream.text, at);
  return opaque;
}

const isLatin = (text: string, at: number): boolean => {
  const kind = classAt(text, at);
  return kind === LATIN || kind === LATIN_CAPITAL;
};

/** «iPhone», «WhatsApp», «Tele2», «А4»: Latin with a capital inside or a digit. */
function isBrand(text: string, at: number, end: number): boolean {
  let lower = false;
  for (let i = at; i < end; i++) {
    const kind = classAt(text, i);
    if (kind === DIGIT) return true;
    if (kind === CYRILLIC || kind === CYRILLIC_CAPITAL) return false;
    if (kind === LATIN) lower = true;
    else if (kind === LATIN_CAPITAL && lower && !isHyphen(text, i - 1)) return !hasCyrillic(text, i, end);
  }
  return false;
}

const isHyphen = (text: string, at: number): boolean => classAt(text, at) === HYPHEN;

function hasCyrillic(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = classAt(text, at);
    if (kind === CYRILLIC || kind === CYRILLIC_CAPITAL) return true;
  }
  return false;
}
