import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentFormat } from "../../src/document/document.js";
import { parsed } from "./parsed.js";
import { anyText } from "../any-text.js";

const texts = anyText(
  "\r",
  "\n\n",
  "\u00ad",
  "\ufeff",
  "**",
  "```\n",
  "# ",
  "- ",
  "> ",
  "| а | б |\n|---|---|\n",
  "[т](u)",
  "![",
  "<b>",
  "</b>",
  "<p>",
  "<br>",
  "<code>",
  "</code>",
  "<script>",
  "<!-- chistovik-disable -->",
  "<!--",
  "-->",
  "<li>",
  "<blockquote>",
  "&amp;",
  "&#1103;",
  "&copy",
  "&",
  "{{имя}}",
  "%ИМЯ%",
  "____",
  "\\*",
  "-- \n",
  "От: а\nКому: б\nТема: в\n",
);
const anyFormat = fc.constantFrom<DocumentFormat>("text", "markdown", "html");
const anyChannel = fc.constantFrom("mail", "chat");

describe("any document", () => {
  it("is read without a throw; its places are valid and rise", () => {
    fc.assert(
      fc.property(texts, anyFormat, anyChannel, (text, format, channel) => {
        const { parts, suppressions, breaches } = parsed({ kind: "message", text, format, channel });
        for (const part of parts) {
          let last = 0;
          part.tokens.forEach((token, index) => {
            expect(token.index).toBe(index);
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(token.end).toBeGreaterThan(token.start);
            expect(part.text.slice(token.start, token.end)).toBe(token.text);
            const { first, last: end } = part.sentences[token.sentence]!;
            expect(first <= index && index < end).toBe(true);
            last = token.end;
          });
          expect(last).toBeLessThanOrEqual(part.text.length);
          let before = 0;
          for (let at = 0; at <= part.text.length; at++) {
            const source = part.toSource(at);
            expect(source).toBeGreaterThanOrEqual(before);
            expect(source).toBeLessThanOrEqual(text.length);
            before = source;
          }
          part.tokens.forEach(({ start, end }) => {
            expect((part.toSourceEnd ?? part.toSource)(end)).toBeGreaterThan(part.toSource(start));
          });
          let sentence = 0;
          part.paragraphs.forEach((paragraph, index) => {
            expect(paragraph.first).toBe(sentence);
            sentence = paragraph.last;
            for (const one of part.sentences.slice(paragraph.first, paragraph.last)) expect(one.paragraph).toBe(index);
          });
          expect(sentence).toBe(part.sentences.length);
          part.muted.reduce((end, range) => (expect(range.start).toBeGreaterThanOrEqual(end), range.end), 0);
        }
        for (const { start = 0, end = 0, part = 0 } of [...suppressions, ...breaches]) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(parts[part]!.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is read the same every time", () => {
    fc.assert(
      fc.property(texts, anyFormat, (text, format) => {
        const once = parsed({ kind: "message", text, format });
        const twice = parsed({ kind: "message", text, format });
        expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
      }),
      { numRuns: 200 },
    );
  });

  it("has the sentences of its halves, where a blank line parts them", () => {
    fc.assert(
      fc.property(texts, texts, (one, two) => {
        fc.pre(
          !/[\n\r\u2028\u2029\u0085]\s*$|[>(){}<`"]|--|:|^\s*[\n\r\u0085\u2028\u2029]/u.test(one + two) &&
            one.trim() !== "" &&
            two.trim() !== "",
        );
        const texts = (text: string): string[] => {
          const [part] = parsed({ kind: "report", channel: "chat", text }).parts;
          return part!.sentences.map(({ start, end }) => part!.text.slice(start, end));
        };
        expect(texts(`${one}\n\n${two}`)).toEqual([...texts(one), ...texts(two)]);
      }),
      { numRuns: 300 },
    );
  });
});
