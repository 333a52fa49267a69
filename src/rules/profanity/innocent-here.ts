import type { Profanity } from "./inspect-chunk.js";
import { letterCode } from "./letters.js";

/** How far the words around are looked at. */
const NEAR = 60;

/** Whether a word that may be innocent is so at this place: a name, or among words of its other meaning. */
export function isInnocentHere(text: string, { start, end, stem }: Profanity): boolean {
  if (!stem) return false;
  if (stem.notNames && isName(text, start, end)) return true;
  if (!stem.unlessNear) return false;
  const around = `${text.slice(Math.max(0, start - NEAR), start)} ${text.slice(end, end + NEAR)}`.toLowerCase();
  return stem.unlessNear.test(around);
}

/** A capital letter with small ones after it, inside a sentence or after an initial. */
function isName(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const rest = word.slice(1);
  if (word[0] === word[0]!.toLowerCase() || rest !== rest.toLowerCase()) return false;
  let at = start - 1;
  while (at >= 0 && " \u00A0«„“\"'(".includes(text[at]!)) at--;
  if (at < 0) return false;
  if (text[at] === ".") return letterCode(text.charCodeAt(at - 1)) > 0 && !(letterCode(text.charCodeAt(at - 2)) > 0);
  return letterCode(text.charCodeAt(at)) > 0 || ",;)".includes(text[at]!);
}
