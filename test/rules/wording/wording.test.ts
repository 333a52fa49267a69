import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.js";
import { createChecker } from "../../../src/node.js";
import { MENDED, RUDE, SILENT } from "./texts.js";

const ready = existsSync(new URL("../../../dictionaries/compiled/lexicon.bin", import.meta.url));

describe.skipIf(!ready)("wording and tone (needs dictionaries/compiled/lexicon.bin)", async () => {
  const checker = ready ? await createChecker() : undefined;
  const ours = (
    document: Document,
  ): readonly { rule: string; start: number; end: number; replacements: readonly string[] }[] =>
    checker!
      .check(document)
      .findings.filter(
        ({ criterion, start }) => (criterion === "style" || criterion === "etiquette") && start !== undefined,
      )
      .map(({ rule, start = 0, end = 0, replacements }) => ({ rule, start, end, replacements }));

  it.each(MENDED)("«%s» → «%s»", (text, expected) => {
    const findings = [...ours({ kind: "report", text })].sort((a, b) => b.start - a.start);
    const mended = findings.reduce(
      (out, { start, end, replacements: [first] }) =>
        first === undefined ? out : out.slice(0, start) + first + out.slice(end),
      text,
    );
    expect(mended).toBe(expected);
  });

  it.each(RUDE)("«%s» is impolite: %s", (text, rule) => {
    expect(ours({ kind: "message", channel: "mail", text }).map((finding) => finding.rule)).toContain(
      `etiquette/${rule}`,
    );
  });

  it.each(SILENT)("«%s» is left alone", (kind, text) => {
    expect(ours({ kind, channel: kind === "report" ? "call-d" : "mail", text })).toEqual([]);
  });

  it("keeps every place inside the text, whatever the order of words", () => {
    const words = [...new Set([...MENDED, ...RUDE].flatMap(([text]) => text.split(/\s+/u)))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 }), (chosen) => {
        const text = chosen.join(" ");
        for (const { start, end } of ours({ kind: "message", channel: "chat", text })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
