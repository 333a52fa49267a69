import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChecker, type Finding } from "../src/node.js";

const checker = await createChecker();

/** Real texts: the examples, a paragraph each. */
const paragraphs = readdirSync("examples")
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readFileSync(`examples/${name}`, "utf8").split(/\n{2,}/u))
  .map((text) => text.trim())
  .filter((text) => text && !text.includes("{{"));

/** A real text with a few letters dropped, doubled, swapped or replaced by anything. */
const mutated = fc
  .tuple(
    fc.constantFrom(...paragraphs),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom("drop", "double", "insert"), fc.string({ unit: "binary", maxLength: 2 })),
      { maxLength: 5 },
    ),
  )
  .map(([text, slips]) =>
    slips.reduce((one, [place, kind, stranger]) => {
      const at = place % (one.length + 1);
      if (kind === "drop") return one.slice(0, at) + one.slice(at + 1);
      return one.slice(0, at) + (kind === "double" ? one.slice(at, at + 1) : stranger) + one.slice(at);
    }, text),
  )
  .filter((text) => /\S/u.test(text));

describe("the straight line", () => {
  it("never throws on a spoilt text, keeps to its bounds and says the same twice", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const assessment = checker.check({ kind: "report", text });
        for (const { start, end, line, column } of assessment.findings) {
          if (start === undefined || end === undefined) continue;
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(line! >= 1 && column! >= 1).toBe(true);
        }
        expect(JSON.stringify(checker.check({ kind: "report", text }))).toBe(JSON.stringify(assessment));
        expect(structuredClone(assessment)).toEqual(assessment);
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing about what is not Russian", () => {
    const opaque = fc.oneof(
      fc.webUrl(),
      fc.emailAddress({ size: "small" }).filter((address) => /^[A-Za-z0-9_.+-]+@[A-Za-z0-9.-]+$/u.test(address)),
      fc.constantFrom(
        "report_final.docx",
        "C:\\docs\\отчёт.docx",
        "/var/log/app.log",
        "+7 (495) 123-45-67",
        "69:40:0100205:117",
        "№ К-2207/15",
      ),
    );
    fc.assert(
      fc.property(opaque, (text) => {
        const whole = `Ссылка для клиента: ${text} — отправлена.`;
        const inside = checker
          .check({ kind: "report", text: whole })
          .findings.filter(({ start = 0, end = 0 }) => start >= 20 && end <= 20 + text.length && end > start);
        expect(inside).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds in two paragraphs what it finds in each", () => {
    // Consistency, density and what is told once look at the whole text on purpose.
    const local = ({ rule }: Finding): boolean =>
      !/-mixed$|consisten|address-case|final-mark|readability|repeated/u.test(rule);
    const brief = ({ rule, start = 0, end = 0 }: Finding, shift: number): string =>
      `${rule} ${start + shift}–${end + shift}`;
    fc.assert(
      fc.property(fc.constantFrom(...paragraphs), fc.constantFrom(...paragraphs), (one, two) => {
        const check = (text: string): readonly Finding[] =>
          checker.check({ kind: "report", text }).findings.filter(local);
        expect(check(`${one}\n\n${two}`).map((finding) => brief(finding, 0))).toEqual([
          ...check(one).map((finding) => brief(finding, 0)),
          ...check(two).map((finding) => brief(finding, one.length + 2)),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("checks only the operator's words", () => {
    const { findings } = checker.check({
      kind: "message",
      channel: "chat",
      messages: [
        { from: "client", text: "када будет гатов атчёт" },
        { from: "operator", text: "Здравствуйте! Отчёт будет готов в течении дня." },
      ],
    });
    expect(findings.map(({ rule, messageIndex, actual }) => [rule, messageIndex, actual])).toEqual([
      ["spelling/v-techenie", 1, "в течении"],
    ]);
  });

  it("keeps the line break of a place that goes over two lines", () => {
    const text = "Добрый день! Вчера осмотр этой квартиры провёл Игнат Лагутин\nстарший оценщик филиала.";
    const post = checker
      .check({ kind: "message", text })
      .findings.find(({ rule }) => rule === "punctuation/comma-post");
    expect(post?.replacements).toEqual(["Лагутин,\nстарший"]);
  });

  it("joins no lines of a signature", () => {
    const text = "Добрый день! Отчёт готов.\n\nС уважением,\nПавел Крылов\nменеджер отдела оценки\n+7 495 000-00-00";
    expect(checker.check({ kind: "message", channel: "mail", text }).findings).toEqual([]);
  });
});
