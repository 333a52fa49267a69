import type { Analysis } from "../../analysis/analysis.js";
import type { Part, Sentence } from "../../document/parsed-document.js";
import type { Place } from "./spotter.js";

/** Before these a comma stays, whatever stood before it. */
const CONJUNCTION =
  /^,\s*(?:а|но|и|или|что|чтобы|если|когда|хотя|так|потому|поэтому|котор\p{Ll}+|где|зато|однако)(?!\p{L})/u;

/** What is deleted between commas takes them along: «Курьер, блин, опаздывает», «Отчёт готов, блин.», «Блин, отчёт готов». */
export function withCommas(place: Place, part: Part, analysis: Analysis): Place {
  const { start = 0, end = 0, replacements = [] } = place;
  const { text } = part;
  if (replacements[0] !== "" || end <= start || /[\s,]$/u.test(text.slice(start, end)) || text[start] === ",")
    return place;
  const left = commaBefore(text, start);
  if (left === undefined) return opensSentence(place, part);
  if (/^\s*(?:[.!?…]|$)/u.test(text.slice(end, end + 5))) return { ...place, start: left };
  if (text[end] !== ",") return place;
  const keeps = CONJUNCTION.test(text.slice(end, end + 20)) || areTwoClauses(left, end, part, analysis);
  return { ...place, start: left, end: keeps ? end : end + 1 };
}

function commaBefore(text: string, start: number): number | undefined {
  const at = text.slice(Math.max(0, start - 3), start).search(/,\s*$/u);
  return at < 0 ? undefined : Math.max(0, start - 3) + at;
}

/** «Блин, отчёт готов» → «Отчёт готов». */
function opensSentence(place: Place, { text, sentences }: Part): Place {
  const { start = 0, end = 0 } = place;
  const next = /^,\s+(\p{L}[\p{L}\p{M}-]*)/u.exec(text.slice(end, end + 60));
  if (!next || !sentences.some((sentence) => sentence.start === start)) return place;
  const word = next[1]!;
  return { ...place, end: end + next[0].length, replacements: [word.slice(0, 1).toUpperCase() + word.slice(1)] };
}

/** Whether there is a subject on both sides: «Опять сбой, блин, файл не ушёл» keeps one comma. */
function areTwoClauses(left: number, right: number, part: Part, analysis: Analysis): boolean {
  const sentence = part.sentences.find(({ start, end }) => start <= left && left < end);
  return (
    sentence !== undefined &&
    hasSubject(sentence, part, analysis, (at) => at < left) &&
    hasSubject(sentence, part, analysis, (at) => at > right)
  );
}

/** A nominative among the tokens of the side. */
function hasSubject(
  sentence: Sentence,
  { tokens }: Part,
  analysis: Analysis,
  isOnSide: (offset: number) => boolean,
): boolean {
  const { index, first, last } = sentence;
  for (let i = first; i < last; i++) {
    if (!isOnSide(tokens[i]!.start)) continue;
    const tag = analysis.sentence(index).best(i)?.tag;
    const nominal = tag?.upos === "NOUN" || tag?.upos === "PROPN" || tag?.upos === "PRON";
    if (nominal && tag.feats.Case === "Nom") return true;
  }
  return false;
}
