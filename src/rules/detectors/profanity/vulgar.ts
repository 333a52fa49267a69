import { forEachProfanity } from "../../profanity/in-part.js";
import type { Detector } from "../../rule.js";

/** A vulgar word, however it is disguised. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "vulgar", ({ start, end }) => report({ start, end, replacements: [] }));
};
