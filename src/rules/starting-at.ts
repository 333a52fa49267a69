import type { Part, Sentence, Token } from "../document/parsed-document.js";
import type { Reading } from "../lexicon/lexicon.js";
import type { Detector, FormTest } from "./rule.js";

/**
 * A detector that starts only at tokens of some forms. It is given them as `starts` and costs nothing in a part that has none:
 * one walk over a part's tokens serves all detectors. The test may be too wide, never too narrow.
 */
export function startingAt(startsAt: FormTest, detect: Detector): Detector {
  return Object.assign(detect, { startsAt });
}

/** Forms by their keys: a word's is in lower case, with ё folded to е, a mark's is the mark. */
export function oneOf(keys: Iterable<string>): FormTest {
  const wanted = new Set(keys);
  return ({ key }) => wanted.has(key);
}

/** Words whose key an expression fits. */
export function wordsLike(expression: RegExp): FormTest {
  return ({ kind, key }) => kind === "word" && expression.test(key);
}

/** Words that have a reading like this, and those that the lexicon can only guess at. */
export function mayRead(test: (reading: Reading) => boolean): FormTest {
  return ({ kind, key }, lexicon) => {
    if (kind !== "word") return false;
    const readings = lexicon.readings(key);
    return readings.length === 0 || readings.some(test);
  };
}

/** The sentences that so many of the tokens stand in (they are in order), each once. */
export function sentencesOf(part: Part, tokens: readonly Token[], least = 1): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let sentence = -1;
  let count = 0;
  for (const token of tokens) {
    count = token.sentence === sentence ? count + 1 : 1;
    sentence = token.sentence;
    if (count === least) sentences.push(part.sentences[sentence]!);
  }
  return sentences;
}
