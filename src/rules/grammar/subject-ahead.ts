import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { headWordGender } from "./abbreviation-gender.js";
import { concords } from "./concord.js";
import { nounSubject, pronounSubject, type Subject } from "./finite-concord.js";
import { likelyReadings } from "./likely-readings.js";
import { isAttribute, isKnown, isNoun, plainSet } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";
import { afterGroup, isJoint, openingComma } from "./stretch.js";

/** The subject that a clause has before its predicate, and how sure it is. */
export interface SubjectAhead {
  readonly token: Token;
  readonly subject: Subject;
  /** No object: by its form or by its attribute it can only be a nominative. */
  readonly direct: boolean;
}

/** Words that mean many or are no subject by themselves: the verb may stand in either number. */
const QUANTITIES =
  /^(?:ряд|большинство|меньшинство|часть|множество|половина|треть|четверть|количество|число|пара|тройка|десяток|сотня|тысяча|миллион|миллиард|группа|несколько|сколько|столько|много|немного|мало|немало|куча|масса|остальное|уйма|процент|доля|больший|пол|полчаса|полгода|минимум|максимум|раз|человек|год|лето|рубль|день|час|минута|секунда|байт|бит|метр|неделя|месяц|сутки|утро|вечер|ночь|время|время|тип|вид|род|пример|вопрос-ответ|причина|цель|задача|проблема|итог|результат-итог|имя|рис|рисунок|таблица|глава|раздел|статья|пункт|часть|шаг|этап|метод|функция|класс|параметр|опция|команда|файл|директива|модуль|свойство)$/u;

/** Words between subject and predicate, and before both, that belong to neither. */
export const FREE_AHEAD: RegExp =
  /^(?:не|уже|еще|тоже|также|всегда|сразу|никогда|часто|обычно|вчера|сегодня|завтра|послезавтра|позавчера|скоро|теперь|сейчас|снова|опять|лишь|только|даже|ведь|же|бы|вам|вас|нам|нас|мне|меня|ему|его|ей|ее|им|их|сам|сама|само|сами|самостоятельно|автоматически|затем|потом|все-таки|пока|окончательно|полностью|частично|успешно|своевременно|вовремя|давно|недавно|вновь|по-прежнему|лично|поэтому|тогда|здесь|там|тут|дважды|трижды|однажды|почти|очень|себя|себе|собой|утром|вечером|днем|ночью|весной|летом|осенью|зимой|к|наконец|временно|заранее|действительно|обязательно|срочно|быстро|повторно)$/u;

/** The first token of the clause that ends at the predicate; relative clauses and introductory turns within are stepped over. */
export function clauseStart(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
): { first: number; skipped: ReadonlyMap<number, number> } {
  const { first } = part.sentences[verb.sentence]!;
  const skipped = new Map<number, number>();
  let i = verb.index - 1;
  for (; i >= first; i--) {
    const token = part.tokens[i]!;
    if (token.text === "»") {
      const open = quoteBefore(part, i, first);
      if (open === undefined) break;
      skipped.set(open, i);
      i = open;
      continue;
    }
    if (token.text === ",") {
      const open = openingComma(part, sentence, i, first);
      if (open === undefined) break;
      skipped.set(open, i);
      i = open;
      continue;
    }
    if (token.kind === "number" || token.text === "№") continue;
    if (token.kind !== "word" || (isJoint(token) && token.key !== "так")) break;
  }
  return { first: i + 1, skipped };
}

function quoteBefore(part: Part, close: number, first: number): number | undefined {
  for (let i = close - 1; i >= first && close - i < 8; i--) {
    const { text } = part.tokens[i]!;
    if (text === "»") return undefined;
    if (text === "«") return i;
  }
  return undefined;
}

/** The one nominative of the clause before its predicate; undefined where another word could be it, or a word is of unclear part. */
export function subjectAhead(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  first: number,
  skipped: ReadonlyMap<number, number>,
  genitiveBarred: boolean,
): SubjectAhead | undefined {
  let found: SubjectAhead | undefined;
  let attributes: Token[] = [];
  for (let i = first; i < verb.index;) {
    const close = skipped.get(i);
    if (close !== undefined) {
      if (attributes.length || (part.tokens[i]!.text === "«" && !found)) return undefined;
      i = close + 1;
      continue;
    }
    const token = part.tokens[i]!;
    if (token.kind === "number" || token.text === "№") {
      if (!found) return undefined;
      i++;
      continue;
    }
    const pronoun = pronounSubject(token.key);
    if (pronoun) {
      if (found || attributes.length) return undefined;
      found = { token, subject: pronoun, direct: true };
      i++;
      continue;
    }
    if (governedBy(token.key)) {
      if (attributes.length) return undefined;
      const next = afterGroup(part, sentence, i, verb.index);
      if (next === undefined) return undefined;
      i = next;
      continue;
    }
    if (FREE_AHEAD.test(token.key) || isAdverb(sentence, token)) {
      i++;
      continue;
    }
    if (!found && !attributes.length) {
      const one = oneOf(part, token);
      if (one) {
        found = one;
        i++;
        continue;
      }
      if (/^(?:все|весь|вся)$/u.test(token.key)) {
        i++;
        continue;
      }
    }
    const readings = likelyReadings(sentence, token);
    if (found) {
      // What follows the subject may only be its genitive, or a name that stands beside it.
      if (!readings.some(({ tag }) => tag.feats.Case === "Gen") && !isApposition(found, readings)) return undefined;
      i++;
      continue;
    }
    if (isKnown(readings) && readings.length > 0 && readings.every(isAttribute)) {
      attributes.push(token);
      if (attributes.length > 3) return undefined;
      i++;
      continue;
    }
    found = asSubject(
      part,
      sentence,
      token,
      readings,
      attributes,
      i === first || attributes.length === i - first,
      genitiveBarred,
    );
    if (!found) return undefined;
    attributes = [];
    i++;
  }
  return attributes.length ? undefined : found;
}

const ONE: ReadonlyMap<string, string> = new Map([
  ["один", "Masc"],
  ["каждый", "Masc"],
  ["любой", "Masc"],
  ["одна", "Fem"],
  ["каждая", "Fem"],
  ["любая", "Fem"],
  ["одно", "Neut"],
  ["каждое", "Neut"],
]);

/** «один из сотрудников», «никто», «кто-то»: what stands for a single person or thing. */
function oneOf(part: Part, token: Token): SubjectAhead | undefined {
  const of = part.tokens[token.index + 1]?.key === "из" ? ONE.get(token.key) : undefined;
  const gender = of ?? (/^(?:никто|некто|кто-то|кто-нибудь|кто-либо)$/u.test(token.key) ? "Masc" : undefined);
  return gender ? { token, subject: { person: "3", number: "Sing", gender }, direct: true } : undefined;
}

const isAdverb = (sentence: SentenceAnalysis, token: Token): boolean => {
  const readings = plainSet(sentence, token);
  return readings.length > 0 && readings.every(({ tag }) => tag.upos === "ADV");
};

/** «менеджер Иванова», «Анна Сергеевна» */
const isApposition = (found: SubjectAhead, readings: readonly Reading[]): boolean =>
  readings.some(({ tag }) => tag.upos === "PROPN" && tag.feats.Case === "Nom" && tag.feats.NameType !== undefined) &&
  plainName(found.token);

const plainName = (token: Token): boolean => /^\p{Lu}\p{Ll}/u.test(token.text);

function asSubject(
  part: Part,
  sentence: SentenceAnalysis,
  token: Token,
  readings: readonly Reading[],
  attributes: readonly Token[],
  opens: boolean,
  genitiveBarred: boolean,
): SubjectAhead | undefined {
  const head = headWordGender(token);
  const fitsHead = (one: Token): boolean =>
    plainSet(sentence, one).some(
      ({ tag: { feats } }) => feats.Case === "Nom" && feats.Number === "Sing" && feats.Gender === head,
    );
  if (head && attributes.every(fitsHead))
    return { token, subject: { person: "3", number: "Sing", gender: head }, direct: true };
  if (/^\p{Lu}{2}/u.test(token.text) || token.text.includes("-") || !readings.length || !isKnown(readings))
    return undefined;
  if (token.text !== token.key && token.index !== part.sentences[token.sentence]!.first && !isSureName(readings))
    return undefined;
  if (
    !readings.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined) ||
    readings.some(({ lemma }) => QUANTITIES.test(lemma))
  )
    return undefined;
  const nominatives = readings.filter(({ tag }) => tag.feats.Case === "Nom");
  // «меню могут»: a word that never changes is of either number.
  if (!nominatives.length || new Set(plainSet(sentence, token).map(({ tag }) => tag.feats.Case)).size > 5)
    return undefined;
  const barred = attributes.map((one) => plainSet(sentence, one));
  if (barred.some((own) => !own.some((a) => a.tag.feats.Case === "Nom" && nominatives.some((n) => concords(a, n)))))
    return undefined;
  const byAttribute = barred.some((own) => own.every(({ tag }) => tag.feats.Case === "Nom"));
  const others = readings.filter(({ tag }) => tag.feats.Case !== "Nom");
  const direct =
    byAttribute ||
    others.length === 0 ||
    (nominatives[0]!.tag.feats.Animacy === "Anim" && others.every(({ tag }) => tag.feats.Animacy === "Inan"));
  const syncretic = others.every(
    ({ tag }) => tag.feats.Case === "Acc" || (tag.feats.Case === "Gen" && opens && genitiveBarred),
  );
  if (!direct && !syncretic) return undefined;
  const subjects = nominatives.map(nounSubject);
  const one = subjects[0]!;
  if (!subjects.every(({ number }) => number === one.number)) return undefined;
  const gender = subjects.every((subject) => subject.gender === one.gender);
  return { token, subject: gender ? one : { person: "3", number: one.number }, direct };
}

/** «Анна», «Росреестр»: a name of one gender. */
function isSureName(readings: readonly Reading[]): boolean {
  return (
    readings.every(({ tag }) => tag.upos === "PROPN" && tag.feats.NameType !== "Sur") &&
    new Set(readings.map(({ tag }) => tag.feats.Gender)).size === 1
  );
}
