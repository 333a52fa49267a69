import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { before } from "../comma.js";
import { isSubjectOf, predicates, pronounSubject } from "../grammar/finite-concord.js";
import { isAttribute, isNoun, plainReadings } from "../grammar/plain-readings.js";
import { governedBy } from "../grammar/preposition-cases.js";
import { predicateReading } from "./predicates-in.js";
import { sureSubject } from "./sure-subject.js";

const LEADS =
  /^(?:не|уже|еще|также|тоже|всегда|сразу|обычно|автоматически|все|равно|только|вам|вас|нам|нас|мне|меня|ему|ей|им|его|ее|их|сначала|затем|потом|сейчас|сегодня|завтра|лучше|просто|скорее|пожалуйста|обязательно|снова|тогда|пока|больше|скоро|немедленно|можно|теперь|молча|раньше|ранее|постоянно|часто|сам|сама|само|сами|быстро|наконец|тут|здесь|там|опять|бы|б|вряд|едва)$/u;

/**
 * The first word of the clause that the predicate belongs to, where the clause follows another without a mark between:
 * adverbs, «не» and a nominative before the predicate belong to it (a likely one may be an accusative too; none where the subject stands earlier).
 * Undefined where nothing stands between `limit` and the predicate.
 */
export function clauseStart(
  part: Part,
  sentence: SentenceAnalysis,
  predicate: Token,
  limit: Token,
  subjects: "none" | "sure" | "likely" = "sure",
): Token | undefined {
  let start = predicate;
  for (
    let left = before(part, start);
    left?.kind === "word" && left.index > limit.index && LEADS.test(left.key);
    left = before(part, left)
  )
    start = left;
  const adjacent = before(part, start);
  // «…остались вопросы | звоните»: an imperative needs no subject.
  const imperative =
    plainReadings(sentence, predicate).some(({ tag }) => tag.feats.Mood === "Imp" && tag.feats.Person !== "1") &&
    adjacent?.kind === "word" &&
    !pronounSubject(adjacent.key);
  if (adjacent?.kind === "word" && adjacent.index > limit.index && isCounted(sentence, adjacent, predicate))
    start = adjacent;
  else if (!imperative && subjects !== "none") {
    const subject = ownSubject(part, sentence, predicate, start, limit, subjects === "likely");
    if (subject) {
      start = subject;
      for (
        let left = before(part, start);
        left?.kind === "word" && left.index > limit.index && isLead(sentence, left);
        left = before(part, left)
      )
        start = left;
    }
  }
  const left = before(part, start);
  return start.index > limit.index && left && !governedBy(left.key) ? start : undefined;
}

/** The nominative nearest to the left of `start`: what hangs on it («стоимость отделки»), adverbs and phrases with a preposition may stand between. */
function ownSubject(
  part: Part,
  sentence: SentenceAnalysis,
  predicate: Token,
  start: Token,
  limit: Token,
  likely: boolean,
): Token | undefined {
  const verb = predicateReading(sentence, predicate);
  for (let at = before(part, start); at?.kind === "word" && at.index > limit.index; at = before(part, at)) {
    const pronoun = pronounSubject(at.key);
    if (pronoun) return verb === undefined || predicates(verb, pronoun) ? at : undefined;
    const best = sentence.best(at.index);
    const preposition = prepositionOf(part, sentence, at);
    if (preposition) {
      if (preposition.index <= limit.index) return undefined;
      at = preposition;
      continue;
    }
    if (isNominative(sentence, at, likely) || (likely && isBeside(sentence, at, predicate, limit))) {
      // «чтобы начать проверку отчёта | необходимо»: the object of the first verb.
      if (
        at.index < start.index - 1 &&
        !sureSubject(sentence, at) &&
        !takesNoObject(sentence, limit) &&
        !hasObject(part, sentence, limit, at)
      )
        return undefined;
      const agrees = verb === undefined || plainReadings(sentence, at).some((one) => isSubjectOf(one, verb));
      // «…придёт выписка | отчёт закончат»: an object that stands first, behind a verb that takes none.
      return agrees ||
        (at.index === start.index - 1 &&
          takesNoObject(sentence, limit) &&
          plainReadings(sentence, at).some(({ tag }) => tag.feats.Case === "Acc"))
        ? at
        : undefined;
    }
    if (!best || !(LEADS.test(at.key) || best.tag.upos === "ADV" || best.tag.feats.Case === "Gen")) return undefined;
  }
  return undefined;
}

/** A noun without a preposition between the verb and the word. */
function hasObject(part: Part, sentence: SentenceAnalysis, verb: Token, token: Token): boolean {
  for (let i = verb.index + 1; i < token.index; i++) {
    const one = part.tokens[i]!;
    const best = sentence.best(i);
    if (best && isNoun(best) && best.tag.feats.Case !== "Gen" && !prepositionOf(part, sentence, one)) return true;
  }
  return false;
}

/** The preposition that governs the noun, behind no more than three attributes. */
function prepositionOf(part: Part, sentence: SentenceAnalysis, noun: Token): Token | undefined {
  let left = before(part, noun);
  for (
    let steps = 0;
    left?.kind === "word" && steps < 3 && isAttributive(sentence, left);
    left = before(part, left), steps++
  );
  return left?.kind === "word" && governedBy(left.key) ? left : undefined;
}

const isAttributive = (sentence: SentenceAnalysis, token: Token): boolean => {
  const best = sentence.best(token.index);
  return best !== undefined && isAttribute(best) && best.tag.feats.Variant !== "Short";
};

/** «клиентов стало меньше», «времени не хватило»: a genitive that a neuter predicate counts. */
function isCounted(sentence: SentenceAnalysis, noun: Token, predicate: Token): boolean {
  if (
    !/^(?:стало|было|будет|станет|хватает|хватило|хватит|осталось|останется|прибавилось|накопилось|нет|оказалось)$/u.test(
      predicate.key,
    )
  )
    return false;
  const readings = plainReadings(sentence, noun);
  return (
    readings.length > 0 &&
    readings.some((reading) => isNoun(reading) && reading.tag.feats.Case === "Gen") &&
    readings.every(({ tag }) => tag.feats.Case !== "Nom" || tag.feats.Gender !== "Neut")
  );
}

/** «…растёт | цены снижаются»: right after a verb that takes no object, before a predicate that agrees. */
function isBeside(sentence: SentenceAnalysis, noun: Token, predicate: Token, limit: Token): boolean {
  const right: Reading | undefined = sentence.best(predicate.index);
  if (
    noun.index !== limit.index + 1 ||
    !right ||
    right.tag.feats.Number === undefined ||
    !takesNoObject(sentence, limit)
  )
    return false;
  return plainReadings(sentence, noun).some((reading) => isSubjectOf(reading, right));
}

const takesNoObject = (sentence: SentenceAnalysis, predicate: Token): boolean => {
  const feats = sentence.best(predicate.index)?.tag.feats;
  return feats?.Transitivity === "Intr" || feats?.Variant === "Short";
};

const isLead = (sentence: SentenceAnalysis, token: Token): boolean => {
  const readings = plainReadings(sentence, token);
  return readings.length > 0 && readings.every(isAttribute) && readings.some(({ tag }) => tag.feats.Case === "Nom");
};

function isNominative(sentence: SentenceAnalysis, token: Token, loose: boolean): boolean {
  const readings = plainReadings(sentence, token);
  if (!readings.length) return false;
  if (sureSubject(sentence, token)) return true;
  const nominative = (Case: string | undefined): boolean => Case === "Nom" || (loose && Case === "Acc");
  return (
    readings.every((reading) => isNoun(reading) && nominative(reading.tag.feats.Case)) &&
    readings.some(({ tag }) => tag.feats.Case === "Nom")
  );
}
