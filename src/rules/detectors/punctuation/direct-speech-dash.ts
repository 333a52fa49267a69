import { oneOf, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

const VERB =
  /^(?:сказал|ответил|спросил|сообщил|написал|уточнил|пояснил|добавил|попросил|заявил|объяснил|отметил|повторил)(?:а|и)?(?!\p{L})|^(?:поинтересовал)(?:ся|ась|ись)(?!\p{L})/u;
const ASKED = /(?:спросил[аи]?|спрашивал[аи]?|спрашивает|поинтересовал(?:ся|ась|ись)|уточнил[аи]?): ?$/u;
const QUESTION =
  /^(?:когда|где|куда|почему|зачем|сколько|как\p{L}*|кто|что|чей|чья|чьё|можно|есть|вы|а|\p{L}+ ли)(?!\p{L})/iu;

/** «Я перезвоню» сказала…, «Отчёт готов,» — сообщил…, спросил: «Когда»?: the marks between direct speech and its author's words. */
export const detect: Detector = startingAt(oneOf(["«"]), ({ part, starts }, report) => {
  const { text } = part;
  for (const { start: open } of starts) {
    const close = text.indexOf("»", open);
    if (close < 0) return;
    const inner = text.slice(open + 1, close);
    if (inner.includes("\n") || inner.includes("«") || inner.length < 3) continue;
    const place = opensSentence(text, open)
      ? authorAfter(text, open, close, inner)
      : questionOutside(text, open, close, inner);
    if (place) report(place);
  }
});

const opensSentence = (text: string, at: number): boolean =>
  at === 0 || /[.!?…\n]\s*$/u.test(text.slice(Math.max(0, at - 3), at));

function authorAfter(
  text: string,
  open: number,
  close: number,
  inner: string,
): { start: number; end: number; replacements: string[] } | undefined {
  const rest = /^,?[ \u00a0](?<dash>[—–-][ \u00a0])?(?<verb>\p{Ll}+)/u.exec(text.slice(close + 1, close + 40));
  const verb = rest?.groups?.["verb"];
  if (!rest || !verb || !VERB.test(verb)) return undefined;
  const asks = /[?!…]$/u.test(inner);
  const comma = inner.endsWith(",");
  if (rest.groups?.["dash"] && !comma) return undefined;
  // «Заря» сообщила: the name of a firm is no speech.
  if (!asks && !comma && (inner.match(/\p{L}+/gu)?.length ?? 0) < 3 && !rest[0].startsWith(",")) return undefined;
  const speech = comma ? inner.slice(0, -1) : inner;
  return { start: open, end: close + 1 + rest[0].length, replacements: [`«${speech}»${asks ? "" : ","} — ${verb}`] };
}

/** спросил: «Когда будет отчёт»? */
function questionOutside(
  text: string,
  open: number,
  close: number,
  inner: string,
): { start: number; end: number; replacements: string[] } | undefined {
  if (text[close + 1] !== "?" || !ASKED.test(text.slice(Math.max(0, open - 30), open)) || !QUESTION.test(inner))
    return undefined;
  return { start: open, end: close + 2, replacements: [`«${inner}?»`] };
}
