import { bucketOf, hashForm, printOf } from "../../src/lexicon/compiled/form-hash.js";

/** A table of forms as `form-table.ts` of the reader opens it, with the forms in its order. */
export interface BuiltTable {
  readonly sizes: Uint8Array;
  readonly prints: Uint8Array;
  readonly forms: readonly string[];
}

/** Builds a table; of forms that the table cannot tell apart, the first given is kept. */
export function buildFormTable(forms: readonly string[], perBucket: number): BuiltTable {
  const bits = Math.max(4, Math.round(Math.log2(forms.length / perBucket)));
  const taken = new Set<number>();
  const kept = forms
    .map((form, rank) => ({ form, rank, hash: hashForm(form) }))
    .filter(({ hash }) => {
      const key = bucketOf(hash, bits) * 256 + printOf(hash);
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    })
    .sort(
      (a, b) => bucketOf(a.hash, bits) - bucketOf(b.hash, bits) || printOf(a.hash) - printOf(b.hash) || a.rank - b.rank,
    );
  const sizes = new Uint8Array(2 ** bits);
  for (const { hash } of kept) {
    const bucket = bucketOf(hash, bits);
    if (sizes[bucket] === 255) throw new Error("a bucket overflows: its size is one byte");
    sizes[bucket]!++;
  }
  return { sizes, prints: Uint8Array.from(kept, ({ hash }) => printOf(hash)), forms: kept.map(({ form }) => form) };
}
