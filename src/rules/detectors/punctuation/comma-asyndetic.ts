import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { type Subject, isSubjectOf, nounSubject, predicates, pronounSubject } from "../../grammar/finite-concord.js";
import { isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { clauseStart } from "../../punctuation/clause-start.js";
import { openingConjunction } from "../../punctuation/opening-conjunction.js";
import {
  isOnePredicate,
  isSurePredicate,
  JOINS,
  mayBePredicate,
  mayFormPredicate,
  untilMark,
} from "../../punctuation/predicates-in.js";
import { sureSubject } from "../../punctuation/sure-subject.js";
import type { Detector } from "../../rule.js";
import { sentencesOf, startingAt } from "../../starting-at.js";

const NEEDS = /^(?:нужно|можно|надо|нельзя|необходимо|невозможно|стоит|следует|придется|пора)$/u;

/** Verbs whose content follows a colon. */
const TELLS =
  /^(?:понять|увидеть|услышать|почувствовать|сообщить|выясниться|оказаться|узнать|вспомнить|ответить|объяснить|добавить|заметить)$/u;

/** «Давайте-ка я посмотрю», «Можно я перезвоню»: words that let another clause follow without a mark. */
const GRANTS = /^(?:дай|дайте|давай|давайте|можно|пусть|пускай)(?:-ка)?$/u;

/** «Оценщик их посмотрел вопросов нет», «Договор подписан осмотр назначен»: two clauses with nothing between them. */
export const detect: Detector = startingAt(mayFormPredicate, ({ part, analysis, starts }, report) => {
  for (const { index, first, last } of sentencesOf(part, starts, 2)) {
    const opening = part.tokens[first];
    if (
      opening === undefined ||
      JOINS.test(opening.key) ||
      openingConjunction(part, opening) ||
      /^\p{Ll}/u.test(opening.text)
    )
      continue;
    const sentence = analysis.sentence(index);
    if (!mayHaveTwo(part, sentence, first, last)) continue;
    const place = secondClause(part, sentence, first, last) ?? ownSubject(part, sentence, first, last);
    const left = place && before(part, place);
    if (!left) continue;
    // «Клиент понял: документы потеряны»
    const told = TELLS.test(sentence.best(left.index)?.lemma ?? "");
    const { replacements = [], ...where } = missingComma(part, left, place);
    report({ ...where, replacements: told ? [`${left.text}: ${place.text}`, ...replacements] : replacements });
  }
});

/** «…подписан | осмотр назначен», «Позвоните диспетчеру | он подскажет»: a second clause with a subject of its own. */
function ownSubject(part: Part, sentence: SentenceAnalysis, first: number, last: number): Token | undefined {
  let predicate: Token | undefined;
  // «Может к тому времени вы передумаете»
  if (part.tokens[first]!.key === "может" && !/^(?:я|ты|вы|мы|он|она|они)$/u.test(part.tokens[first + 1]?.key ?? ""))
    return undefined;
  for (const token of untilMark(part, first, last)) {
    if (JOINS.test(token.key) || (predicate && token.key === "пока")) return undefined;
    if (!isSurePredicate(sentence, token)) continue;
    if (predicate && (/^\p{Lu}/u.test(token.text) || GRANTS.test(predicate.key))) return undefined;
    if (!predicate || isOnePredicate(sentence, predicate, token)) predicate = token;
    else return subjectBefore(part, sentence, first, predicate, token);
  }
  return undefined;
}

function subjectBefore(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  one: Token,
  other: Token,
): Token | undefined {
  const second = sentence.best(other.index)!;
  // A short form takes no object: the noun before it is its subject.
  const sure = second.tag.feats.Variant === "Short" ? undefined : clauseStart(part, sentence, other, one);
  const start = sure ?? clauseStart(part, sentence, other, one, "likely");
  if (!start || second.tag.feats.Number === undefined || second.tag.feats.Mood === "Imp") return undefined;
  for (let i = start.index; i < other.index; i++) {
    const token = part.tokens[i]!;
    const next = part.tokens[i + 1]!;
    const subject =
      sureSubject(sentence, token) ??
      likelySubject(sentence, token, second, next === other || (next.key === "не" && i + 2 === other.index));
    if (!subject) continue;
    if (!predicates(second, subject)) return undefined;
    return pronounSubject(token.key) || hasOwn(part, sentence, first, one) ? start : undefined;
  }
  return undefined;
}

/** «документы потеряны»: right before a short form or a verb in the plural, a noun that may be its nominative. */
function likelySubject(
  sentence: SentenceAnalysis,
  token: Token,
  predicate: Reading,
  adjacent: boolean,
): Subject | undefined {
  if (!adjacent) return undefined;
  const nominative = plainReadings(sentence, token).find((reading) => isSubjectOf(reading, predicate));
  return nominative && nounSubject(nominative);
}

/** Whether a nominative stands before the first predicate, or right after it («Прозвенел звонок»), and agrees with it. */
function hasOwn(part: Part, sentence: SentenceAnalysis, first: number, predicate: Token): boolean {
  const reading = sentence.best(predicate.index)!;
  if (reading.tag.feats.Mood === "Imp") return false;
  for (let i = first; i < predicate.index; i++) {
    const token = part.tokens[i]!;
    const subject = sureSubject(sentence, token) ?? mostlySubject(part, sentence, token, reading);
    if (subject) return reading.tag.feats.Number !== undefined && predicates(reading, subject);
  }
  const after = part.tokens[predicate.index + 1];
  if (after?.kind !== "word" || predicate.index !== first || reading.tag.feats.Transitivity !== "Intr") return false;
  return plainReadings(sentence, after).some((noun) => noun.probability > 0.2 && isSubjectOf(noun, reading));
}

/** «Договор», «срок»: the nominative by most of its weight, or by any where the predicate takes no object. */
function mostlySubject(part: Part, sentence: SentenceAnalysis, token: Token, predicate: Reading): Subject | undefined {
  const left = before(part, token);
  if (left && (governedBy(left.key) || sentence.best(left.index)?.tag.feats.Case === "Gen")) return undefined;
  const limit = predicate.tag.feats.Variant === "Short" ? 0.05 : 0.6;
  const found = sentence
    .readings(token.index)
    .find(({ reading, probability }) => probability > limit && isSubjectOf(reading, predicate));
  return found && nounSubject(found.reading);
}

/** Whether two words may be predicates by their forms, no mark or conjunction between. */
function mayHaveTwo(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  let predicates = 0;
  for (const token of untilMark(part, first, last)) {
    if (JOINS.test(token.key)) return false;
    if (mayBePredicate(sentence, token) && ++predicates === 2) return true;
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
    if (token.text === "Нет") return undefined;
    if (token.key === "нет") return lackedBefore(part, sentence, token, predicate);
    if (NEEDS.test(token.key) && !NEEDS.test(predicate.key)) return infinitiveBefore(part, sentence, token, predicate);
    return undefined;
  }
  return undefined;
}

/** «…посмотрел | вопросов нет»: the genitive right before «нет», right after the first predicate. */
function lackedBefore(part: Part, sentence: SentenceAnalysis, none: Token, predicate: Token): Token | undefined {
  const noun = part.tokens[predicate.index + 1]!;
  // «…отменили | штрафа за это нет»: a phrase with a preposition may stand between.
  if (
    noun.kind !== "word" ||
    !(noun.index === none.index - 1 || (none.index - noun.index < 5 && governedBy(part.tokens[noun.index + 1]!.key)))
  )
    return undefined;
  const readings = plainReadings(sentence, noun);
  return readings.some((reading) => isNoun(reading) && reading.tag.feats.Case === "Gen") ? noun : undefined;
}

/** «…предупреждён | звонить ему пока не нужно»: the infinitive right after the first predicate, where that takes none itself. */
function infinitiveBefore(part: Part, sentence: SentenceAnalysis, need: Token, predicate: Token): Token | undefined {
  const infinitive = after(part, predicate);
  if (!infinitive || infinitive.index >= need.index || sentence.best(infinitive.index)?.tag.feats.VerbForm !== "Inf")
    return undefined;
  const form = sentence.best(predicate.index)?.tag.feats;
  return form?.Variant === "Short" && form.VerbForm === "Part" && !governedBy(infinitive.key) ? infinitive : undefined;
}
