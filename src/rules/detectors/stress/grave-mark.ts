import { isVowel, markStress } from "../../stress/marked-stress.js";
import { signedWords, stressSigns } from "../../stress/stress-signs.js";
import type { Detector } from "../../rule.js";

/** The only stress of a word marked by a grave, the sign of a secondary one: «звонѝт». */
export const detect: Detector = ({ part }, report) => {
  for (const token of signedWords(part)) {
    if (token.text.includes("-")) continue;
    const { plain, acute, grave } = stressSigns(token.text);
    if (acute.length || grave.length !== 1 || !isVowel(plain[grave[0]!])) continue;
    report({ start: token.start, end: token.end, replacements: [markStress(plain, grave[0]!, "acute")] });
  }
};
