import { forEachProfanity } from "../../profanity/in-part.js";
import type { Detector } from "../../rule.js";

/** A word that insults a person. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "insult", ({ start, end }) => report({ start, end, replacements: [] }));
};
