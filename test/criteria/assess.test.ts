import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/criteria/assess.js";
import { writeRemarks } from "../../src/criteria/write-remarks.js";
import type { Assessment } from "../../src/criteria/assessment.js";
import type { Document } from "../../src/document/document.js";
import type { ParsedDocument, Token } from "../../src/document/parsed-document.js";
import type { Finding } from "../../src/findings/finding.js";
import { CRITERIA, SEVERITIES, type Criterion, type Severity } from "../../src/policy/policy.js";
import { resolvePolicy, type PolicyInput } from "../../src/policy/resolve-policy.js";

function finding(criterion: Criterion, severity: Severity, more: Partial<Finding> = {}): Finding {
  return {
    rule: `${criterion}/test`,
    criterion,
    severity,
    message: "Замечание",
    start: 0,
    end: 1,
    line: 1,
    column: 1,
    actual: "а",
    replacements: [],
    clause: "2.1",
    ...more,
  };
}

/** A document of so many words, and what it has beside them. */
function parsed(words: number, more: Partial<Document> = {}): ParsedDocument {
  const token: Token = {
    kind: "word",
    text: "а",
    key: "а",
    start: 0,
    end: 1,
    index: 0,
    sentence: 0,
    spaceBefore: true,
  };
  const part = {
    source: "",
    text: "",
    toSource: (offset: number) => offset,
    tokens: Array<Token>(words).fill(token),
    sentences: [],
    paragraphs: [],
    muted: [],
  };
  return { document: { kind: "report", text: "", ...more }, parts: [part], suppressions: [], breaches: [] };
}

function assessed(
  findings: readonly Finding[],
  words = 75,
  more: Partial<Document> = {},
  policy: Partial<PolicyInput> = {},
): Assessment {
  return assess(findings, parsed(words, more), resolvePolicy({ name: "test", ...policy }), {
    chistovik: "0",
    lexicon: "0",
  });
}

const score = (assessment: Assessment, id: Criterion): number =>
  assessment.criteria.find((item) => item.id === id)!.score;

describe("the score of a criterion is 100 · L / (L + P), L = max(1, words / 75)", () => {
  it.each([
    [[], 75, 100],
    [["error"], 75, 76.92],
    [["error"], 10, 76.92],
    [["error"], 750, 97.09],
    [["error", "error"], 150, 76.92],
    [["warning", "info"], 75, 90.09],
    [["critical"], 75, 25],
  ] as const)("%j in %d words: %d", (severities, words, expected) => {
    expect(
      score(
        assessed(
          severities.map((severity) => finding("grammar", severity)),
          words,
        ),
        "grammar",
      ),
    ).toBe(expected);
  });
});

describe("the verdict", () => {
  it.each([
    ["nothing found", [], "accept", []],
    ["a warning", [finding("style", "warning")], "accept", []],
    ["an error where one is allowed", [finding("punctuation", "error")], "accept", []],
    [
      "an error where none is",
      [finding("spelling", "error")],
      "rework",
      ["Орфография: 1 ошибка, а не допускается ни одной."],
    ],
    [
      "two of them",
      [finding("style", "error"), finding("style", "error")],
      "rework",
      ["Стиль: 2 ошибки, а не допускается ни одной."],
    ],
    [
      "anything critical",
      [finding("typography", "critical")],
      "rework",
      ["Оформление: 1 критическое замечание.", "Оформление: оценка 25 ниже порога 60."],
    ],
    [
      "a criterion under its threshold",
      [finding("punctuation", "error"), finding("punctuation", "error")],
      "rework",
      ["Пунктуация: оценка 62,5 ниже порога 70."],
    ],
  ] as const)("of %s", (_title, findings, verdict, reasons) => {
    const assessment = assessed(findings);
    expect([assessment.verdict, assessment.reasons.map(({ message }) => message)]).toEqual([verdict, reasons]);
    expect(
      assessment.criteria.every(
        ({ id, passed }) => passed === !assessment.reasons.some(({ criterion }) => criterion === id),
      ),
    ).toBe(true);
  });

  it("of a total under the pass mark names the mark", () => {
    const { reasons } = assessed([finding("punctuation", "warning")], 75, {}, { passMark: 99.9 });
    expect(reasons).toEqual([{ gate: "pass-mark", message: "Общая оценка 99,04 ниже проходной 99,9." }]);
  });
});

describe("a criterion that does not apply", () => {
  it("is left out, not counted as passed", () => {
    const bare = assessed([finding("punctuation", "error")]);
    expect(bare.criteria.filter(({ applicable }) => !applicable).map(({ id }) => id)).toEqual(["fields", "deadlines"]);
    const full = assessed([finding("punctuation", "error")], 75, { fields: {}, timeline: {} });
    expect(full.criteria.every(({ applicable }) => applicable)).toBe(true);
    expect(full.score).toBeGreaterThan(bare.score);
  });

  it("and yet has a finding lowers the total, never lifts it", () => {
    const bad = CRITERIA.slice(0, 5).map((criterion) => finding(criterion, "error"));
    expect(assessed([...bad, finding("fields", "info")]).score).toBe(assessed(bad).score);
    expect(assessed([...bad, finding("fields", "critical")]).score).toBeLessThan(assessed(bad).score);
  });
});

const anyFinding = fc
  .tuple(fc.constantFrom(...CRITERIA), fc.constantFrom(...SEVERITIES))
  .map(([criterion, severity]) => finding(criterion, severity));

describe("for any findings", () => {
  it("one more never raises a score, nor turns a rework into an accept", () => {
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 12 }),
        anyFinding,
        fc.nat(400),
        fc.boolean(),
        (findings, one, words, timed) => {
          const more = timed ? { timeline: {}, fields: {} } : {};
          const [before, after] = [assessed(findings, words, more), assessed([...findings, one], words, more)];
          expect(after.score).toBeLessThanOrEqual(before.score);
          for (const id of CRITERIA) expect(score(after, id)).toBeLessThanOrEqual(score(before, id));
          if (before.verdict === "rework") expect(after.verdict).toBe("rework");
        },
      ),
    );
  });

  it("scores lie between 0 and 100, and the assessment is plain JSON", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), fc.nat(2000), (findings, words) => {
        const assessment = assessed(findings, words);
        for (const value of [assessment.score, ...assessment.criteria.map((item) => item.score)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
        expect(JSON.parse(JSON.stringify(assessment))).toEqual(structuredClone(assessment));
      }),
    );
  });
});

describe("remarks", () => {
  const rework = assessed([
    finding("style", "warning", {
      message: "Канцелярит: проще «оплатить»",
      actual: "произвести оплату",
      replacements: ["оплатить"],
    }),
    finding("slang", "error", {
      message: "Жаргон: напишите «срок»",
      actual: "дедлайн",
      replacements: ["срок"],
      clause: "2.2",
    }),
    finding("slang", "error", {
      message: "Жаргон: напишите «срок»",
      actual: "Дедлайн",
      replacements: ["Срок"],
      clause: "2.2",
    }),
    finding("profanity", "critical", { message: "Уберите грубое слово", actual: "х***", clause: "2.2" }),
    finding("typography", "info", { message: "Неразрывный пробел" }),
  ]);

  it("are grouped by clause, the most important first, identical breaches once", () => {
    expect(writeRemarks(rework))
      .toBe(`Здравствуйте! Спасибо за работу. Чтобы мы приняли результат, исправьте, пожалуйста, следующее.

Пункт 2.2: нецензурные слова, жаргон

1. Уберите грубое слово.

> х***

2. Жаргон: напишите «срок». Так 2 раза.

> дедлайн → срок

Пункт 2.1: стиль

1. Канцелярит: проще «оплатить».

> произвести оплату → оплатить

После исправления сдайте, пожалуйста, результат ещё раз.
`);
  });

  it("are short enough to read in a minute", () => {
    const many = Array.from({ length: 100 }, (_, i) => finding("spelling", "error", { actual: `слово${i}` }));
    const text = writeRemarks(assessed(many));
    expect(text).toContain("И ещё 85 замечаний того же рода.");
    expect(text.split(/\s+/u).length).toBeLessThan(200);
  });

  it("of an accepted result thank", () => {
    expect(writeRemarks(assessed([]))).toBe("Результат соответствует критериям качества. Спасибо!\n");
  });
});
