import { forEachProfanity } from "../../profanity/in-part.js";
import { standsApart } from "../../profanity/stands-apart.js";
import type { Detector } from "../../rule.js";

/** A word that insults a person; one that only calls names can go. */
export const detect: Detector = (context, report) => {
  const { text } = context.part;
  forEachProfanity(context, "insult", ({ start, end }) => report({ start, end, replacements: standsApart(text, start, end) ? [""] : [] }));
};
