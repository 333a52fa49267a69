import type { Detector } from "../rule.js";
import { markStress } from "./marked-stress.js";
import { signedWords, stressSigns, type StressSigns } from "./stress-signs.js";
import { stressOf } from "./stress-of.js";

/** Tells the simple words whose signs of stress are wrong in themselves; the accepted stresses are what to write. */
export function badlySigned(isWrong: (signs: StressSigns) => boolean): Detector {
  return ({ part, lexicon, analysis }, report) => {
    for (const token of signedWords(part)) {
      if (token.text.includes("-")) continue;
      const signs = stressSigns(token.text);
      if (!isWrong(signs)) continue;
      const { places } = stressOf(signs.plain.toLowerCase(), token, analysis.of(token), lexicon);
      report({
        start: token.start,
        end: token.end,
        replacements: places.map((place) => markStress(signs.plain, place, "acute")),
      });
    }
  };
}
