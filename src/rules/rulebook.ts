import type { Analysis } from "../analysis/analysis.js";
import type { Breach } from "../document/breach.js";
import type { ParsedDocument } from "../document/parsed-document.js";
import type { Policy } from "../policy/policy.js";
import { ruleSetting } from "../policy/rule-setting.js";
import { indexRules, type IndexedRules } from "./rule-index.js";
import { openRules, type OpenedRules } from "./open-rules.js";
import { RuleRun } from "./rule-run.js";
import type { RulebookOptions } from "./rulebook-options.js";
import type { Rule } from "./rule.js";

/** The rules by which a checker judges, indexed by what can start them. */
export interface Rulebook {
  /** Ids of all rules, those that are off too. */
  readonly ids: readonly string[];
  readonly rules: readonly Rule[];
  rule(id: string): Rule | undefined;
  /** Every place of a document that breaks a rule; what is off, and what is of other kinds of document, costs nothing. */
  run(parsed: ParsedDocument, analyses: readonly Analysis[]): readonly Breach[];
}

/** Makes a rulebook of rules; those that the policy switches off cost nothing. */
export function createRulebook(rules: readonly Rule[], options: RulebookOptions): Rulebook {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    ids: [...byId.keys()],
    rules,
    rule: (id) => byId.get(id),
    run: runner([...byId.values()], options),
  };
}

function isOn(rule: Rule, policy: Policy): boolean {
  return (ruleSetting(policy, rule.id) ?? rule.default) !== "off";
}

/** Opens the rules on the first document, and reads documents by them. */
function runner(rules: readonly Rule[], options: RulebookOptions): Rulebook["run"] {
  const on = new Set(rules.filter((rule) => isOn(rule, options.policy)));
  let opened: OpenedRules | undefined;
  return (parsed, analyses) => {
    opened ??= openRules(indexed(rules, options), { ...options, isOn: (rule) => on.has(rule) });
    return new RuleRun(opened, parsed, analyses, options).breaches();
  };
}

/** The rules in groups with an index each: those that have theirs, and the others. */
function indexed(rules: readonly Rule[], { indexed: ready, policy }: RulebookOptions): readonly IndexedRules[] {
  const own = new Set(ready?.rules);
  const others = rules.filter((rule) => !own.has(rule) && isOn(rule, policy));
  return [...(ready ? [ready] : []), { rules: others, index: indexRules(others) }];
}
