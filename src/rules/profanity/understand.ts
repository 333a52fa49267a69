import { classifyWord } from "./classify-word.js";
import { unstretched } from "./letters.js";
import type { ProfanityClass, Stem } from "./stem.js";

/** A letter, a sign that parts letters, or one that hides a letter. */
export interface Item {
  readonly kind: "letter" | "join" | "mask";
  /** Letters it may stand for. */
  readonly letters: string;
  /** As it is written, in lower case. */
  readonly sign: string;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

/** What a word is of, and how it was read. */
export interface Understood {
  readonly kind: ProfanityClass;
  readonly word: string;
  readonly stem: Stem;
}

/** Whether a sign is a digit. */
export const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9" && sign.length === 1;

/** Readings of a disguised word that are tried at most. */
const MOST_READINGS = 256;

/** The class of a word by what its signs may stand for. */
export function understand(items: readonly Item[]): Understood | undefined {
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

const LATIN_DIGITS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "z",
  "4": "a",
  "5": "s",
  "6": "b",
  "9": "g",
};

/** A Latin word with digits for letters: «pi3da». */
function latin(word: string): Understood | undefined {
  if (!/[a-z]\d+[a-z]|^\d[a-z]{2}/u.test(word)) return undefined;
  return test(word.replace(/\d/gu, (digit) => LATIN_DIGITS[digit] ?? digit));
}

/** Three of a letter, or two of a vowel; «ее» at the end is an ordinary ending. */
const DRAWN_OUT = /(.)\1\1|([аиоуыэюя])\2|ее(?!$|[тшмйю])/u;

function test(word: string): Understood | undefined {
  const stem = classifyWord(word);
  if (stem) return { kind: stem.kind, word, stem };
  for (const short of unstretched(word)) {
    const other = classifyWord(short);
    // «хаммам» is no «хамам»: two in a row may be the word's own, three are not.
    if (other && (other.kind === "obscene" || DRAWN_OUT.test(word)))
      return { kind: other.kind, word: short, stem: other };
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
