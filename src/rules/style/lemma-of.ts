import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Reading } from "../../lexicon/lexicon.js";

/** A lemma as the tables of this folder have it: ё is е. */
export const lemmaKey = ({ lemma }: Reading): string => lemma.toLowerCase().replaceAll("ё", "е");

/** The likeliest reading of the token that fits; none where a certain reading does not. */
export function fitting(
  token: number,
  sentence: SentenceAnalysis,
  fits: (reading: Reading) => boolean,
): Reading | undefined {
  const ranked = sentence.readings(token);
  const best = ranked[0]?.reading;
  if (best && sentence.certain(token)) return fits(best) ? best : undefined;
  return ranked.find(({ reading }) => fits(reading))?.reading;
}
