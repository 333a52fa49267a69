import { forEachProfanity } from "../../profanity/in-part.js";
import type { Detector } from "../../rule.js";

/** A word that stands for an obscene one and is understood as such. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "euphemism", ({ start, end }) => report({ start, end, replacements: [] }));
};
