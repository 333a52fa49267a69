import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { before } from "../comma.js";
import { isAttribute, isNoun, plainReadings } from "../grammar/plain-readings.js";
import { governedBy } from "../grammar/preposition-cases.js";

const LEADS = /^(?:не|уже|еще|также|тоже|всегда|сразу|обычно|автоматически|все|равно|только|вам|вас|нам|нас|мне|ему|ей|им|его|ее|их|сначала|затем|потом|сейчас|сегодня|завтра|лучше|просто|скорее|пожалуйста|обязательно|снова|тогда)$/u;

/**
 * The first word of the clause that the predicate belongs to, where the clause follows another without a mark between:
 * adverbs, «не» and a sure nominative before the predicate belong to it. Undefined where the limit is `limit` itself.
 */
export function clauseStart(part: Part, sentence: SentenceAnalysis, predicate: Token, limit: Token): Token | undefined {
  let start = predicate;
  for (let left = before(part, start); left?.kind === "word" && left.index > limit.index && LEADS.test(left.key); left = before(part, left)) start = left;
  const subject = before(part, start);
  if (subject?.kind === "word" && subject.index > limit.index && isSureNominative(sentence, subject)) {
    start = subject;
    for (let left = before(part, start); left?.kind === "word" && left.index > limit.index && plainReadings(sentence, left).every(isAttribute) && sentence.best(left.index)?.tag.feats.Case === "Nom"; left = before(part, left)) {
      start = left;
    }
  }
  const left = before(part, start);
  return start.index > limit.index && left && !governedBy(left.key) ? start : undefined;
}

function isSureNominative(sentence: SentenceAnalysis, token: Token): boolean {
  const readings = plainReadings(sentence, token);
  if (!readings.length) return false;
  if (/^(?:я|ты|он|она|оно|мы|вы|они)$/u.test(token.key)) return true;
  return readings.every((reading) => isNoun(reading) && reading.tag.feats.Case === "Nom");
}
