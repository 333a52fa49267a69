import type { Part, Sentence } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** Longer texts say more than the refusal. */
const MOST_WORDS = 45;

const CANNOT = new Set("можем могу сможем смогу".split(" "));
const REFUSAL = new Set(
  "невозможно невозможен невозможна отказано отказываем отказываемся отклонен отклонена отклонено".split(" "),
);

/** What shows a way out: an alternative, a condition, a term, somebody who helps. */
const WAY_OUT =
  /^(?:но|однако|зато|вместо|если|можете|можно|сможете|могли|предлагаем|предложить|предложим|готовы|готов|готова|поможем|помочь|подскажем|подскажу|обратит\p{L}+|обратиться|обращайтесь|позвонит\p{L}+|напишит\p{L}+|пришлит\p{L}+|отправьте|выберите|уточнит\p{L}+|посмотрите|проверьте|попробуйте|после|когда|пока|чтобы|срок\p{L}*|другой|другую|другое|другого|другие|завтра|сегодня|вторник|среду|четверг|пятницу|понедельник|ближайш\p{L}+|альтернатив\p{L}+|вариант\p{L}*|перенес\p{L}+|вернем|передам|передали|передадим|уточним|уточню|свяж\p{L}+|без|раньше|только|поэтому|иначе|удобно|понадоб\p{L}+|нужн\p{L}+|нужен|рекоменд\p{L}+|советуем|давайте)$/u;

/** A text that speaks to somebody. */
const ADDRESSED = /^(?:вы|вас|вам|вами|ваш\p{L}*|сожалению|здравствуйте|добрый|доброе|уважаем\p{L}+)$/u;

/** «Вернуть деньги мы не можем.» and nothing beside it that would help. */
export const detect: Detector = startingAt(oneOf([...CANNOT, ...REFUSAL]), ({ part }, report) => {
  const words = part.tokens.filter(({ kind }) => kind === "word");
  if (words.length > MOST_WORDS || part.tokens.some(({ kind, text }) => kind === "number" || text === "?")) return;
  if (words.some(({ key }) => WAY_OUT.test(key)) || !words.some(({ key }) => ADDRESSED.test(key))) return;
  const sentence = part.sentences.find((item) => refuses(part, item));
  if (sentence) report({ start: sentence.start, end: sentence.end });
});

function refuses(part: Part, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) {
    const { key } = part.tokens[i]!;
    if (
      REFUSAL.has(key) ||
      (key === "не" &&
        CANNOT.has(part.tokens[i + 1]?.key ?? "") &&
        !/^(?:до|найти|понять|открыть|увидеть)/u.test(part.tokens[i + 2]?.key ?? ""))
    )
      return true;
  }
  return false;
}
