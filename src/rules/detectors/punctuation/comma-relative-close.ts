import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { before, missingComma } from "../../comma.js";
import { isSubjectOf } from "../../grammar/finite-concord.js";
import { isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { clauseStart } from "../../punctuation/clause-start.js";
import {
  isOnePredicate,
  isSurePredicate,
  JOINS,
  predicateReading,
  untilMark,
} from "../../punctuation/predicates-in.js";
import { startingAt, wordsLike } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

const RELATIVE = /^(?:котор\p{Ll}+|где|куда|откуда|чей|чья|чье|чьи|чью|чьего|чьей|чьих)$/u;

/** «Квартира, в которой проживает наниматель оценена»: a relative clause after the subject without the comma at its end. */
export const detect: Detector = startingAt(wordsLike(RELATIVE), ({ part, analysis, starts }, report) => {
  for (const relative of starts) {
    const previous = before(part, relative);
    const comma = previous && governedBy(previous.key) ? before(part, previous) : previous;
    if (comma?.text !== ",") continue;
    const sentence = analysis.of(comma);
    const subject = openSubject(part, sentence, comma);
    if (!subject && !fronted(part, sentence, comma)) continue;
    const pair = twoPredicates(part, sentence, relative.index + 1, part.sentences[comma.sentence]!.last);
    if (!pair) continue;
    const main = predicateReading(sentence, pair[1]);
    if (
      subject &&
      main &&
      main.tag.feats.Number !== undefined &&
      !plainReadings(sentence, subject).some((reading) => isSubjectOf(reading, main))
    )
      continue;
    const start = clauseStart(part, sentence, pair[1], pair[0], subject ? "none" : "sure");
    const left = start && before(part, start);
    if (left) report(missingComma(part, left, start));
  }
});

/** The noun that stands first in the clause and waits for its predicate. */
function openSubject(part: Part, sentence: SentenceAnalysis, comma: Token): Token | undefined {
  let subject: Token | undefined;
  for (let i = comma.index - 1; i >= sentence.sentence.first; i--) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation") break;
    if (isSurePredicate(sentence, token) || JOINS.test(token.key) || sentence.best(i)?.tag.feats.Mood !== undefined)
      return undefined;
    if (
      token.kind === "word" &&
      plainReadings(sentence, token).some((reading) => isNoun(reading) && reading.tag.feats.Case === "Nom") &&
      !governed(part, token)
    )
      subject = token;
  }
  return subject;
}

/** «Детей, которые… | отпустят»: an oblique noun opens the sentence, and no predicate stands before the comma. */
function fronted(part: Part, sentence: SentenceAnalysis, comma: Token): boolean {
  const noun = before(part, comma);
  if (noun?.kind !== "word" || !plainReadings(sentence, noun).every(isNoun)) return false;
  for (let i = comma.index - 1; i >= sentence.sentence.first; i--) {
    const token = part.tokens[i]!;
    if (token.kind !== "word" || JOINS.test(token.key)) return false;
    const best = sentence.best(i);
    if (
      !best ||
      best.tag.feats.VerbForm !== undefined ||
      best.tag.feats.Variant === "Short" ||
      isSurePredicate(sentence, token)
    )
      return false;
  }
  return true;
}

const governed = (part: Part, token: Token): boolean => {
  const left = before(part, token);
  return left !== undefined && governedBy(left.key) !== undefined;
};

function twoPredicates(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  last: number,
): readonly [Token, Token] | undefined {
  let predicate: Token | undefined;
  for (const token of untilMark(part, first, last)) {
    if (JOINS.test(token.key)) return undefined;
    if (!isSurePredicate(sentence, token)) continue;
    if (predicate && !isOnePredicate(sentence, predicate, token)) return [predicate, token];
    predicate ??= token;
  }
  return undefined;
}
