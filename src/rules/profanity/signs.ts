import { letterCode } from "./letters.js";

/** White space, zero-width signs excepted. */
export const isSpace = (unit: number): boolean =>
  unit <= 32 ||
  unit === 0xa0 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000;

/** What parts the letters of one word, or the parts of a compound: a dot, a hyphen, an underscore, an apostrophe, a dash, a middle dot. */
export const isJoin = (sign: string): boolean => ".-_'’‑–—…·•,~/\\".includes(sign);

/** What stands in place of a hidden letter. */
export const isMask = (sign: string): boolean => "*#%^=×░▒▓█■□●○◼★☆✱＊".includes(sign);

const FAMILIAR = "«»“”„–—…№°±×’‘•·−→←₽€§©®™′″²³½¼¾ \uFFFC";

const ASCII = buildAscii();

/** 1: may hide or stand for a letter beside one; 2: may stand for a letter between two. */
function buildAscii(): Uint8Array {
  const table = new Uint8Array(128);
  for (const sign of "*#%^=@$&") table[sign.charCodeAt(0)] = 1;
  for (const sign of "!|+0123456789") table[sign.charCodeAt(0)] = 2;
  for (const sign of ".-_'~,/\\") table[sign.charCodeAt(0)] = 2;
  return table;
}

/** Whether a sign between the given neighbours may belong to a disguised word: a cheap first look, by UTF-16 unit. */
export function mayDisguise(unit: number, before: number, after: number): boolean {
  const left = before > 0;
  const right = letterCode(after) > 0;
  if (unit < 128)
    return ASCII[unit] === 1
      ? left || right
      : ASCII[unit] === 2 && (left ? right || isSeparator(after) : right && unit > 47 && unit < 58);
  if (unit > 0x2500) return left || right || unit > 0xd800;
  return FAMILIAR.includes(String.fromCharCode(unit)) ? left && right : true;
}

/** A dot, a hyphen and the like just before another of them: «п....ц», «х--й». */
const isSeparator = (unit: number): boolean => unit === 46 || unit === 45 || unit === 95;
