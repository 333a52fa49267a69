import { compileMatches } from "./compile-match.js";
import type { CompiledRegex } from "./compiled-match.js";
import { openConsistency } from "./matchers/consistency.js";
import { openDensity } from "./matchers/density.js";
import { openGovernments } from "./matchers/government-list.js";
import { openSequence } from "./matchers/sequence.js";
import { openSubstitution } from "./matchers/substitution.js";
import type { Rule } from "./rule.js";
import type { Finisher, Spotter } from "./runtime/spotter.js";

/** A rule's matchers by how they work. */
export interface OpenedMatches {
  readonly spotters: Spotter[];
  readonly finishers: Finisher[];
  readonly regexes: CompiledRegex[];
  readonly detected: boolean;
}

/** Opens the matchers of a rule, each where its kind belongs; `number` is the rule's place in its rulebook. */
export function openMatches(rule: Rule, number: number): OpenedMatches {
  const [spotters, finishers, regexes]: [Spotter[], Finisher[], CompiledRegex[]] = [[], [], []];
  const all = rule.compiled ?? compileMatches(rule.match ?? [], { message: rule.message });
  for (const one of all) {
    if (one.kind === "sequence") spotters.push(openSequence(one, number));
    else if (one.kind === "substitution") spotters.push(...openSubstitution(one, number));
    else if (one.kind === "government-list") spotters.push(...openGovernments(one, number));
    else if (one.kind === "regex") regexes.push(one);
    else if (one.kind === "consistency") {
      const opened = openConsistency(one, number);
      spotters.push(...opened.spotters);
      finishers.push(opened.finisher);
    } else if (one.kind === "density") {
      const density = openDensity(one, number);
      spotters.push(density);
      finishers.push(density);
    }
  }
  return { spotters, finishers, regexes, detected: all.some(({ kind }) => kind === "detector") };
}
