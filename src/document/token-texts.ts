import { tokenKey } from "./token-key.js";

const SLOTS = 1 << 14;
/** V8 copies substrings up to this length; a longer one would keep the whole text of its first document alive. */
const COPIED = 12;
/** Longer texts are seldom words. */
const LONGEST = 3 * COPIED;

const texts = new Array<string>(SLOTS).fill("");
const keys = new Array<string>(SLOTS).fill("");

/**
 * The slot of a short token's text: a small cache over all documents, because a text repeats its words. A word met again costs
 * no allocation, and its key is the same string, which tables look up faster.
 */
export function textSlot(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > LONGEST) return -1;
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
  const known = texts[slot]!;
  if (known.length === length) {
    let at = 0;
    while (at < length && known.charCodeAt(at) === text.charCodeAt(start + at)) at++;
    if (at === length) return slot;
  }
  const written = copied(text, start, end);
  texts[slot] = written;
  keys[slot] = tokenKey(written);
  return slot;
}

/** A substring that does not hold on to the text it is of. */
function copied(text: string, start: number, end: number): string {
  let copy = text.slice(start, Math.min(end, start + COPIED));
  for (let at = start + COPIED; at < end; at += COPIED) copy += text.slice(at, Math.min(end, at + COPIED));
  return copy;
}

/** The text in a slot. */
export const slotText = (slot: number): string => texts[slot]!;

/** The key of the text in a slot. */
export const slotKey = (slot: number): string => keys[slot]!;
