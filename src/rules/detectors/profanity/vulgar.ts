import { forEachProfanity } from "../../profanity/in-part.js";
import { neutralFor } from "../../profanity/neutral-for.js";
import { standsApart } from "../../profanity/stands-apart.js";
import type { Detector } from "../../rule.js";

/** A vulgar word, however it is disguised; with a neutral word where one says the same. */
export const detect: Detector = ({ part, ...context }, report) => {
  forEachProfanity({ part, ...context }, "vulgar", ({ start, end, word }) => {
    const apart = standsApart(part.text, start, end);
    report({ start, end, replacements: apart ? [""] : neutralFor(word, part.text.slice(start, end)) });
  });
};
