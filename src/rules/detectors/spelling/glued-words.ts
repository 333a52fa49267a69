import type { Detector } from "../../rule.js";
import { forEachDiagnosis } from "../../spelling/diagnose.js";

/** «потомучто», «длякаждой»: two words without the space between them. */
export const detect: Detector = (context, report) => {
  forEachDiagnosis(context, "glued-words", ({ start, end, replacements }) => report({ start, end, replacements }));
};
