import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { after, before, missingComma } from "../../comma.js";
import { isPredicate, predicates, pronounSubject, type Subject } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, plainSet } from "../../grammar/plain-readings.js";
import { isSurePredicate, JOINS, predicateReading } from "../../punctuation/predicates-in.js";
import { subjectAt, sureSubject } from "../../punctuation/sure-subject.js";
import { oneOf, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

/** Subjects whose predicate may be plural as well: «большинство клиентов согласилось и подписали». */
const COLLECTIVE =
  /^(?:большинств|меньшинств|ряд|част|множеств|половин|количеств|треть|четверт|пара|десят|сотн|тысяч|группа|семья|кто|никто|все|каждый)/u;
const TIMES = /^(?:время|секунда|минута|час|день|сутки|неделя|месяц|квартал|год|лето|ночь|утро|вечер|раз)$/u;
/** What makes a clause with no subject. */
const IMPERSONAL =
  /^(?:можно|нужно|надо|нельзя|необходимо|пришлось|придется|удалось|удастся|стемнело|похолодало|рассвело|хочется|хотелось|невозможно)$/u;

/** «Клиент позвонил и мы перенесли осмотр», «Машина сломалась и рейс отменили»: «и» between two clauses. */
export const detect: Detector = startingAt(oneOf(["и"]), ({ part, analysis, starts }, report) => {
  for (const and of starts) {
    if (and.kind !== "word" || and.key !== "и") continue;
    const left = before(part, and);
    const right = after(part, and);
    if (!left || left.kind === "punctuation" || right?.kind !== "word" || right.key === "не" || right.key === "тут")
      continue;
    const { first, last } = part.sentences[and.sentence]!;
    if (and.index - first < 2 || !isPlain(part, first, and.index) || /^[?!]$/u.test(part.tokens[last - 1]!.text))
      continue;
    const sentence = analysis.of(and);
    if (!second(part, sentence, right.index, last)) continue;
    const subject = firstClause(part, sentence, first, and.index);
    if (!subject) continue;
    // Most often the form alone says that no subject follows.
    const nominative = plainSet(sentence, right).some(({ tag }) => tag.feats.Case === "Nom");
    if (
      opensWithThat(sentence, part, right) ||
      hasSubjectBehind(part, sentence, right.index, last, subject) ||
      (nominative && secondClause(part, sentence, right.index, last)) ||
      otherClause(part, sentence, right.index, last, subject)
    )
      report(missingComma(part, left, and));
  }
});

/** No mark and no conjunction from the start of the sentence on. */
function isPlain(part: Part, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return false;
  }
  return true;
}

/** Whether a sure predicate follows within reach. */
function second(part: Part, sentence: SentenceAnalysis, first: number, last: number): Token | undefined {
  for (let i = first; i < Math.min(first + 8, last); i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return undefined;
    if (isSurePredicate(sentence, token) || IMPERSONAL.test(token.key)) return token;
  }
  return undefined;
}

/** The subject of the clause up to «и», which has its predicate and nothing at its start that the second could share. */
function firstClause(part: Part, sentence: SentenceAnalysis, first: number, last: number): Subject | undefined {
  const opening = sentence.best(first);
  const opens =
    opening &&
    (isNoun(opening) ||
      isAttribute(opening) ||
      sureSubject(sentence, part.tokens[first]!) ||
      isSurePredicate(sentence, part.tokens[first]!));
  // «В понедельник», «Вчера», «У нас» may belong to both.
  if (!opens || opening.tag.feats.Case === "Ins" || COLLECTIVE.test(part.tokens[first]!.key)) return undefined;
  const verbs: number[] = [];
  for (let i = first; i < last; i++) {
    const feats = isSurePredicate(sentence, part.tokens[i]!) ? sentence.best(i)?.tag.feats : undefined;
    if (feats?.Mood === "Imp") return undefined;
    if (feats) verbs.push(i);
  }
  for (const verb of verbs) {
    const subject = subjectOf(part, sentence, first, last, verb);
    if (subject) return subject;
  }
  return undefined;
}

function subjectOf(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  last: number,
  verb: number,
): Subject | undefined {
  const predicate = sentence.best(verb)!;
  if (predicate.tag.feats.Number === undefined) return undefined;
  for (let i = first; i < last; i++) {
    const subject = sureSubject(sentence, part.tokens[i]!);
    // «Приехали оценщик и мастер…»: a plural predicate after which «и» may join its subjects.
    if (subject && predicates(predicate, subject))
      return !COLLECTIVE.test(part.tokens[i]!.key) && (i < verb || subject.number === "Sing") ? subject : undefined;
  }
  return undefined;
}

/** A subject right after «и», and its predicate within reach. */
function secondClause(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  const found = subjectAt(part, sentence, first, last);
  // «…и некоторое время остаётся»: how long, not what.
  if (!found || TIMES.test(sentence.best(found.end - 1)?.lemma ?? "")) return false;
  for (let i = found.end; i < Math.min(found.end + 5, last); i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return false;
    const best = sentence.best(i);
    if (isSurePredicate(sentence, token) && best)
      return best.tag.feats.Number !== undefined && best.tag.feats.Mood !== "Imp" && predicates(best, found.subject);
  }
  return false;
}

/** «Менеджер позвонил клиенту и тот подтвердил адрес»: «тот» is another than the first subject. */
function opensWithThat(sentence: SentenceAnalysis, part: Part, right: Token): boolean {
  const verb = /^(?:тот|та|те)$/u.test(right.key) ? after(part, right) : undefined;
  return verb !== undefined && isSurePredicate(sentence, verb) && sentence.best(verb.index)?.tag.feats.Mood === "Ind";
}

/** «Хозяин живёт за границей и ключи передаст сосед»: an object, the verb, and a person who does it. */
function hasSubjectBehind(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  last: number,
  subject: Subject,
): boolean {
  const token = second(part, sentence, first, last);
  const predicate = token && predicateReading(sentence, token);
  if (
    !token ||
    token.index === first ||
    !predicate ||
    !isTold(predicate) ||
    predicate.tag.upos !== "VERB" ||
    !hasNominal(sentence, first, token.index)
  )
    return false;
  for (let i = token.index + 1; i < Math.min(token.index + 4, last); i++) {
    const next = part.tokens[i]!;
    const best = sentence.best(i);
    if (next.kind === "punctuation" || !best) return false;
    const own =
      best.tag.feats.Animacy === "Anim" || pronounSubject(next.key) !== undefined
        ? sureSubject(sentence, next)
        : undefined;
    if (own && own !== subject) return predicates(predicate, own) && !COLLECTIVE.test(next.key);
    if (!isAttribute(best) && best.tag.upos !== "DET" && best.tag.upos !== "ADV") return false;
  }
  return false;
}

/** A predicate that the first subject cannot have: «рейс отменили», «деньги переведены», «стало холодно», «претензий нет». */
function otherClause(part: Part, sentence: SentenceAnalysis, first: number, last: number, subject: Subject): boolean {
  const token = second(part, sentence, first, last);
  if (!token) return false;
  if (IMPERSONAL.test(token.key)) return token.index - first < 4 && after(part, token)?.kind === "word";
  if (token.key === "нет") return token.index > first && hasGenitive(sentence, first, token.index);
  const predicate = predicateReading(sentence, token);
  if (!predicate || !isPredicate(predicate) || !isTold(predicate) || predicates(predicate, subject)) return false;
  const { feats } = predicate.tag;
  // «Цена выросла и составляет», «я проверил и проверю» agree; a plural after a singular, another gender, another person do not.
  if (feats.Person !== undefined && feats.Person !== "3") return false;
  return (
    hasNominal(sentence, first, token.index) || hasNominal(sentence, token.index + 1, Math.min(token.index + 4, last))
  );
}

const isTold = ({ tag: { feats } }: Reading): boolean =>
  feats.Number !== undefined && feats.Mood !== "Imp" && feats.VerbForm !== "Inf";

function hasNominal(sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const tag = sentence.best(i)?.tag;
    if (
      tag &&
      (tag.upos === "NOUN" || tag.upos === "PROPN" || tag.upos === "PRON") &&
      (tag.feats.Case === "Nom" || tag.feats.Case === "Acc")
    )
      return true;
  }
  return false;
}

function hasGenitive(sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (sentence.best(i)?.tag.feats.Case === "Gen") return true;
  return false;
}
