import { minority, type Variant } from "../../minority.js";
import type { Detector } from "../../rule.js";

const ABBREVIATION = /(?<![\p{L}.])(т)\.([ \u00a0\u202f]?)([екпндч])\.(?!\p{L})/giu;

/** «т. е.» beside «т.к.». */
export const detect: Detector = ({ part }, report) => {
  const spaced: Variant[] = [];
  const glued: Variant[] = [];
  if (!/т\. ?[екпндч]\./iu.test(part.text)) return;
  for (const found of part.text.matchAll(ABBREVIATION)) {
    const start = found.index;
    const end = start + found[0].length;
    if (found[2]) spaced.push({ start, end, other: `${found[1]}.${found[3]}.` });
    else glued.push({ start, end, other: `${found[1]}. ${found[3]}.` });
  }
  for (const { start, end, other } of minority(spaced, glued)) report({ start, end, replacements: [other] });
};
