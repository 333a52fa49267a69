import { describe, expect, it } from "vitest";
import { writeRemarks } from "../src/index.js";
import { createChecker } from "../src/node.js";

const checker = await createChecker({ policy: { name: "own", version: "1", rules: { "style/long-sentence": "off" } } });

/** What we say ourselves; quotations, names of rules and clauses are not our words. */
const own = (text: string): string =>
  text
    .replace(/^>.*$/gmu, "")
    .replace(/\{\{?[^{}]*\}?\}/gu, "«слово»")
    .replace(/«(?:[^«»]|«[^«»]*»)*»/gu, "«слово»")
    .replace(/[^.!?…:]$/u, "$&.");

const complaints = (text: string, kind: "report" | "message" = "report"): string[] =>
  checker
    .check({ kind, text })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule, actual, message }) => `${rule}: «${actual}» in «${text}»: ${message}`);

describe("our own checker accepts our own words", () => {
  it.each(checker.rules.map((rule) => [rule.id, rule] as const))("%s", (_id, { title, message, why }) => {
    expect([title, message, why].flatMap((text) => complaints(own(text)))).toEqual([]);
  });

  it("in the remarks that go back to the operator", () => {
    const examples = checker.rules.flatMap((rule) =>
      rule.examples.filter(({ bad }) => typeof bad === "string").slice(0, 1),
    );
    for (const { bad = "", kind = "report" } of examples) {
      const assessment = checker.check({ kind: kind as "report", text: String(bad).replace(/[[\]]/gu, "") });
      if (assessment.verdict === "rework") expect(complaints(own(writeRemarks(assessment)), "message")).toEqual([]);
    }
  });
});
