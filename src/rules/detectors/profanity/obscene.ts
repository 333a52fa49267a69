import { forEachProfanity } from "../../profanity/in-part.js";
import { insteadOf } from "../../profanity/instead-of.js";
import type { Detector } from "../../rule.js";

/** An obscene word, however it is disguised; with a neutral word where one says the same. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "obscene", (place) => {
    report({ start: place.start, end: place.end, replacements: insteadOf(context, place) });
  });
};
