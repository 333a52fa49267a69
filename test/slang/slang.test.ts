import { describe, expect, it } from "vitest";
import { readRuleFiles } from "../../scripts/rules/read-rule-files.js";
import { check } from "../../src/check.js";
import { openContextModel } from "../../src/analysis/context/open-context-model.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { readPolicy } from "../../src/policy/read-policy.js";
import { createRulebook } from "../../src/rules/rulebook.js";
import { compiledBytes } from "../../scripts/compiled-bytes.js";
import { CASES, INNOCENTS } from "./cases.js";

const lexicon = createLexicon(compiledBytes("lexicon.bin")!);
const model = compiledBytes("model.bin");
const policy = readPolicy({ name: "slang", version: "1" });
const rules = readRuleFiles().rules.filter(({ id }) => id.startsWith("slang/"));
const rulebook = createRulebook(rules, { policy, lexicon, detectors: {} });
const knowledge = { policy, lexicon, rulebook, ...(model && { model: openContextModel(model) }) };
const find = (text: string) =>
  check({ kind: "message", channel: "chat", text }, knowledge).findings.filter(
    ({ criterion }) => criterion === "slang",
  );

describe("slang", () => {
  it.each(CASES)("%s", (bad, good) => {
    const start = bad.indexOf("[");
    const end = bad.indexOf("]") - 1;
    const text = bad.replace(/[[\]]/gu, "");
    const found = find(text);
    expect(found.map((finding) => [finding.start, finding.end])).toEqual([[start, end]]);
    const [first] = found[0]!.replacements;
    if (good === null) expect(first).toBeUndefined();
    else expect(text.slice(0, start) + first + text.slice(end)).toBe(good);
  });

  it.each(INNOCENTS)("silent: %s", (text) => {
    expect(find(text).map(({ rule, actual }) => `${rule}: ${actual}`)).toEqual([]);
  });

  it("knows six hundred words and turns and more", () => {
    const words = rules.flatMap(({ match }) =>
      (match ?? []).flatMap((one) => (one.kind === "substitution" ? Object.keys(one["words"] as object) : ["pattern"])),
    );
    expect(words.length).toBeGreaterThan(1500);
  });
});
