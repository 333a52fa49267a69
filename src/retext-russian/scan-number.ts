import {
  classAt,
  CYRILLIC,
  CYRILLIC_CAPITAL,
  DIGIT,
  HYPHEN,
  isLetter,
  isWordly,
  LATIN,
  LATIN_CAPITAL,
  MARK,
  SPACE,
} from "./character-classes.js";
import { IDENTIFIER_REASON, MUTED, NUMBER, PHONE_REASON, WORD } from "./token-stream.js";
import { wordEnd } from "./word-end.js";

/** A number as read: what kind of token it is, where it ends, why it is muted. */
export interface NumberToken {
  kind: number;
  end: number;
  reason: number;
}

const result: NumberToken = { kind: NUMBER, end: 0, reason: 0 };

/** Reads the number at `start`, with its separators, thousands, ordinal ending; phones and identifiers are muted. The object is reused. */
export function readNumber(text: string, start: number): NumberToken {
  let end = digitsEnd(text, start);
  const first = end - start;
  const phone = first <= 3 || first === 10 || first === 11 ? phoneEnd(text, start) : -1;
  if (phone > 0) return set(MUTED, phone, PHONE_REASON);
  const document = first === 4 || first === 2 || first === 3 ? groupedIdentifierEnd(text, start, first) : -1;
  if (document > 0) return set(MUTED, document, IDENTIFIER_REASON);
  if (first <= 3) end = thousandsEnd(text, end);
  let colons = 0;
  for (;;) {
    const code = text.charCodeAt(end);
    if (!(code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f || code === 0x2d || code === 0x2011)) break;
    if (classAt(text, end + 1) !== DIGIT) break;
    if (code === 0x3a) colons++;
    end = digitsEnd(text, end + 1);
  }
  if (colons >= 3 || (first >= 9 && end === start + first)) return set(MUTED, end, IDENTIFIER_REASON);
  return withLetters(text, end);
}

function set(kind: number, end: number, reason: number): NumberToken {
  result.kind = kind;
  result.end = end;
  result.reason = reason;
  return result;
}

function digitsEnd(text: string, at: number): number {
  while (classAt(text, at) === DIGIT) at++;
  while (classAt(text, at) === MARK) at++;
  return at;
}

/** «1 234», «12 345 678»: groups of exactly three digits after one space. */
function thousandsEnd(text: string, end: number): number {
  while (
    classAt(text, end) === SPACE &&
    classAt(text, end + 1) === DIGIT &&
    classAt(text, end + 2) === DIGIT &&
    classAt(text, end + 3) === DIGIT &&
    !isWordly(classAt(text, end + 4))
  )
    end += 4;
  return end;
}

/** House letters that are no units: «д. 7а»; «5г», «3м» are a number and a unit. */
const HOUSE_LETTERS = "абвдежи";

/** What letters follow: «2-й», «24-сильный», «3D», «12к1», «7а»; «15мм» stays two tokens. */
function withLetters(text: string, end: number): NumberToken {
  const kind = classAt(text, end);
  if (kind === HYPHEN && isLetter(classAt(text, end + 1))) {
    const to = wordEnd(text, end + 1);
    const letters = to - end - 1;
    const cyrillic = classAt(text, end + 1);
    if (cyrillic !== CYRILLIC && cyrillic !== CYRILLIC_CAPITAL) return set(MUTED, to, IDENTIFIER_REASON);
    return set(letters <= 3 ? NUMBER : WORD, to, 0);
  }
  if (kind === LATIN || kind === LATIN_CAPITAL) return set(MUTED, wordEnd(text, end), IDENTIFIER_REASON);
  if (kind === CYRILLIC_CAPITAL || kind === CYRILLIC) {
    const to = wordEnd(text, end);
    if (isPowerUnit(text, end, to)) return set(NUMBER, end, 0);
    const digitInside = hasDigit(text, end, to);
    const capitals = kind === CYRILLIC_CAPITAL && classAt(text, to - 1) !== CYRILLIC;
    if (digitInside || capitals || (to === end + 1 && HOUSE_LETTERS.includes(text[end]!)))
      return set(MUTED, to, IDENTIFIER_REASON);
  }
  return set(NUMBER, end, 0);
}

/** «54м2», «3см3»: a unit of area or volume, and no identifier. */
function isPowerUnit(text: string, from: number, to: number): boolean {
  const power = text.charCodeAt(to - 1);
  if (to - from > 3 || to - from < 2 || (power !== 0x32 && power !== 0x33) || text[to - 2] !== "м") return false;
  return to - from === 2 || "кдсм".includes(text[from]!);
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (classAt(text, at) === DIGIT) return true;
  return false;
}

/** The end of a telephone number, or -1: «8 (800) 000-41-15», «+7 912 345-67-89», «123-45-67». */
export function phoneEnd(text: string, start: number): number {
  let digits = 0;
  let end = -1;
  let groups = 0;
  let at = start;
  const plus = text.charCodeAt(at) === 0x2b;
  if (plus) at++;
  const lead = text.charCodeAt(at);
  let bracketed = false;
  for (let guard = 0; guard < 32; guard++) {
    const kind = classAt(text, at);
    if (kind === DIGIT) {
      const from = at;
      while (classAt(text, at) === DIGIT) at++;
      digits += at - from;
      groups++;
      end = at;
      if (digits > 15) return -1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 0x28 && groups <= 1) bracketed = true;
    else if (code === 0x29 && bracketed) bracketed = true;
    else if (!(
      kind === SPACE ||
      kind === HYPHEN ||
      code === 0x5f ||
      (code === 0x2013 && classAt(text, at + 1) === DIGIT)
    ))
      break;
    if (complete(digits, lead, plus, bracketed)) break;
    at++;
  }
  if (end < 0 || isWordly(classAt(text, end)) || (classAt(text, end) === HYPHEN && classAt(text, end + 1) === DIGIT))
    return -1;
  if (complete(digits, lead, plus, bracketed) && (groups > 1 || plus || digits === 11)) return end;
  return -1;
}

function complete(digits: number, lead: number, plus: boolean, bracketed: boolean): boolean {
  if (plus) return digits === 11 && lead === 0x37 ? true : digits >= 11 && lead !== 0x37;
  if (digits === 11) return lead === 0x37 || lead === 0x38;
  return digits === 10 && bracketed && lead === 0x28;
}

/** Card «4276 5500 1234 5675», passport «45 07 123456», СНИЛС «112-233-445 95»: the end, or -1. */
function groupedIdentifierEnd(text: string, start: number, first: number): number {
  if (first === 4) return groups(text, start, [4, 4, 4, 4], "    ");
  if (first === 2) return groups(text, start, [2, 2, 6], "  ");
  return groups(text, start, [3, 3, 3, 2], "-- ");
}

function groups(text: string, start: number, sizes: readonly number[], separators: string): number {
  let at = start;
  for (let group = 0; group < sizes.length; group++) {
    for (let digit = 0; digit < sizes[group]!; digit++) if (classAt(text, at++) !== DIGIT) return -1;
    if (group === sizes.length - 1) break;
    const kind = classAt(text, at++);
    if (separators[group] === " " ? kind !== SPACE : kind !== HYPHEN) return -1;
  }
  return isWordly(classAt(text, at)) ? -1 : at;
}
