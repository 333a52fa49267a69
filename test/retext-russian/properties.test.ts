import fc from "fast-check";
import type { Nodes } from "nlcst";
import { describe, expect, it } from "vitest";
import { parseRussian } from "../../src/retext-russian/parse-russian.js";
import { anyText } from "../any-text.js";

const texts = anyText(
  "слово",
  "...",
  "!",
  "?",
  "(",
  ")",
  "))",
  "«",
  "»",
  '"',
  "--",
  "г",
  "т",
  "ул",
  "1",
  "12.5",
  "[",
  "]",
  ">",
  "%",
  "$",
  "@",
  "https://a.ru/",
  "a@b.ru",
  "C:\\",
  "😀",
  "\u0301",
  "№",
  "+7",
  "8 (800)",
  ":)",
  "'",
);

function leaves(node: Nodes, visit: (value: string, start: number, end: number) => void): void {
  if ("children" in node) node.children.forEach((child) => leaves(child, visit));
  else visit(node.value, node.position!.start.offset!, node.position!.end.offset!);
}

describe("the tree of any text", () => {
  it("has leaves that join to the text, each at its place", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let joined = "";
        leaves(parseRussian(text), (value, start, end) => {
          expect(start).toBe(joined.length);
          joined += value;
          expect(end).toBe(joined.length);
        });
        expect(joined).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it("has parents that hold their children, lines and columns that fit", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const visit = (node: Nodes): void => {
          const { start, end } = node.position!;
          const before = text.slice(0, start.offset);
          expect(start.line).toBe(before.split("\n").length);
          expect(start.column).toBe(before.length - before.lastIndexOf("\n"));
          if (!("children" in node)) return;
          if (node.children.length) {
            expect(node.children[0]!.position!.start.offset).toBe(start.offset);
            expect(node.children[node.children.length - 1]!.position!.end.offset).toBe(end.offset);
          }
          node.children.forEach(visit);
        };
        visit(parseRussian(text));
      }),
      { numRuns: 200 },
    );
  });

  it("is the same every time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseRussian(text)).toEqual(parseRussian(text));
      }),
      { numRuns: 100 },
    );
  });
});
