import type { Detector } from "../rule.js";
import { startingAt } from "../starting-at.js";
import { forEachDiagnosis, mayBeDiagnosed } from "./diagnose.js";
import type { Diagnosis } from "./diagnosis.js";

/** Tells the words that no dictionary has, save those made as `except` says, with a correction where one is sure. */
export function tellUnknown(kind: Diagnosis["kind"], except?: RegExp): Detector {
  return startingAt(mayBeDiagnosed, (context, report) => {
    forEachDiagnosis(context, kind, ({ start, end, replacements }) => {
      const actual = context.part.text.slice(start, end);
      if (except?.test(actual)) return;
      const message = replacements.length
        ? `Слово «${actual}» не найдено в словаре. Возможно, «${replacements[0]}»?`
        : `Слово «${actual}» не найдено в словаре. Проверьте написание или добавьте слово в глоссарий`;
      report({ start, end, replacements, message });
    });
  });
}
