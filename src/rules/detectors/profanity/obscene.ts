import { forEachProfanity } from "../../profanity/in-part.js";
import { neutralFor } from "../../profanity/neutral-for.js";
import type { Detector } from "../../rule.js";

/** An obscene word, however it is disguised; with a neutral word where one says the same. */
export const detect: Detector = ({ part, ...context }, report) => {
  forEachProfanity({ part, ...context }, "obscene", (place) => {
    report({ start: place.start, end: place.end, replacements: neutralFor(part.text, place) });
  });
};
