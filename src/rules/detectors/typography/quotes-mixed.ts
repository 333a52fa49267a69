import type { Detector } from "../../rule.js";

const STRAIGHT = /"([^"\n«»]{1,120})"/gu;

/** "Straight" quotes round a Russian word in a text that has «ёлочки» too. */
export const detect: Detector = ({ part }, report) => {
  if (!part.text.includes("«") || !part.text.includes('"')) return;
  for (const found of part.text.matchAll(STRAIGHT)) {
    const start = found.index;
    const end = start + found[0].length;
    if (!/\p{Script=Cyrillic}/u.test(found[1]!) || inMuted(part.muted, start)) continue;
    report({ start, end, replacements: [`«${found[1]}»`] });
  }
};

const inMuted = (muted: readonly { start: number; end: number }[], at: number): boolean =>
  muted.some((range) => range.start <= at && at < range.end);
