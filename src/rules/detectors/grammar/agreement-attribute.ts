import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { casesBefore } from "../../grammar/cases-before.js";
import { someConcord } from "../../grammar/concord.js";
import { isExcusedClash } from "../../grammar/excused-clash.js";
import { mendAttribute } from "../../grammar/mend-attribute.js";
import {
  isAttribute,
  isKnown,
  isNoun,
  isVerb,
  mayBe,
  plainForms,
  plainReadings,
} from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import type { Form } from "../../runtime/form.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { startingAt } from "../../starting-at.js";

/** Pronouns and other words that stand alone as well as beside a noun: «это клиенту», «всё время», «переменных окружения». */
const ALONE = new Set(
  (
    "придаточное придаточного придаточному придаточным придаточном придаточных придаточные сказуемое подлежащее сказуемого подлежащего это этого этому этим этом то того тому тем том все всего всему всем всех всеми один одна одно одни сам сама само сами самого самому самим самой " +
    "кто что чего чему чем который которая которое которые которого которой которых которому которым которыми котором которую многое многого " +
    "многом первое второе последнее последнего главное прошлое будущее настоящее нужно должное целое среднее такое подобное данные данных данным данными " +
    "следующее следующего следующему следующим остальное остального иное иного чей чья чье чьи сколько столько нечто некто ничто никто " +
    "переменная переменную переменные переменной переменных переменным переменными прямая прямую кривая справочная справочную справочной беспроводной процедурная процедурную процедурной смотровая смотровую смотровой переговорная переговорную переговорной серверная серверную серверной ординаторская ординаторскую ординаторской проходная проходную проходной какой какая какое какие каком каким каких какую какого какому"
  ).split(" "),
);
/** Participles and adjectives that name people: «задать обвиняемому вопрос». */
const PERSONS =
  /^(?:осужденн|подчиненн|обвиняем|подозреваем|потерпевш|подсудим|подопечн|больн|задержанн|арестованн|учащ|служащ|военнослужащ|работающ|нуждающ|управляющ|заведующ|дежурн|взросл|несовершеннолетн|малолетн|пострадавш|умерш|обративш|отдыхающ|опрашиваем|допрашиваем|проверяем|опекаем|уполномоченн|доверенн|самозанят|знаком|близк|родн|рабоч|любим|присутствующ|желающ|участвующ|ранен|погибш|уволенн|застрахованн|обучающ|проживающ|прибывш|прохож|учен|главн|трудящ|верующ|неверующ|поставляющ|начинающ)/u;
/** Those that stand alone too, but hardly after a preposition: «другие клиенту», but «на другие сайты». */
const PEOPLE = new Set(
  "многие многих многим другой другая другие других другим другому каждый каждая каждого каждому первый первая второй вторая третий последний последнему остальные остальных остальным иные некоторые некоторых любой любого всякий".split(
    " ",
  ),
);
/** Of both, the forms that hardly stand before a noun in the nominative or accusative without belonging to it. */
const CLOSE =
  /^(?:этот|эта|эти|какой|какая|какое|какие|каждый|каждая|каждое|любой|любая|любое|последний|последняя|последнюю|первый|первая|первую|второй|вторая|вторую|другая|другую|какую|эту|прошлым|прошлом|второе|первое|следующем|следующему)$/u;

const isDirect = (reading: Reading): boolean =>
  isNoun(reading) && (reading.tag.feats.Case === "Nom" || reading.tag.feats.Case === "Acc");

/** «стандартной мед. страховки»: a full stop within the sentence cuts a word short. */
function isCutShort(part: Part, word: Token): boolean {
  const next = part.tokens[word.index + 2];
  return part.tokens[word.index + 1]?.text === "." && next?.sentence === word.sentence && /^[а-яё]/u.test(next.text);
}

/** «Для Итоговые счета», «параметр Только включённые значение»: a capital within the sentence may open a name without quotation marks. */
function isNamed(part: Part, attribute: Token): boolean {
  const { first } = part.sentences[attribute.sentence]!;
  const left = before(part, attribute);
  return [attribute, left].some(
    (token) =>
      token !== undefined && token.index > first && /^[А-ЯЁ][а-яё]/u.test(token.text) && !/^ваш/u.test(token.key),
  );
}

/** «этот заявление», «на второе этаже» */
function isClose({ part, lexicon }: Parameters<Detector>[0], attribute: Token, noun: Token): boolean {
  if (!CLOSE.test(attribute.key)) return false;
  const cases = casesBefore(part, attribute);
  if (cases === undefined || /^(?:эт|как|кажд|люб)/u.test(attribute.key)) return mayBe(lexicon, noun, isDirect);
  return (
    mayBe(lexicon, noun, ({ tag }) => tag.feats.Case !== "Gen" && cases.includes(tag.feats.Case ?? "")) &&
    !mayBe(lexicon, noun, ({ tag }) => tag.feats.Case === "Gen")
  );
}

/** Words that a participle or adjective may have between itself and its noun: «в указанном вами адресе». */
const AGENT = /^(?:вами|нами|мной|ими|вам|нам|мне)$/u;
const WITH_AGENT =
  /(?:нн|[еи]м|т)(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми)$|^(?:удобн|нужн|известн|интересн|необходим|доступн)/u;

/** The word right after the attribute, or after «вами» and the like. */
function nounAfter(part: Part, attribute: Token): Token | undefined {
  const right = after(part, attribute);
  return right !== undefined && AGENT.test(right.key) && WITH_AGENT.test(attribute.key) ? after(part, right) : right;
}

/** Nothing, a verb or an opener stands before: the attribute begins its phrase. */
function opens({ part, lexicon }: Parameters<Detector>[0], attribute: Token): boolean {
  const left = before(part, attribute);
  return left === undefined || left.kind === "punctuation" || mayBe(lexicon, left, isVerb);
}

/** How full adjectives, participles and determiners end. */
const ENDING = /(?:[йяеюи]|тот|[гв]о|м[уи]?|х|ш|ши|вой|сь|ся|а|у|о|ы)$/u;

/** «Ждём Вашей решения», «через железная дверь»: an attribute right before a noun with which it has no reading in common. */
export const detect: Detector = startingAt(mayStandBefore, (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const attribute of starts) {
    const noun = nounAfter(part, attribute);
    if (noun?.kind !== "word" || noun.key.length < 3 || isCutShort(part, noun)) continue;
    // «этот клиенту» may be two phrases; «этот заявление» is one.
    if (ALONE.has(attribute.key) && !isClose(context, attribute, noun)) continue;
    if (
      PEOPLE.has(attribute.key) &&
      casesBefore(part, attribute) === undefined &&
      !(CLOSE.test(attribute.key) && mayBe(lexicon, noun, isDirect) && opens(context, attribute))
    )
      continue;
    // What the forms alone rule out needs no analysis of the sentence.
    if (!clash(part, attribute, plainForms(lexicon, attribute), plainForms(lexicon, noun))) continue;
    const sentence = analysis.of(noun);
    const nouns = withoutRareVerbs(plainReadings(sentence, noun));
    const attributes = attributesOf(plainReadings(sentence, attribute), nouns);
    if (isExcusedClash(part, sentence, attribute, noun, attributes, nouns)) continue;
    const form = mendAttribute(part, sentence, attribute, noun, attributes, nouns, lexicon);
    if (!form) continue;
    const between = part.text.slice(attribute.end, noun.start);
    const written = part.text.slice(attribute.start, noun.end);
    report({
      start: attribute.start,
      end: noun.end,
      replacements: [yoAsWritten(context, written, form.replace(" ", between))],
      ...(isNamed(part, attribute) && { severity: "warning" as const }),
    });
  }
});

/** An attribute that does not stand alone. */
function mayStandBefore({ kind, key }: Form, lexicon: Lexicon): boolean {
  if (kind !== "word" || key.length < 3 || !ENDING.test(key) || (ALONE.has(key) && !CLOSE.test(key))) return false;
  if (PERSONS.test(key) && !/^(?:главн|родн|близк|рабоч|больн)(?:ая|ую|ый|ое)$/u.test(key)) return false;
  return lexicon.readings(key).some(isAttribute);
}

/** «новое» may be a noun of its own, but not before a noun in the nominative. */
function attributesOf(readings: readonly Reading[], nouns: readonly Reading[]): readonly Reading[] {
  const own = readings.filter(isAttribute);
  // «второй» is no «втора», «прошлым» before «неделе» no past.
  if (
    own.length > 0 &&
    own.length < readings.length &&
    readings.every(
      (reading) =>
        isAttribute(reading) ||
        (reading.probability < RARE && reading.tag.upos !== "PROPN") ||
        (isSubstantive(reading) && !nouns.some(({ tag }) => tag.feats.Case === "Gen" || tag.feats.Case === "Nom")),
    )
  )
    return own;
  const neuter =
    own.length > 0 &&
    own.every(({ tag }) => tag.feats.Gender === "Neut" && (tag.feats.Case === "Nom" || tag.feats.Case === "Acc"));
  return neuter && nouns.length > 0 && nouns.every(({ tag }) => tag.feats.Case === "Nom") ? own : readings;
}

const RARE = 0.02;

/** «прошлое», «второе», «любая»: an adjective that dictionaries have as a noun too. */
const isSubstantive = ({ lemma, tag }: Reading): boolean =>
  (tag.upos === "NOUN" || tag.upos === "PRON") &&
  /^(?:прошлое|второе|третье|первое|последнее|любая|будущее)$/u.test(lemma);

/** «времени» is hardly the imperative of «временить». */
function withoutRareVerbs(readings: readonly Reading[]): readonly Reading[] {
  const nouns = readings.filter(
    (reading) => !(isVerb(reading) && reading.tag.feats.Mood === "Imp" && reading.probability < RARE),
  );
  return nouns.length ? nouns : readings;
}

/** Whether the one is an attribute, the other a noun, both beyond doubt, and they do not agree; the order of readings is no matter. */
function clash(part: Part, attribute: Token, before: readonly Reading[], words: readonly Reading[]): boolean {
  const nouns = withoutRareVerbs(words);
  if (
    !nouns.length ||
    !nouns.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined) ||
    !isKnown(nouns)
  )
    return false;
  const attributes = attributesOf(before, nouns);
  if (!attributes.length || !attributes.every(isAttribute) || !isKnown(attributes)) return false;
  return !agreeHere(part, attribute, attributes, nouns);
}

/** Whether they agree, in a case that the preposition before takes: «железная дверь», but not after «через». */
function agreeHere(part: Part, attribute: Token, attributes: readonly Reading[], nouns: readonly Reading[]): boolean {
  // «норвежский жиро»: a word that never changes has the gender of what it names.
  if (new Set(nouns.map(({ tag }) => tag.feats.Case)).size > 5) return true;
  const left = before(part, attribute);
  const governed = left && governedBy(left.key);
  if (!governed || governed.adverb) return someConcord(attributes, nouns);
  const fitting = attributes.filter(({ tag }) => governed.cases.includes(tag.feats.Case!));
  return (
    someConcord(fitting, nouns) ||
    (someConcord(attributes, nouns) && !nouns.some(({ tag }) => governed.cases.includes(tag.feats.Case!)))
  );
}
