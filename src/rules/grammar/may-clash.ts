import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { predicates, pronounSubject, type Subject } from "./finite-concord.js";
import { governedBy } from "./preposition-cases.js";
import { roleOf } from "./role-of.js";
import { afterGroup } from "./stretch.js";
import { FREE_AHEAD } from "./subject-ahead.js";
import { FREE_BEHIND } from "./subject-behind.js";

/** What stands for one person or thing without being a noun. */
const ONE = /^(?:один|одна|одно|кажд(?:ый|ая|ое)|люб(?:ой|ая|ое)|никто|некто|кто-(?:то|нибудь|либо))$/u;

/** Tokens `[first, last)` that are looked through; what is skipped within; where prepositional groups end at the latest. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly skipped?: ReadonlyMap<number, number>;
}

/**
 * Whether the first word that can be the verb's subject may disagree with it, by the forms alone: `subjectAhead` and `subjectBehind` find no
 * clash where this says no, and then the sentence need not be analysed.
 */
export function mayClash(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  { first, last, end, skipped }: Stretch,
): boolean {
  const forms = roleOf(sentence, verb).predicates;
  const clashes = (subject: Subject): boolean => !forms.every((form) => predicates(form, subject));
  for (let i = first; i < last; i++) {
    const close = skipped?.get(i);
    if (close !== undefined) {
      i = close;
      continue;
    }
    const token = part.tokens[i]!;
    const pronoun = pronounSubject(token.key);
    if (pronoun) return clashes(pronoun);
    if (governedBy(token.key)) {
      const next = afterGroup(part, sentence, i, end);
      if (next === undefined) return false;
      i = next - 1;
      continue;
    }
    if (token.kind !== "word") return false;
    if (ONE.test(token.key) || /^\p{Lu}{2}/u.test(token.text)) return true;
    const { nouns, leads } = roleOf(sentence, token);
    if (nouns.some(clashes)) return true;
    if (!leads && !FREE_AHEAD.test(token.key) && !FREE_BEHIND.test(token.key) && !/^(?:все|весь|вся)$/u.test(token.key))
      return false;
  }
  return false;
}
