import type { Phrase } from "../analysis.js";
import { isAttribute, isNominal, type SentenceView } from "../sentence-view.js";

const MONTHS = new Set("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "));
const WEEKDAYS = new Set(
  "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье".split(" "),
);
const MULTIPLIERS = new Set([
  "тыс",
  "млн",
  "млрд",
  "трлн",
  "тысяча",
  "тысячи",
  "тысяч",
  "миллион",
  "миллиона",
  "миллионов",
  "миллиард",
  "миллиарда",
  "миллиардов",
]);
const CURRENCIES = new Set([
  "руб",
  "р",
  "рубль",
  "копейка",
  "коп",
  "доллар",
  "евро",
  "юань",
  "тенге",
  "гривна",
  "фунт",
]);
const CURRENCY_SIGNS = new Set(["₽", "$", "€", "£", "¥", "₸"]);

/** «двадцать один рабочий день», «5 мая 2026 года», «50 тыс. рублей»: numbers with what they count. */
export function findNumerals(view: SentenceView): Phrase[] {
  const found: Phrase[] = [];
  const { first, last } = view.sentence;
  for (let i = first; i < last;) {
    const phrase = isNumber(view, i) ? (dateAt(view, i) ?? countedAt(view, i)) : weekdayAt(view, i);
    if (phrase) found.push(phrase);
    i = phrase ? phrase.last : i + 1;
  }
  return found;
}

function isNumber(view: SentenceView, index: number): boolean {
  const token = view.token(index);
  if (!token || index >= view.sentence.last) return false;
  return token.kind === "number" || (token.kind === "word" && view.best(index)?.tag.upos === "NUM");
}

const keyAt = (view: SentenceView, index: number): string =>
  index < view.sentence.last ? (view.token(index)?.key ?? "") : "";

/** «5 мая», «5 мая 2026 года», «5-го мая 2026 г.», «12.05.2026». */
function dateAt(view: SentenceView, at: number): Phrase | undefined {
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(keyAt(view, at)))
    return { kind: "date", first: at, last: at + 1, head: at, certain: true };
  if (!MONTHS.has(keyAt(view, at + 1)) || !/^\d{1,2}(?:-\p{L}+)?$/u.test(keyAt(view, at))) return undefined;
  let last = at + 2;
  if (/^\d{4}$/u.test(keyAt(view, last))) {
    last++;
    if (/^(?:года|г|году|год)$/u.test(keyAt(view, last)))
      last += keyAt(view, last) === "г" && keyAt(view, last + 1) === "." ? 2 : 1;
  }
  return { kind: "date", first: at, last, head: at, certain: true };
}

/** «понедельник, 5 мая». */
function weekdayAt(view: SentenceView, at: number): Phrase | undefined {
  if (!WEEKDAYS.has(keyAt(view, at)) || keyAt(view, at + 1) !== ",") return undefined;
  const date = dateAt(view, at + 2);
  return date && { ...date, first: at, head: at };
}

function countedAt(view: SentenceView, at: number): Phrase | undefined {
  let i = at + 1;
  while (
    isNumber(view, i) ||
    MULTIPLIERS.has(keyAt(view, i)) ||
    (keyAt(view, i) === "." && MULTIPLIERS.has(keyAt(view, i - 1)))
  )
    i++;
  const money = moneyEnd(view, i);
  const numeral = at;
  const kase = view.best(numeral)?.tag.feats.Case;
  if (money !== undefined)
    return { kind: "money", first: at, last: money, head: i, certain: true, ...(kase && { case: kase }) };
  while (i < view.sentence.last && attribute(view, i)) i++;
  const noun = view.best(i);
  if (i >= view.sentence.last || !noun || noun.tag.upos !== "NOUN" || !isNominal(noun) || !counts(view, numeral, i))
    return undefined;
  const nounCase = noun.tag.feats.Case;
  // After «два», «пять» in the nominative or accusative the noun is in the genitive; elsewhere both have one case.
  const whole = nounCase === "Gen" ? (kase ?? undefined) : nounCase;
  return {
    kind: "numeral",
    first: at,
    last: i + 1,
    head: i,
    certain: view.certain(i),
    ...(whole && { case: whole }),
    number: noun.tag.feats.Number ?? "Plur",
  };
}

const attribute = (view: SentenceView, index: number): boolean => {
  const best = view.best(index);
  return view.token(index)?.kind === "word" && best !== undefined && isAttribute(best);
};

/** «2026 договор» counts nothing: a numeral asks for the genitive or shares the noun's case. */
function counts(view: SentenceView, numeral: number, noun: number): boolean {
  const { Case, Number } = view.best(noun)!.tag.feats;
  const own = view.best(numeral)?.tag.feats.Case;
  if (view.token(numeral)!.kind !== "number") return Case === "Gen" || own === undefined || Case === own;
  return Case === "Gen" || Number === "Plur" || /(?:^|[^1])1$/u.test(view.token(numeral)!.key);
}

function moneyEnd(view: SentenceView, at: number): number | undefined {
  if (at >= view.sentence.last) return undefined;
  const token = view.token(at)!;
  if (CURRENCY_SIGNS.has(token.text)) return at + 1;
  const lemma = view.best(at)?.lemma ?? token.key;
  if (!CURRENCIES.has(lemma) && !CURRENCIES.has(token.key)) return undefined;
  const end = keyAt(view, at + 1) === "." && token.key.length <= 3 ? at + 2 : at + 1;
  const kopecks = isNumber(view, end) ? moneyEnd(view, end + 1) : undefined;
  return kopecks !== undefined && /^коп/u.test(keyAt(view, end + 1)) ? kopecks : end;
}
