import { forEachProfanity } from "../../profanity/in-part.js";
import { personFor } from "../../profanity/person-for.js";
import type { Detector } from "../../rule.js";

/** A word that insults a person; with a neutral one where it only points at them. */
export const detect: Detector = (context, report) => {
  forEachProfanity(context, "insult", (place) =>
    report({ start: place.start, end: place.end, replacements: personFor(context, place) }),
  );
};
