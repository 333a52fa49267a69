import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import { mayBe } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { mayRead, sentencesOf, startingAt } from "../../starting-at.js";

const HOLDERS =
  /^(?:меня|тебя|вас|нас|него|нее|них|клиента|клиентов|клиентки|заказчика|оценщика|пользователя|пользователей)$/u;
const DATIVES = /^(?:мне|тебе|вам|нам|ему|ей|им|клиенту|клиентке|заказчику|оценщику|пользователю)$/u;
const FROZEN =
  /^(?:исходя|судя|начиная|учитывая|смотря|глядя|говоря|считая|включая|исключая|спустя|благодаря|несмотря|невзирая|опираясь|основываясь)$/u;

/** «Открыв ссылку, у вас появится форма»: the doer of the gerund is not the subject of the sentence. */
export const detect: Detector = startingAt(
  mayRead(({ tag }) => tag.feats.VerbForm === "Conv"),
  ({ part, analysis, lexicon, starts }, report) => {
    for (const { index, first, last } of sentencesOf(part, starts)) {
      const gerund = part.tokens[first];
      if (gerund?.kind !== "word" || FROZEN.test(gerund.key)) continue;
      if (!mayBe(lexicon, gerund, ({ tag }) => tag.feats.VerbForm === "Conv")) continue;
      const sentence = analysis.sentence(index);
      if (sentence.best(first)?.tag.feats.VerbForm !== "Conv") continue;
      const comma = commaAfter(part, first, last);
      const opener = comma && after(part, comma);
      if (!opener || infinitiveIn(sentence, opener.index, last)) continue;
      const second = after(part, opener);
      if (
        /^(?:было|был|была|были)$/u.test(opener.key) &&
        second &&
        sentence.best(second.index)?.tag.feats.VerbForm === "Part"
      ) {
        report({ start: gerund.start, end: second.end, replacements: [] });
        continue;
      }
      const end =
        opener.key === "у" && second && HOLDERS.test(second.key)
          ? second
          : DATIVES.test(opener.key) && impersonal(sentence, second)
            ? opener
            : undefined;
      const thing = end ? undefined : deedOfThing(part, sentence, gerund, opener, last);
      if (end ?? thing) report({ start: gerund.start, end: (end ?? thing)!.end, replacements: [] });
    }
  },
);

/** What only a person does: after such a gerund a thing can be no subject. */
const HUMAN =
  /^(?:открыть|открывать|получить|получать|проверить|проверять|позвонить|приехать|изучить|подписать|осмотреть|осматривать|оплатить|прочитать|читать|перейти|переходить|нажать|нажимать|ознакомиться|заполнить|заполняя|обратиться|написать|отправить|увидеть|узнать|услышать|войти|зайти|заходить|выслушать|посмотреть|рассмотреть|связаться|сравнить|выбрать|заказать|оформить|скачать|загрузить|ввести|набрать|подойти|прийти|вернуться|обнаружить|проанализировать|уточнить|обсудить|согласовать|поговорить|решить|купить|взять|подключиться|зарегистрироваться|авторизоваться|подготовить|собрать|вскрыть|снять|измерить|распаковать|включить|просмотреть|просматривать|перезвонить|вызвать|приняв|принять|дождаться)$/u;
/** Nouns that stand for people, and verbs that things do of themselves. */
const BODIES =
  /^(?:компания|банк|суд|отдел|служба|фирма|организация|комиссия|магазин|агентство|орган|инспекция|учреждение|управление|министерство|предприятие|общество|завод|фонд|центр|группа|команда|бригада|сторона|лицо|полиция|почта|оператор|система|программа|сервис|приложение|сервер|бот|функция|робот|браузер|устройство|правительство|совет|администрация|клиника|больница|школа|университет|институт|партия|страна|город|народ|армия|союз|президиум|собрание|палата|ведомство|департамент|офис|склад)$/u;

/** «Открыв письмо, ссылка не сработала», «…, обнаружилась ошибка», «…, нами была проведена проверка»: the subject is a thing, or the verb passive. */
function deedOfThing(
  part: Part,
  sentence: SentenceAnalysis,
  gerund: Token,
  opener: Token,
  last: number,
): Token | undefined {
  const lemma = sentence.best(gerund.index)?.lemma;
  if (lemma === undefined || !HUMAN.test(lemma)) return undefined;
  let thing: Token | undefined;
  let verbFirst = false;
  for (let i = opener.index; i < Math.min(opener.index + 7, last); i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation") break;
    if (
      token.kind !== "word" ||
      /^(?:и|или|а|но|что|если|чтобы|котор\p{Ll}+|я|мы|вы|он|она|они|кто|все)$/u.test(token.key)
    )
      return undefined;
    const best = sentence.best(i);
    if (best === undefined) return undefined;
    const { Case, Animacy, Mood, Variant, Person } = best.tag.feats;
    if (Case === "Nom" && best.tag.upos === "NOUN") {
      if (Animacy !== "Inan" || BODIES.test(best.lemma) || thing) return undefined;
      if (
        sentence.readings(i).some(({ reading, probability }) => probability > 0.3 && reading.tag.feats.Case !== "Nom")
      )
        return undefined;
      thing = token;
    } else if (Case === "Nom" && best.tag.upos !== "DET" && best.tag.upos !== "ADJ") return undefined;
    const predicate = Mood === "Ind" || Variant === "Short";
    if (predicate && (Person === "1" || Person === "2" || Mood === "Imp")) return undefined;
    if (predicate && thing) return token;
    if (predicate && i > opener.index + 2) return undefined;
    verbFirst ||= predicate && !thing;
    if (predicate && !thing && !(best.lemma.endsWith("ся") || Variant === "Short" || best.lemma === "быть"))
      return undefined;
  }
  // «…, обнаружилась ошибка»: the verb stood first.
  return verbFirst ? thing : undefined;
}

/** The only comma of the turn, within reach. */
function commaAfter(part: Part, first: number, last: number): Token | undefined {
  for (let i = first + 1; i < Math.min(first + 12, last); i++) {
    const token = part.tokens[i]!;
    if (token.text === ",") return token;
    if (token.kind === "punctuation") return undefined;
  }
  return undefined;
}

/** «…, вам следует позвонить»: an infinitive takes the gerund to itself. */
function infinitiveIn(sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (sentence.readings(i).some(({ reading }) => reading.tag.feats.VerbForm === "Inf")) return true;
  return false;
}

/** «…, мне стало ясно», «…, вам придёт письмо»: a finite verb of the third person. */
function impersonal(sentence: SentenceAnalysis, verb: Token | undefined): boolean {
  const feats = verb && sentence.best(verb.index)?.tag.feats;
  return feats?.Mood === "Ind" && feats.Person !== "1" && feats.Person !== "2";
}
