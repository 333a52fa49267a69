import type { Phrase } from "../analysis.js";
import type { SentenceView } from "../sentence-view.js";
import { findAddresses } from "./find-addresses.js";
import { findFixed } from "./find-fixed.js";
import { findNames } from "./find-names.js";
import { findNounPhrases, findPrepositional } from "./find-noun-phrases.js";
import { findNumerals } from "./find-numerals.js";

/** All phrases of a sentence in order of their beginnings, the longer first. */
export function findPhrases(view: SentenceView): readonly Phrase[] {
  const fixed = findFixed(view);
  const addresses = findAddresses(view);
  const names = findNames(view);
  const numerals = findNumerals(view).filter(
    ({ first }) => !addresses.some((address) => first >= address.first && first < address.last),
  );
  const nouns = findNounPhrases(view).filter(
    ({ head }) => !fixed.some((phrase) => head >= phrase.first && head < phrase.last),
  );
  const prepositional = findPrepositional(view, [...nouns, ...numerals, ...names], fixed);
  return [...fixed, ...addresses, ...names, ...numerals, ...nouns, ...prepositional].sort(
    (a, b) => a.first - b.first || b.last - a.last,
  );
}
