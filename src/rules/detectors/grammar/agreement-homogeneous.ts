import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { inFiniteConcord, isPredicate } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { oneOf, sentencesOf, startingAt } from "../../starting-at.js";

/** «Заявление и список документов отправлен»: two subjects at the start of a sentence, and a predicate in the singular after them. */
export const detect: Detector = startingAt(oneOf(["и"]), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const { index, first, last } of sentencesOf(part, starts)) {
    const and = joint(part, first, last);
    if (and === undefined) continue;
    const sentence = analysis.sentence(index);
    if (!isSubject(part, sentence, first, and)) continue;
    const verb = predicateAfter(part, sentence, and + 1, last);
    if (verb === undefined || !isSubject(part, sentence, and + 1, verb.index)) continue;
    if (
      areDeeds(part.tokens[and - 1]!.key, part.tokens[and + 1]!.key) ||
      /^(?:кажд|люб|всяк|никак)/u.test(part.tokens[first]!.key)
    )
      continue;
    const forms = plainReadings(sentence, verb).filter(isPredicate);
    if (!forms.every(({ tag }) => tag.feats.Number === "Sing" && tag.feats.Mood !== "Imp")) continue;
    // «оформление и закрытие невозможно выполнить»
    if (
      forms.every(({ tag }) => tag.feats.Gender === "Neut") &&
      plainReadings(sentence, part.tokens[verb.index + 1] ?? verb).some(({ tag }) => tag.feats.VerbForm === "Inf")
    )
      continue;
    const form = inFiniteConcord(forms[0]!, { person: "3", number: "Plur" }, lexicon);
    if (form && form !== verb.key)
      report({ start: verb.start, end: verb.end, replacements: [yoAsWritten(context, verb.text, form)] });
  }
});

const DEED =
  /(?:[нт]ие|изация|урация|рузка|ройка|ановка)$|^(?:поиск|импорт|экспорт|ввод|вывод|расчёт|расчет|подбор|сбор|анализ|отбор|запуск|учёт|учет|перенос|выпуск)$/u;

/** «Поиск и устранение займёт»: two deeds may be thought of as one. */
const areDeeds = (one: string, other: string): boolean =>
  DEED.test(one) && DEED.test(other) && (/[нт]ие$/u.test(one) || /[нт]ие$/u.test(other));

/** The only «и» near the start, with no mark before it. */
function joint(part: Part, first: number, last: number): number | undefined {
  for (let i = first; i < Math.min(first + 5, last); i++) {
    const token = part.tokens[i]!;
    if (token.key === "и") return i > first ? i : undefined;
    if (token.kind !== "word" || /^(?:не|ни|как|или|что|если)$/u.test(token.key)) return undefined;
  }
  return undefined;
}

/** A nominative noun in the singular, with attributes before and a genitive after it; nothing else. */
function isSubject(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  let head = false;
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    const readings = plainReadings(sentence, token);
    if (!readings.length) return false;
    if (
      !head &&
      readings.some((reading) => reading.tag.feats.Case === "Nom" && isNoun(reading)) &&
      readings.every((reading) => isNoun(reading))
    ) {
      const nominative = readings.filter(({ tag }) => tag.feats.Case === "Nom");
      if (
        !nominative.every(({ tag }) => tag.feats.Number === "Sing") ||
        readings.some(({ tag }) => tag.feats.Case === "Gen")
      )
        return false;
      head = true;
    } else if (head && readings.some(({ tag }) => tag.feats.Case === "Gen")) continue;
    else if (head || !readings.every((reading) => isAttribute(reading) && reading.tag.feats.Number === "Sing"))
      return false;
  }
  return head;
}

/** The first word that can only be a predicate. */
function predicateAfter(part: Part, sentence: SentenceAnalysis, first: number, last: number): Token | undefined {
  for (let i = first; i < Math.min(first + 6, last); i++) {
    const token = part.tokens[i]!;
    if (token.kind !== "word") return undefined;
    const readings = plainReadings(sentence, token);
    if (readings.length > 0 && isPredicate(readings[0]!)) return token;
  }
  return undefined;
}
