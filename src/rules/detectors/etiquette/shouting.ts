import type { Part, Sentence, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";

/** After these a word in capitals is a name: «ООО ГРАДЪ», «БЦ МАЯК». */
const BEFORE_NAME = new Set(
  "ооо оао зао пао ао нко ип пк снт тсж гск жк бц тц тк гк мкр банк банка банке компания компании фирма фирмы сайт карта карты кнопка кнопку кнопки раздел разделе вкладка вкладку поле пункт меню код режим".split(
    " ",
  ),
);

/** Short words that are shouted more often than abbreviated. */
const SHORT = new Set("не нет да все вы вас вам сами".split(" "));

/** «СРОЧНО ОПЛАТИТЕ СЧЁТ»: ordinary words in capitals, a run at a time; headings and abbreviations are none. */
export const detect: Detector = ({ document, part, lexicon }, report) => {
  for (const sentence of part.sentences) {
    if (
      sentence.block === "heading" ||
      sentence.block === "table-cell" ||
      (document.document.kind === "report" && isTitle(part, sentence))
    )
      continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCapitals(part.tokens[i]!)) continue;
      const first = i;
      let last = i + 1;
      while (last < sentence.last && isCapitals(part.tokens[last]!)) last++;
      i = last;
      const run = part.tokens.slice(first, last);
      if (!shouted(run, part, lexicon)) continue;
      report({
        start: run[0]!.start,
        end: run.at(-1)!.end,
        replacements: [calm(run, first === sentence.first, lexicon)],
      });
    }
  }
};

/** A small Russian letter, which most words have for their second. */
const isSmall = (unit: number): boolean => unit >= 0x430 && unit <= 0x44f;
const isCapitals = ({ kind, text }: Token): boolean =>
  kind === "word" &&
  text.length > 1 &&
  !isSmall(text.charCodeAt(1)) &&
  text === text.toUpperCase() &&
  /^[\p{Lu}-]+$/u.test(text);

/** A line of its own without a final mark, in capitals throughout. */
function isTitle(part: Part, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) {
    const { kind, text } = part.tokens[i]!;
    if (kind === "word" && text !== text.toUpperCase()) return false;
  }
  return true;
}

/** Abbreviations that are declined or read as words, and so are in the dictionaries as words too. */
const READ_AS_WORDS = new Set("мрот каско осаго омс дмс загс вуз гост снилс".split(" "));

function shouted(run: readonly Token[], part: Part, lexicon: Lexicon): boolean {
  const before = part.tokens[run[0]!.index - 1];
  if (before && (/^[«"„“(]$/u.test(before.text) || (before.kind === "word" && BEFORE_NAME.has(before.key))))
    return false;
  if (run.length === 1)
    return (
      (isOrdinary(run[0]!, lexicon, 4, 3) && !READ_AS_WORDS.has(run[0]!.key)) ||
      (SHORT.has(run[0]!.key) && part.tokens[run[0]!.index + 1]?.kind === "word")
    );
  const ordinary = run.filter((token) => isOrdinary(token, lexicon, 4)).length;
  return ordinary > 0 && run.every((token) => isOrdinary(token, lexicon, 2));
}

/** A word of the language that is no abbreviation and no name: «СРОЧНО», not «ЕГРН», not «ИВАНОВ». */
function isOrdinary({ key }: Token, lexicon: Lexicon, length: number, frequency = 0): boolean {
  if (key.length < length) return false;
  const readings = lexicon.readings(key);
  return (
    readings.length > 0 &&
    !readings.some(({ tag, source }) => tag.feats.Abbr === "Yes" || tag.upos === "PROPN" || source === "glossary") &&
    lexicon.frequency(key) >= frequency
  );
}

/** The words in small letters; «срочно оплатите» asks instead: «оплатите, пожалуйста,». */
function calm(run: readonly Token[], opens: boolean, lexicon: Lexicon): string {
  const words = run.map(({ text }) => text.toLowerCase());
  const verb = run.findIndex(
    ({ key }) => /(?:те|тесь)$/u.test(key) && lexicon.readings(key).some(({ tag }) => tag.feats.Mood === "Imp"),
  );
  const asked =
    verb < 0
      ? words
      : words.flatMap((word, index) =>
          index === verb
            ? [`${word}, пожалуйста${index < words.length - 1 ? "," : ""}`]
            : /^(?:срочно|немедленно)$/u.test(word)
              ? []
              : [word],
        );
  const text = asked.join(" ");
  return opens ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}
