import type { Lexicon } from "../lexicon.js";

/** A form that was hardly ever counted is this much rarer than its lemma (zipf), and no rarer nor commoner than the bounds. */
const RARER = 1.5;
const RAREST = 0.5;
const COMMONEST = 2.2;

/** Zipf frequency of a form; of a known one that was hardly ever counted, what its lemma lets expect: «спишем» by «списать». */
export function usageOf(form: string, lexicon: Pick<Lexicon, "frequency" | "readings">): number {
  const counted = lexicon.frequency(form);
  if (counted > 0) return counted;
  let most = -1;
  for (const { lemma, mark } of lexicon.readings(form)) most = Math.max(most, mark ? 0 : lexicon.frequency(lemma));
  return most < 0 ? 0 : Math.min(Math.max(most - RARER, RAREST), COMMONEST);
}
