import { DIGIT, LATIN, LATIN_CAPITAL, classAt } from "./character-classes.js";
import { type TokenStream } from "./token-stream.js";

const LONGEST_TAG = 400;
const LONGEST_ENTITY = 10;

/** A tag or a comment of HTML left in a plain text: `<br>`, `</b>`. */
export function tagLikeEnd(stream: TokenStream, at: number): number {
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
export function entitiesEnd(text: string, at: number): number {
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
