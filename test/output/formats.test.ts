import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Log } from "sarif";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/criteria/assessment.js";
import { assess } from "../../src/criteria/assess.js";
import type { Document } from "../../src/document/document.js";
import type { Finding } from "../../src/findings/finding.js";
import { FORMATS, type FormatName } from "../../src/output/formats.js";
import type { FormatOptions } from "../../src/output/formatter.js";
import { resolvePolicy } from "../../src/policy/resolve-policy.js";

const TEXT = "Клиентке перезвонили в течении часа.\nСкинули доки & <сканы> на карту 4276 1600 1234 5678, блин.";

function finding(rule: string, place: string, more: Partial<Finding> = {}): Finding {
  const start = TEXT.indexOf(place);
  const line = TEXT.slice(0, start).split("\n").length;
  const column = start - TEXT.lastIndexOf("\n", start - 1);
  const criterion = rule.split("/")[0] as Finding["criterion"];
  return {
    rule,
    criterion,
    severity: "error",
    message: `Замечание: ${rule}`,
    start,
    end: start + place.length,
    line,
    column,
    actual: place,
    replacements: [],
    clause: "2.1",
    ...more,
  };
}

const FINDINGS = [
  finding("spelling/v-techenie", "в течении", {
    replacements: ["в течение"],
    message: "Пишется «в течение»",
    url: "https://gramota.example/",
  }),
  finding("slang/office", "Скинули доки", { severity: "warning", clause: "2.2", replacements: ["Прислали документы"] }),
  finding("fields/card", "4276 1600 1234 5678", {
    severity: "critical",
    clause: "критерий 1",
    actual: "4276 **** **** 5678",
  }),
  finding("profanity/mild", "блин", { severity: "warning", clause: "2.2", actual: "б***" }),
  {
    rule: "deadlines/first-reply",
    criterion: "deadlines",
    severity: "info",
    message: "Срок — 2 ч",
    replacements: [],
    clause: "критерий 2",
    field: "/timeline/firstReplyAt",
  } as Finding,
];

function assessed(document: Document, findings: readonly Finding[]): Assessment {
  const parsed = { document, parts: [], suppressions: [], breaches: [] };
  return assess(findings, parsed, resolvePolicy(), { chistovik: "0.1.0", lexicon: "test" });
}

/** What a format answers about the report, an accepted text and an unreadable file. */
function answer(format: FormatName, options: FormatOptions = { named: true }): string {
  const report: Document = { id: "r1", kind: "report", channel: "call-d", text: TEXT };
  const plain: Document = { kind: "report", text: TEXT };
  const formatter = FORMATS[format](options);
  return [
    formatter.start(),
    formatter.result({ name: "отчёты/1 & 2.md", document: plain, assessment: assessed(plain, FINDINGS) }),
    formatter.result({
      name: "thread.json",
      document: report,
      assessment: assessed(report, FINDINGS.slice(0, 1)),
      omitted: 3,
    }),
    formatter.result({ name: "clean.md", document: plain, assessment: assessed(plain, []) }),
    formatter.failure({ name: "broken.ndjson", line: 7, error: "это не JSON" }),
    formatter.end(),
  ].join("");
}

const NAMES = Object.keys(FORMATS) as FormatName[];

describe.each(NAMES)("%s", (format) => {
  it("tells the same as yesterday", async () => {
    await expect(answer(format, { named: true, remarks: true })).toMatchFileSnapshot(`snapshots/${format}.txt`);
  });

  it("masks obscene words and personal numbers, in the lines around them too", () => {
    const text = answer(format, { named: true, remarks: true });
    expect(text).not.toMatch(/4276 1600|блин/u);
  });

  it("leaves out what was accepted when it is to be quiet", () => {
    if (format !== "junit") expect(answer(format, { named: true, quiet: true })).not.toContain("clean.md");
  });
});

describe("well-formed", () => {
  it("json is JSON, ndjson is an object a line", () => {
    expect(JSON.parse(answer("json"))).toHaveLength(4);
    const lines = answer("ndjson")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(lines[3]).toEqual({ file: "broken.ndjson", line: 7, error: "это не JSON" });
    expect(JSON.parse(FORMATS.json({}).start() + FORMATS.json({}).end())).toEqual([]);
  });

  it("sarif fits the published schema", () => {
    const schema = JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
        "utf8",
      ),
    ) as Record<string, unknown>;
    for (const key of ["$schema", "id"]) delete schema[key]; // draft-04 of ours is draft-07 but for its name
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const log = JSON.parse(answer("sarif")) as Log;
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const results = log.runs[0]!.results!;
    expect(results.map(({ ruleIndex }) => log.runs[0]!.tool.driver.rules![ruleIndex!]!.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    expect(results[0]!.locations![0]!.physicalLocation).toMatchObject({
      artifactLocation: { uri: "%D0%BE%D1%82%D1%87%D1%91%D1%82%D1%8B/1%20%26%202.md" },
      region: { startLine: 1, startColumn: 22, charOffset: 21, charLength: 9 },
    });
  });

  it.each(["junit", "checkstyle"] as const)("%s is XML whose tags are closed", (format) => {
    const open: string[] = [];
    for (const [, close, name, alone] of answer(format).matchAll(
      /<(\/?)(\p{L}+)(?:\s+[\p{L}-]+="[^"<]*")*\s*(\/?)>/gu,
    )) {
      if (close) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name!);
    }
    expect(open).toEqual([]);
    expect(answer(format)).toContain("1 &amp; 2.md");
  });

  it("github escapes what would end a command", () => {
    expect(answer("github")).toContain(
      "::error file=отчёты/1 & 2.md,line=1,col=22,title=spelling/v-techenie (п. 2.1)::Пишется «в течение»",
    );
  });
});

describe("the underline", () => {
  it.each(["abc", "тест", "漢字", "😀", "e\u0301", "a\tb", "\u200B", "👩‍👩‍👧"])(
    "stands under the place after %j",
    (before) => {
      const text = `${before}МЕСТО после`;
      const document: Document = { kind: "report", text };
      const place = { ...FINDINGS[0]!, start: before.length, end: before.length + 5, actual: "МЕСТО" };
      const lines = FORMATS.pretty({})
        .result({ name: "x", document, assessment: assessed(document, [place]) })
        .split("\n");
      const at = lines.findIndex((line) => line.includes("МЕСТО после"));
      expect(stringWidth(lines[at + 1]!.split("^")[0]!)).toBe(stringWidth(lines[at]!.split("МЕСТО")[0]!));
      expect(lines[at + 1]!.trim()).toBe("^^^^^");
    },
  );

  it("fits the screen however long the line is, and whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.nat(400), fc.nat(400), (text, start, length) => {
        const document: Document = { kind: "report", text };
        const from = Math.min(start, text.length);
        const place = { ...FINDINGS[0]!, start: from, end: Math.min(from + length, text.length), message: "x" };
        const shown = FORMATS.pretty({}).result({ name: "x", document, assessment: assessed(document, [place]) });
        expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThan(300);
        expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/u);
      }),
    );
  });
});
