import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { likeWritten } from "../../grammar/concord.js";
import { likelyReadings } from "../../grammar/likely-readings.js";
import { isAttribute, isNoun, plainForms, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const TO_DATIVE: ReadonlyMap<string, string> = new Map([
  ["вас", "вам"],
  ["нас", "нам"],
  ["меня", "мне"],
  ["тебя", "тебе"],
]);
const TO_ACCUSATIVE: ReadonlyMap<string, string> = new Map([
  ["вам", "вас"],
  ["нам", "нас"],
  ["мне", "меня"],
  ["тебе", "тебя"],
]);

const PREDICATIVES =
  /^(?:нужно|необходимо|надо|удобно|неудобно|придется|пришлось|приходится|следует|пора|удалось|удастся|достаточно|желательно|нельзя)$/u;
/** Never with an accusative of their own. */
const STATES = /^(?:удобно|неудобно|придется|пришлось|удалось|удастся|понятно|известно)$/u;
/** Verbs that take the dative only; those that take the accusative only. */
const DATIVE =
  /^(?:перезвонить|перезванивать|позвонить|звонить|помочь|помогать|сообщить|сообщать|напомнить|напоминать|посоветовать|советовать|пообещать|обещать|доверять|верить|отвечать|ответить)$/u;
const ACCUSATIVE =
  /^(?:благодарить|поблагодарить|ждать|ожидать|пригласить|приглашать|уведомить|уведомлять|проинформировать|информировать|предупредить|предупреждать|поздравить|поздравлять|приветствовать|попросить|беспокоить|побеспокоить|понимать|услышать|проконсультировать|консультировать|обслуживать|встретить|встречать)$/u;
/** Verbs of giving: the thing in the accusative, the person in the dative. */
const GIVING =
  /^(?:отправить|отправлять|прислать|присылать|выслать|высылать|направить|направлять|передать|передавать|предоставить|предоставлять|подготовить|вернуть|возвращать|выдать|выдавать|показать|предложить|предлагать|перевести|дать|давать|оформить|объяснить|привезти|доставить|выставить|оплатить|заказать|посчитать|рассчитать|сделать)$/u;
const TIMES = /^(?:час|минута|день|неделя|месяц|год|раз|сутки|секунда|утро|вечер|ночь|время)$/u;

/** «Удобно ли вас», «мы вам благодарим», «отправили вас документы»: a personal pronoun in a case that nothing beside it asks for. */
export const detect: Detector = startingAt(oneOf([...TO_DATIVE.keys(), ...TO_ACCUSATIVE.keys()]), (context, report) => {
  const { part, analysis, starts } = context;
  for (const pronoun of starts) {
    const dative = TO_DATIVE.get(pronoun.key);
    const accusative = TO_ACCUSATIVE.get(pronoun.key);
    if ((!dative && !accusative) || isGoverned(part, pronoun)) continue;
    const sentence = analysis.of(pronoun);
    const form = dative
      ? wantsDative(part, sentence, pronoun, context.lexicon)
        ? dative
        : undefined
      : wantsAccusative(part, sentence, pronoun)
        ? accusative
        : undefined;
    if (form) report({ start: pronoun.start, end: pronoun.end, replacements: [likeWritten(form, pronoun.text)] });
  }
});

const at = (part: Part, sentence: SentenceAnalysis, index: number): Token | undefined => {
  const token = part.tokens[index];
  return token?.kind === "word" && token.sentence === sentence.sentence.index ? token : undefined;
};

const isGoverned = (part: Part, pronoun: Token): boolean => {
  const left = part.tokens[pronoun.index - 1];
  return (
    left?.sentence === pronoun.sentence &&
    (governedBy(left.key) !== undefined ||
      /^(?:и|или|всех|обоих|самих|больше|менее|более|чем|как|кто|никто)$/u.test(left.key))
  );
};

/** The token beside, «ли», «же» and an adverb of time stepped over. */
function beside(part: Part, sentence: SentenceAnalysis, pronoun: Token, step: -1 | 1): Token | undefined {
  let token = at(part, sentence, pronoun.index + step);
  for (
    let steps = 0;
    token &&
    steps < 2 &&
    /^(?:ли|же|еще|уже|сегодня|завтра|сейчас|всегда|обязательно|не|также|тоже|будет|было|очень)$/u.test(token.key);
    steps++
  )
    token = at(part, sentence, token.index + step);
  return token;
}

const lemmaFits = (sentence: SentenceAnalysis, token: Token | undefined, lemmas: RegExp): boolean => {
  const readings = token ? likelyReadings(sentence, token) : [];
  return (
    readings.length > 0 &&
    readings.every(({ lemma, tag }) => tag.upos === "VERB" && tag.feats.VerbForm !== "Part" && lemmas.test(lemma))
  );
};

const isInfinitive = (sentence: SentenceAnalysis, token: Token | undefined): boolean =>
  token !== undefined && sentence.best(token.index)?.tag.feats.VerbForm === "Inf";

function wantsDative(
  part: Part,
  sentence: SentenceAnalysis,
  pronoun: Token,
  lexicon: Parameters<Detector>[0]["lexicon"],
): boolean {
  const left = beside(part, sentence, pronoun, -1);
  const right = beside(part, sentence, pronoun, 1);
  for (const word of [right, left]) {
    if (!word || !(PREDICATIVES.test(word.key) || STATES.test(word.key))) continue;
    const infinitive = infinitiveAfter(part, sentence, Math.max(word.index, pronoun.index));
    if (!infinitive)
      return (
        STATES.test(word.key) &&
        !/^(?:понятно|известно)$/u.test(word.key) &&
        !isObjectOf(part, sentence, pronoun, left, word)
      );
    return takesOther(part, sentence, infinitive, lexicon);
  }
  if (lemmaFits(sentence, left, DATIVE) && !isInfinitive(sentence, right)) return left!.index === pronoun.index - 1;
  if (lemmaFits(sentence, right, DATIVE) && !isInfinitive(sentence, right) && !lemmaFits(sentence, left, /./u))
    return /^(?:мы|я|он|она|они|менеджер|оператор|специалист|скоро|обязательно)$/u.test(left?.key ?? "мы");
  if (lemmaFits(sentence, left, GIVING) && left!.index === pronoun.index - 1)
    return isThing(part, sentence, pronoun.index + 1);
  return (
    lemmaFits(sentence, right, GIVING) &&
    right!.index === pronoun.index + 1 &&
    !isInfinitive(sentence, right) &&
    isThing(part, sentence, right!.index + 1)
  );
}

const isObjectOf = (
  part: Part,
  sentence: SentenceAnalysis,
  pronoun: Token,
  left: Token | undefined,
  word: Token,
): boolean =>
  left !== word &&
  left !== undefined &&
  likelyReadings(sentence, left).some(({ tag }) => tag.upos === "VERB" || tag.upos === "NOUN") &&
  part.tokens[pronoun.index - 1] === left;

/** The infinitive in reach, with no mark before it. */
function infinitiveAfter(part: Part, sentence: SentenceAnalysis, index: number): Token | undefined {
  for (let i = index + 1; i < index + 6; i++) {
    const token = at(part, sentence, i);
    if (!token) return undefined;
    if (isInfinitive(sentence, token)) return token;
  }
  return undefined;
}

/** An infinitive that takes no accusative, or has one already: «приехать», «подписать акт». */
function takesOther(
  part: Part,
  sentence: SentenceAnalysis,
  infinitive: Token,
  lexicon: Parameters<Detector>[0]["lexicon"],
): boolean {
  const forms = plainForms(lexicon, infinitive);
  if (/^(?:ждать|подождать|слышать|видеть|беспокоить|говорить|слушать)$/u.test(infinitive.key))
    return infinitive.key === "говорить" || infinitive.key === "подождать";
  if (forms.every(({ lemma, tag }) => tag.feats.Transitivity === "Intr" || lemma.endsWith("ся"))) return true;
  return isThing(part, sentence, infinitive.index + 1);
}

/** A thing in the accusative, with its attributes: «акт», «все документы», but no measure of time. */
function isThing(part: Part, sentence: SentenceAnalysis, index: number): boolean {
  for (let i = index; i < index + 3; i++) {
    const token = at(part, sentence, i);
    if (!token || governedBy(token.key)) return false;
    const readings = plainReadings(sentence, token);
    const things = readings.filter((reading) => isNoun(reading) && reading.tag.feats.Case === "Acc");
    if (things.length)
      return (
        things.every(({ lemma, tag }) => tag.feats.Animacy === "Inan" && !TIMES.test(lemma)) && readings.every(isNoun)
      );
    if (!readings.some((reading) => isAttribute(reading) && reading.tag.feats.Case === "Acc")) return false;
  }
  return false;
}

function wantsAccusative(part: Part, sentence: SentenceAnalysis, pronoun: Token): boolean {
  const left = at(part, sentence, pronoun.index - 1);
  const right = beside(part, sentence, pronoun, 1);
  // «вам ждать не придётся», «нам ждать ответа»
  const finite = (token: Token | undefined): boolean =>
    lemmaFits(sentence, token, ACCUSATIVE) && !isInfinitive(sentence, token);
  if (finite(right))
    return (
      (/^(?:мы|я|они|он|она)$/u.test(left?.key ?? "") &&
        !isInfinitive(sentence, at(part, sentence, right!.index + 1))) ||
      (left === undefined && /(?:им|ем|ю|у)$/u.test(right!.key))
    );
  if (finite(left) && !isInfinitive(sentence, right) && !isThing(part, sentence, pronoun.index + 1))
    return /^(?:за|с|на|к|в|о|об|и|,|\.|!)$/u.test(part.tokens[pronoun.index + 1]?.key ?? ".");
  return (
    /^(?:прошу|просим)$/u.test(left?.key ?? "") &&
    isInfinitive(sentence, right) &&
    /^(?:подтвердить|уточнить|указать|приехать|прийти|подойти|подписать|проверить|оплатить|заполнить|ознакомиться|связаться|подождать|учесть|рассмотреть|согласовать|выбрать|обратиться|воздержаться|явиться|принять|дождаться|соблюдать)$/u.test(
      right!.key,
    )
  );
}
