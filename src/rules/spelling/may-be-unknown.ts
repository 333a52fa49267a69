import type { Lexicon } from "../../lexicon/lexicon.js";

/**
 * Whether a word with this key may have no reading as it is written: the lexicon has none of the key either, or one that
 * depends on letters' case («Северо-Запад» is made of parts, a glossary has its words as the customer writes them).
 */
export function mayBeUnknown(key: string, lexicon: Lexicon): boolean {
  return lexicon.readings(key).every(({ source }) => source === "compound" || source === "glossary");
}
