import { check } from "./check.js";
import type { Assessment } from "./criteria/assessment.js";
import type { Document } from "./document/document.js";
import { createLexicon } from "./lexicon/create-lexicon.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import { InputError } from "./policy/input-error.js";
import type { Policy } from "./policy/policy.js";
import { readPolicy } from "./policy/read-policy.js";
import type { PolicyInput } from "./policy/resolve-policy.js";
import { createRulebook } from "./rules/rulebook.js";
import { RULES } from "./rules/rules.js";
import type { Rule } from "./rules/rule.js";

/** What a checker is made of. */
export interface CheckerOptions {
  /** The bytes of `dictionaries/compiled/lexicon.bin`. */
  readonly lexicon: ArrayBuffer;
  /** The bytes of `dictionaries/compiled/ngrams.bin`: better first suggestions. */
  readonly ngrams?: ArrayBuffer;
  /** The bytes of `dictionaries/compiled/model.bin`: readings in context. */
  readonly model?: ArrayBuffer;
  /** What differs from the default policy, or a complete policy. */
  readonly policy?: PolicyInput | Policy;
  /** The user's own rules, beside the shipped ones. */
  readonly rules?: readonly Rule[];
}

/** Checks documents by one policy. */
export interface Checker {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon;
  /** Document → assessment: synchronous and pure; a document that does not fit its schema throws an `InputError`. */
  check(document: Document): Assessment;
}
