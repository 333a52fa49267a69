import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma, takesComma } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const ADVERSATIVE = new Set(["а", "но", "однако", "зато"]);
const LETTER_NAMES =
  /^(?:пункт\p{L}*|подпункт\p{L}*|литер\p{L}*|букв\p{L}*|класс\p{L}*|групп\p{L}*|корпус\p{L}*|категори\p{L}*|вариант\p{L}*|формат\p{L}*|тип\p{L}*)$/u;

/** «готов а счёт», «показал но», «внесли однако»: an adversative conjunction without a comma before it. */
export const detect: Detector = startingAt(oneOf(ADVERSATIVE), ({ part, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length > 6 || !ADVERSATIVE.has(token.key) || token.text !== token.key)
      continue;
    const left = before(part, token);
    const right = after(part, token);
    if (!takesComma(left) || !right || !token.spaceBefore || right.kind === "punctuation" || !right.spaceBefore)
      continue;
    if (
      token.key === "а" &&
      (LETTER_NAMES.test(left.key) || /^(?:и|или|от|до|ни)$/u.test(left.key) || right.kind === "number")
    )
      continue;
    if (token.key !== "а" && /^(?:и|или|а|но)$/u.test(left.key)) continue;
    // «Менеджером) а ты?»: a smiley ends what was said; «Я зато знаю»
    if (left.text === ")" && !opened(part, left)) continue;
    if (left.kind === "symbol" && /^\)|\p{Extended_Pictographic}/u.test(left.text)) continue;
    if (token.key === "зато" && before(part, left) === undefined) continue;
    // «Ну а если серьёзно»
    if (token.key === "а" && left.key === "ну") continue;
    report(missingComma(part, left, token));
  }
});

/** Whether the bracket has its pair in the sentence. */
function opened(part: Part, bracket: Token): boolean {
  for (let left = before(part, bracket); left; left = before(part, left)) if (left.text === "(") return true;
  return false;
}
