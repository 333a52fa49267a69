import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { before } from "../comma.js";
import { concords } from "./concord.js";
import { nounSubject, pronounSubject, type Subject } from "./finite-concord.js";
import { infinitiveFollows } from "./impersonal.js";
import { isNameOfThing } from "./name-of-thing.js";
import { isAttribute, isKnown, isNoun, plainSet } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";

/** Words that mean many, so that the verb may stand in either number; and those before which it is impersonal. */
const QUANTITIES =
  /^(?:ряд|большинство|меньшинство|часть|множество|половина|треть|четверть|количество|число|пара|тройка|десяток|сотня|тысяча|миллион|миллиард|группа|несколько|сколько|столько|много|немного|мало|немало|куча|масса|остальное|уйма|процент|доля|большая|пол|полчаса|полгода|минимум|максимум|раз|человек|год|лет|рубль|день|час|минута|секунда|байт|бит|метр|время|месяц|неделя|утро|вечер|ночь)$/u;

/** What a token asks of the verb as its subject, where it surely is one. */
export function subjectBeside(
  part: Part,
  sentence: SentenceAnalysis,
  token: Token,
  forms: readonly Reading[],
): Subject | undefined {
  const pronoun = pronounSubject(token.key);
  // «от А до Я»
  if (pronoun) return token.text === "Я" && part.sentences[token.sentence]!.first !== token.index ? undefined : pronoun;
  // «чем в свободное время занимаешься»: who is spoken to is the subject.
  if (forms.some(({ tag }) => tag.feats.Person === "1" || tag.feats.Person === "2")) return undefined;
  if (
    token.text.includes("-") ||
    QUANTITIES.test(token.key) ||
    (/^\p{Lu}/u.test(token.text) &&
      (part.sentences[token.sentence]!.first !== token.index || /^\p{Lu}{2}/u.test(token.text)))
  )
    return undefined;
  const readings = plainSet(sentence, token);
  if (!readings.length || !isKnown(readings)) return undefined;
  const relative = /^котор(?:ый|ая|ое|ые)$/u.test(token.key);
  if (!relative && !readings.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined))
    return undefined;
  if (token.key !== "люди" && readings.some(({ lemma }) => QUANTITIES.test(lemma))) return undefined;
  // «клиент» is hardly a program, «язык» hardly a captive.
  if (isNameOfThing(part, sentence, token)) return undefined;
  const animate =
    readings.reduce((sum, { tag, probability }) => sum + (tag.feats.Animacy === "Anim" ? probability : 0), 0) > 0.7;
  const left = before(part, token);
  const direct =
    isNominativeByAttribute(sentence, left, readings) ||
    readings.every(
      ({ tag }) => tag.feats.Case === "Nom" || (animate && tag.feats.Animacy === "Inan" && tag.feats.Case === "Acc"),
    );
  // «договор подписали», «документы отправит курьер»: the object stands first; only a verb without an object makes it the subject.
  const nominatives = readings.filter(({ tag }) => tag.feats.Case === "Nom");
  if (
    !direct &&
    forms.some((form) => IMPERSONAL_REFLEXIVE.test(form.lemma) || infinitiveFollows(part, sentence, token, form))
  )
    return undefined;
  if (
    !nominatives.length ||
    (!direct &&
      !(
        readings.every(({ tag }) => tag.feats.Case === "Nom" || tag.feats.Case === "Acc") && forms.every(takesNoObject)
      ))
  )
    return undefined;
  if (left && isBarred(part, sentence, token, left)) return undefined;
  const subjects = nominatives.map(nounSubject);
  const first = subjects[0]!;
  return subjects.every(({ number }) => number === first.number)
    ? subjects.every(({ gender }) => gender === first.gender)
      ? first
      : { person: "3", number: first.number }
    : undefined;
}

/** «Общая стоимость»: the attribute can only be a nominative, and so the noun. */
function isNominativeByAttribute(
  sentence: SentenceAnalysis,
  left: Token | undefined,
  nouns: readonly Reading[],
): boolean {
  if (left?.kind !== "word") return false;
  const attributes = plainSet(sentence, left);
  return (
    attributes.length > 0 &&
    attributes.every((one) => isAttribute(one) && one.tag.feats.Case === "Nom") &&
    nouns.some((noun) => attributes.some((one) => concords(one, noun)))
  );
}

const IMPERSONAL_REFLEXIVE =
  /^(?:требоваться|потребоваться|рекомендоваться|разрешаться|следовать|получиться|получаться|запрещаться|предлагаться|допускаться|позволяться|полагаться|надлежать|удаться|удаваться|хотеться|прийтись|приходиться|разрешить|рекомендовать|разрешенный)$/u;

/** «которые нужно скачать», «консоль необходимо настроить»: a short adjective of the neuter governs an infinitive. */
const takesNoObject = ({ lemma, tag }: Reading): boolean =>
  (tag.feats.Variant === "Short" && (tag.upos !== "ADJ" || tag.feats.Gender !== "Neut" || lemma === "должный")) ||
  lemma.endsWith("ся") ||
  tag.feats.Transitivity === "Intr" ||
  tag.feats.Voice === "Pass";

/** A preposition, a numeral, «это» or a quotation mark before the noun: it is no subject, or not alone. */
function isBarred(part: Part, sentence: SentenceAnalysis, token: Token, left: Token): boolean {
  if (left.kind === "number" || left.kind === "muted" || left.kind === "placeholder") return true;
  if (left.kind === "symbol" || left.text === "/") return true;
  if (left.kind === "punctuation") return /^[«"„(/.]$/u.test(left.text) || left.text === "—" || left.text === "–";
  if (governedBy(left.key) || /^(?:это|вот|как|чем|нет|ни|кто|что|вроде|словно|точно|или|либо|и)$/u.test(left.key))
    return true;
  const nouns = plainSet(sentence, token);
  for (
    let other: Token | undefined = left, steps = 0;
    other?.kind === "word" && steps < 3;
    other = before(part, other), steps++
  ) {
    const readings = plainSet(sentence, other);
    if (other.key === "как" || governedBy(other.key) || sentence.best(other.index)?.tag.feats.VerbForm === "Inf")
      return true;
    if (
      readings.length > 0 &&
      readings.every((reading) => isAttribute(reading) || reading.tag.feats.VerbForm === "Conv") &&
      !readings.some((one) => nouns.some((noun) => concords(one, noun)))
    )
      return true;
    if (readings.some(({ tag }) => tag.upos === "NUM")) return true;
    if (!readings.some(isAttribute)) break;
    const next = before(part, other);
    // «работодатель — некоммерческая организация»
    if (next?.kind === "punctuation" && /^[-—–]$/u.test(next.text)) return true;
  }
  return false;
}
