import type { Lexicon } from "../lexicon/lexicon.js";
import type { Policy } from "../policy/policy.js";
import type { Detector } from "./rule.js";

/** What a rulebook is made with. */
export interface RulebookOptions {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  /** Detectors by the id of their rule. */
  readonly detectors: Readonly<Record<string, Detector>>;
  /** Measures: called around the work of each rule. For benches. */
  readonly measure?: (rule: string, work: () => void) => void;
}
