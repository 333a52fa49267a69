import type { Gold } from "./gold.js";

/** What may stand between a pronoun and its noun: «все эти новые дома». */
const BETWEEN = new Set(["ADJ", "DET", "NUM", "ADV", "PART"]);
const REACH = 4;

/** Whether a pronoun stands for a noun («то, что»; «всех поздравили») and not before one («то время»; «всех жильцов»). */
export function isSubstantive(gold: readonly Gold[], i: number): boolean {
  const { feats } = gold[i]!;
  for (let k = i + 1; k < gold.length && k <= i + REACH; k++) {
    const { upos, feats: other } = gold[k]!;
    const agrees = other.Case === feats.Case && (!other.Number || !feats.Number || other.Number === feats.Number);
    if (upos === "NOUN" || upos === "PROPN" || upos === "PRON") return !agrees;
    if (other.Case && !agrees) return true;
    if (!BETWEEN.has(upos) && other.VerbForm !== "Part") return true;
  }
  return true;
}
