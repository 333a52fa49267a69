import { CODES } from "./letter-codes.js";

/** A 32-bit hash of a form; case and ё make no difference. */
export function hashForm(form: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    hash = Math.imul(hash ^ (unit < 0x460 ? CODES[unit]! : unit), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Which bucket of a table of `2 ** bits` a hash falls into. */
export function bucketOf(hash: number, bits: number): number {
  return hash >>> (32 - bits);
}

/** What tells the forms of a bucket apart: one in a hundred and fifty forms that are not in the table is taken for one that is. */
export function printOf(hash: number): number {
  return hash & 0xff;
}
