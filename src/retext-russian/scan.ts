import {
  APOSTROPHE,
  CLOSING,
  CYRILLIC,
  CYRILLIC_CAPITAL,
  DASH,
  DIGIT,
  HYPHEN,
  LATIN,
  LATIN_CAPITAL,
  MARK,
  NEWLINE,
  OPENING,
  PICTOGRAPH,
  PUNCTUATION_MARK,
  QUOTE,
  SPACE,
  TERMINATOR,
  classAt,
  isLetter,
  isWordly,
} from "./character-classes.js";
import { emojiEnd, emoticonEnd } from "./scan-emoticon.js";
import { phoneEnd, readNumber } from "./scan-number.js";
import { readOpaque, runEnd } from "./scan-opaque.js";
import { placeholderEnd } from "./scan-placeholder.js";
import {
  BLANK_BEFORE,
  BRAND_REASON,
  CODE_REASON,
  IDENTIFIER_REASON,
  LINE_BEFORE,
  MARKUP_REASON,
  MUTED,
  PHONE_REASON,
  PLACEHOLDER,
  PUNCTUATION,
  SPACE_BEFORE,
  SYMBOL,
  TokenStream,
  WORD,
} from "./token-stream.js";
import { wordEnd } from "./word-end.js";

/** A stretch that is one muted token: code in a Markdown text. */
export interface OpaqueStretch {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into tokens: one pass, no expression per character, nothing lost but white space. */
export function scan(text: string, opaque: readonly OpaqueStretch[] = []): TokenStream {
  const stream = new TokenStream(text);
  const length = text.length;
  let at = 0;
  let stretch = 0;
  let opaqueFrom = opaque.length ? opaque[0]!.start : length;
  let flags = SPACE_BEFORE | LINE_BEFORE | BLANK_BEFORE;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      flags |= SPACE_BEFORE;
      at++;
    } else if (kind === NEWLINE) {
      flags |= flags & LINE_BEFORE ? BLANK_BEFORE | SPACE_BEFORE : LINE_BEFORE | SPACE_BEFORE;
      at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
    } else if (at >= opaqueFrom) {
      const { end } = opaque[stretch++]!;
      opaqueFrom = stretch < opaque.length ? opaque[stretch]!.start : length;
      if (end <= at) continue;
      at = push(stream, MUTED, at, end, flags, CODE_REASON);
      flags = 0;
    } else {
      at = kind >= CYRILLIC && kind <= LATIN_CAPITAL ? scanWord(stream, at, flags) : scanOther(stream, at, kind, flags);
      flags = 0;
    }
  }
  return stream;
}

function scanWord(stream: TokenStream, at: number, flags: number): number {
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

function tryOpaque(stream: TokenStream, at: number): Reach | undefined {
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

function scanOther(stream: TokenStream, at: number, kind: number, flags: number): number {
  const { text } = stream;
  switch (kind) {
    case DIGIT:
      return scanNumber(stream, at, flags);
    case PICTOGRAPH:
      return push(stream, SYMBOL, at, emojiEnd(text, at), flags);
    case TERMINATOR:
      return push(stream, PUNCTUATION, at, classEnd(text, at, TERMINATOR), flags);
    case HYPHEN:
    case DASH:
      return push(stream, PUNCTUATION, at, repeatEnd(text, at), flags);
    case APOSTROPHE:
    case QUOTE:
      return push(stream, PUNCTUATION, at, repeatEnd(text, at), flags);
    case OPENING:
    case CLOSING:
      return scanBracket(stream, at, flags);
    case PUNCTUATION_MARK: {
      const emoticon = emoticonEnd(text, at);
      return emoticon > 0 ? push(stream, SYMBOL, at, emoticon, flags) : push(stream, PUNCTUATION, at, at + 1, flags);
    }
    default:
      return scanSign(stream, at, kind, flags);
  }
}

function push(stream: TokenStream, kind: number, at: number, end: number, flags: number, reason = 0): number {
  stream.push(kind, at, end, flags, reason);
  return end;
}

function classEnd(text: string, at: number, kind: number): number {
  let end = at + 1;
  while (classAt(text, end) === kind) end++;
  return end;
}

/** «--», «``», «''»: a run of one character is one mark. */
function repeatEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

function scanNumber(stream: TokenStream, at: number, flags: number): number {
  const { text } = stream;
  const { kind, end, reason } = readNumber(text, at);
  const afterSign = stream.length > 0 && text.charCodeAt(stream.ends[stream.length - 1]! - 1) === 0x2116;
  if (afterSign) return scanIdentifier(stream, at, end, kind, flags, reason);
  return push(stream, kind, at, end, flags, reason);
}

/** After «№»: «70-1184», «12/АБ-2024» are names, «4471» a number. */
function scanIdentifier(
  stream: TokenStream,
  at: number,
  end: number,
  kind: number,
  flags: number,
  reason: number,
): number {
  const { text } = stream;
  let to = at;
  let pure = true;
  for (; ; to++) {
    const code = text.charCodeAt(to);
    const wordly = isWordly(classAt(text, to));
    if (
      !wordly &&
      !(
        (code === 0x2d || code === 0x2f || code === 0x5f || code === 0x2e || code === 0x3a) &&
        isWordly(classAt(text, to + 1))
      )
    )
      break;
    if (classAt(text, to) !== DIGIT) pure = false;
  }
  if (pure || to < end) return push(stream, kind, at, end, flags, reason);
  return push(stream, MUTED, at, to, flags, IDENTIFIER_REASON);
}

/** More round brackets in a row are no text. */
const MOST_BRACKETS = 12;

function scanBracket(stream: TokenStream, at: number, flags: number): number {
  const { text } = stream;
  const code = text.charCodeAt(at);
  if (flags & BLANK_BEFORE) stream.openBrackets = 0;
  if (code === 0x28) {
    const phone = classAt(text, at + 1) === DIGIT ? phoneEnd(text, at) : -1;
    if (phone > 0) return push(stream, MUTED, at, phone, flags, PHONE_REASON);
    const smile = sadSmileEnd(text, at);
    if (smile > 0) return push(stream, SYMBOL, at, smile, flags);
    stream.openBrackets++;
  } else if (code === 0x29) {
    if (stream.openBrackets > 0) stream.openBrackets--;
    else if (text.charCodeAt(at + 1) === code) return push(stream, SYMBOL, at, repeatEnd(text, at), flags);
  } else if (code === 0x5b || code === 0x7b) {
    const end = placeholderEnd(text, at);
    if (end > 0) return push(stream, PLACEHOLDER, at, end, flags);
  }
  return push(stream, PUNCTUATION, at, at + 1, flags);
}

/** «Жаль(((»: several round brackets that open nothing. */
function sadSmileEnd(text: string, at: number): number {
  const end = repeatEnd(text, at);
  if (end - at > MOST_BRACKETS) return end;
  const next = classAt(text, end);
  return end - at > 1 && !isWordly(next) && next !== QUOTE && next !== OPENING ? end : -1;
}

function scanSign(stream: TokenStream, at: number, kind: number, flags: number): number {
  const { text } = stream;
  const code = text.charCodeAt(at);
  if (kind === MARK) return push(stream, SYMBOL, at, classEnd(text, at, MARK), flags);
  if (code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff) return push(stream, SYMBOL, at, at + 2, flags);
  const placeholder = code === 0x24 || code === 0x25 || code === 0x3c || code === 0x5f ? placeholderEnd(text, at) : -1;
  if (placeholder > 0 && !(code === 0x25 && at > 0 && classAt(text, at - 1) === DIGIT))
    return push(stream, PLACEHOLDER, at, placeholder, flags);
  if (code === 0x26) {
    const entities = entitiesEnd(text, at);
    if (entities > 0) return push(stream, PUNCTUATION, at, entities, flags);
  }
  if ((code === 0x23 || code === 0x40) && isLetter(classAt(text, at + 1)))
    return push(stream, MUTED, at, tagEnd(text, at + 1), flags, IDENTIFIER_REASON);
  if (code === 0x2b && classAt(text, at + 1) === DIGIT) {
    const phone = phoneEnd(text, at);
    if (phone > 0) return push(stream, MUTED, at, phone, flags, PHONE_REASON);
  }
  if (code === 0x3c) {
    const tag = tagLikeEnd(stream, at);
    if (tag > 0) return push(stream, MUTED, at, tag, flags, MARKUP_REASON);
  }
  if ((code === 0x2f || code === 0x5c || code === 0x7e) && flags & SPACE_BEFORE) {
    const opaque = tryOpaque(stream, at);
    if (opaque) return push(stream, MUTED, at, opaque.end, flags, opaque.reason);
  }
  const emoticon = code === 0x3d || code === 0x5e ? emoticonEnd(text, at) : -1;
  if (emoticon > 0) return push(stream, SYMBOL, at, emoticon, flags);
  return push(stream, SYMBOL, at, repeatEnd(text, at), flags);
}

/** `#осмотр`, `@client-15`: what stands after the sign. */
function tagEnd(text: string, at: number): number {
  for (;;) {
    const kind = classAt(text, at);
    const joins =
      (kind === HYPHEN || text.charCodeAt(at) === 0x5f || text.charCodeAt(at) === 0x2e) &&
      isWordly(classAt(text, at + 1));
    if (!isWordly(kind) && !joins && text.charCodeAt(at) !== 0x5f) return at;
    at++;
  }
}

const LONGEST_TAG = 400;
const LONGEST_ENTITY = 10;

/** A tag or a comment of HTML left in a plain text: `<br>`, `</b>`. */
function tagLikeEnd(stream: TokenStream, at: number): number {
  const { text } = stream;
  const from = text.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1;
  const first = text.charCodeAt(from) | 0x20;
  const comment = text.startsWith("!--", from);
  if (comment ? at < stream.commentTriedTo : !(first >= 0x61 && first <= 0x7a)) return -1;
  const limit = Math.min(text.length, at + LONGEST_TAG);
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3e && (!comment || text.startsWith("--", i - 2))) return i + 1;
    if (code === 0x3c && !comment) return -1;
  }
  if (comment) stream.commentTriedTo = limit;
  return -1;
}

/** A run of one entity of HTML left in a plain text: `&#39;&#39;`, `&nbsp;`. */
function entitiesEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_ENTITY);
  let end = text.charCodeAt(at + 1) === 0x23 ? at + 2 : at + 1;
  for (; end < limit && text.charCodeAt(end) !== 0x3b; end++) {
    const kind = classAt(text, end);
    if (kind !== DIGIT && kind !== LATIN && kind !== LATIN_CAPITAL) return -1;
  }
  if (text.charCodeAt(end) !== 0x3b || end - at < 3) return -1;
  const entity = text.slice(at, ++end);
  while (text.startsWith(entity, end)) end += entity.length;
  return end;
}
