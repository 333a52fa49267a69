import type { Token } from "../../document/parsed-document.js";
import type { Suggestion } from "../../lexicon/lexicon.js";
import { usageOf } from "../../lexicon/suggest/usage.js";
import type { PartContext } from "../rule.js";
import { isAllCapitals, isCapitalised, standsInCapitals } from "./name-context.js";
import { neighbourWords } from "./neighbour-words.js";
import { isShortening } from "./shortening.js";
import { isSureSlip } from "./sure-slip.js";
import { leastFrequency, takenForName } from "./taken-for-name.js";
import type { Diagnosis } from "./diagnosis.js";
import { isCompoundRather } from "./compound-rather.js";
import { isPartOfNotation } from "./part-of-notation.js";

/** «Э-э», «ммм», «оооо». */
const DRAWLED = /^([а-я])(?:-?\1)+$/u;

/** «Ита-ак», «да-а»: a vowel drawn out over a hyphen. */
const DRAWN_VOWEL = /([аеиоуыэюя])(?:-\1)+/gu;

/** What is wrong with a Russian word that the lexicon does not know; undefined where it may be right all the same. */
export function examineUnknown(context: PartContext, token: Token): Diagnosis | undefined {
  const { part, lexicon } = context;
  const { text } = token;
  if (
    text.length < 3 ||
    isPartOfNotation(part, token) ||
    isShortening(token.key) ||
    /^(?:нибудь|либо|таки|бишь)$/u.test(token.key) ||
    DRAWLED.test(token.key)
  )
    return undefined;
  if (text.includes("-") && lexicon.isKnown(token.key.replace(DRAWN_VOWEL, "$1"))) return undefined;
  if (isAllCapitals(text) && !standsInCapitals(part, token)) return undefined;
  const split = joinedWithNeighbour(context, token);
  if (split) return split;
  const place = unknownPiece(token, lexicon.isKnown.bind(lexicon));
  const suggestions = lexicon.suggest(place.text, neighbourWords(part, token.index));
  const best = suggestions[0];
  // «аль-Маридини»
  if (place.start > token.start && /^[А-ЯЁ]/u.test(place.text) && !isCapitalised(token)) return undefined;
  if (isCapitalised(token) && !isAllCapitals(text) && takenForName(context, token, best, place.text)) return undefined;
  if (best?.text.includes(" ") && isCompoundRather(context, best)) return undefined;
  const pieces = text.split("-");
  if (
    pieces.length > 1 &&
    pieces.every((piece) => piece.length > 2 && lexicon.isKnown(piece)) &&
    (best?.cost ?? 16) > 8
  )
    return undefined;
  const trusted = suggestions
    .filter(
      (one) => one.score > best!.score - FAR_WORSE && isTrusted(one, place.text, leastFrequency(one.text, lexicon)),
    )
    .map((one) => one.text);
  const sure = best !== undefined && trusted[0] === best.text && isSureSlip(context, token, place, best);
  if (!sure)
    return {
      kind: "unfamiliar-word",
      start: place.start,
      end: place.end,
      replacements: trusted.filter((one) => !one.includes(" ")),
    };
  const kind = best.text.includes(" ") ? "glued-words" : "unknown-word";
  return { kind, start: place.start, end: place.end, replacements: trusted };
}

/** «под держивает», «не льзя»: an unknown piece that is a word together with its neighbour. */
function joinedWithNeighbour({ part, lexicon }: PartContext, token: Token): Diagnosis | undefined {
  for (const at of [token.index - 1, token.index]) {
    const left = part.tokens[at];
    const right = part.tokens[at + 1];
    if (!left || !right || left.kind !== "word" || right.kind !== "word" || left.sentence !== right.sentence) continue;
    if (
      part.text.slice(left.end, right.start) !== " " ||
      !/^[а-яё]+$/u.test(right.text) ||
      !/^[а-яё]+$/iu.test(left.text)
    )
      continue;
    const joined = left.text + right.text;
    if (joined.length > 4 && lexicon.isKnown(joined) && usageOf(joined, lexicon) >= 2) {
      return { kind: "split-words", start: left.start, end: right.end, replacements: [joined] };
    }
  }
  return undefined;
}

/** The piece of a compound that is unknown, where the others are words: «онлайн-осмтор». */
function unknownPiece(token: Token, isKnown: (word: string) => boolean): { text: string; start: number; end: number } {
  const whole = { text: token.text, start: token.start, end: token.end };
  if (!token.text.includes("-")) return whole;
  let start = token.start;
  const unknown: (typeof whole)[] = [];
  for (const piece of token.text.split("-")) {
    if (piece.length > 3 && !isKnown(piece)) unknown.push({ text: piece, start, end: start + piece.length });
    start += piece.length + 1;
  }
  return unknown.length === 1 ? unknown[0]! : whole;
}

/** log10 of how much less likely than the first a suggestion may be. */
const FAR_WORSE = 5;

/** Below this a suggestion would be a guess in the dark. */
function isTrusted({ cost = 16, text }: Suggestion, written: string, frequency: number): boolean {
  if (text.includes(" ") || text.includes("-")) return true;
  if (cost <= 13) return true;
  const length = written.length;
  if (length < 5) return cost <= 16 && frequency >= 4;
  if (length < 7) return cost <= 26 && frequency >= 3;
  if (length < 9) return frequency >= (cost > 26 ? 3 : 2);
  return frequency >= 1.2;
}
