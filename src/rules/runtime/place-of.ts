import type { Match } from "./run-program.js";
import type { PartView } from "./part-view.js";
import type { Place } from "./spotter.js";

/** The place of a match with its replacements; one that deletes takes a space beside it along. */
export function placeOf(view: PartView, match: Match, replacements: readonly string[]): Place {
  const { text } = view.part;
  const empty = match.end <= match.start;
  const start = empty ? edgeBefore(view, match.start) : view.tokens[match.start]!.start;
  const end = empty ? start : view.tokens[match.end - 1]!.end;
  const all = [...new Set(replacements)];
  return all[0] === "" ? deleted(text, start, end, view, match) : { start, end, replacements: all };
}

/** An empty place stands right after the token before it. */
function edgeBefore(view: PartView, token: number): number {
  return view.tokens[token - 1]?.end ?? 0;
}

/** «Мы [в принципе ]согласны», «готово[ как бы].», and at a sentence's start the next word takes the capital. */
function deleted(text: string, start: number, end: number, view: PartView, match: Match): Place {
  const next = view.tokens[match.end];
  if (match.start === view.first && next && match.end < view.last && /^\p{Lu}/u.test(text.slice(start, start + 1)) && next.kind === "word") {
    return { start, end: next.end, replacements: [next.text.slice(0, 1).toUpperCase() + next.text.slice(1)] };
  }
  if (isSpace(text[end]) && (start === 0 || isSpace(text[start - 1]))) return { start, end: end + 1, replacements: [""] };
  if (isSpace(text[start - 1])) return { start: start - 1, end, replacements: [""] };
  return { start, end, replacements: [""] };
}

const isSpace = (char: string | undefined): boolean => char === " " || char === "\u00a0";
