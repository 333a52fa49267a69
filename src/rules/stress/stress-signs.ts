import type { Part, Token } from "../../document/parsed-document.js";

const ACUTE = "\u0301";
const GRAVE = "\u0300";

/** The stress signs of a word: indices into `plain`, the word without them, of the letters they stand over; -1 before the first. */
export interface StressSigns {
  readonly plain: string;
  readonly acute: readonly number[];
  readonly grave: readonly number[];
}

/** Reads the signs of a word; «ѐ», «ѝ» and parted «й», «ё» are read as their letters. */
export function stressSigns(text: string): StressSigns {
  const written = text
    .normalize("NFD")
    .replace(/и\u0306/gu, "й")
    .replace(/И\u0306/gu, "Й")
    .replace(/е\u0308/gu, "ё")
    .replace(/Е\u0308/gu, "Ё");
  let plain = "";
  const acute: number[] = [];
  const grave: number[] = [];
  for (const sign of written) {
    if (sign === ACUTE) acute.push(plain.length - 1);
    else if (sign === GRAVE) grave.push(plain.length - 1);
    else plain += sign;
  }
  return { plain, acute, grave };
}

const kept = new WeakMap<Part, readonly Token[]>();

/** The words of a part that bear a sign of stress; looked for once. */
export function signedWords(part: Part): readonly Token[] {
  let words = kept.get(part);
  if (!words) {
    words = SIGN.test(part.text) ? part.tokens.filter(({ kind, text }) => kind === "word" && SIGN.test(text)) : [];
    kept.set(part, words);
  }
  return words;
}

const SIGN = /[\u0300\u0301ѐѝ]/u;
