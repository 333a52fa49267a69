import { minority, type Variant } from "../../minority.js";
import type { Detector } from "../../rule.js";

/** « — » beside « – » between words; a range («3–5») and a line's opening dash are no matter of choice. */
export const detect: Detector = ({ part }, report) => {
  const long = dashes(part.text, "—", "–");
  const short = dashes(part.text, "–", "—");
  for (const { start, end, other } of minority(long, short)) report({ start, end, replacements: [other] });
};

function dashes(text: string, dash: string, other: string): Variant[] {
  const places: Variant[] = [];
  for (let at = text.indexOf(dash); at >= 0; at = text.indexOf(dash, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    if (/^[^\n\d][ \u00a0]$/u.test(before) && /[ \u00a0]/u.test(text[at + 1] ?? ""))
      places.push({ start: at, end: at + 1, other });
  }
  return places;
}
