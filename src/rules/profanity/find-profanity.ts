import { needles } from "./classify-word.js";
import { inspectChunk, type IsKnown, type Profanity } from "./inspect-chunk.js";
import { isInnocentHere } from "./innocent-here.js";
import { LETTERS, letterCode } from "./letters.js";
import { PartedWords } from "./parted-words.js";
import { isSpace, mayDisguise } from "./signs.js";

/** Consonants that Russian doubles: «нн», «сс». Of other letters two in a row are a reason to look closer. */
const DOUBLED = "нслмптркфжвз";

const RARE_DOUBLES = Uint8Array.from({ length: LETTERS }, (_, code) =>
  Number(code > 0 && code < 33 && !DOUBLED.includes(String.fromCharCode(0x42f + code))),
);

const NEWLINE = 10;

/** Longer stretches are seldom met again; of shorter ones so many are remembered. */
const LONGEST_KEPT = 24;
const MOST_KEPT = 4000;
/** V8 copies a substring of so many characters; a longer one would hold on to the whole text. */
const COPIED = 12;

/** Looks closer at a stretch, unless one like it was found harmless before: «программа» and its kin come in every text. */
function inspect(
  text: string,
  start: number,
  end: number,
  isKnown: IsKnown,
  found: Profanity[],
  harmless: Set<string>,
): void {
  if (end - start > LONGEST_KEPT) return inspectChunk(text, start, end, isKnown, found);
  const chunk = text.slice(start, end);
  if (harmless.has(chunk)) return;
  const count = found.length;
  inspectChunk(text, start, end, isKnown, found);
  if (found.length > count) return;
  if (harmless.size >= MOST_KEPT) harmless.clear();
  harmless.add(text.slice(start, Math.min(end, start + COPIED)) + text.slice(Math.min(end, start + COPIED), end));
}

/** Finds the words of a text in one pass over its letters; only what looks suspicious is looked at closer, and what was `harmless` is not. */
export function findProfanity(
  text: string,
  isKnown: IsKnown = () => false,
  harmless: Set<string> = new Set(),
): Profanity[] {
  const found: Profanity[] = [];
  const parted = new PartedWords(text, isKnown, found);
  const { next, hit, start: initial } = needles();
  for (let at = 0; at < text.length;) {
    const first = text.charCodeAt(at);
    if (isSpace(first)) {
      if (first === NEWLINE) parted.endOfLine();
      at++;
      continue;
    }
    const start = at;
    let state = initial;
    let suspicious = false;
    let previous = 0;
    let repeats = 0;
    let letters = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const code = letterCode(unit);
      if (code === 0) {
        if (isSpace(unit)) break;
        if (!suspicious && mayDisguise(unit, previous, text.charCodeAt(at + 1))) suspicious = true;
        state = initial;
      } else {
        letters++;
        if (code === previous) {
          if (++repeats > 1 || RARE_DOUBLES[code]) suspicious = true;
        } else {
          repeats = 0;
          if (previous > 0 && code > 32 !== previous > 32) suspicious = true;
        }
        state = next[state * LETTERS + code]!;
        if (hit[state]) suspicious = true;
      }
      previous = code;
    }
    const count = found.length;
    if (suspicious) inspect(text, start, at, isKnown, found, harmless);
    parted.add(start, at, letters, previous > 0 ? state : 0, found.length > count);
  }
  parted.endOfLine();
  return found.filter((place) => !isInnocentHere(text, place)).sort((a, b) => a.start - b.start);
}
