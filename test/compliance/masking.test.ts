import { describe, expect, it } from "vitest";
import { checkCompliance } from "../../src/compliance/check-compliance.js";
import { maskPersonalData } from "../../src/compliance/text/personal-data.js";
import { offeredPromises } from "../../src/compliance/text/find-promises.js";
import { assess } from "../../src/criteria/assess.js";
import { writeRemarks } from "../../src/criteria/write-remarks.js";
import type { Document } from "../../src/document/document.js";
import { parseDocument } from "../../src/document/parse-document.js";
import { settle } from "../../src/findings/settle.js";
import { FORMATS, type FormatName } from "../../src/output/formats.js";
import { resolvePolicy } from "../../src/policy/resolve-policy.js";
import { RULES } from "../../src/rules/rules.js";

const NUMBERS = ["4276 5500 1234 5677", "112-233-445 95", "45 12 123456"] as const;
const text = `Здравствуйте! Перезвоним завтра насчёт карты ${NUMBERS[0]}.\nВаш СНИЛС ${NUMBERS[1]} получен 31 июня, паспорт ${NUMBERS[2]} тоже!`;
const document: Document = {
  kind: "message",
  channel: "chat",
  text,
  timeline: { firstReplyAt: "2026-03-17T10:00:00+03:00" },
};
const policy = resolvePolicy({
  name: "test",
  standards: { "*": { length: { maxCharacters: 20, maxSentenceWords: 3 }, exclamations: false } },
});

// Findings around the numbers and over them, so that outputs show the lines.
const parsed = parseDocument(document, { policy, knownRules: [] });
const findings = settle(
  checkCompliance(parsed, policy),
  parsed,
  { rule: (id) => RULES.find((rule) => rule.id === id) },
  policy,
);
const assessment = assess(
  findings,
  parsed,
  policy,
  { chistovik: "0", lexicon: "0" },
  { promises: offeredPromises(parsed, policy) },
);

/** Whether some number can be read, with its marks or without them. */
function leaks(output: string): string[] {
  const plain = output.replace(/[\s\u00a0-]/gu, "");
  return NUMBERS.filter((number) => output.includes(number) || plain.includes(number.replace(/\D/gu, "")));
}

it("the text has findings on every number and beside them", () => {
  expect(findings.filter(({ rule }) => rule === "fields/personal-data").map(({ actual }) => actual)).toEqual([
    "4276 **** **** 5677",
    "***-***-*** 95",
    "** ** ****56",
  ]);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(
    new Set([
      "fields/personal-data",
      "etiquette/standard-length",
      "etiquette/standard-exclamation",
      "deadlines/impossible-date",
    ]),
  );
  expect(leaks(text)).toHaveLength(3);
});

describe.each(Object.keys(FORMATS) as FormatName[])("in the format %s", (name) => {
  it.each([true, false])("no personal number can be read", (remarks) => {
    const formatter = FORMATS[name]({ remarks, named: true });
    const output = formatter.start() + formatter.result({ name: "чат.txt", document, assessment }) + formatter.end();
    expect(output.length).toBeGreaterThan(100);
    expect(leaks(output)).toEqual([]);
  });
});

it("nor in the remarks, the assessment, or a masked text, and masks are the same everywhere", () => {
  expect(leaks(writeRemarks(assessment) + JSON.stringify(assessment))).toEqual([]);
  expect(leaks(maskPersonalData(text))).toEqual([]);
  for (const { actual, rule } of findings)
    if (rule === "fields/personal-data") expect(maskPersonalData(text)).toContain(actual);
});
