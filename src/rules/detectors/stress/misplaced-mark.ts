import type { Detector } from "../../rule.js";
import { badlySigned } from "../../stress/badly-signed.js";
import { isVowel } from "../../stress/marked-stress.js";

/** A sign of stress that stands over no vowel: «звон́ит». */
export const detect: Detector = badlySigned(({ plain, acute, grave }) =>
  [...acute, ...grave].some((place) => !isVowel(plain[place])),
);
