import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { likeWritten } from "../../grammar/concord.js";
import { plainForms } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { startingAt } from "../../starting-at.js";
import { COUNTED } from "../../grammar/counted.js";
import { SMALL, THOUSANDS, isNumeral, isThousands, isDirect } from "../../grammar/numeral-readings.js";
import { casesAsked } from "../../grammar/cases-asked.js";
import { mended } from "../../grammar/mend-numeral.js";

/** «два часа ночи», «в пять вечера»: the noun is no noun of the number. */
const OF_DAY = /^(?:утра|вечера|ночи|дня|пополудни|полудня)$/u;
const COLLECTIVE = /^(?:двое|трое|четверо|пятеро|шестеро|семеро)$/u;
const TIME = /^(?:день|час|минута|секунда|неделя|месяц|квартал|год|раз)$/u;

/** «двадцать шестого года», «три пятых голосов» */
const ORDINAL =
  /^(?:первый|второй|третий|четвертый|пятый|шестой|седьмой|восьмой|девятый|десятый|[а-я]{2,12}(?:дцатый|десятый)|сороковой|девяностый|[а-я]{0,8}сотый|[а-я]{0,20}тысячный)$/u;
/** «пункт два договора»: things that have a number. */
const NUMBERED =
  /^(?:пункт|подпункт|статья|номер|дом|квартира|лист|страница|строка|версия|глава|раздел|часть|этап|вариант|форма|группа|категория|класс|корпус|офис|кабинет|склад|блок|модуль|шаг|цех|приложение|таблица|рисунок|сектор|линия|очередь|объект|участок|смена|окно|филиал|отделение)$/u;

/** «две отчёта», «пять копии», «в двух экземпляра», «пять миллиона»: a numeral in words and its noun, of which neither can be the other's. */
export const detect: Detector = startingAt(
  ({ kind, key }, lexicon) =>
    kind === "word" && lexicon.readings(key).some((reading) => isNumeral(reading) || isThousands(reading)),
  (context, report) => {
    const { part, lexicon, starts } = context;
    for (const number of starts) {
      if (number.text.includes("-") || number.sentence !== after(part, number)?.sentence) continue;
      const place = phraseAt(part, number, lexicon);
      if (place)
        report({
          ...place,
          replacements: place.replacements.map((text) =>
            yoAsWritten(context, part.text.slice(place.start, place.end), text),
          ),
        });
    }
  },
);

interface Place {
  readonly start: number;
  readonly end: number;
  readonly replacements: readonly string[];
}

function phraseAt(part: Part, number: Token, lexicon: Lexicon): Place | undefined {
  const next = after(part, number);
  const attribute = isAdjective(next, lexicon) ? next : undefined;
  const noun = attribute ? after(part, attribute) : next;
  if (noun?.kind !== "word" || /^\p{Lu}/u.test(noun.text) || OF_DAY.test(noun.key)) return undefined;
  const nouns = nounsOf(lexicon, noun);
  if (!nouns.length) return undefined;
  // «две видео медиалинии»: what never changes belongs to the noun after it.
  const behind = after(part, noun);
  if (
    new Set(nouns.map(({ tag }) => tag.feats.Case)).size > 5 &&
    behind?.kind === "word" &&
    nounsOf(lexicon, behind).length
  )
    return undefined;
  // «строчку или две простого кода»: the noun counted stands before.
  const or = before(part, number);
  if (
    or?.key === "или" &&
    attribute &&
    plainForms(lexicon, before(part, or) ?? or).some(({ tag }) => tag.upos === "NOUN")
  )
    return undefined;
  const readings = plainForms(lexicon, number);
  const thousands = readings.filter(isThousands);
  if (thousands.length) return attribute ? undefined : afterThousands(noun, nouns, lexicon);
  // «передать ребёнка в семью граждан»: a family; «с пятьюстами солдат»: of people the genitive lives beside the instrumental.
  if (number.key === "семью" || (/стами$/u.test(number.key) && nouns.every(({ tag }) => tag.feats.Animacy === "Anim")))
    return undefined;
  // «В двенадцати ошибок нет»: the genitive is the predicate's.
  if (/^(?:нет|не|было|будет|стало|хватает|хватило)$/u.test(after(part, noun)?.key ?? "")) return undefined;
  const numerals = fitting(readings.filter(isNumeral), casesAsked(part, number, lexicon));
  if (!numerals.length || isApart(part, number, nouns, lexicon)) return undefined;
  const pairs = numerals.filter((numeral) => nouns.some((one) => concords(numeral, one)));
  if (pairs.length) return attribute && mendedAttribute(attribute, pairs, nouns, lexicon);
  const pair = mended(part, number, noun, numerals, nouns, lexicon);
  if (!pair) return undefined;
  const [numeral, form] = pair;
  return {
    start: number.start,
    end: noun.end,
    replacements: [`${numeral}${part.text.slice(number.end, noun.start)}${form}`],
  };
}

/** An adjective between the numeral and its noun: «две новые заявки». */
function isAdjective(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== "word") return false;
  const readings = plainForms(lexicon, token);
  const isFull = ({ tag, source }: Reading): boolean =>
    source !== "guess" && tag.feats.Variant !== "Short" && (tag.upos === "ADJ" || tag.feats.VerbForm === "Part");
  // «новые» are hardly «новое» in the plural.
  return (
    readings.some(isFull) &&
    readings.every(
      (reading) => isFull(reading) || (reading.tag.upos === "NOUN" && reading.tag.feats.Gender === "Neut"),
    ) &&
    !readings.some(({ lemma }) => ORDINAL.test(lemma))
  );
}

/** «из двух новые отчётов», «пять новые заявок»: an adjective in a form that neither the numeral nor the noun allows. */
function mendedAttribute(
  attribute: Token,
  numerals: readonly Reading[],
  nouns: readonly Reading[],
  lexicon: Lexicon,
): Place | undefined {
  const readings = plainForms(lexicon, attribute).filter(({ tag }) => tag.feats.Case !== undefined);
  if (
    !readings.length ||
    readings.some(
      ({ tag: { feats } }) => feats.Number === "Plur" && numerals.some((numeral) => suits(feats.Case!, numeral)),
    )
  )
    return undefined;
  // «Два готовый отчёт», «два старого отчёта»: of a participle the words after it may be its own.
  if (
    readings.some(({ tag }) => tag.feats.VerbForm === "Part") ||
    !nouns.every(({ tag }) => tag.feats.Case === nouns[0]!.tag.feats.Case)
  )
    return undefined;
  const Case = isDirect(numerals[0]!) ? "Gen" : numerals[0]!.tag.feats.Case!;
  const form = lexicon.inflect(readings[0]!, { Case, Number: "Plur" });
  return form && form !== attribute.key
    ? { start: attribute.start, end: attribute.end, replacements: [likeWritten(form, attribute.text)] }
    : undefined;
}

const suits = (Case: string, numeral: Reading): boolean =>
  isDirect(numeral)
    ? Case === "Gen" || (SMALL.test(numeral.lemma) && (Case === "Nom" || Case === "Acc"))
    : Case === numeral.tag.feats.Case || (numeral.tag.feats.Case === "Acc" && Case === "Gen");

/** «пять тысяч рубля»: after a thousand and a million things are in the genitive plural, whatever their case. */
function afterThousands(noun: Token, nouns: readonly Reading[], lexicon: Lexicon): Place | undefined {
  const counted = nouns.find(({ lemma }) => COUNTED.test(lemma));
  if (
    !counted ||
    THOUSANDS.test(counted.lemma) ||
    nouns.some(({ tag }) => tag.feats.Case === "Gen" && tag.feats.Number === "Plur")
  )
    return undefined;
  // «взял тысячу неделю назад»
  if (nouns.some(({ tag, lemma }) => (tag.feats.Case === "Acc" || tag.feats.Case === "Ins") && TIME.test(lemma)))
    return undefined;
  const form = lexicon.inflect(counted, { Case: "Gen", Number: "Plur" });
  return form ? { start: noun.start, end: noun.end, replacements: [likeWritten(form, noun.text)] } : undefined;
}

/** The numeral's readings that the preposition before it allows, or all where it allows none. */
function fitting(numerals: readonly Reading[], asked: readonly string[] | undefined): readonly Reading[] {
  const allowed = asked ? numerals.filter(({ tag }) => asked.includes(tag.feats.Case!)) : numerals;
  return allowed.length ? allowed : numerals;
}

/** The noun's readings; none where it may be another part of speech, or has no singular to be counted in. */
function nounsOf(lexicon: Lexicon, token: Token): readonly Reading[] {
  const readings = plainForms(lexicon, token);
  const nouns = readings.filter(
    ({ tag }) => tag.upos === "NOUN" && tag.feats.Case !== undefined && tag.feats.Number !== undefined,
  );
  if (
    !nouns.length ||
    readings.some(
      ({ tag, source }) =>
        source === "guess" ||
        tag.upos === "ADJ" ||
        tag.upos === "NUM" ||
        tag.upos === "DET" ||
        tag.feats.VerbForm === "Part" ||
        tag.feats.Abbr === "Yes",
    )
  )
    return [];
  if (nouns.length < readings.length && !nouns.some(({ lemma }) => COUNTED.test(lemma))) return [];
  return nouns.every((noun) => lexicon.inflect(noun, { Case: "Nom", Number: "Sing" }) !== undefined) ? nouns : [];
}

/** Whether a numeral's form and a noun's form make a phrase: «две заявки», «пяти заявок», «двумстам клиентам». */
function concords(numeral: Reading, noun: Reading): boolean {
  const { Case, Number: number, Gender, Animacy } = noun.tag.feats;
  if (isDirect(numeral) && !COLLECTIVE.test(numeral.lemma)) {
    if (Case !== "Gen") return false;
    return SMALL.test(numeral.lemma)
      ? number === "Sing" && (numeral.tag.feats.Gender ?? Gender) === Gender
      : number === "Plur";
  }
  if (number !== "Plur") return false;
  if (isDirect(numeral)) return Case === "Gen";
  if (
    numeral.tag.feats.Gender !== undefined &&
    numeral.lemma === "оба" &&
    Gender !== undefined &&
    numeral.tag.feats.Gender !== Gender
  )
    return false;
  const wanted = numeral.tag.feats.Case;
  return wanted === "Acc" ? Animacy === "Anim" && (Case === "Acc" || Case === "Gen") : Case === wanted;
}

/** «пункт два договора», «все три заказчику нужны», «на троих клиент»: the noun is another phrase's. */
function isApart(part: Part, number: Token, nouns: readonly Reading[], lexicon: Lexicon): boolean {
  const left = before(part, number);
  if (
    left?.kind === "number" ||
    left?.kind === "symbol" ||
    left?.kind === "muted" ||
    /^[-–/№.]$/u.test(left?.text ?? "")
  )
    return true;
  const isCounted = nouns.some(({ lemma }) => COUNTED.test(lemma));
  const isGenitive = nouns.some(({ tag }) => tag.feats.Case === "Gen");
  if (!isCounted && !isGenitive) return true;
  if (left?.kind !== "word" || governedBy(left.key)) return false;
  const readings = plainForms(lexicon, left);
  if (/^(?:все|всех|всем|всеми|эти|этих|этим|этими|те|тех|их|наши|ваши)$/u.test(left.key) && !isGenitive) return true;
  // «граммов сто водки»: the noun stands before.
  return readings.some(
    ({ tag, lemma }) =>
      tag.upos === "PROPN" ||
      (tag.feats.Case === "Gen" && tag.feats.Number === "Plur") ||
      (tag.upos === "NOUN" && NUMBERED.test(lemma)),
  );
}
