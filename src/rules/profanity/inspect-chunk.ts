import { meanings, UNSEEN } from "./letters.js";
import { isJoin, isMask } from "./signs.js";
import type { ProfanityClass, Stem } from "./stem.js";
import { isDigit, understand, type Item } from "./understand.js";
import { unmaskWord } from "./unmask-word.js";

/** A place of a text where an obscene, vulgar or insulting word stands, however it is disguised. */
export interface Profanity {
  readonly kind: ProfanityClass;
  readonly start: number;
  readonly end: number;
  /** The word as it was understood, in lower case; for a masked one, one of those it may be. */
  readonly word: string;
  /** What the word is of; absent for one with hidden letters. */
  readonly stem?: Stem;
}

/** Whether a piece is a word of the language: pieces that are words on their own are not glued («на их уй»). */
export type IsKnown = (word: string) => boolean;

/** No word is longer; what is, is data. */
const LONGEST = 64;

/** Looks closer at a stretch of text without spaces. */
export function inspectChunk(text: string, start: number, end: number, isKnown: IsKnown, found: Profanity[]): void {
  let items: Item[] = [];
  for (let at = start; at < end;) {
    const sign = String.fromCodePoint(text.codePointAt(at)!);
    const next = at + sign.length;
    UNSEEN.lastIndex = 0;
    if (!UNSEEN.test(sign)) {
      const item = read(text, sign, at, next, items);
      if (!item || items.length > LONGEST) {
        inspectWord(items, isKnown, found);
        items = [];
      }
      if (item) items.push(item);
    } else if (sign === "\u0306" && items.length && items.at(-1)!.sign === "и") {
      items[items.length - 1] = { ...items.at(-1)!, letters: "й", sign: "й", end: next };
    }
    at = next;
  }
  inspectWord(items, isKnown, found);
}

const LETTER = /^\p{L}$/u;

/** What a sign is inside a word; undefined for one that ends it. */
function read(text: string, sign: string, start: number, end: number, before: readonly Item[]): Item | undefined {
  const letters = meanings(sign);
  const kind = LETTER.test(sign) ? (letters ? "letter" : undefined) : undefined;
  if (kind) return { kind, letters, sign: sign.toLowerCase(), capital: sign !== sign.toLowerCase(), start, end };
  if (letters && (isDigit(sign) || (before.at(-1)?.kind === "letter" && startsWord(text, end))))
    return { kind: "letter", letters, sign, capital: false, start, end };
  if (isMask(sign) || "@$&".includes(sign)) return { kind: "mask", letters: "", sign, capital: false, start, end };
  return isJoin(sign) ? { kind: "join", letters: "", sign, capital: false, start, end } : undefined;
}

const startsWord = (text: string, at: number): boolean =>
  at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at)!));

/** A row of letters, separators and masks. */
function inspectWord(all: readonly Item[], isKnown: IsKnown, found: Profanity[]): void {
  const items = trimmed(all);
  if (items.length < 2) return;
  if (items.some(({ kind }) => kind !== "letter") && inspectMasked(items, isKnown, found)) return;
  const parts = split(items);
  let any = false;
  for (const part of parts) {
    const hit = understand(part);
    if (hit) any = true;
    if (hit) found.push({ ...hit, start: part[0]!.start, end: part.at(-1)!.end });
  }
  // «житьё-бытьё»: two whole words meet, a word cut up to hide it has a short piece.
  if (
    any ||
    parts.length < 2 ||
    parts.some(isForeign) ||
    (parts.every(({ length }) => length > 3) && parts.some((part) => isKnown(spelt(part))))
  )
    return;
  const hit = understand(items.filter(({ kind }) => kind === "letter"));
  // «не-бля…» of words that stand on their own is a compound; one that is no word was cut up.
  if (hit && !parts.every((part) => part.length > 1 && isKnown(spelt(part)))) {
    found.push({ ...hit, start: items[0]!.start, end: items.at(-1)!.end });
  }
}

const spelt = (part: readonly Item[]): string => part.map(({ sign }) => sign).join("");

/** Without the separators at the ends, and without asterisks that only set off the whole word («**важно**»). */
function trimmed(items: readonly Item[]): readonly Item[] {
  let from = 0;
  let to = items.length;
  while (from < to && items[from]!.kind === "join") from++;
  while (to > from && items[to - 1]!.kind === "join") to--;
  while (to - from > 2 && items[from]!.kind === "mask" && items[to - 1]!.kind === "mask") {
    from++;
    to--;
  }
  return from === 0 && to === items.length ? items : items.slice(from, to);
}

function split(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.kind === "letter") parts.at(-1)!.push(item);
    else if (parts.at(-1)!.length) parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

/** A number or a Latin word inside a compound: «web-сайт», «2-х». */
const isForeign = (part: readonly Item[]): boolean => part.length > 1 && part.every(({ sign }) => sign < "\u0250");

const HIDING = /^[@$&.\-_…]$/u;

/** «х*й», «п***ц», «х..й», «бл@дь». */
function inspectMasked(items: readonly Item[], isKnown: IsKnown, found: Profanity[]): boolean {
  let pattern = "";
  items.forEach((item, at) => {
    const pair =
      item.kind === "join" &&
      HIDING.test(item.sign) &&
      (item.sign === "…" || items[at - 1]?.sign === item.sign || items[at + 1]?.sign === item.sign);
    pattern +=
      item.kind === "mask" || pair
        ? item.sign === "…"
          ? "***"
          : "*"
        : item.kind === "letter"
          ? item.letters[0]!
          : "-";
  });
  if (!pattern.includes("*")) return false;
  let from = 0;
  for (const part of pattern.split("-")) {
    const hit =
      part.includes("*") && likelyHidden(part, items.slice(from, from + part.length), isKnown)
        ? unmaskWord(part)
        : undefined;
    if (hit) {
      found.push({ ...hit, start: items[from]!.start, end: items[from + part.length - 1]!.end });
      return true;
    }
    from += part.length + 1;
  }
  return false;
}

/** A footnote's asterisk after a word, a bullet before one, and the names «И***в» hide nothing obscene. */
function likelyHidden(pattern: string, items: readonly Item[], isKnown: IsKnown): boolean {
  const bare = pattern.replaceAll("*", "");
  if (bare.length > 2 && /^\**[^*]+\**$/u.test(pattern) && isKnown(bare)) return false;
  if (pattern.startsWith("*") && bare.length < 3) return false;
  if (
    pattern.length - bare.length > 2 &&
    bare.length < 4 &&
    items[0]!.capital &&
    items.filter(({ capital }) => capital).length === 1
  )
    return false;
  return items.some(({ sign }) => sign > "\u0400");
}
