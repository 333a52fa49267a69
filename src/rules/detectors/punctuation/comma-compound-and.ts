import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import { predicates } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, plainSet } from "../../grammar/plain-readings.js";
import { isSurePredicate, JOINS } from "../../punctuation/predicates-in.js";
import { subjectAt, sureSubject } from "../../punctuation/sure-subject.js";
import { oneOf, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

/** «Клиент позвонил и мы перенесли осмотр»: «и» between two clauses, each with its own subject and predicate. */
export const detect: Detector = startingAt(oneOf(["и"]), ({ part, analysis, starts }, report) => {
  for (const and of starts) {
    if (and.kind !== "word" || and.key !== "и") continue;
    const left = before(part, and);
    const right = after(part, and);
    if (!left || left.kind === "punctuation" || right?.kind !== "word") continue;
    const sentence = analysis.of(and);
    const { first, last } = sentence.sentence;
    // Most often the form alone says that no subject follows.
    if (!plainSet(sentence, right).some(({ tag }) => tag.feats.Case === "Nom")) continue;
    if (!secondClause(part, sentence, right.index, last) || !firstClause(part, sentence, first, and.index)) continue;
    report(missingComma(part, left, and));
  }
});

/** The sentence up to «и» is one clause with its subject and predicate, and with nothing at its start that the second could share. */
function firstClause(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  const opening = sentence.best(first);
  const opens = opening && (isNoun(opening) || isAttribute(opening) || sureSubject(sentence, part.tokens[first]!) || isSurePredicate(sentence, part.tokens[first]!));
  // «В понедельник», «Вчера», «У нас» may belong to both.
  if (!opens || opening.tag.feats.Case === "Ins" || part.tokens[first]!.key === "все") return false;
  const verbs: number[] = [];
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return false;
    const feats = isSurePredicate(sentence, token) ? sentence.best(i)?.tag.feats : undefined;
    if (feats?.Mood === "Imp") return false;
    if (feats) verbs.push(i);
  }
  return verbs.some((verb) => hasSubject(part, sentence, first, last, verb));
}

function hasSubject(part: Part, sentence: SentenceAnalysis, first: number, last: number, verb: number): boolean {
  const predicate = sentence.best(verb)!;
  if (predicate.tag.feats.Number === undefined) return false;
  for (let i = first; i < last; i++) {
    const subject = sureSubject(sentence, part.tokens[i]!);
    // «Приехали оценщик и мастер…»: a plural predicate after which «и» may join its subjects.
    if (subject && predicates(predicate, subject)) return i < verb || subject.number === "Sing";
  }
  return false;
}

/** A subject right after «и», and its predicate within reach. */
function secondClause(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  const found = subjectAt(part, sentence, first, last);
  if (!found) return false;
  for (let i = found.end; i < Math.min(found.end + 5, last); i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return false;
    const best = sentence.best(i);
    if (isSurePredicate(sentence, token) && best) return best.tag.feats.Number !== undefined && best.tag.feats.Mood !== "Imp" && predicates(best, found.subject);
  }
  return false;
}
