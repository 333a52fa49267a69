import type { Part } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";

/** Opening mark → closing ones. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", '”“"'],
  ["„", '“”"'],
  ["”", "”"],
  ["'", "'"],
  ["‘", "’"],
  ["‹", "›"],
]);
const LONGEST = 120;

/** "Straight" and “English” quotes round a Russian text; inside «ёлочки» „лапки“ are right. */
export const detect: Detector = ({ part }, report) => {
  const { text } = part;
  if (!/["“„”'‘‹]/u.test(text)) return;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === "\n") depth = 0;
    else if (mark === "«") depth++;
    else if (mark === "»") depth = Math.max(0, depth - 1);
    const closers = PAIRS.get(mark);
    if (!closers || (depth > 0 && mark === "„") || !opensAt(text, at)) continue;
    const end = closing(text, at, closers);
    if (end === undefined || isMuted(part, at)) continue;
    const inner = text.slice(at + 1, end);
    if (!/\p{Script=Cyrillic}{2}/u.test(inner) || /[«»]/u.test(inner)) continue;
    report({ start: at, end: end + 1, replacements: [depth > 0 ? `„${inner}“` : `«${inner}»`] });
    at = end;
  }
};

const opensAt = (text: string, at: number): boolean =>
  (at === 0 || /[\s(\[«—–-]/u.test(text[at - 1]!)) && /[\p{L}\d]/u.test(text[at + 1] ?? "");

/** The mate that ends a word, in the same line and within reach. */
function closing(text: string, at: number, closers: string): number | undefined {
  for (let i = at + 2; i < Math.min(text.length, at + LONGEST); i++) {
    if (text[i] === "\n") return undefined;
    if (closers.includes(text[i]!) && !/\s/u.test(text[i - 1]!) && !/[\p{L}\d]/u.test(text[i + 1] ?? "")) return i;
  }
  return undefined;
}

const isMuted = (part: Part, at: number): boolean => part.muted.some(({ start, end }) => start <= at && at < end);
