import { forEachProfanity } from "../../profanity/in-part.js";
import { insteadOf } from "../../profanity/instead-of.js";
import type { Detector } from "../../rule.js";

/** A vulgar word, however it is disguised; with a neutral word where one says the same. */
export const detect: Detector = (context, report) => {
  const { text } = context.part;
  forEachProfanity(context, "vulgar", (place) => {
    const { start, end, word } = place;
    // «послал в [жопу]»: the whole turn is «прочь».
    if (word === "жопу" && /(?:^|\s)в $/iu.test(text.slice(Math.max(0, start - 3), start)))
      return report({ start: start - 2, end, replacements: ["прочь"] });
    report({ start, end, replacements: insteadOf(context, place) });
  });
};
