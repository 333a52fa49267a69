import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import { isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { isSurePredicate, JOINS, mayBePredicate, untilMark } from "../../punctuation/predicates-in.js";
import type { Detector } from "../../rule.js";
import { sentencesOf, startingAt } from "../../starting-at.js";

const NEEDS = /^(?:нужно|можно|надо|нельзя|необходимо|невозможно|стоит|следует|придется|пора)$/u;

/** «Оценщик их посмотрел вопросов нет», «Клиент предупреждён звонить ему не нужно»: two clauses with nothing between them. */
export const detect: Detector = startingAt(({ kind, key }) => kind === "word" && (key === "нет" || NEEDS.test(key)), ({ part, analysis, starts }, report) => {
  for (const { index, first, last } of sentencesOf(part, starts)) {
    const opening = part.tokens[first];
    if (opening === undefined || JOINS.test(opening.key) || /^\p{Ll}/u.test(opening.text)) continue;
    const sentence = analysis.sentence(index);
    if (!hasSecond(part, sentence, first, last)) continue;
    const place = secondClause(part, sentence, first, last);
    if (place) report(missingComma(part, before(part, place)!, place));
  }
});

/** Whether one of the words that such a second clause is known by comes after what may be a predicate, no mark or conjunction between. */
function hasSecond(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  let predicate = false;
  for (const token of untilMark(part, first, last)) {
    if (JOINS.test(token.key)) return false;
    if (predicate && (token.key === "нет" || NEEDS.test(token.key))) return true;
    predicate ||= mayBePredicate(sentence, token);
  }
  return false;
}

/** The first word of a clause that follows the first one of the sentence without a mark. */
function secondClause(part: Part, sentence: SentenceAnalysis, first: number, last: number): Token | undefined {
  let predicate: Token | undefined;
  for (const token of untilMark(part, first, last)) {
    if (JOINS.test(token.key)) return undefined;
    if (!isSurePredicate(sentence, token)) continue;
    if (!predicate) {
      predicate = token;
      continue;
    }
    if (token.key === "нет") return lackedBefore(part, sentence, token, predicate);
    if (NEEDS.test(token.key) && !NEEDS.test(predicate.key)) return infinitiveBefore(part, sentence, token, predicate);
    return undefined;
  }
  return undefined;
}

/** «…посмотрел | вопросов нет»: the genitive right before «нет», right after the first predicate. */
function lackedBefore(part: Part, sentence: SentenceAnalysis, none: Token, predicate: Token): Token | undefined {
  const noun = before(part, none);
  if (noun?.kind !== "word" || noun.index !== predicate.index + 1) return undefined;
  const readings = plainReadings(sentence, noun);
  return readings.some((reading) => isNoun(reading) && reading.tag.feats.Case === "Gen") ? noun : undefined;
}

/** «…предупреждён | звонить ему пока не нужно»: the infinitive right after the first predicate, where that takes none itself. */
function infinitiveBefore(part: Part, sentence: SentenceAnalysis, need: Token, predicate: Token): Token | undefined {
  const infinitive = after(part, predicate);
  if (!infinitive || infinitive.index >= need.index || sentence.best(infinitive.index)?.tag.feats.VerbForm !== "Inf") return undefined;
  const form = sentence.best(predicate.index)?.tag.feats;
  return form?.Variant === "Short" && form.VerbForm === "Part" && !governedBy(infinitive.key) ? infinitive : undefined;
}
