import { markStress } from "../../stress/marked-stress.js";
import { stressOf } from "../../stress/stress-of.js";
import { signedWords, stressSigns } from "../../stress/stress-signs.js";
import type { Detector } from "../../rule.js";

/** A simple word with two main stresses: «зво́ни́т». */
export const detect: Detector = ({ part, lexicon, analysis }, report) => {
  for (const token of signedWords(part)) {
    if (token.text.includes("-")) continue;
    const { plain, acute } = stressSigns(token.text);
    if (acute.length < 2) continue;
    const { places } = stressOf(plain.toLowerCase(), token, analysis.of(token), lexicon);
    report({
      start: token.start,
      end: token.end,
      replacements: places.map((place) => markStress(plain, place, "acute")),
    });
  }
};
