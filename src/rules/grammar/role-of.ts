import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { isPredicate, nounSubject, type Subject } from "./finite-concord.js";
import { isAttribute, isNoun, plainSet } from "./plain-readings.js";

/** What a word can be in a clause, as far as its form tells. */
export interface Role {
  readonly predicates: readonly Reading[];
  /** What its nominatives ask of a verb: those of nouns, and those of other words. */
  readonly nouns: readonly Subject[];
  readonly others: readonly Subject[];
  /** An attribute or an adverb: it may stand before a subject. */
  readonly leads: boolean;
}

/** By the readings of a form, which are kept. */
const roles = new WeakMap<readonly Reading[], Role>();

/** The role of a token's form; worked out once for each form. */
export function roleOf(sentence: SentenceAnalysis, token: Token): Role {
  const readings = plainSet(sentence, token);
  let role = roles.get(readings);
  if (!role) {
    const nominatives = readings.filter(({ tag }) => tag.feats.Case === "Nom");
    role = {
      predicates: readings.filter(isPredicate),
      nouns: nominatives.filter(isNoun).map(nounSubject),
      others: nominatives.filter((reading) => !isNoun(reading)).map(nounSubject),
      leads: readings.some((reading) => isAttribute(reading) || reading.tag.upos === "ADV"),
    };
    roles.set(readings, role);
  }
  return role;
}
