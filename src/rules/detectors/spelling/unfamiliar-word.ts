import type { Detector } from "../../rule.js";
import { forEachDiagnosis } from "../../spelling/diagnose.js";

/** A word that is in no dictionary and has no common word near it: a slip, or a term that the glossary lacks. */
export const detect: Detector = (context, report) => {
  forEachDiagnosis(context, "unfamiliar-word", ({ start, end, replacements }) => {
    const actual = context.part.text.slice(start, end);
    const message = replacements.length
      ? `Слово «${actual}» не найдено в словаре. Возможно, «${replacements[0]}»?`
      : `Слово «${actual}» не найдено в словаре. Проверьте написание или добавьте слово в глоссарий`;
    report({ start, end, replacements, message });
  });
};
