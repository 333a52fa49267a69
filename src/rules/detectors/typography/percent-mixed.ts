import { minority, type Variant } from "../../minority.js";
import type { Detector } from "../../rule.js";

/** «5 %» beside «5%». */
export const detect: Detector = ({ part }, report) => {
  const spaced: Variant[] = [];
  const glued: Variant[] = [];
  for (let at = part.text.indexOf("%"); at >= 0; at = part.text.indexOf("%", at + 1)) {
    const found = /(\d+(?:,\d+)?)([ \u00a0\u202f]?)$/u.exec(part.text.slice(Math.max(0, at - 12), at));
    if (!found) continue;
    const start = at - found[0].length;
    if (found[2]) spaced.push({ start, end: at + 1, other: `${found[1]}%` });
    else glued.push({ start, end: at + 1, other: `${found[1]} %` });
  }
  for (const { start, end, other } of minority(spaced, glued)) report({ start, end, replacements: [other] });
};
