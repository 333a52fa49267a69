import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectorIds, loadDetectors } from "../../scripts/rules/detector-files.js";
import { exampleChecker } from "../../scripts/rules/example-checker.js";
import { compiledBytes } from "../../scripts/compiled-bytes.js";
import { readRuleFiles } from "../../scripts/rules/read-rule-files.js";
import { applyFixes } from "../../src/findings/apply-fixes.js";

const { rules } = readRuleFiles();

describe.skipIf(!compiledBytes("lexicon.bin"))(
  "all rules on any text (needs dictionaries/compiled/lexicon.bin)",
  async () => {
    const detectors = await loadDetectors(detectorIds(rules), () => undefined);
    const check = exampleChecker(rules, detectors);
    const first = rules.find((rule) => rule.default === "on")!;
    const run = (
      text: string,
    ): readonly {
      readonly rule: string;
      readonly start?: number;
      readonly end?: number;
      readonly actual?: string;
      readonly replacements: readonly string[];
    }[] => check({ kind: "report", text }, undefined, first).findings;

    /** Words, marks, numbers and pieces of the rules' own examples in any order, between them anything at all. */
    const words = [
      ...new Set(
        rules.flatMap(({ examples }) =>
          examples.flatMap(({ bad, ok }) =>
            [bad, ok].filter((text) => typeof text === "string").flatMap((text) => text.split(/[\s[\]]+/u)),
          ),
        ),
      ),
    ].filter(Boolean);
    const piece = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...words) },
      fc.constantFrom(",", ".", "—", "-", "«", "»", "(", ")", "\n", "\n\n", "№", "5", "12 000", "%"),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 40 })
      .map((pieces) => pieces.join(" "))
      .filter((one) => /\S/u.test(one));

    it("never throw, and stay inside the text", () => {
      fc.assert(
        fc.property(text, (one) => {
          for (const { start, end, actual, rule } of run(one)) {
            if (start === undefined) continue;
            expect(start, rule).toBeGreaterThanOrEqual(0);
            expect(end, rule).toBeLessThanOrEqual(one.length);
            expect(end, rule).toBeGreaterThanOrEqual(start);
            if (!actual?.includes("*")) expect(actual, rule).toBe(one.slice(start, end));
          }
        }),
        { numRuns: 300 },
      );
    });

    it("say the same of the same text, whatever was read between", () => {
      fc.assert(
        fc.property(text, text, (one, other) => {
          const before = run(one);
          run(other);
          expect(run(one)).toEqual(before);
        }),
        { numRuns: 100 },
      );
    });

    it("mend a text until nothing safe is left to mend", () => {
      const checker = {
        rules,
        check: (document: { readonly text?: string }) => ({ findings: run(document.text ?? "") as never }),
      };
      const safe = new Set(rules.filter((rule) => rule.safe).map(({ id }) => id));
      fc.assert(
        fc.property(text, (one) => {
          const { document } = applyFixes({ kind: "report", text: one }, checker);
          const twice = applyFixes(document, checker).document;
          expect(twice.text).toBe(document.text);
          expect(
            run(document.text!).filter(
              ({ rule, replacements, actual }) =>
                safe.has(rule) && replacements[0] !== undefined && replacements[0] !== actual,
            ),
          ).toEqual([]);
        }),
        { numRuns: 100 },
      );
    });
  },
);
