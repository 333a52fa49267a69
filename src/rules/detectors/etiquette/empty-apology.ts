import type { Part, Sentence } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const SORRY = /^(?:извинени[яй]|прощени[ея]|извините|простите|извиняемся|извиняюсь|сожалеем)$/u;

/** How far the words of the apology may stand from «неудобства». */
const REACH = 6;

/** What tells a cause or a term: «из-за ремонта», «потому что», «до пятницы», «завтра», «слесари меняют задвижку». */
const CAUSE =
  /^(?:из-за|потому|поскольку|поэтому|причин[аеуы]|вследствие|связи|авари\p{L}+|ремонт\p{L}*|сбо[йяюе]\p{L}*|поломк\p{L}+|ошибк\p{L}+|обрыв\p{L}*|замен\p{L}+|меня\p{L}+|чин\p{L}+|работ\p{L}+|болезн\p{L}+|заболел\p{L}*|задержк\p{L}+|перенес\p{L}+|вернем|исправ\p{L}+|устран\p{L}+|восстанов\p{L}+|завтра|сегодня|послезавтра|утр[ау]м?|вечер[ау]м?|часа?|часов|недел\p{L}+|понедельник\p{L}*|вторник\p{L}*|сред[уые]|четверг\p{L}*|пятниц\p{L}+|суббот\p{L}+|воскресень\p{L}+|январ\p{L}+|феврал\p{L}+|марта|апрел\p{L}+|мая|июн\p{L}+|июл\p{L}+|август\p{L}*|сентябр\p{L}+|октябр\p{L}+|ноябр\p{L}+|декабр\p{L}+)$/u;

/** «Приносим извинения за неудобства» in a text that names neither the cause nor the term. */
export const detect: Detector = startingAt(oneOf(["неудобства"]), ({ part, starts }, report) => {
  for (const { key, index } of starts) {
    if (key !== "неудобства") continue;
    const sentence = part.sentences.find(({ first, last }) => first <= index && index < last);
    const from = sentence && apology(part, sentence, index);
    if (from === undefined || explained(part, from, index)) continue;
    report({ start: part.tokens[from]!.start, end: part.tokens[index]!.end });
  }
});

/** The token that the apology begins with. */
function apology({ tokens }: Part, { first }: Sentence, at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    if (!SORRY.test(tokens[i]!.key)) continue;
    let start = i;
    while (start > first && tokens[start - 1]!.kind === "word" && i - start < 4) start--;
    return start;
  }
  return undefined;
}

/** Whether anything but the apology tells why or until when. */
const explained = ({ tokens }: Part, from: number, to: number): boolean =>
  tokens.some(
    ({ kind, key, index }) =>
      (index < from || index > to) && (kind === "number" || (kind === "word" && CAUSE.test(key))),
  );
