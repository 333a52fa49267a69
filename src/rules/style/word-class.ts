import type { Lexicon, Reading } from "../../lexicon/lexicon.js";

/** As many words as a large document has; then the table starts anew, so that it stays bounded. */
const MOST = 20_000;

/** What the readings of a word say: asked of the lexicon once for each word, so that a token costs one look-up. */
export function wordFact<Fact>(of: (readings: readonly Reading[]) => Fact): (key: string, lexicon: Lexicon) => Fact {
  const tables = new WeakMap<Lexicon, Map<string, Fact>>();
  // There is hardly ever another lexicon than the last.
  let opened: Lexicon | undefined;
  let table = new Map<string, Fact>();
  return (key, lexicon) => {
    if (lexicon !== opened) {
      opened = lexicon;
      table = tables.get(lexicon) ?? new Map<string, Fact>();
      tables.set(lexicon, table);
    }
    let known = table.get(key);
    if (known === undefined) {
      if (table.size >= MOST) table.clear();
      table.set(key, (known = of(lexicon.readings(key))));
    }
    return known;
  };
}

/** Whether some reading of a word passes a test. */
export function wordClass(fits: (reading: Reading) => boolean): (key: string, lexicon: Lexicon) => boolean {
  return wordFact((readings) => readings.some(fits));
}
