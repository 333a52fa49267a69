import { forEachProfanity } from "../../profanity/in-part.js";
import { neutralFor } from "../../profanity/neutral-for.js";
import type { Detector } from "../../rule.js";

/** A word that stands for an obscene one and is understood as such. */
export const detect: Detector = ({ part, ...context }, report) => {
  forEachProfanity({ part, ...context }, "euphemism", (place) => {
    report({ start: place.start, end: place.end, replacements: neutralFor(part.text, place) });
  });
};
