import { minority, type Variant } from "../../minority.js";
import type { Detector } from "../../rule.js";

/** «№ 5» beside «№5». */
export const detect: Detector = ({ part }, report) => {
  const spaced: Variant[] = [];
  const glued: Variant[] = [];
  for (let at = part.text.indexOf("№"); at >= 0; at = part.text.indexOf("№", at + 1)) {
    const found = /^№([ \u00a0\u202f]?)(\d+)/u.exec(part.text.slice(at, at + 24));
    if (!found) continue;
    const end = at + found[0].length;
    if (found[1]) spaced.push({ start: at, end, other: `№${found[2]}` });
    else glued.push({ start: at, end, other: `№ ${found[2]}` });
  }
  for (const { start, end, other } of minority(spaced, glued)) report({ start, end, replacements: [other] });
};
