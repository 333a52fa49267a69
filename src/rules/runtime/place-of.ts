import type { Part } from "../../document/parsed-document.js";
import type { Match } from "./run-program.js";
import type { PartView } from "./part-view.js";
import type { Place } from "./spotter.js";

/** The place of a match with its replacements. */
export function placeOf(view: PartView, match: Match, replacements: readonly string[]): Place {
  const empty = match.end <= match.start;
  const start = empty ? (view.tokens[match.start - 1]?.end ?? 0) : view.tokens[match.start]!.start;
  const end = empty ? start : view.tokens[match.end - 1]!.end;
  return { start, end, replacements: [...new Set(replacements)] };
}

/** A place that is to be deleted takes a space beside it along: «Мы [в принципе ]согласны», «готово[ как бы].». */
export function withSpace(place: Place, { text, sentences }: Part): Place {
  const { start = 0, end = 0, replacements = [] } = place;
  if (replacements[0] !== "" || end <= start || /\s$/u.test(text.slice(start, end))) return place;
  const capital =
    /^\p{Lu}/u.test(text.slice(start, end)) && /^[ \u00a0](\p{Ll}[\p{L}\p{M}-]*)/u.exec(text.slice(end, end + 60));
  if (capital && opensSentence(sentences, start)) {
    // «Собственно отчёт готов» → «Отчёт готов»: the next word takes the capital.
    const next = capital[1]!;
    return { ...place, end: end + 1 + next.length, replacements: [next.slice(0, 1).toUpperCase() + next.slice(1)] };
  }
  if (isSpace(text[end]) && (start === 0 || /\s/u.test(text[start - 1]!))) return { ...place, end: end + 1 };
  return isSpace(text[start - 1]) ? { ...place, start: start - 1 } : place;
}

function opensSentence(sentences: Part["sentences"], start: number): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.start === start;
}

const isSpace = (char: string | undefined): boolean => char === " " || char === "\u00a0";
