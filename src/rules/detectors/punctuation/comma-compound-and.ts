import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import { nounSubject, predicates, pronounSubject, type Subject } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, plainReadings, plainSet } from "../../grammar/plain-readings.js";
import { isSurePredicate, JOINS } from "../../punctuation/predicates-in.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** «Клиент позвонил и мы перенесли осмотр»: «и» between two clauses, each with its own subject and predicate. */
export const detect: Detector = startingAt(oneOf(["и"]), ({ part, analysis, starts }, report) => {
  for (const and of starts) {
    if (and.kind !== "word" || and.key !== "и") continue;
    const left = before(part, and);
    const right = after(part, and);
    if (!left || left.kind === "punctuation" || right?.kind !== "word") continue;
    const sentence = analysis.of(and);
    const { first, last } = sentence.sentence;
    // Most often the forms alone say that no subject stands on one of the sides.
    if (!subjectAt(part, sentence, first, and.index, plainSet) || !subjectAt(part, sentence, right.index, last, plainSet)) continue;
    if (!wholeClause(part, sentence, first, and.index, true)) continue;
    if (!secondClause(part, sentence, right, last)) continue;
    report(missingComma(part, left, and));
  }
});

/** The sentence up to «и» is one clause that begins with its subject, with nothing that the second clause could share. */
function wholeClause(part: Part, sentence: SentenceAnalysis, first: number, last: number, opening: boolean): boolean {
  const subject = subjectAt(part, sentence, first, last);
  if (!subject || !opening) return false;
  let found = false;
  for (let i = subject.end; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return false;
    const best = sentence.best(i);
    if (isSurePredicate(sentence, token) && best && best.tag.feats.Mood !== "Imp" && predicates(best, subject.subject)) found = true;
  }
  return found;
}

/** A sure nominative that begins at `first`: a pronoun, or a noun with its attributes; and where it ends. */
function subjectAt(part: Part, sentence: SentenceAnalysis, first: number, last: number, readingsOf = plainReadings): { subject: Subject; end: number } | undefined {
  for (let i = first; i < Math.min(first + 4, last); i++) {
    const token = part.tokens[i]!;
    const pronoun = pronounSubject(token.key);
    if (pronoun) return i === first ? { subject: pronoun, end: i + 1 } : undefined;
    const readings = readingsOf(sentence, token);
    if (!readings.length) return undefined;
    const opens = i === sentence.sentence.first && readings.some(({ tag }) => tag.feats.Case === "Nom" && tag.feats.Animacy === "Anim");
    if (readings.every(isNoun) && (opens || readings.every(({ tag }) => tag.feats.Case === "Nom"))) return { subject: nounSubject(readings[0]!), end: i + 1 };
    if (!readings.every((reading) => isAttribute(reading)) || !readings.some(({ tag }) => tag.feats.Case === "Nom")) return undefined;
  }
  return undefined;
}

/** A subject right after «и», and its predicate within reach. */
function secondClause(part: Part, sentence: SentenceAnalysis, right: Token, last: number): boolean {
  const found = subjectAt(part, sentence, right.index, last);
  if (!found) return false;
  for (let i = found.end; i < Math.min(found.end + 4, last); i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return false;
    const best = sentence.best(i);
    if (isSurePredicate(sentence, token) && best) return best.tag.feats.Number !== undefined && predicates(best, found.subject);
  }
  return false;
}
