import type { Lexicon } from "../lexicon/lexicon.js";
import type { Policy } from "../policy/policy.js";
import type { Detector } from "./rule.js";
import type { IndexedRules } from "./rule-index.js";

/** What a rulebook is made with. */
export interface RulebookOptions {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  /** Detectors by the id of their rule. */
  readonly detectors: Readonly<Record<string, Detector>>;
  /** Rules that were indexed when they were compiled; others are indexed here. */
  readonly indexed?: IndexedRules;
  /** Measures: called around the work of each rule. For benches. */
  readonly measure?: (rule: string, work: () => void) => void;
}
