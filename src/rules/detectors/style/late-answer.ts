import type { Part, Sentence } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";

/** So many sentences of introduction are still read. */
const MOST = 2;

const INTRODUCTION =
  /(?:благодар(?:им|ю)|спасибо за|ценим|дорожим|рады приветствовать|рады,? что вы|для нас важ|важно для нас|важен для нас|важна для нас|наша компания|мы стремимся|стараемся|внимательно изучили|рассмотрели ваше|ваше обращение (?:принято|рассмотрено|получено|поступило)|в ответ на ваш|понимаем ваш|приносим извинения|сожалеем)/u;
const GREETING = /^(?:здравствуйте|добр(?:ый|ое) (?:день|утро|вечер)|уважаем)/u;

/** An answer that hides behind its introduction: three empty sentences before the matter. */
export const detect: Detector = ({ document, part, partIndex }, report) => {
  if (document.document.kind !== "message" || partIndex !== 0) return;
  const { sentences } = part;
  let opening = 0;
  while (opening < sentences.length && greets(part, sentences[opening]!)) opening++;
  let matter = opening;
  while (matter < sentences.length && introduces(part, sentences[matter]!)) matter++;
  if (matter - opening <= MOST || matter >= sentences.length) return;
  const { start, first } = sentences[opening]!;
  report({ start, end: part.tokens[first]!.end });
};

const textOf = (part: Part, { start, end }: Sentence): string =>
  part.text.slice(start, end).toLowerCase().replaceAll("ё", "е");

const greets = (part: Part, sentence: Sentence): boolean =>
  sentence.end - sentence.start < 60 && GREETING.test(textOf(part, sentence));

/** An introduction has no number, no date, no address in it. */
function introduces(part: Part, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++)
    if (part.tokens[i]!.kind === "number" || part.tokens[i]!.kind === "muted") return false;
  return INTRODUCTION.test(textOf(part, sentence));
}
