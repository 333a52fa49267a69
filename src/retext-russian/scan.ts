import {
  APOSTROPHE,
  CLOSING,
  CYRILLIC,
  DASH,
  DIGIT,
  HYPHEN,
  LATIN_CAPITAL,
  NEWLINE,
  OPENING,
  PICTOGRAPH,
  PUNCTUATION_MARK,
  QUOTE,
  SPACE,
  TERMINATOR,
  classAt,
  isWordly,
} from "./character-classes.js";
import {
  BLANK_BEFORE,
  CODE_REASON,
  IDENTIFIER_REASON,
  LINE_BEFORE,
  MUTED,
  PUNCTUATION,
  SPACE_BEFORE,
  SYMBOL,
  TokenStream,
} from "./token-stream.js";
import { emojiEnd, emoticonEnd } from "./scan-emoticon.js";
import { readNumber } from "./scan-number.js";
import { repeatEnd, classEnd } from "./run-ends.js";
import { scanBracket } from "./scan-bracket.js";
import { scanSign } from "./scan-sign.js";
import { scanWord } from "./scan-word.js";

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
      at = stream.push(MUTED, at, end, flags, CODE_REASON);
      flags = 0;
    } else {
      at = kind >= CYRILLIC && kind <= LATIN_CAPITAL ? scanWord(stream, at, flags) : scanOther(stream, at, kind, flags);
      flags = 0;
    }
  }
  return stream;
}

function scanOther(stream: TokenStream, at: number, kind: number, flags: number): number {
  const { text } = stream;
  switch (kind) {
    case DIGIT:
      return scanNumber(stream, at, flags);
    case PICTOGRAPH:
      return stream.push(SYMBOL, at, emojiEnd(text, at), flags);
    case TERMINATOR:
      return stream.push(PUNCTUATION, at, classEnd(text, at, TERMINATOR), flags);
    case HYPHEN:
    case DASH:
      return stream.push(PUNCTUATION, at, repeatEnd(text, at), flags);
    case APOSTROPHE:
    case QUOTE:
      return stream.push(PUNCTUATION, at, repeatEnd(text, at), flags);
    case OPENING:
    case CLOSING:
      return scanBracket(stream, at, flags);
    case PUNCTUATION_MARK: {
      const emoticon = emoticonEnd(text, at);
      return emoticon > 0 ? stream.push(SYMBOL, at, emoticon, flags) : stream.push(PUNCTUATION, at, at + 1, flags);
    }
    default:
      return scanSign(stream, at, kind, flags);
  }
}

function scanNumber(stream: TokenStream, at: number, flags: number): number {
  const { text } = stream;
  const { kind, end, reason } = readNumber(text, at);
  const afterSign = stream.length > 0 && text.charCodeAt(stream.ends[stream.length - 1]! - 1) === 0x2116;
  if (afterSign) return scanIdentifier(stream, at, end, kind, flags, reason);
  return stream.push(kind, at, end, flags, reason);
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
  if (pure || to < end) return stream.push(kind, at, end, flags, reason);
  return stream.push(MUTED, at, to, flags, IDENTIFIER_REASON);
}
