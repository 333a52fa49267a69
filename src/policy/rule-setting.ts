import type { Policy } from "./policy.js";

/** What a policy may say about a rule. */
export type RuleSetting = Policy["rules"][string];

/** True when the name is the rule's id or a pattern of it: `style/*`, `style/long-*`, `*`. */
export function matchesRule(name: string, rule: string): boolean {
  return name.endsWith("*") ? rule.startsWith(name.slice(0, -1)) : name === rule;
}

/** What the policy says about the rule: the most specific name that fits decides, and of equals the later. */
export function ruleSetting(policy: Pick<Policy, "rules">, rule: string): RuleSetting | undefined {
  const exact = policy.rules[rule];
  if (exact !== undefined) return exact;
  let setting: RuleSetting | undefined;
  let longest = -1;
  for (const [name, value] of Object.entries(policy.rules)) {
    if (name.length < longest || !matchesRule(name, rule)) continue;
    setting = value;
    longest = name.length;
  }
  return setting;
}
