import type { Detector } from "../../rule.js";
import { forEachDiagnosis, mayBeDiagnosed } from "../../spelling/diagnose.js";
import { startingAt } from "../../starting-at.js";

/** «ghbdtn»: a Russian word typed with the Latin layout. */
export const detect: Detector = startingAt(mayBeDiagnosed, (context, report) => {
  forEachDiagnosis(context, "keyboard-layout", ({ start, end, replacements }) => report({ start, end, replacements }));
});
