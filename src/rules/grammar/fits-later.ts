import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { isSubjectOf, predicates, pronounSubject } from "./finite-concord.js";
import { likelyReadings } from "./likely-readings.js";

import { governedBy } from "./preposition-cases.js";
import { afterGroup, isJoint } from "./stretch.js";

/** A nominative after the verb, free of prepositions, with which it agrees: «Причиной задержки стали погодные условия». */
export function fitsLater(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  forms: readonly Reading[],
  direct: boolean,
): boolean {
  const { last } = part.sentences[verb.sentence]!;
  for (let i = verb.index + 1; i < last;) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || isJoint(token)) return /^[«"—–:(]$/u.test(token.text);
    if (token.kind !== "word") return true;
    if (governedBy(token.key)) {
      const next = afterGroup(part, sentence, i, last);
      if (next === undefined) return true;
      i = next;
      continue;
    }
    const pronoun = pronounSubject(token.key);
    if (pronoun) return forms.some((form) => predicates(form, pronoun));
    const readings = likelyReadings(sentence, token);
    if (!readings.length || readings.some(({ tag }) => tag.upos === "NUM")) return true;
    // «МФЦ направило запрос»: after a sure subject an accusative is the object.
    const object = direct && readings.some(({ tag }) => tag.feats.Case === "Acc");
    if (!object && readings.some((reading) => forms.some((form) => isSubjectOf(reading, form)))) return true;
    i++;
  }
  return false;
}
