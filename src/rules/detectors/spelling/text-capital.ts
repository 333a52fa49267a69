import type { Detector } from "../../rule.js";
import { opensSmall } from "../../spelling/opens-small.js";

/** A small letter at the start of a text of one sentence: a slip, or the rest of a sentence that another field began. */
export const detect: Detector = ({ part, lexicon }, report) => {
  const opening = opensSmall(part, lexicon);
  if (!opening || opening.goesOn) return;
  const { start, end, text } = opening.token;
  report({ start, end, replacements: [text[0]!.toUpperCase() + text.slice(1)] });
};
