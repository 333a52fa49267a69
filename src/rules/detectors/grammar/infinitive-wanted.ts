import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { aspectPartner } from "../../grammar/aspect-partner.js";
import { likeWritten } from "../../grammar/concord.js";
import { likelyReadings } from "../../grammar/likely-readings.js";
import { plainForms } from "../../grammar/plain-readings.js";
import type { Detector, FormTest } from "../../rule.js";
import { mayRead, startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

/** Verbs after which a second verb stands in the infinitive. */
const VERBS =
  /^(?:мочь|смочь|хотеть|захотеть|постараться|стараться|попробовать|пробовать|пытаться|попытаться|собираться|планировать|начать|начинать|продолжать|продолжить|решить|успеть|успевать|уметь|хотеться|обязаться|готовиться|должный|обязанный|вынужденный|готовый|намеренный|удаться|удаваться|прийтись|приходиться|забыть|согласиться|предпочитать|отказаться|обещать|пообещать)$/u;
const PREDICATIVES =
  /^(?:нужно|необходимо|надо|можно|нельзя|невозможно|следует|рекомендуется|требуется|пора|желательно|достаточно|важно|придется|пришлось|удалось|хочется|хотелось|целесообразно)$/u;
/** «может» is «perhaps» too, «надо» and «можно» may stand for themselves in speech, «должно быть» is introductory. */
const LOOSE = /^(?:может|можно|могут|хотя|должно|хочешь|нельзя)$/u;
const ASKS = /^(?:прошу|просим|просит|просят|попросите|предлагаем|предлагаю|рекомендуем|рекомендую|советуем|советую)$/u;
/** What may stand between: «вам нужно обязательно подпишите». */
const BETWEEN =
  /^(?:вам|вас|нам|нас|мне|меня|ему|ей|им|их|его|ее|ли|еще|также|тоже|обязательно|сразу|сегодня|завтра|лично|самостоятельно|сами|сам|сама|только|дополнительно|срочно|быстро|лишь|просто|бы|не|снова|повторно|заранее)$/u;

const WILLING = /^(?:готов|намерен)$/u;
const mayBeVerb = mayRead(({ lemma }) => VERBS.test(lemma));
/** What `mayGovern` asks of a form, without its letters' case. */
const mayBeGovernor: FormTest = (form, lexicon) =>
  PREDICATIVES.test(form.key) || ASKS.test(form.key) || WILLING.test(form.key) || mayBeVerb(form, lexicon);

/** «можно оплатите», «мы хотим уточняем», «прошу пришлите»: a finite verb where only an infinitive may stand. */
export const detect: Detector = startingAt(mayBeGovernor, (context, report) => {
  const { part, lexicon, analysis, starts } = context;
  for (const token of starts) {
    if (token.key.length < 4 || !mayGovern(lexicon, token)) continue;
    const verb = nextVerb(part, token);
    if (!verb) continue;
    const sentence = analysis.of(token);
    const forms = likelyReadings(sentence, verb);
    if (!forms.length || !forms.every(isFinite) || isExcused(part, sentence, token, verb, forms)) continue;
    const replacements = infinitives(forms[0]!, token, lexicon).map((form) =>
      yoAsWritten(context, verb.text, likeWritten(form, verb.text)),
    );
    if (replacements.length) report({ start: verb.start, end: verb.end, replacements, slots: { word: token.text } });
  }
});

function mayGovern(lexicon: Lexicon, token: Token): boolean {
  if (PREDICATIVES.test(token.key) || ASKS.test(token.key)) return true;
  const forms = plainForms(lexicon, token);
  return (
    WILLING.test(token.key) ||
    (forms.length > 0 &&
      forms.every(
        ({ lemma, tag }) =>
          VERBS.test(lemma) && (tag.upos === "VERB" || (tag.feats.Variant === "Short" && tag.feats.Gender !== "Neut")),
      ))
  );
}

function nextVerb(part: Part, token: Token): Token | undefined {
  let i = token.index + 1;
  for (; i < token.index + 5 && part.tokens[i]?.kind === "word" && BETWEEN.test(part.tokens[i]!.key); i++);
  const verb = part.tokens[i];
  return verb?.kind === "word" && verb.sentence === token.sentence && !/^\p{Lu}/u.test(verb.text) ? verb : undefined;
}

const isFinite = ({ tag: { upos, feats }, source }: Reading): boolean =>
  upos === "VERB" &&
  source !== "guess" &&
  feats.Variant === undefined &&
  (feats.Mood === "Ind" || feats.Mood === "Imp");

function isExcused(
  part: Part,
  sentence: SentenceAnalysis,
  token: Token,
  verb: Token,
  forms: readonly Reading[],
): boolean {
  const left = part.tokens[token.index - 1];
  const same = left?.sentence === token.sentence;
  // «что хотят делают», «как можно делает», «когда нужно приходит»
  if (
    same &&
    /^(?:что|как|где|куда|кто|когда|сколько|чего|если|то|кому|чем|какой|какие|не|все|быть|чтобы|которые|который|которая)$/u.test(
      left.key,
    ) &&
    !(
      /^(?:если|чтобы|что|не|когда)$/u.test(left.key) &&
      verb.index > token.index &&
      forms.every(({ tag }) => tag.feats.Person !== "3")
    )
  )
    return true;
  for (let i = token.index + 1; i < verb.index; i++) if (/^(?:бы)$/u.test(part.tokens[i]!.key)) return true;
  const third = forms.every(({ tag }) => tag.feats.Person === "3" || tag.feats.Tense === "Past");
  // «может приедет», «нужно приходит»: half a parenthesis; only the first and second persons are sure.
  if (LOOSE.test(token.key) && third) return true;
  // «а может подождёшь», «слушай может возьмёшь»: «perhaps» without its commas; only beside a subject it is the verb.
  if (token.key === "может" && !(same && isNominative(sentence, left))) return true;
  // «достаточно зарабатывала»: how much, and no «it is enough».
  if (token.key === "достаточно" && !forms.every(({ tag }) => tag.feats.Mood === "Imp")) return true;
  if (PREDICATIVES.test(token.key) && forms.every(({ tag }) => tag.feats.Person === "3")) return true;
  // «готов» and «должен» answer for themselves: «клиент готов, выезжаем».
  if (ASKS.test(token.key) && !forms.every(({ tag }) => tag.feats.Mood === "Imp" || tag.feats.Person === "2"))
    return true;
  if (
    forms.some(
      ({ lemma }) =>
        VERBS.test(lemma) || /^(?:быть|стать|хватить|хватать|считать|казаться|следовать|думать)$/u.test(lemma),
    )
  )
    return true;
  return sentence.best(token.index)?.tag.feats.Case !== undefined;
}

/** The subject of «может»: a noun or pronoun that can be a nominative. */
const isNominative = (sentence: SentenceAnalysis, token: Token): boolean =>
  /^(?:он|она|оно|кто)$/u.test(token.key) ||
  (token.kind === "word" &&
    sentence.best(token.index)?.tag.upos === "NOUN" &&
    plainForms(sentence.lexicon, token).some(({ tag }) => tag.feats.Case === "Nom"));

/** Of one deed the perfective comes first: «хотим уточняем» → «уточнить». */
const ONCE =
  /^(?:хо(?:чу|тим|тите|тел[аи]?|тят|чет)|постара|нужно|необходимо|надо|прос(?:им|ит|ят)|прошу|попроб|реши|успе|удалось|след|треб|предлаг|рекоменд|совету|готов)/u;

function infinitives(reading: Reading, governor: Token, lexicon: Lexicon): string[] {
  const own = infinitiveOf(reading, lexicon);
  if (own === undefined) return [];
  const partner =
    reading.tag.feats.Aspect === "Imp" && ONCE.test(governor.key) ? aspectPartner(own, lexicon) : undefined;
  return partner ? [partner, own] : [own];
}

function infinitiveOf(reading: Reading, lexicon: Lexicon): string | undefined {
  const own = lexicon.inflect(reading, { VerbForm: "Inf" });
  return (
    own ?? (lexicon.readings(reading.lemma).some(({ tag }) => tag.feats.VerbForm === "Inf") ? reading.lemma : undefined)
  );
}
