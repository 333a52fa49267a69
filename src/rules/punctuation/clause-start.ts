import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { before } from "../comma.js";
import { nounSubject, predicates } from "../grammar/finite-concord.js";
import { isAttribute, isNoun, plainReadings } from "../grammar/plain-readings.js";
import { governedBy } from "../grammar/preposition-cases.js";
import { sureSubject } from "./sure-subject.js";

const LEADS =
  /^(?:не|уже|еще|также|тоже|всегда|сразу|обычно|автоматически|все|равно|только|вам|вас|нам|нас|мне|меня|ему|ей|им|его|ее|их|сначала|затем|потом|сейчас|сегодня|завтра|лучше|просто|скорее|пожалуйста|обязательно|снова|тогда|пока|больше|скоро|немедленно|можно|теперь|молча|раньше|ранее|постоянно|часто|сам|сама|само|сами|быстро|наконец|тут|здесь|там|опять|бы|б|вряд|едва)$/u;

/**
 * The first word of the clause that the predicate belongs to, where the clause follows another without a mark between:
 * adverbs, «не» and a nominative before the predicate belong to it (a likely one may be an accusative too; none where the subject stands earlier).
 * Undefined where nothing stands between `limit` and the predicate.
 */
export function clauseStart(part: Part, sentence: SentenceAnalysis, predicate: Token, limit: Token, subjects: "none" | "sure" | "likely" = "sure"): Token | undefined {
  let start = predicate;
  for (let left = before(part, start); left?.kind === "word" && left.index > limit.index && LEADS.test(left.key); left = before(part, left)) start = left;
  const subject = before(part, start);
  // «…остались вопросы | звоните»: an imperative needs no subject.
  const imperative = plainReadings(sentence, predicate).some(({ tag }) => tag.feats.Mood === "Imp" && tag.feats.Person !== "1") && subject?.kind === "word" && !/^(?:я|ты|он|она|оно|мы|вы|они)$/u.test(subject.key);
  const lacked = subject?.kind === "word" && subject.index > limit.index && isCounted(sentence, subject, predicate);
  if (lacked) start = subject;
  else if (!imperative && subjects !== "none" && subject?.kind === "word" && subject.index > limit.index && (isNominative(sentence, subject, subjects === "likely") || (subjects === "likely" && isOwnSubject(sentence, subject, predicate, limit)))) {
    start = subject;
    for (let left = before(part, start); left?.kind === "word" && left.index > limit.index && isLead(sentence, left); left = before(part, left)) start = left;
  }
  const left = before(part, start);
  return start.index > limit.index && left && !governedBy(left.key) ? start : undefined;
}

/** «клиентов стало меньше», «времени не хватило»: a genitive that a neuter predicate counts. */
function isCounted(sentence: SentenceAnalysis, noun: Token, predicate: Token): boolean {
  if (!/^(?:стало|было|будет|станет|хватает|хватило|хватит|осталось|останется|прибавилось|накопилось|нет|оказалось)$/u.test(predicate.key)) return false;
  const readings = plainReadings(sentence, noun);
  return readings.length > 0 && readings.some((reading) => isNoun(reading) && reading.tag.feats.Case === "Gen") && readings.every(({ tag }) => tag.feats.Case !== "Nom" || tag.feats.Gender !== "Neut");
}

/** «…растёт | цены снижаются»: right after a verb that takes no object, before a predicate that agrees. */
function isOwnSubject(sentence: SentenceAnalysis, noun: Token, predicate: Token, limit: Token): boolean {
  const left = sentence.best(limit.index)?.tag.feats;
  const right = sentence.best(predicate.index);
  if (noun.index !== limit.index + 1 || !right || right.tag.feats.Number === undefined || !(left?.Transitivity === "Intr" || left?.Variant === "Short")) return false;
  return plainReadings(sentence, noun).some((reading) => isNoun(reading) && reading.tag.feats.Case === "Nom" && predicates(right, nounSubject(reading)));
}

const isLead = (sentence: SentenceAnalysis, token: Token): boolean => {
  const readings = plainReadings(sentence, token);
  return readings.length > 0 && readings.every(isAttribute) && readings.some(({ tag }) => tag.feats.Case === "Nom");
};

function isNominative(sentence: SentenceAnalysis, token: Token, loose: boolean): boolean {
  const readings = plainReadings(sentence, token);
  if (!readings.length) return false;
  if (sureSubject(sentence, token)) return true;
  const nominative = (Case: string | undefined): boolean => Case === "Nom" || (loose && Case === "Acc");
  return readings.every((reading) => isNoun(reading) && nominative(reading.tag.feats.Case)) && readings.some(({ tag }) => tag.feats.Case === "Nom");
}
