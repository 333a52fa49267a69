import { exampleChecker } from "../../../scripts/rules/example-checker.js";
import { compiledBytes } from "../../../scripts/compiled-bytes.js";
import { detectorIds, loadDetectors } from "../../../scripts/rules/detector-files.js";
import { readRuleFiles } from "../../../scripts/rules/read-rule-files.js";

/** Whether the compiled lexicon and n-grams are here. */
export const compiled: boolean =
  compiledBytes("lexicon.bin") !== undefined && compiledBytes("ngrams.bin") !== undefined;

/** What the spelling rules find in a text under all rules: the rule's name, the place, its replacements. */
export async function openSpelling(): Promise<
  (
    text: string,
    policy?: Readonly<Record<string, unknown>>,
  ) => readonly (readonly [rule: string, place: string, ...replacements: string[]])[]
> {
  const { rules } = readRuleFiles();
  const check = exampleChecker(rules, await loadDetectors(detectorIds(rules), () => undefined));
  const asked = rules.find(({ id }) => id === "spelling/unknown-word")!;
  return (text, policy) =>
    check({ kind: "report", text }, policy, asked)
      .findings.filter(({ rule }) => rule.startsWith("spelling/"))
      .map(({ rule, start = 0, end = 0, replacements }) => [
        rule.slice("spelling/".length),
        text.slice(start, end),
        ...replacements,
      ]);
}
