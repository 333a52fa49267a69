import type { Lexicon, Reading } from "../../lexicon/lexicon.js";

/** As many words as a large document has; then the table starts anew, so that it stays bounded. */
const MOST = 100_000;

/** Whether some reading of a word passes a test: asked of the lexicon once for each word, so that a token costs one look-up. */
export function wordClass(fits: (reading: Reading) => boolean): (key: string, lexicon: Lexicon) => boolean {
  const tables = new WeakMap<Lexicon, Map<string, boolean>>();
  return (key, lexicon) => {
    let table = tables.get(lexicon);
    if (!table) tables.set(lexicon, (table = new Map()));
    let known = table.get(key);
    if (known === undefined) {
      if (table.size >= MOST) table.clear();
      table.set(key, (known = lexicon.readings(key).some(fits)));
    }
    return known;
  };
}
