import type { Part, Token } from "../../../document/parsed-document.js";
import { before, missingComma, needlessComma } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** Pairs that are one whole: «ни да ни нет», «ни рыба ни мясо». */
const WHOLE = new Set(
  (
    "да нет|жив мертв|ответа привета|так сяк|так эдак|то се|рыба мясо|свет заря|дать взять|два полтора|взад вперед|туда сюда|больше меньше|слуху духу|пуху пера|" +
    "себе людям|пройти проехать|много мало|днем ночью|конца края|кола двора|гугу|бе ме|тот другой|день ночь|стать сесть|убавить прибавить|жарко холодно|тому сему|того сего|нашим вашим|богу черту|богу свечка"
  ).split("|"),
);

/** «ни в фильмах ни в книгах» lacks a comma, «ни да, ни нет» has one too many. */
export const detect: Detector = startingAt(oneOf(["ни"]), ({ part, starts }, report) => {
  for (const second of starts) {
    if (second.key !== "ни" || second.kind !== "word") continue;
    const first = earlier(part, second);
    const left = before(part, second);
    if (!first || !left) continue;
    const whole = WHOLE.has(`${wordAfter(part, first)} ${wordAfter(part, second)}`);
    if (left.text === ",") {
      const word = before(part, left);
      if (whole && word) report(needlessComma(word, left));
    } else if (left.kind === "word" && !whole && !wholeTurn(part, first, second))
      report(missingComma(part, left, second));
  }
});

/** «ни с того ни с сего», «ни в одном глазу»: with prepositions, three words between at the most. */
function wholeTurn(part: Part, first: Token, second: Token): boolean {
  const text = part.tokens
    .slice(first.index, second.index + 4)
    .map(({ key }) => key)
    .join(" ");
  return (
    /^ни (?:с того ни с сего|за что ни про что|в чем ни бывало|к селу ни к городу|от кого ни|о чем ни|при чем ни|чего ни|кто ни|один ни)/u.test(
      text,
    ) || second.index - first.index < 2
  );
}

/** «ни» earlier in the clause, within reach, no other mark between. */
function earlier(part: Part, second: Token): Token | undefined {
  for (let left = before(part, second), steps = 0; left && steps < 7; left = before(part, left), steps++) {
    if (left.key === "ни") return left;
    if (left.kind === "punctuation" && !(left.text === "," && steps === 0)) return undefined;
    if (/^(?:бы|кто|что|как|где|куда|сколько|чего|какой)$/u.test(left.key)) return undefined;
  }
  return undefined;
}

const wordAfter = (part: Part, token: Token): string => part.tokens[token.index + 1]?.key ?? "";
