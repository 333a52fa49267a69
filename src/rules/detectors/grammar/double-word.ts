import { before } from "../../comma.js";
import type { Detector } from "../../rule.js";

/** Words that are said twice: «да, да», «очень-очень», «ха-ха». */
const TWICE = new Set(
  "да нет ну очень еле чуть вот ха хи бла так много долго давно скоро едва тихо ох ай ой тсс тук динь кап ля топ му бе все он она было быть".split(
    " ",
  ),
);

/** «на на почту», «просит просит»: the same word twice in a row. */
export const detect: Detector = ({ part }, report) => {
  for (const token of part.tokens) {
    const left = part.tokens[token.index - 1];
    if (left === undefined || left.key !== token.key || token.kind !== "word" || left.kind !== "word") continue;
    if (left.sentence !== token.sentence || !token.spaceBefore || TWICE.has(token.key) || !/^[а-я-]+$/u.test(token.key))
      continue;
    // «Баден Баден», «на На переработке»: a name.
    const opens = part.sentences[token.sentence]!.first === left.index;
    if (
      /^\p{Lu}/u.test(token.text) ||
      (/^\p{Lu}/u.test(left.text) && !opens) ||
      (opens && token.key.length === 1 && left.text !== left.key)
    )
      continue;
    const third = before(part, left);
    // «1 ГБит/с с запасом», «и или или»: a unit; conjunctions that are spoken of
    if (third?.key === token.key || third?.text === "/" || (third?.key === "и" && token.key === "или")) continue;
    report({ start: left.start, end: token.end, replacements: [left.text] });
  }
};
