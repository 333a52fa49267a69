import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/document/document.js";
import { applyFixes, type FixChecker } from "../../src/findings/apply-fixes.js";
import type { Finding } from "../../src/findings/finding.js";

/** A checker that finds words of a table, each by a rule of its own name. */
function checker(words: Readonly<Record<string, string>>, safe: readonly string[] = Object.keys(words)): FixChecker {
  const find = (text: string, messageIndex?: number): Finding[] =>
    Object.entries(words).flatMap(([word, instead]) =>
      [...text.matchAll(new RegExp(word, "gu"))].map(({ index }) => ({
        rule: `style/${word}`,
        criterion: "style" as const,
        severity: "error" as const,
        message: "",
        clause: "",
        start: index,
        end: index + word.length,
        actual: word,
        replacements: [instead],
        ...(messageIndex !== undefined && { messageIndex }),
      })),
    );
  return {
    rules: Object.keys(words).map((word) => ({ id: `style/${word}`, safe: safe.includes(word) })),
    check: ({ text, messages }: Document) => ({
      findings: messages ? messages.flatMap((message, index) => find(message.text, index)) : find(text ?? ""),
    }),
  };
}

const fix = (
  text: string,
  words: Readonly<Record<string, string>>,
  safe?: readonly string[],
  all = false,
): string | undefined => applyFixes({ kind: "report", text }, checker(words, safe), { all }).document.text;

describe("fixes", () => {
  it("apply the first replacements of safe rules, of all rules when asked", () => {
    expect(fix("один два три", { один: "1", три: "3" }, ["три"])).toBe("один два 3");
    expect(fix("один два три", { один: "1", три: "3" }, ["три"], true)).toBe("1 два 3");
  });

  it("never overlap: the first in the text is applied, and what is left over is looked at again", () => {
    expect(fix("абв", { аб: "х", бв: "у" })).toBe("хв");
    expect(fix("аба", { аб: "б", ба: "в" })).toBe("в");
  });

  it("go on until nothing changes, and end where replacements go in circles", () => {
    expect(fix("а", { а: "б", б: "в", в: "г" })).toBe("г");
    expect(["а", "б"]).toContain(fix("а", { а: "б", б: "а" }));
  });

  it("delete, and leave what has no replacement or the same one", () => {
    expect(fix("ну хорошо", { "ну ": "", хорошо: "хорошо" })).toBe("хорошо");
  });

  it("mend each message of a thread", () => {
    const document: Document = {
      kind: "message",
      messages: [
        { from: "client", text: "нет" },
        { from: "operator", text: "да да" },
      ],
    };
    const { document: mended, applied } = applyFixes(document, checker({ да: "так" }));
    expect(mended.messages?.map(({ text }) => text)).toEqual(["нет", "так так"]);
    expect(applied).toHaveLength(2);
  });

  it("leave nothing safe behind in any text where replacements make no new places", () => {
    const words = { аа: "б", вв: "", гд: "е" };
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("а", "в", "г", "д", " "), maxLength: 60 }), (text) => {
        const mended = fix(text, words)!;
        if (text.length < 20) expect(checker(words).check({ kind: "report", text: mended }).findings).toEqual([]);
        expect(mended.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
