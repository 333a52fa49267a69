import { openContextModel } from "./analysis/context/open-context-model.js";
import { check } from "./check.js";
import type { Assessment } from "./criteria/assessment.js";
import type { Document } from "./document/document.js";
import { provePolicy } from "./compliance/prove-policy.js";
import { createLexicon } from "./lexicon/create-lexicon.js";
import type { HunspellWords } from "./lexicon/glossary/open-hunspell.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import type { Policy } from "./policy/policy.js";
import { readPolicy } from "./policy/read-policy.js";
import { resolvePolicy, type PolicyInput } from "./policy/resolve-policy.js";
import { expandLemmas } from "./rules/expand-lemmas.js";
import { createRulebook } from "./rules/rulebook.js";
import { DETECTORS, INDEXED_RULES, RULES } from "./rules/rules.js";
import type { Rule } from "./rules/rule.js";

/** What a checker is made of. */
export interface CheckerOptions {
  /** The bytes of `dictionaries/compiled/lexicon.bin`. */
  readonly lexicon: ArrayBufferLike;
  /** The bytes of `dictionaries/compiled/ngrams.bin`: better first suggestions. */
  readonly ngrams?: ArrayBufferLike;
  /** The bytes of `dictionaries/compiled/model.bin`: readings in context. */
  readonly model?: ArrayBufferLike;
  /** What differs from the default policy, or a complete policy. */
  readonly policy?: PolicyInput | Policy;
  /** The user's own rules, beside the shipped ones; one with the id of a shipped rule takes its place. */
  readonly rules?: readonly Rule[];
  /** The user's own Hunspell dictionaries, opened. */
  readonly hunspell?: readonly HunspellWords[];
}

/** Checks documents by one policy. */
export interface Checker {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon;
  /** Document → assessment: synchronous and pure; a document that does not fit its schema throws an `InputError`. */
  check(document: Document): Assessment;
}

/** Makes a checker of bytes and objects: runs in Node and in a browser. */
export async function createChecker(options: CheckerOptions): Promise<Checker> {
  const own = options.rules ?? [];
  const replaced = new Set(own.map(({ id }) => id));
  const known = [...RULES, ...own].map(({ id }) => id);
  const policy = options.policy ? readPolicy(options.policy, known) : resolvePolicy();
  // A complete policy has been proved when it was read.
  if (options.policy && !("hash" in options.policy)) provePolicy(policy);
  const lexicon = createLexicon(options.lexicon, {
    ngrams: options.ngrams,
    glossary: policy.glossary.words,
    hunspell: options.hunspell,
  });
  const rules = own.length
    ? [...RULES.filter(({ id }) => !replaced.has(id)), ...own.map((rule) => expandLemmas(rule, lexicon))]
    : RULES;
  const rulebook = createRulebook(rules, { policy, lexicon, detectors: DETECTORS, indexed: INDEXED_RULES });
  const model = options.model && openContextModel(options.model);
  return {
    policy,
    rules,
    lexicon,
    check: (document) => check(document, { policy, lexicon, rulebook, ...(model && { model }) }),
  };
}
