import { classifyWord } from "./classify-word.js";
import { meanings, unstretched, UNSEEN } from "./letters.js";
import { isJoin, isMask } from "./signs.js";
import type { ProfanityClass, Stem } from "./stems.js";
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

type Hit = Pick<Profanity, "kind" | "word" | "stem">;

/** Whether a piece is a word of the language: pieces that are words on their own are not glued («на их уй»). */
export type IsKnown = (word: string) => boolean;

/** A letter, a sign that parts letters, or one that hides a letter. */
interface Item {
  readonly kind: "letter" | "join" | "mask";
  /** Letters it may stand for. */
  readonly letters: string;
  /** As it is written, in lower case. */
  readonly sign: string;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

/** No word is longer; what is, is data. */
const LONGEST = 64;

/** Looks closer at a stretch of text without spaces. */
export function inspectChunk(text: string, start: number, end: number, isKnown: IsKnown, found: Profanity[]): void {
  let items: Item[] = [];
  for (let at = start; at < end; ) {
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
  if (letters && (isDigit(sign) || (before.at(-1)?.kind === "letter" && startsWord(text, end)))) return { kind: "letter", letters, sign, capital: false, start, end };
  if (isMask(sign) || "@$&".includes(sign)) return { kind: "mask", letters: "", sign, capital: false, start, end };
  return isJoin(sign) ? { kind: "join", letters: "", sign, capital: false, start, end } : undefined;
}

const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9" && sign.length === 1;

const startsWord = (text: string, at: number): boolean => at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at)!));

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
  if (any || parts.length < 2 || parts.some(isForeign) || (parts.every(({ length }) => length > 3) && parts.some((part) => isKnown(spelt(part))))) return;
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
    const pair = item.kind === "join" && HIDING.test(item.sign) && (item.sign === "…" || items[at - 1]?.sign === item.sign || items[at + 1]?.sign === item.sign);
    pattern += item.kind === "mask" || pair ? (item.sign === "…" ? "***" : "*") : item.kind === "letter" ? item.letters[0]! : "-";
  });
  if (!pattern.includes("*")) return false;
  let from = 0;
  for (const part of pattern.split("-")) {
    const hit = part.includes("*") && likelyHidden(part, items.slice(from, from + part.length), isKnown) ? unmaskWord(part) : undefined;
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
  if (pattern.length - bare.length > 2 && bare.length < 4 && items[0]!.capital && items.filter(({ capital }) => capital).length === 1) return false;
  return items.some(({ sign }) => sign > "\u0400");
}

/** Readings of a disguised word that are tried at most. */
const MOST_READINGS = 256;

/** The class of a word by what its signs may stand for. */
function understand(items: readonly Item[]): Hit | undefined {
  if (items.length < 2) return undefined;
  const written = items.map(({ sign }) => (sign === "ё" ? "е" : sign)).join("");
  const direct = test(written);
  if (direct) return direct;
  if (!items.some(({ sign }) => sign > "\u0250")) return latin(written);
  if (items.every(({ sign, letters }) => letters === (sign === "ё" ? "е" : sign))) return undefined;
  // A number with a letter or two («15-го», «2х1») is no disguise.
  if (items.filter(({ sign }) => isDigit(sign)).length * 2 > items.length) return undefined;
  for (const word of readings(items)) {
    const hit = test(word);
    if (hit) return hit;
  }
  return undefined;
}

const LATIN_DIGITS: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "z", "4": "a", "5": "s", "6": "b", "9": "g" };

/** A Latin word with digits for letters: «pi3da». */
function latin(word: string): Hit | undefined {
  if (!/[a-z]\d+[a-z]|^\d[a-z]{2}/u.test(word)) return undefined;
  return test(word.replace(/\d/gu, (digit) => LATIN_DIGITS[digit] ?? digit));
}

/** Three of a letter, or two of a vowel; «ее» at the end is an ordinary ending. */
const DRAWN_OUT = /(.)\1\1|([аиоуыэюя])\2|ее(?!$|[тшмйю])/u;

function test(word: string): Hit | undefined {
  const stem = classifyWord(word);
  if (stem) return { kind: stem.kind, word, stem };
  for (const short of unstretched(word)) {
    const other = classifyWord(short);
    // «хаммам» is no «хамам»: two in a row may be the word's own, three are not.
    if (other && (other.kind === "obscene" || DRAWN_OUT.test(word))) return { kind: other.kind, word: short, stem: other };
  }
  return undefined;
}

/** The words that the signs may spell, likeliest first. */
function readings(items: readonly Item[]): string[] {
  let words = [""];
  for (const { letters } of items) {
    const most = Math.max(1, Math.floor(MOST_READINGS / words.length));
    const choices = [...letters].slice(0, most);
    words = choices.flatMap((letter) => words.map((word) => word + letter));
  }
  return words;
}
