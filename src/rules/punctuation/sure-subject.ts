import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { nounSubject, pronounSubject, type Subject } from "../grammar/finite-concord.js";
import { isAttribute, isNoun, plainReadings } from "../grammar/plain-readings.js";

/** What a word that is a nominative beyond doubt asks of its predicate; undefined for any other word. */
export function sureSubject(sentence: SentenceAnalysis, token: Token): Subject | undefined {
  if (token.kind !== "word") return undefined;
  const pronoun = pronounSubject(token.key);
  if (pronoun) return pronoun;
  const best = sentence.best(token.index);
  if (!best || !isNoun(best) || best.tag.feats.Case !== "Nom") return undefined;
  if (sentence.certain(token.index)) return nounSubject(best);
  const readings = plainReadings(sentence, token);
  const opens = token.index === sentence.sentence.first && best.tag.feats.Animacy === "Anim";
  return readings.length > 0 &&
    readings.every((reading) => isNoun(reading) && (opens || reading.tag.feats.Case === "Nom"))
    ? nounSubject(best)
    : undefined;
}

/** The subject that begins at `first`, behind no more than three attributes, and where it ends. */
export function subjectAt(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  last: number,
): { readonly subject: Subject; readonly end: number } | undefined {
  for (let i = first; i < Math.min(first + 4, last); i++) {
    const token = part.tokens[i]!;
    const subject = sureSubject(sentence, token);
    if (subject) return pronounSubject(token.key) && i > first ? undefined : { subject, end: i + 1 };
    const readings = plainReadings(sentence, token);
    if (
      !readings.length ||
      !readings.every((reading) => isAttribute(reading)) ||
      !readings.some(({ tag }) => tag.feats.Case === "Nom")
    )
      return undefined;
  }
  return undefined;
}
