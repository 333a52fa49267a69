/** White space inside a line. */
export const SPACE = 1;
/** A line break. */
export const NEWLINE = 2;
/** A lower-case letter of the Cyrillic alphabet. */
export const CYRILLIC = 3;
/** A capital letter of the Cyrillic alphabet. */
export const CYRILLIC_CAPITAL = 4;
/** A lower-case letter of another alphabet. */
export const LATIN = 5;
/** A capital letter of another alphabet. */
export const LATIN_CAPITAL = 6;
/** A digit. */
export const DIGIT = 7;
/** What belongs to the character before it: a stress mark, a soft hyphen, a joiner. */
export const MARK = 8;
/** `.`, `!`, `?`, `…`: what ends a sentence. */
export const TERMINATOR = 9;
/** Other punctuation of one character. */
export const PUNCTUATION_MARK = 10;
/** A hyphen that can join parts of a word. */
export const HYPHEN = 11;
/** A dash. */
export const DASH = 12;
/** An apostrophe, or a straight single quotation mark. */
export const APOSTROPHE = 13;
/** An opening bracket or quotation mark. */
export const OPENING = 14;
/** A closing bracket or quotation mark. */
export const CLOSING = 15;
/** `"` and the grave accent: quotation marks of either side. */
export const QUOTE = 16;
/** A pictograph, in one unit or two. */
export const PICTOGRAPH = 17;
/** Everything else. */
export const SIGN = 0;

const UNKNOWN = 255;
const HIGH_SURROGATE = 0xd800;
const TABLE = buildTable();

/** The class of the character at an offset; beyond the end it is white space. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  const kind = TABLE[code]!;
  return kind === UNKNOWN ? unknownClass(text, at, code) : kind;
}

/** Whether the class is a letter's. */
export const isLetter = (kind: number): boolean => kind >= CYRILLIC && kind <= LATIN_CAPITAL;

/** Whether the class can stand inside a word: letters, digits, marks. */
export const isWordly = (kind: number): boolean => kind >= CYRILLIC && kind <= MARK;

/** Whether the class is a capital letter's. */
export const isCapital = (kind: number): boolean => kind === CYRILLIC_CAPITAL || kind === LATIN_CAPITAL;

const PICTOGRAPHS = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u;
const LETTERS = /^\p{L}/u;
const CAPITALS = /^\p{Lu}/u;

/** Classifies a character seen for the first time; what fits one unit is remembered, so no expression runs twice for it. */
function unknownClass(text: string, at: number, code: number): number {
  if (code >= HIGH_SURROGATE && code < 0xdc00) {
    const point = text.codePointAt(at)!;
    return point > 0xffff ? propertyClass(String.fromCodePoint(point)) : SIGN;
  }
  return (TABLE[code] = propertyClass(String.fromCharCode(code)));
}

function propertyClass(character: string): number {
  if (LETTERS.test(character)) return CAPITALS.test(character) ? LATIN_CAPITAL : LATIN;
  if (PICTOGRAPHS.test(character)) return PICTOGRAPH;
  if (/^[\p{M}\p{Cf}]/u.test(character)) return MARK;
  if (/^\p{Zs}/u.test(character)) return SPACE;
  return /^\p{P}/u.test(character) ? PUNCTUATION_MARK : SIGN;
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(UNKNOWN);
  const range = (from: number, to: number, kind: number): void => void table.fill(kind, from, to + 1);
  const set = (characters: string, kind: number): void => {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = kind;
  };
  range(0, 0x7f, SIGN);
  range(0x30, 0x39, DIGIT);
  range(0x41, 0x5a, LATIN_CAPITAL);
  range(0x61, 0x7a, LATIN);
  range(0x300, 0x36f, MARK);
  range(0x400, 0x42f, CYRILLIC_CAPITAL);
  range(0x430, 0x45f, CYRILLIC);
  range(0x2000, 0x200a, SPACE);
  set("\t\v\f \u00a0\u1680\u202f\u205f\u3000", SPACE);
  set("\n\r\u2028\u2029\u0085", NEWLINE);
  set("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u20e3\ufeff", MARK);
  set(".!?…‥⁇⁈⁉‼", TERMINATOR);
  set(",;:·•¡¿", PUNCTUATION_MARK);
  set("-\u2010\u2011", HYPHEN);
  set("–—―‒−", DASH);
  set("'’ʼ‘", APOSTROPHE);
  set("([{«„‹", OPENING);
  set(")]}»›”", CLOSING);
  set('“"`‟', QUOTE);
  set("©®™№‰§°", SIGN);
  return table;
}
