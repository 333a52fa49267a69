import { InputError } from "./input-error.js";
import { didYouMean } from "./nearest.js";
import type { Policy } from "./policy.js";
import { resolvePolicy, type PolicyInput } from "./resolve-policy.js";
import { schemaSentence, tellingError } from "./schema-sentence.js";
import { validatePolicy } from "./validate-policy.generated.js";

/** What is wrong with a name of a rule in a policy; undefined when a known rule fits it. */
export function unknownRule(name: string, known: readonly string[]): string | undefined {
  if (name === "*" || known.includes(name)) return undefined;
  const folders = [...new Set(known.map((id) => id.split("/")[0]!))];
  const stem = name.slice(0, -1);
  if (name.endsWith("*") && known.some((id) => id.startsWith(stem))) return undefined;
  const names = name.endsWith("*") ? folders.map((folder) => `${folder}/*`) : known;
  return `неизвестное правило «${name}»${didYouMean(name, names)}; все правила: chistovik rules`;
}

/** A policy given as an object: checked, completed with the default. A complete one is taken as it is. */
export function readPolicy(value: PolicyInput | Policy, knownRules?: readonly string[]): Policy {
  if ("hash" in value) return value;
  if (!validatePolicy(value)) {
    const error = tellingError(validatePolicy.errors ?? []);
    throw new InputError(schemaSentence(error), `политика, ${error.instancePath || "/"}`);
  }
  if (knownRules && !value.ruleFolders?.length) {
    for (const name of Object.keys(value.rules ?? {})) {
      const wrong = unknownRule(name, knownRules);
      if (wrong) throw new InputError(wrong, "политика, /rules");
    }
  }
  return resolvePolicy(value);
}
