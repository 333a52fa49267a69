import { before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

const POSTS = new Set(
  ("генеральный генерального генеральному генеральным директор директора директору директором менеджер менеджера менеджеру менеджером менеджеры менеджеров " +
    "главный старший ведущий начальник начальника начальнику начальником бухгалтер бухгалтера бухгалтеру бухгалтером специалист специалиста специалисту специалистом " +
    "руководитель руководителя руководителю руководителем юрист юриста юристу юристом инженер инженера инженеру администратор администратора администратору оператор оператора оператору " +
    "секретарь секретаря секретарю консультант консультанта консультанту эксперт эксперта эксперту экспертом").split(" "),
);
/** Attributes that stand before a post. */
const FULL = /^(?:генеральн|главн|старш|ведущ)/u;

/** «подписал Генеральный директор», «наш Менеджер»: a post with a capital inside a sentence, in a text that does not give it one as a party's name. */
export const detect: Detector = startingAt(oneOf(POSTS), ({ part, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length < 5 || !/^\p{Lu}\p{Ll}/u.test(token.text) || !POSTS.has(token.key)) continue;
    const left = before(part, token);
    const first = left !== undefined && POSTS.has(left.key) && FULL.test(left.key) && before(part, left) === undefined;
    if (left?.kind !== "word" || (!first && (left.text !== left.key || left.text.length < 3))) continue;
    const next = part.tokens[token.index + 1];
    if (FULL.test(token.key) && (next?.kind !== "word" || next.text !== next.key || !POSTS.has(next.key))) continue;
    if (!FULL.test(token.key) && next?.kind === "word" && /^\p{Lu}/u.test(next.text)) continue;
    report({ start: token.start, end: token.end, replacements: [token.text[0]!.toLowerCase() + token.text.slice(1)] });
  }
});
