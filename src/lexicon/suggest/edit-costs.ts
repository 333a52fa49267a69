/**
 * What slips cost, in sixteenths of an ordinary slip. Cheap are the slips of the ear (unstressed vowels, voiced and voiceless
 * consonants, doubled letters, soft sign) and of the finger (a neighbouring key, two letters swapped, a letter missed).
 * The order of magnitude follows the number of ways to slip: a missed letter can be missed in one way, a wrong one hit in thirty.
 */
export const ORDINARY = 16;

/** Letters are numbers here: а to я 0 to 31, the hyphen 32, anything else 33. */
export const LETTERS = 34;
const HYPHEN = 32;
const OTHER = 33;

/** The number of a letter given as a UTF-16 unit. */
export function letterCode(unit: number): number {
  if (unit >= 0x430 && unit <= 0x44f) return unit - 0x430;
  if (unit === 0x451) return 5;
  return unit === 0x2d ? HYPHEN : OTHER;
}

const KEY_ROWS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

/** Keys that touch each other: to the sides, and the two below (rows are shifted by half a key). */
function touchingKeys(): Set<string> {
  const pairs = new Set<string>();
  const add = (a?: string, b?: string): void => void (a && b && pairs.add(a + b).add(b + a));
  KEY_ROWS.forEach((row, r) => {
    for (let i = 0; i < row.length; i++) {
      add(row[i], row[i + 1]);
      const below = KEY_ROWS[r + 1] ?? "";
      add(row[i], below[i - 1]);
      add(row[i], below[i]);
    }
  });
  return pairs;
}

const HEARD: readonly (readonly [string, number])[] = [
  ["оа", 7],
  ["еи", 7],
  ["яе", 8],
  ["яи", 9],
  ["эе", 8],
  ["ий", 4],
  ["ыи", 8],
  ["уы", 15],
  ["ую", 10],
  ["ая", 9],
  ["еэ", 8],
  ["ео", 11],
  ["оё", 10],
  ["бп", 8],
  ["вф", 8],
  ["гк", 8],
  ["дт", 8],
  ["жш", 8],
  ["зс", 7],
  ["шщ", 9],
  ["чщ", 10],
  ["чш", 11],
  ["сц", 12],
  ["тц", 12],
  ["гв", 12],
  ["гх", 12],
  ["ьъ", 6],
  ["зж", 13],
  ["сш", 13],
];
const NEIGHBOUR = 12;
/** What a letter costs that neither ear nor finger takes for the one meant. */
export const UNLIKELY = 20;
/** More than any bound. */
const NEVER = 63;

const number = (letter: string): number => letterCode(letter.charCodeAt(0));

/** Cost of one letter written for another: `SUBSTITUTION[written * LETTERS + meant]`. */
export const SUBSTITUTION: Uint8Array = buildSubstitution(HEARD);
/** The same without the slips of the ear: for measuring what they give. */
export const DEAF_SUBSTITUTION: Uint8Array = buildSubstitution([]);

/** The same with only the letters that ear or finger takes for one another. */
export function withoutUnlikely(substitution: Uint8Array): Uint8Array {
  return substitution.map((cost) => (cost === UNLIKELY ? NEVER : cost));
}

function buildSubstitution(heard: typeof HEARD): Uint8Array {
  const costs = new Uint8Array(LETTERS * LETTERS).fill(UNLIKELY);
  const set = (pair: string, cost: number): void => {
    const a = number(pair[0]!);
    const b = number(pair[1]!);
    costs[a * LETTERS + b] = costs[b * LETTERS + a] = Math.min(costs[a * LETTERS + b]!, cost);
  };
  for (const pair of touchingKeys()) set(pair, NEIGHBOUR);
  for (const [pair, cost] of heard) set(pair, cost);
  for (let a = 0; a < LETTERS; a++) costs[a * LETTERS + a] = 0;
  return costs;
}

const TOUCHING: Uint8Array = buildTouching();

function buildTouching(): Uint8Array {
  const table = new Uint8Array(LETTERS * LETTERS);
  for (const pair of touchingKeys()) table[number(pair[0]!) * LETTERS + number(pair[1]!)] = 1;
  return table;
}

const SOFT = number("ь");
const HARD = number("ъ");
/** Two neighbouring letters swapped. */
export const SWAP = 11;
/** An edit of the first letter costs this much more: people rarely miss it. */
export const FIRST_LETTER = 3;

/** Cost of a letter the writer left out, by the letter before it in the word meant (-1 at the start). */
export function missingCost(letter: number, before: number): number {
  if (letter === before) return 7;
  if (letter === SOFT || letter === HARD) return 8;
  if (letter === HYPHEN) return 6;
  return 12;
}

/** Cost of a letter too many, by its neighbours in the word as written (-1 at the edges). */
export function extraCost(letter: number, before: number, after: number): number {
  if (letter === before || letter === after) return 7;
  if (letter === SOFT || letter === HARD) return 8;
  if (letter === HYPHEN) return 8;
  if (before >= 0 && TOUCHING[letter * LETTERS + before]) return 12;
  if (after >= 0 && TOUCHING[letter * LETTERS + after]) return 12;
  return 18;
}
