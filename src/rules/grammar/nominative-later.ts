import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { isSubjectOf } from "./finite-concord.js";
import { isAttribute, isKnown, isNoun, plainSet } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";

/** A subject behind its verb stands so near. */
const REACH = 9;

/**
 * Whether a noun that can be a nominative and fits the predicate stands behind it in the clause, free of prepositions, infinitives and
 * other nouns: «за нарушение вынесен другой приговор», «на странице Заявки отображается список».
 */
export function nominativeLater(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  forms: readonly Reading[],
): boolean {
  const { last } = part.sentences[verb.sentence]!;
  let governed = false;
  let dependent = false;
  for (let i = verb.index + 1; i < last && i <= verb.index + REACH; i++) {
    const token = part.tokens[i]!;
    if (token.kind !== "word") return false;
    if (governedBy(token.key)) {
      governed = true;
      dependent = false;
      continue;
    }
    const readings = plainSet(sentence, token);
    if (readings.some(({ tag }) => tag.feats.VerbForm === "Inf")) return false;
    if (!readings.some(isNoun)) {
      // The group of a preposition goes on over attributes and numerals.
      if (!readings.some((reading) => isAttribute(reading) || reading.tag.upos === "NUM")) governed = dependent = false;
      continue;
    }
    const genitive = dependent && readings.some(({ tag }) => tag.feats.Case === "Gen");
    if (
      !governed &&
      !genitive &&
      isKnown(readings) &&
      readings.some((reading) => forms.some((form) => isSubjectOf(reading, form)))
    )
      return true;
    governed = false;
    dependent = true;
  }
  return false;
}
