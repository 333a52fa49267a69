import type { CompiledMatch } from "./compiled-match.js";
import type { Rule } from "./rule.js";
import { DETECTORS, MANUAL, RULEBOOK } from "./rulebook.generated.js";

/** What a check needs of a rule, as the generated file has it. */
type Core = Omit<Rule, "why" | "examples" | "match" | "sources"> & { readonly compiled: readonly CompiledMatch[]; readonly sources: readonly number[] };

/** What only a reader of the manual needs of a rule. */
type Manual = Pick<Rule, "why" | "examples" | "match">;

interface Generated {
  readonly rules: readonly Core[];
  readonly sources: Rule["sources"];
}

let manual: readonly Manual[] | undefined;

/** A rule's part for readers, parsed when somebody reads it. */
const manualOf = (index: number): Manual => (manual ??= JSON.parse(MANUAL) as readonly Manual[])[index]!;

function readRules(): readonly Rule[] {
  const { rules, sources } = JSON.parse(RULEBOOK) as Generated;
  return rules.map(({ sources: own, ...core }, index) => ({
    ...core,
    sources: own.map((source) => sources[source]!),
    get why() {
      return manualOf(index).why;
    },
    get examples() {
      return manualOf(index).examples;
    },
    get match() {
      return manualOf(index).match;
    },
  }));
}

/** Every shipped rule. */
export const RULES: readonly Rule[] = readRules();

export { DETECTORS };
