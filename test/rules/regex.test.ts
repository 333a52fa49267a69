import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/document/parse-document.js";
import { readPolicy } from "../../src/policy/read-policy.js";
import { RegexBank } from "../../src/rules/matchers/regex.js";
import { compileRegex } from "../../src/rules/regex/compile-regex.js";

const policy = readPolicy({ name: "test", version: "1" });

/** Expressions of the kinds that rules use. */
const EXPRESSIONS = [
  String.raw`(?<n>\d)-(?:ый|ий|ой)(?!\p{L})`,
  String.raw`(?<left>[\p{L}\d»)])[ ]?--[ ]?(?<right>[\p{L}«(])`,
  String.raw`(?<left>[\p{L}\d,.])[ ]{2,}(?<right>[\p{L}\d«])`,
  String.raw`(?<a>ул|просп|д)\.(?<b>\p{Lu}\p{Ll}{2,5}|\d{1,4}(?![\d.]))`,
  String.raw`(?<left>\p{L})\.{4,9}`,
  String.raw`№(?<n>\d)|N (?<m>\d)`,
];

describe("regular expressions of rules", () => {
  it.each([
    String.raw`\p{L}+№`,
    String.raw`(?:\p{L}{1,5}){1,90}№`,
    String.raw`(?:а|аб)*в`,
    String.raw`№\s*[ ]*\d`,
    String.raw`№.*а`,
    String.raw`(?:а?){3,}№`,
    String.raw`а\wб`,
    String.raw`[\wа]б`,
    String.raw`(а)\1`,
  ])("%s is not accepted", (source) => {
    expect(() => compileRegex(source)).toThrow(SyntaxError);
  });

  it.each([
    ...EXPRESSIONS,
    String.raw`№[ ]*\d`,
    String.raw`№(?:-\d{3})*,`,
    String.raw`(?<=\d)[ ]+%`,
    String.raw`№\p{L}+[.,]`,
  ])("%s is accepted", (source) => {
    expect(() => compileRegex(source)).not.toThrow();
  });

  it("match letters in both cases, properties in their own", () => {
    const regex = new RegExp(`^(?:${compileRegex(String.raw`[а-в]ул\p{Lu}\p{Ll}`).source})$`);
    expect(["аулАа", "АУЛАа", "вУлЯя", "аулаа", "аулАА"].map((text) => regex.test(text))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("find at their guards all that they find everywhere", () => {
    const compiled = EXPRESSIONS.map((source) => compileRegex(source));
    expect(compiled.every(({ guard }) => guard !== undefined)).toBe(true);
    const guarded = new RegexBank(compiled.map((regex, rule) => ({ rule, regex: { kind: "regex", ...regex } })));
    const plain = new RegexBank(
      compiled.map(({ source, flags }, rule) => ({ rule, regex: { kind: "regex", source, flags } })),
    );
    const pieces = [
      "ул",
      "УЛ",
      ".",
      "д",
      "5",
      "12",
      "-",
      "ый",
      "ОЙ",
      "№",
      "N",
      " ",
      "  ",
      "--",
      "Сад",
      "сад",
      "»",
      "(",
      "«",
      ",",
      "....",
      "\n",
      "а",
      "Яма",
    ];
    const found = (bank: RegexBank, text: string): string[] => {
      const all: string[] = [];
      for (const part of parseDocument({ kind: "report", text }, { policy }).parts) {
        let rule = 0;
        bank.scan(
          part,
          (own, work) => ((rule = own), work()),
          (place) => all.push(`${rule} ${place.start} ${place.end}`),
        );
      }
      return all.sort();
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join("")),
        (text) => {
          expect(found(guarded, text)).toEqual(found(plain, text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
