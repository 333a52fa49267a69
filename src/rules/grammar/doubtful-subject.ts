import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { before } from "../comma.js";
import { nounSubject, predicates, pronounSubject, type Subject } from "./finite-concord.js";
import { isPredicateOnly, joinedBefore } from "./joined-subjects.js";
import { nominativeLater } from "./nominative-later.js";
import { isAttribute, isNoun, plainSet } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";

/** Whether a subject before the verb may yet agree with it: it is one of several, a woman, or no subject. */
export function isDoubtful(
  part: Part,
  sentence: SentenceAnalysis,
  token: Token,
  verb: Token,
  forms: readonly Reading[],
  subject: Subject,
): boolean {
  if (isWoman(sentence, token, forms)) return true;
  const plural = forms.every(({ tag }) => tag.feats.Number === "Plur");
  const noun = !pronounSubject(token.key) && !token.key.startsWith("котор");
  if (noun && plural && subject.number === "Sing" && joinedBefore(part, sentence, token)) return true;
  // «я и клиент приехали», «мы с клиентом»
  const left = before(part, token);
  if (left !== undefined && /^(?:и|или|либо|с|ни)$/u.test(left.key)) return true;
  const pronoun = pronounSubject(token.key) !== undefined;
  // «умников как ты хватает»: the pronoun is in a comparison that stands after its noun.
  if (pronoun && left?.key === "как") {
    const compared = before(part, left);
    const best = compared?.kind === "word" ? sentence.best(compared.index) : undefined;
    if (best && isNoun(best)) return true;
  }
  // «страница, на которой отображаются файлы», «за нарушение вынесен приговор»: the subject follows.
  if (!pronoun && plainSet(sentence, token).some(({ tag }) => tag.feats.Case !== "Nom"))
    return (
      (noun && hasSubjectBefore(part, sentence, token, forms, true)) || nominativeLater(part, sentence, verb, forms)
    );
  return false;
}

/** «Врач сказала», «директор подписала»: the verb shows that the person is a woman. */
export function isWoman(sentence: SentenceAnalysis, token: Token, forms: readonly Reading[]): boolean {
  if (!forms.some(({ tag }) => tag.feats.Gender === "Fem")) return false;
  return plainSet(sentence, token).some(({ tag }) => tag.feats.Animacy === "Anim" && tag.feats.Gender === "Masc");
}

/** A nominative that fits the verb earlier in the clause: the verb has its subject already. */
export function hasSubjectBefore(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  forms: readonly Reading[],
  near = false,
): boolean {
  for (let other = before(part, verb), steps = 0; other && steps < 16; other = before(part, other), steps++) {
    if (
      near &&
      (other.kind === "punctuation" ||
        /^(?:если|когда|что|чтобы|а|но|и)$/u.test(other.key) ||
        isPredicateOnly(sentence, other))
    )
      return false;
    if (other.kind === "muted" || other.kind === "placeholder" || other.text === "»") return true;
    if (other.kind === "punctuation" && other.text !== ",") return /^[—–)»"]$/u.test(other.text);
    if (other.kind !== "word") continue;
    if (pronounSubject(other.key)) return true;
    if (near && other.index + 3 > verb.index && plainSet(sentence, other).some(isAttribute)) continue;
    if (
      /^котор(?:ый|ая|ое|ые)$/u.test(other.key) ||
      /^(?:кто|что|это|все|всё|многие|другие|каждый|один|оба|обе|никто|сам|сами|некоторые|остальные)$/u.test(other.key)
    )
      return true;
    const best = sentence.best(other.index);
    if (best?.tag.feats.Case !== "Nom" || governed(part, sentence, other)) continue;
    if (
      (isNoun(best) || isAttribute(best) || best.tag.upos === "NUM") &&
      forms.some((form) => predicates(form, nounSubject(best)) || best.tag.upos === "NUM")
    )
      return true;
  }
  return false;
}

/** A preposition before the word or its attributes. */
function governed(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  let left = before(part, token);
  for (let steps = 0; left?.kind === "word" && steps < 3; left = before(part, left), steps++) {
    if (governedBy(left.key)) return true;
    if (!plainSet(sentence, left).some(isAttribute)) return false;
  }
  return false;
}
