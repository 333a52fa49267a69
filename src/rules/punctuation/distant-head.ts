import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { before } from "../comma.js";
import { concords } from "../grammar/concord.js";
import { isAttribute, isNoun, plainReadings } from "../grammar/plain-readings.js";
import { governedBy } from "../grammar/preposition-cases.js";

/**
 * The noun that a participle after `last` belongs to, where it is not `last` itself but stands farther left and what is between hangs on it:
 * «партия комбикорма | поступившая», «смета на ремонт кровли | согласованная».
 */
export function distantHead(
  part: Part,
  last: Token,
  participles: readonly Reading[],
  sentence: SentenceAnalysis,
): Token | undefined {
  const agrees = (token: Token): boolean =>
    plainReadings(sentence, token).some(
      (reading) => isNominal(reading) && participles.some((one) => concords(one, reading)),
    );
  if (agrees(last) || !plainReadings(sentence, last).every(isNominal)) return undefined;
  for (
    let left = before(part, last), steps = 0;
    left?.kind === "word" && steps < 5;
    left = before(part, left), steps++
  ) {
    const best = sentence.best(left.index);
    if (!best || !(governedBy(left.key) || isNominal(best))) return undefined;
    if (!agrees(left)) continue;
    return isNoun(best) && participles.some((one) => concords(one, best)) ? left : undefined;
  }
  return undefined;
}

const isNominal = (reading: Reading): boolean =>
  isNoun(reading) || (isAttribute(reading) && reading.tag.feats.Variant !== "Short");
