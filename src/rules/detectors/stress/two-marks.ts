import type { Detector } from "../../rule.js";
import { badlySigned } from "../../stress/badly-signed.js";

/** A simple word with two main stresses: «зво́ни́т». */
export const detect: Detector = badlySigned(({ acute }) => acute.length > 1);
