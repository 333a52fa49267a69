import { isVowel, markStress } from "../../stress/marked-stress.js";
import { stressOf } from "../../stress/stress-of.js";
import { signedWords, stressSigns } from "../../stress/stress-signs.js";
import type { Detector } from "../../rule.js";

/** A sign of stress that stands over no vowel: «звон́ит». */
export const detect: Detector = ({ part, lexicon, analysis }, report) => {
  for (const token of signedWords(part)) {
    if (token.text.includes("-")) continue;
    const { plain, acute, grave } = stressSigns(token.text);
    if ([...acute, ...grave].every((place) => isVowel(plain[place]))) continue;
    const { places } = stressOf(plain.toLowerCase(), token, analysis.of(token), lexicon);
    report({
      start: token.start,
      end: token.end,
      replacements: places.map((place) => markStress(plain, place, "acute")),
    });
  }
};
