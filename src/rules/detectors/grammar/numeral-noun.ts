import type { Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { likeWritten } from "../../grammar/concord.js";
import { mayBe, plainReadings, plainSet } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { startingAt } from "../../starting-at.js";

/** Words that are counted in business prose; other nouns after a number may belong to something else («от 21 клиентам»). */
const COUNTED =
  /^(?:день|час|минута|секунда|неделя|месяц|квартал|сутки|рубль|копейка|доллар|евро|тысяча|миллион|миллиард|процент|метр|километр|сантиметр|миллиметр|гектар|сотка|килограмм|грамм|тонна|литр|этаж|комната|квартира|заявка|договор|счет|отчет|документ|лист|копия|экземпляр|звонок|письмо|клиент|заказчик|сотрудник|человек|объект|участок|дом|раз|градус|балл|заказ|обращение|вопрос|фотография|пользователь|байт|бит|символ|элемент|столбец|штука|единица|место|собственник|адрес)$/u;
/** Prepositions and words after which the noun is in the genitive anyway. */
const OBLIQUE =
  /^(?:до|от|из|без|для|около|более|менее|свыше|после|не|больше|меньше|дольше|позднее|позже|раньше|ранее|чем|течение|размере|сумме|стоимостью|площадью|длиной|порядка|к|ко|с|со|между|при|о|об|по|через|под|за|у|числа|тех|этих|первых|последних|всех|следующих|ближайших|каждых|менее|сверх|помимо|против|ради|среди|количестве|объеме|объёме|периоде|истечении|протяжении|превышать|превышает|старше|младше|сроком|достижении|минимум|максимум)$/u;

/** «21 дней», «5 процента», «35,5 процентов»: the noun is in no form that the number takes. */
export const detect: Detector = startingAt(
  ({ kind }) => kind === "number",
  (context, report) => {
    const { part, analysis, lexicon, starts } = context;
    for (const number of starts) {
      const noun = after(part, number);
      if (noun?.kind !== "word" || /^\p{Lu}/u.test(noun.text)) continue;
      if (!mayBe(lexicon, noun, ({ lemma, tag }) => tag.upos === "NOUN" && COUNTED.test(lemma.replaceAll("ё", "е"))))
        continue;
      const left = before(part, number);
      const sentence = analysis.of(noun);
      const nouns = plainSet(sentence, noun).filter(({ tag }) => tag.upos === "NOUN");
      // Most numbers have the right form beside them, and then the order of its readings is no matter.
      if (!nouns.some((reading) => isCounted(reading) && wanted(number, reading, nouns, left, lexicon))) continue;
      const readings = plainReadings(sentence, noun).filter(({ tag }) => tag.upos === "NOUN");
      const counted = readings.find(isCounted);
      if (!counted) continue;
      const form = wanted(number, counted, readings, left, lexicon);
      if (form && form !== noun.key) {
        const text = `${part.text.slice(number.start, noun.start)}${likeWritten(form, noun.text)}`;
        report({ start: number.start, end: noun.end, replacements: [yoAsWritten(context, noun.text, text)] });
      }
    }
  },
);

const isCounted = ({ lemma, tag }: Reading): boolean =>
  tag.feats.Case !== undefined && COUNTED.test(lemma.replaceAll("ё", "е"));

function wanted(
  number: Token,
  noun: Reading,
  readings: readonly Reading[],
  left: Token | undefined,
  lexicon: Lexicon,
): string | undefined {
  const is = (Case: string, Number: string): boolean =>
    readings.some(({ tag }) => tag.feats.Case === Case && (tag.feats.Number ?? "Plur") === Number);
  // «15,00 долларов» is read as «пятнадцать» too.
  if (/^\d+,0+$/u.test(number.text)) return undefined;
  if (/^\d+,\d+$/u.test(number.text)) {
    return is("Gen", "Plur") && !is("Gen", "Sing") && noun.tag.feats.Number === "Plur" && !isOblique(left)
      ? lexicon.inflect(noun, { Case: "Gen", Number: "Sing" })
      : undefined;
  }
  if (!/^\d{1,3}(?:[  ]?\d{3})*$/u.test(number.text) || isOther(left)) return undefined;
  const tail = Number(number.text.slice(-2).replace(/\D/u, ""));
  const teen = tail > 10 && tail < 20;
  const digit = tail % 10;
  if (digit === 1 && !teen)
    return is("Gen", "Plur") && !is("Gen", "Sing") && !is("Nom", "Sing") && !isOblique(left)
      ? lexicon.inflect(noun, { Case: "Nom", Number: "Sing" })
      : undefined;
  if (digit >= 2 && digit <= 4 && !teen)
    return is("Gen", "Plur") && !is("Gen", "Sing") && !is("Nom", "Plur") && isNeutral(left)
      ? lexicon.inflect(noun, { Case: "Gen", Number: "Sing" })
      : undefined;
  return is("Gen", "Sing") && !is("Gen", "Plur") && !is("Nom", "Plur")
    ? lexicon.inflect(noun, { Case: "Gen", Number: "Plur" })
    : undefined;
}

/** «подпункт 7 дня», «3–5 дней», «№ 5», «4 и 5»: the number is part of something else. */
function isOther(left: Token | undefined): boolean {
  if (left === undefined) return false;
  // «Office 365 клиента»
  if (/^[A-Za-z]/u.test(left.text)) return true;
  if (left.kind === "number" || left.kind === "symbol" || left.kind === "muted" || /^[-–/№.:]$/u.test(left.text))
    return true;
  return /^(?:и|или|пункт|подпункт|стать|номер|дом|квартир|лист|страниц|строк|верси|глав|раздел|част[ьиея]|этап|вариант|форм|групп|категори|класс|таблиц|рисун|приложени|схем)/u.test(
    left.key,
  );
}

/** «Прошло 3 дней», «Оплачено 22 рублей»: words after which the number is surely in the nominative or the accusative. */
const NEUTRAL =
  /^(?:прошло|прошли|пройдет|осталось|остается|останется|оплачено|стоит|стоят|составляет|составляют|составит|составил|составила|составило|занимает|займет|заняло|занял|длится|длился|уйдет|ушло|получено|принято|внесено|поступило|поступят|потрачено|выдано|куплено|продано|отправлено|выполнено|проверено|найдено|добавлено|заплатил|заплатили|заплатит|оплатил|оплатили|внес|внесли|нужно|есть|было|будет|через|весит|равняется|имеется|обнаружено|выявлено|пришло|приехало|работает|работают)$/u;

const isNeutral = (left: Token | undefined): boolean => left?.kind === "word" && NEUTRAL.test(left.key);

const isOblique = (left: Token | undefined): boolean =>
  left?.kind === "word" && (OBLIQUE.test(left.key) || governedBy(left.key) !== undefined);
