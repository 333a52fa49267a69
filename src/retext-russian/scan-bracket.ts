import {
  BLANK_BEFORE,
  MUTED,
  PHONE_REASON,
  PLACEHOLDER,
  PUNCTUATION,
  SYMBOL,
  type TokenStream,
} from "./token-stream.js";
import { DIGIT, OPENING, QUOTE, classAt, isWordly } from "./character-classes.js";
import { phoneEnd } from "./scan-number.js";
import { placeholderEnd } from "./scan-placeholder.js";
import { repeatEnd } from "./run-ends.js";

/** More round brackets in a row are no text. */
const MOST_BRACKETS = 12;

/** Reads the bracket or quotation mark at an offset, or the smile, phone or placeholder that it opens. */
export function scanBracket(stream: TokenStream, at: number, flags: number): number {
  const { text } = stream;
  const code = text.charCodeAt(at);
  if (flags & BLANK_BEFORE) stream.openBrackets = 0;
  if (code === 0x28) {
    const phone = classAt(text, at + 1) === DIGIT ? phoneEnd(text, at) : -1;
    if (phone > 0) return stream.push(MUTED, at, phone, flags, PHONE_REASON);
    const smile = sadSmileEnd(text, at);
    if (smile > 0) return stream.push(SYMBOL, at, smile, flags);
    stream.openBrackets++;
  } else if (code === 0x29) {
    if (stream.openBrackets > 0) stream.openBrackets--;
    else if (text.charCodeAt(at + 1) === code) return stream.push(SYMBOL, at, repeatEnd(text, at), flags);
  } else if (code === 0x5b || code === 0x7b) {
    const end = placeholderEnd(text, at);
    if (end > 0) return stream.push(PLACEHOLDER, at, end, flags);
  }
  return stream.push(PUNCTUATION, at, at + 1, flags);
}

/** «Жаль(((»: several round brackets that open nothing. */
function sadSmileEnd(text: string, at: number): number {
  const end = repeatEnd(text, at);
  if (end - at > MOST_BRACKETS) return end;
  const next = classAt(text, end);
  return end - at > 1 && !isWordly(next) && next !== QUOTE && next !== OPENING ? end : -1;
}
