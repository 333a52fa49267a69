import { forEachProfanity } from "../../profanity/in-part.js";
import { insteadOf } from "../../profanity/instead-of.js";
import type { Detector } from "../../rule.js";

/** A word that stands for an obscene one and is understood as such. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "euphemism", (place) => {
    report({ start: place.start, end: place.end, replacements: insteadOf(context, place) });
  });
};
