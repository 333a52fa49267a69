import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { inflected } from "../../runtime/inflect-word.js";
import type { Detector, PartContext } from "../../rule.js";
import { fitting, lemmaKey } from "../../style/lemma-of.js";
import { startingAt, wordsLike } from "../../starting-at.js";

const LINK = /^(?:явля(?:ется|ются|лся|лась|лось|лись))$/u;
const PAST: Readonly<Record<string, string>> = { являлся: "был", являлась: "была", являлось: "было", являлись: "были" };

/** Adjectives that say it in their short form: «является готовым» → «готов». */
const SHORT = new Set(
  `готовый необходимый обязательный важный нужный возможный невозможный достаточный недостаточный действительный недействительный актуальный верный неверный
  правильный законный согласный доступный удобный полезный корректный некорректный приемлемый допустимый недопустимый понятный очевидный известный бесплатный платный
  востребованный завышенный заниженный обоснованный свободный занятый пригодный исправный открытый закрытый похожий должный`.split(
    /\s+/u,
  ),
);

/** «Отчёт является готовым» → «Отчёт готов»; a noun after the adjective makes it a definition, which may stay. */
export const detect: Detector = startingAt(wordsLike(LINK), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const token of starts) {
    if (token.kind !== "word" || !LINK.test(token.key)) continue;
    const sentence = analysis.of(token);
    const at = token.index + 1;
    if (at >= sentence.sentence.last) continue;
    const adjective = fitting(
      at,
      sentence,
      (reading) =>
        reading.tag.feats.Case === "Ins" &&
        (isDone(reading) ||
          ((reading.tag.upos === "ADJ" || reading.tag.feats.VerbForm === "Part") && SHORT.has(lemmaKey(reading)))),
    );
    if (!adjective || nounFollows(at + 1, sentence, context)) continue;
    const agreement = subjectBefore(token.index, token.key, sentence);
    const short = agreement && inflected(adjective, { ...agreement, Variant: "Short" }, lexicon);
    const past = PAST[token.key];
    const text = short === undefined ? undefined : past === undefined ? short : `${past} ${short}`;
    report({
      start: token.start,
      end: part.tokens[at]!.end,
      replacements: text === undefined ? [] : [text],
      ...(text === undefined && { message: "«Является» здесь лишнее: скажите кратким прилагательным или глаголом" }),
    });
  }
});

/** «произведённой», «принятой»: what was done has a short form always. */
const isDone = ({ lemma, tag: { feats } }: Reading): boolean =>
  lemma !== "удалить" &&
  feats.VerbForm === "Part" &&
  feats.Voice === "Pass" &&
  feats.Tense === "Past" &&
  feats.Aspect !== "Imp";

function nounFollows(at: number, sentence: SentenceAnalysis, { part }: PartContext): boolean {
  for (let i = at; i < Math.min(sentence.sentence.last, at + 4); i++) {
    // «и» is a letter's name too; a conjunction or preposition ends the definition.
    if (part.tokens[i]!.kind !== "word" || part.tokens[i]!.key.length < 3) return false;
    const noun = sentence
      .readings(i)
      .find(({ reading }) => reading.tag.upos === "NOUN" || reading.tag.upos === "PROPN")?.reading;
    if (noun)
      return sentence
        .readings(i)
        .some(({ reading }) => reading.tag.upos === "NOUN" && reading.tag.feats.Case === "Ins");
  }
  return false;
}

/** Gender and number of the nearest nominative before the link. */
function subjectBefore(at: number, link: string, sentence: SentenceAnalysis): Record<string, string> | undefined {
  if (link === "являются" || link === "являлись") return { Number: "Plur" };
  for (let i = at - 1; i >= Math.max(sentence.sentence.first, at - 8); i--) {
    const { upos, feats } = sentence.best(i)?.tag ?? {};
    // «По умолчанию», «проекта»: the nearest noun need not be the subject.
    if ((upos === "NOUN" || upos === "PROPN") && feats?.Case !== "Nom") continue;
    const noun = sentence
      .readings(i)
      .find(
        ({ reading }) =>
          (reading.tag.upos === "NOUN" || reading.tag.upos === "PROPN" || reading.tag.upos === "PRON") &&
          reading.tag.feats.Case === "Nom" &&
          reading.tag.feats.Number !== "Plur",
      )?.reading;
    const { Gender } = noun?.tag.feats ?? {};
    if (Gender !== undefined) return { Number: "Sing", Gender };
  }
  return undefined;
}
