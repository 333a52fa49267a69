import type { CompiledRegex } from "./compiled-match.js";
import { openMatches } from "./open-matches.js";
import type { Rule } from "./rule.js";
import { tableOfTriggers, type TriggerTable } from "./runtime/trigger-table.js";

/**
 * What a rulebook knows of rules before a text touches them; plain JSON, made when the shipped rules are compiled, so that
 * a rule that no text touches is not even parsed.
 */
export interface RuleIndex {
  /** How many spotters each rule has. */
  readonly spotters: readonly number[];
  /** What starts the spotters, which are counted through all rules. */
  readonly triggers: TriggerTable;
  readonly regexes: readonly (readonly [rule: number, regex: CompiledRegex])[];
  /** Rules that have code. */
  readonly detected: readonly number[];
  /** Rules that judge a document when all of it was read. */
  readonly finishing: readonly number[];
}

/** Rules with their index. */
export interface IndexedRules {
  readonly rules: readonly Rule[];
  readonly index: RuleIndex;
}

/** Makes the index of rules. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const opened = rules.map(openMatches);
  const those = (test: (one: (typeof opened)[number]) => boolean): number[] =>
    opened.flatMap((one, rule) => (test(one) ? [rule] : []));
  return {
    spotters: opened.map(({ spotters }) => spotters.length),
    triggers: tableOfTriggers(opened.flatMap(({ spotters }) => spotters)),
    regexes: opened.flatMap(({ regexes }, rule) => regexes.map((regex) => [rule, regex] as const)),
    detected: those(({ detected }) => detected),
    finishing: those(({ finishers }) => finishers.length > 0),
  };
}
