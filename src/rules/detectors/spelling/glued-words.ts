import type { Detector } from "../../rule.js";
import { forEachDiagnosis, mayBeDiagnosed } from "../../spelling/diagnose.js";
import { startingAt } from "../../starting-at.js";

/** «потомучто», «длякаждой»: two words without the space between them. */
export const detect: Detector = startingAt(mayBeDiagnosed, (context, report) => {
  forEachDiagnosis(context, "glued-words", ({ start, end, replacements }) => report({ start, end, replacements }));
});
