import { check } from "../../src/check.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import { openContextModel } from "../../src/analysis/context/open-context-model.js";
import { readPolicy } from "../../src/policy/read-policy.js";
import type { PolicyInput } from "../../src/policy/resolve-policy.js";
import { expandLemmas } from "../../src/rules/expand-lemmas.js";
import type { CheckExample } from "../../src/rules/examples.js";
import type { Detector, Rule } from "../../src/rules/rule.js";
import { compiledBytes } from "../compiled-bytes.js";
import { createRulebook, type Rulebook } from "../../src/rules/rulebook.js";
import type { RulebookOptions } from "../../src/rules/rulebook-options.js";

/** The model of readings in context; an outdated one is told and left out, so that rules can be worked on while it is trained anew. */
function contextModel(): ReturnType<typeof openContextModel> | undefined {
  const bytes = compiledBytes("model.bin");
  try {
    return bytes && openContextModel(bytes);
  } catch (error) {
    process.stderr.write(`! ${(error as Error).message}\n`);
    return undefined;
  }
}

/** Knowledge of a checker under a policy. */
interface Opened {
  readonly policy: ReturnType<typeof readPolicy>;
  readonly lexicon: Lexicon;
  readonly rulebook: Rulebook;
}

/** Makes what checks examples: a checker for each policy that examples ask for, with one lexicon where the policy adds no words. */
export function exampleChecker(
  rules: readonly Rule[],
  detectors: Readonly<Record<string, Detector>>,
  measure?: RulebookOptions["measure"],
): CheckExample {
  const bytes = compiledBytes("lexicon.bin");
  if (!bytes) throw new Error("нет словаря dictionaries/compiled/lexicon.bin; соберите его: npm run build:lexicon");
  const ngrams = compiledBytes("ngrams.bin");
  const model = contextModel();
  const plain = createLexicon(bytes, { ngrams });
  const expanded = rules.map((rule) => expandLemmas(rule, plain));
  const opened = new Map<string, Opened>();
  const open = (over: Readonly<Record<string, unknown>>): Opened => {
    const policy = readPolicy({ name: "example", version: "1", ...over } as PolicyInput);
    const words = (over["glossary"] as PolicyInput["glossary"])?.words;
    const lexicon = words ? createLexicon(bytes, { ngrams, glossary: policy.glossary.words }) : plain;
    return {
      policy,
      lexicon,
      rulebook: createRulebook(expanded, { policy, lexicon, detectors, ...(measure && { measure }) }),
    };
  };
  return (document, policy, rule) => {
    const over = {
      ...policy,
      ...(rule.default === "off" && {
        rules: { ...(policy?.["rules"] as object | undefined), [rule.id]: rule.severity },
      }),
    };
    const key = JSON.stringify(over);
    let knowledge = opened.get(key);
    if (!knowledge) opened.set(key, (knowledge = open(over)));
    return check(document, { ...knowledge, ...(model && { model }) });
  };
}
