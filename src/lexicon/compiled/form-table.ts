import { bucketOf, hashForm, printOf } from "./form-hash.js";
import { sums } from "./sums.js";

/** Finds the place of a known form among the forms that something was counted of, or -1. */
export type FormTable = (form: string) => number;

/** Opens a table of forms: the sizes of its buckets, and a byte of each form's hash. */
export function openFormTable(sizes: Uint8Array, prints: Uint8Array): FormTable {
  const bits = Math.round(Math.log2(sizes.length));
  let starts: Uint32Array | undefined;
  return (form) => {
    starts ??= sums(sizes);
    const hash = hashForm(form);
    const bucket = bucketOf(hash, bits);
    const print = printOf(hash);
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) if (prints[at] === print) return at;
    return -1;
  };
}
