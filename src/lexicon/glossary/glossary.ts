import type { Reading } from "../lexicon.js";

/** A form of a customer's word. */
export interface GlossaryForm {
  /** As it is written: with its capitals and ё. */
  readonly form: string;
  readonly reading: Reading;
  readonly caseSensitive: boolean;
}

/** The customer's words with all their forms. */
export interface Glossary {
  /** Forms by their key: lower case, ё folded. */
  readonly forms: ReadonlyMap<string, readonly GlossaryForm[]>;
  /** Words whose other capitals were written: known only as the glossary writes them. */
  accepts(form: string): boolean;
  readings(form: string): readonly Reading[];
}

/** The key of a look-up. */
export function glossaryKey(form: string): string {
  return form.toLowerCase().replaceAll("ё", "е");
}
