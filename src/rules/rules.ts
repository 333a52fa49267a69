import type { CompiledMatch } from "./compiled-match.js";
import type { Rule } from "./rule.js";
import type { IndexedRules, RuleIndex } from "./rule-index.js";
import { DETECTORS } from "./detectors.generated.js";
import { MANUAL, RULEBOOK } from "./rulebook.generated.js";
import { unpackLines } from "./unpack.js";

/** What every check needs of a rule, as the generated file has it. */
type Core = Omit<Rule, "why" | "examples" | "match" | "compiled" | "sources"> & { readonly sources: readonly number[] };

/** What only a reader of the manual needs of a rule. */
type Manual = Pick<Rule, "why" | "examples">;

interface Generated {
  readonly rules: readonly Core[];
  readonly sources: Rule["sources"];
  readonly index: RuleIndex;
}

let manual: readonly Manual[] | undefined;

/** A rule's part for readers, unpacked when somebody reads it. */
const manualOf = (rule: number): Manual => (manual ??= JSON.parse(unpackLines(MANUAL)(0)) as readonly Manual[])[rule]!;

/** One line for all that every check needs, then one of matchers for each rule, parsed when the rule is opened. */
function readRules(): IndexedRules {
  const line = unpackLines(RULEBOOK);
  const { rules: cores, sources, index } = JSON.parse(line(0)) as Generated;
  const rules = cores.map(({ sources: own, ...core }, rule) => {
    let compiled: readonly CompiledMatch[] | undefined;
    return {
      ...core,
      sources: own.map((source) => sources[source]!),
      get compiled() {
        return (compiled ??= JSON.parse(line(rule + 1)) as readonly CompiledMatch[]);
      },
      get why() {
        return manualOf(rule).why;
      },
      get examples() {
        return manualOf(rule).examples;
      },
    };
  });
  return { rules, index };
}

/** The shipped rules with their index. */
export const INDEXED_RULES: IndexedRules = readRules();

/** Every shipped rule. */
export const RULES: readonly Rule[] = INDEXED_RULES.rules;

export { DETECTORS };
