import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { isNameOfThing } from "./name-of-thing.js";
import { plainReadings } from "./plain-readings.js";

/** Whether the subject found ahead of the predicate may be one of several, or one of the two a part of a name. */
export function isUnsureAhead(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  subject: Token,
  forms: readonly Reading[],
): boolean {
  // «он или она могут»: of two subjects joined by «или» the predicate may be in the plural.
  const joined = /^(?:или|либо)$/u.test(part.tokens[subject.index - 1]?.key ?? "");
  if (joined && forms.every(({ tag }) => tag.feats.Number === "Plur")) return true;
  if (isNameOfThing(part, sentence, subject)) return true;
  // «флажок Рекомендации разрешены будет снят»: the predicate ends a name without quotation marks.
  const left = part.tokens[verb.index - 1]!;
  const mayBeNamed = left !== subject && !plainReadings(sentence, left).some(({ tag }) => tag.upos === "PROPN");
  return mayBeNamed && isNameOfThing(part, sentence, left);
}
