import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { likeWritten } from "../../grammar/concord.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** Words after which a numeral stands in the genitive. */
const GENITIVE = new Set(
  "около до от из без для более менее свыше после размере количестве сумме течение позднее позже больше меньше дольше".split(
    " ",
  ),
);
/** Genitive forms that may stand beside one left undeclined: «более ста двадцать». */
const DECLINED = new Set(
  "ста двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста тысячи тысяч двух трех четырех".split(
    " ",
  ),
);
/** Nominative forms of numerals that the genitive changes. */
const NUMERALS = new Set(
  (
    "два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать " +
    "девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот " +
    "восемьсот девятьсот"
  ).split(" "),
);

/** «около триста рублей», «из двести шестьдесят пять домов»: a numeral left undeclined after a word of the genitive. */
export const detect: Detector = startingAt(oneOf(GENITIVE), ({ part, analysis, lexicon, starts }, report) => {
  for (const governor of starts) {
    if (governor.kind !== "word" || governor.key.length > 10 || !GENITIVE.has(governor.key)) continue;
    // «в сумме два миллиона рублей»: a sum may be named in the nominative.
    if (
      governor.key === "сумме" &&
      /^(?:миллион|миллиард)/u.test(after(part, numeralsAfter(part, governor).at(-1) ?? governor)?.key ?? "")
    )
      continue;
    const numerals = numeralsAfter(part, governor);
    if (!numerals.length || isExcused(part, analysis.of(governor), governor, numerals)) continue;
    const forms = numerals.map((token) => genitive(token, lexicon));
    if (forms.includes(undefined)) continue;
    const noun = singularAfter(part, numerals.at(-1)!, lexicon);
    report({
      start: numerals[0]!.start,
      end: (noun?.token ?? numerals.at(-1)!).end,
      replacements: [[...forms, ...(noun ? [noun.form] : [])].join(" ")],
    });
  }
});

/** «более две недели» → «двух недель»: after two, three and four the noun changes with them. */
function singularAfter(part: Part, last: Token, lexicon: Lexicon): { token: Token; form: string } | undefined {
  const token = after(part, last);
  if (token?.kind !== "word" || !/^(?:два|две|три|четыре)$/u.test(last.key)) return undefined;
  const noun = lexicon
    .readings(token.key)
    .find(({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Gen" && tag.feats.Number === "Sing");
  const form = noun && lexicon.inflect(noun, { Case: "Gen", Number: "Plur" });
  return form ? { token, form: likeWritten(form, token.text) } : undefined;
}

function numeralsAfter(part: Part, governor: Token): Token[] {
  const run: Token[] = [];
  for (
    let token = after(part, governor);
    token?.kind === "word" && (NUMERALS.has(token.key) || DECLINED.has(token.key));
    token = after(part, token)
  )
    run.push(token);
  return run.some(({ key }) => NUMERALS.has(key)) ? run : [];
}

/** «более чем», «до двадцать пятого мая» (an ordinal declines its last word only), «для два дня». */
function isExcused(part: Part, sentence: SentenceAnalysis, governor: Token, numerals: readonly Token[]): boolean {
  const next = after(part, numerals.at(-1)!);
  // «от пять до десяти»
  if (next?.key === "до" && governor.key === "от") return false;
  if (next === undefined || next.kind !== "word") return governor.key !== "около" || next?.kind === "number";
  const readings = sentence.readings(next.index);
  if (
    readings.some(
      ({ reading }) =>
        reading.tag.feats.NumType === "Ord" ||
        (reading.tag.upos === "ADJ" && /(?:ый|ой|ий)$/u.test(reading.lemma) && isOrdinal(reading.lemma)),
    )
  )
    return true;
  // «стоит более двести рублей»: the noun's genitive plural proves the phrase is whole
  const plural = readings.some(({ reading }) => reading.tag.feats.Case === "Gen" || reading.tag.upos === "ADJ");
  return (
    !plural ||
    (before(part, governor)?.key === "не" &&
      !/^(?:более|менее|позднее|позже|больше|меньше|дольше|из|от|для|до)$/u.test(governor.key))
  );
}

const isOrdinal = (lemma: string): boolean =>
  /^(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|.*надцат|двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност|сот|.*сот|тысячн)(?:ый|ой|ий)$/u.test(
    lemma.replaceAll("ё", "е"),
  );

function genitive(token: Token, lexicon: Lexicon): string | undefined {
  // «в размере три тысячи» → «трёх тысяч»
  if (DECLINED.has(token.key)) return token.key === "тысячи" ? likeWritten("тысяч", token.text) : token.text;
  const reading = lexicon.readings(token.key).find(({ tag }) => tag.upos === "NUM");
  const form = reading && lexicon.inflect(reading, { Case: "Gen" });
  return form && likeWritten(form, token.text);
}
