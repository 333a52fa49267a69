import { DIGIT, HYPHEN, MARK, classAt, isLetter, isWordly } from "./character-classes.js";
import {
  IDENTIFIER_REASON,
  MARKUP_REASON,
  MUTED,
  PHONE_REASON,
  PLACEHOLDER,
  PUNCTUATION,
  SPACE_BEFORE,
  SYMBOL,
  type TokenStream,
} from "./token-stream.js";
import { emoticonEnd } from "./scan-emoticon.js";
import { phoneEnd } from "./scan-number.js";
import { placeholderEnd } from "./scan-placeholder.js";
import { repeatEnd, classEnd } from "./run-ends.js";
import { tagLikeEnd, entitiesEnd } from "./scan-markup.js";
import { tryOpaque } from "./scan-word.js";

/** Reads the sign at an offset, or the placeholder, tag, mention, phone or path that it opens. */
export function scanSign(stream: TokenStream, at: number, kind: number, flags: number): number {
  const { text } = stream;
  const code = text.charCodeAt(at);
  if (kind === MARK) return stream.push(SYMBOL, at, classEnd(text, at, MARK), flags);
  if (code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff) return stream.push(SYMBOL, at, at + 2, flags);
  const placeholder = code === 0x24 || code === 0x25 || code === 0x3c || code === 0x5f ? placeholderEnd(text, at) : -1;
  if (placeholder > 0 && !(code === 0x25 && at > 0 && classAt(text, at - 1) === DIGIT))
    return stream.push(PLACEHOLDER, at, placeholder, flags);
  if (code === 0x26) {
    const entities = entitiesEnd(text, at);
    if (entities > 0) return stream.push(PUNCTUATION, at, entities, flags);
  }
  if ((code === 0x23 || code === 0x40) && isLetter(classAt(text, at + 1)))
    return stream.push(MUTED, at, tagEnd(text, at + 1), flags, IDENTIFIER_REASON);
  if (code === 0x2b && classAt(text, at + 1) === DIGIT) {
    const phone = phoneEnd(text, at);
    if (phone > 0) return stream.push(MUTED, at, phone, flags, PHONE_REASON);
  }
  if (code === 0x3c) {
    const tag = tagLikeEnd(stream, at);
    if (tag > 0) return stream.push(MUTED, at, tag, flags, MARKUP_REASON);
  }
  if ((code === 0x2f || code === 0x5c || code === 0x7e) && flags & SPACE_BEFORE) {
    const opaque = tryOpaque(stream, at);
    if (opaque) return stream.push(MUTED, at, opaque.end, flags, opaque.reason);
  }
  const emoticon = code === 0x3d || code === 0x5e ? emoticonEnd(text, at) : -1;
  if (emoticon > 0) return stream.push(SYMBOL, at, emoticon, flags);
  return stream.push(SYMBOL, at, repeatEnd(text, at), flags);
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
