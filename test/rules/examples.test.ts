import { describe, expect, it } from "vitest";
import { detectorErrors, detectorIds, loadDetectors } from "../../scripts/rules/detector-files.js";
import { exampleChecker } from "../../scripts/rules/example-checker.js";
import { compiledBytes } from "../../scripts/compiled-bytes.js";
import { readRuleFiles } from "../../scripts/rules/read-rule-files.js";
import { testExamples } from "../../src/rules/examples.js";

const { rules, errors } = readRuleFiles();

describe("rule files", () => {
  it("are all read, and every detector has its rule", () => {
    expect([...errors, ...detectorErrors(rules)]).toEqual([]);
  });
});

describe.skipIf(!compiledBytes("lexicon.bin"))(
  "the examples of every rule, under all rules (needs dictionaries/compiled/lexicon.bin)",
  async () => {
    const problems: string[] = [];
    const check = exampleChecker(rules, await loadDetectors(detectorIds(rules), (problem) => problems.push(problem)));

    it("has every detector's code", () => {
      expect(problems).toEqual([]);
    });

    it.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
      expect(testExamples(rule, check).map(({ text, problem }) => `${text} → ${problem}`)).toEqual([]);
    });
  },
);
