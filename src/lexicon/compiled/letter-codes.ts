import { LETTERS } from "./layout.js";

/** The code of every other UTF-16 unit. */
export const NO_LETTER = 64;

/** Codes of letters by UTF-16 unit, capitals as small ones, ё as е. */
export const CODES: Uint8Array = new Uint8Array(0x460).fill(NO_LETTER);
[...LETTERS].forEach((letter, code) => {
  CODES[letter.charCodeAt(0)] = code;
  CODES[letter.toUpperCase().charCodeAt(0)] = code;
});
CODES[0x451] = CODES[0x401] = CODES[0x435]!;

/** UTF-16 units by code. */
export const UNITS: Uint16Array = Uint16Array.from(LETTERS, (letter) => letter.charCodeAt(0));
