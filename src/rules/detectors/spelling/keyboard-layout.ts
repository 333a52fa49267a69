import type { Detector } from "../../rule.js";
import { forEachDiagnosis } from "../../spelling/diagnose.js";

/** «ghbdtn»: a Russian word typed with the Latin layout. */
export const detect: Detector = (context, report) => {
  forEachDiagnosis(context, "keyboard-layout", ({ start, end, replacements }) => report({ start, end, replacements }));
};
