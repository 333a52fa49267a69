import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Breach } from "../../src/document/breach.js";
import type { MutedRange, ParsedDocument, Part, Suppression } from "../../src/document/parsed-document.js";
import { LineTable } from "../../src/findings/line-table.js";
import { maskNumber, maskWord } from "../../src/findings/mask.js";
import { settle } from "../../src/findings/settle.js";
import { resolvePolicy, type PolicyInput } from "../../src/policy/resolve-policy.js";
import type { Rule } from "../../src/rules/rule.js";

/** A rule with only what settling asks. */
function rule(id: string, more: Partial<Rule> = {}): Rule {
  const criterion = id.split("/")[0] as Rule["criterion"];
  return {
    id,
    criterion,
    title: "",
    severity: "error",
    message: id,
    why: "",
    default: "on",
    safe: false,
    match: [{ kind: "regex" }],
    examples: [],
    sources: [],
    ...more,
  };
}

const RULES = [
  rule("spelling/unknown-word"),
  rule("spelling/v-techenie"),
  rule("grammar/agreement"),
  rule("punctuation/comma"),
  rule("style/long", { severity: "warning" }),
  rule("style/modest", { yieldsTo: ["style/long"] }),
  rule("style/quiet", { default: "off" }),
  rule("typography/space", { severity: "warning" }),
  rule("profanity/obscene", { severity: "critical", message: "«{actual}» — замените" }),
  rule("fields/card", { match: [{ kind: "stage", stage: "compliance" }], message: "Не пересылайте номер {actual}" }),
];

/** One part of plain text. */
function parsed(source: string, more: { muted?: MutedRange[]; suppressions?: Suppression[] } = {}): ParsedDocument {
  const part: Part = {
    source,
    text: source,
    toSource: (offset) => offset,
    tokens: [],
    sentences: [],
    paragraphs: [],
    muted: more.muted ?? [],
  };
  return {
    document: { kind: "report", text: source },
    parts: [part],
    suppressions: more.suppressions ?? [],
    breaches: [],
  };
}

const index = { rule: (id: string): Rule | undefined => RULES.find((item) => item.id === id) };

/** Breaches written as `rule «place» → replacement`, settled in the text and written back. */
function settled(
  text: string,
  lines: readonly string[],
  more: Parameters<typeof parsed>[1] & { policy?: Partial<PolicyInput> } = {},
): string[] {
  const breaches = lines.map((line): Breach => {
    const [, id, place, fix] = /^(\S+) «(.*?)»(?: → (.*))?$/u.exec(line)!;
    const start = text.indexOf(place!);
    return { rule: id!, part: 0, start, end: start + place!.length, ...(fix !== undefined && { replacements: [fix] }) };
  });
  const findings = settle(breaches, parsed(text, more), index, resolvePolicy({ name: "test", ...more.policy }));
  return findings.map(
    (item) => `${item.rule} «${item.actual}»${item.replacements.length ? ` → ${item.replacements[0]}` : ""}`,
  );
}

const TEXT = "Позвонили в течении часа новый квартиру";

describe("one finding stays on a place", () => {
  it.each([
    [
      "identical places: whoever knows more than that the word is unknown",
      ["spelling/unknown-word «течении» → течение", "grammar/agreement «течении» → течение"],
      ["grammar/agreement «течении» → течение"],
    ],
    [
      "the whole turn before its word",
      ["spelling/unknown-word «течении» → течение", "spelling/v-techenie «в течении» → в течение"],
      ["spelling/v-techenie «в течении» → в течение"],
    ],
    [
      "the worse before the longer",
      ["style/long «в течении часа» → час", "spelling/v-techenie «в течении» → в течение"],
      ["spelling/v-techenie «в течении» → в течение"],
    ],
    [
      "the one that is yielded to, though it is milder",
      ["style/long «новый»", "style/modest «новый»"],
      ["style/long «новый»"],
    ],
    [
      "both, where the replacements change different words",
      ["grammar/agreement «новый квартиру» → новую квартиру", "spelling/unknown-word «квартиру» → квартира"],
      ["grammar/agreement «новый квартиру» → новую квартиру", "spelling/unknown-word «квартиру» → квартира"],
    ],
    [
      "both, where a comma goes in beside the word",
      ["punctuation/comma «часа новый» → часа, новый", "grammar/agreement «новый» → новую"],
      ["punctuation/comma «часа новый» → часа, новый", "grammar/agreement «новый» → новую"],
    ],
    [
      "the words made one, before what was read of the parts",
      ["spelling/unknown-word «часа новый» → часановый", "grammar/agreement «новый квартиру» → нового квартиру"],
      ["spelling/unknown-word «часа новый» → часановый"],
    ],
    [
      "both, where a comma goes in after the words made one",
      ["spelling/unknown-word «в течении» → втечении", "punctuation/comma «течении часа» → течении, часа"],
      ["spelling/unknown-word «в течении» → втечении", "punctuation/comma «течении часа» → течении, часа"],
    ],
    [
      "once, what is said twice",
      ["grammar/agreement «новый» → новую", "grammar/agreement «новый» → новую"],
      ["grammar/agreement «новый» → новую"],
    ],
  ])("%s", (_title, breaches, findings) => {
    expect(settled(TEXT, breaches)).toEqual(findings);
    expect(settled(TEXT, breaches.toReversed())).toEqual(findings);
  });

  it("and a finding about the sentence does not hide the slip in it", () => {
    const long = `${"слово ".repeat(30)}конец`;
    expect(
      settled(`${long} опечатко`, [`style/long «${long} опечатко»`, "spelling/unknown-word «опечатко» → опечатка"]),
    ).toHaveLength(2);
  });
});

describe("what is not told", () => {
  it.each([
    ["a rule that the policy switches off", { policy: { rules: { "grammar/*": "off" as const } } }, []],
    ["what lies in muted text", { muted: [{ start: 0, end: 40, reason: "code" as const }] }, []],
    [
      "what begins in muted text",
      { muted: [{ start: TEXT.indexOf("новый") - 3, end: TEXT.indexOf("новый") + 2, reason: "url" as const }] },
      [],
    ],
    [
      "but what only surrounds it",
      { muted: [{ start: TEXT.indexOf("вый"), end: TEXT.indexOf("вый") + 1, reason: "url" as const }] },
      ["grammar/agreement «новый» → новую"],
    ],
  ])("%s", (_title, more, findings) => {
    expect(settled(TEXT, ["grammar/agreement «новый» → новую"], more)).toEqual(findings);
  });

  it("a rule that is off by default, until the policy switches it on", () => {
    expect(settled(TEXT, ["style/quiet «часа»"])).toEqual([]);
    expect(settled(TEXT, ["style/quiet «часа»"], { policy: { rules: { "style/quiet": "on" } } })).toHaveLength(1);
  });

  it("what is suppressed; a suppression that hides nothing is told", () => {
    const suppressions = [{ part: 0, rules: ["grammar/*"], start: 0, end: TEXT.length }];
    expect(settled(TEXT, ["grammar/agreement «новый»", "style/long «часа»"], { suppressions })).toEqual([
      "style/long «часа»",
    ]);
    expect(settled(TEXT, [], { suppressions })).toEqual([expect.stringContaining("unused-suppression")]);
  });

  it("personal data is found even where the text is muted, and obscene words and numbers are masked", () => {
    const text = "Карта 4276 1600 1234 5678, блинг";
    const muted = [{ start: 6, end: 25, reason: "identifier" as const }];
    expect(settled(text, ["fields/card «4276 1600 1234 5678»", "profanity/obscene «блинг»"], { muted })).toEqual([
      "fields/card «4276 **** **** 5678»",
      "profanity/obscene «б****»",
    ]);
    const breach: Breach = {
      rule: "grammar/agreement",
      part: 0,
      start: 20,
      end: 32,
      replacements: ["и блинг"],
      message: "Вместо «блинг»",
    };
    const [first] = settle(
      [breach, { rule: "profanity/obscene", part: 0, start: 27, end: 32 }],
      parsed(text),
      index,
      resolvePolicy(),
    );
    expect(JSON.stringify(first)).not.toContain("блинг");
  });
});

describe("masks", () => {
  it.each([
    ["хрен", "х***"],
    ["х-р-е-н", "х-*-*-*"],
    ["ё", "ё"],
  ])("%s → %s", (word, mask) => expect(maskWord(word)).toBe(mask));
  it.each([
    ["4276 1600 1234 5678", "4276 **** **** 5678"],
    ["112-233-445 95", "***-***-*** 95"],
  ])("%s → %s", (text, mask) => expect(maskNumber(text)).toBe(mask));
});

describe("places", () => {
  it("line and column are those of every offset", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("а", "ё", "\n", "\r\n", "\r", "😀"), { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const table = new LineTable(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text[offset] === "\n" && text[offset - 1] === "\r") continue;
          const before = text.slice(0, offset).split(/\r\n?|\n/u);
          expect(table.at(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
        }
      }),
    );
  });

  it("are in the order of the text whatever order breaches come in, and none overlap in what they change", () => {
    const text = "слово ".repeat(60);
    const breach = fc.record({
      rule: fc.constantFrom(...RULES.map(({ id }) => id)),
      start: fc.nat(300),
      length: fc.nat(90),
      replacements: fc.constantFrom([], ["другое"], [""]),
    });
    fc.assert(
      fc.property(
        fc
          .array(breach, { maxLength: 40 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const run = (items: typeof list): unknown =>
            settle(
              items.map(({ start, length, ...rest }) => ({ ...rest, part: 0, start, end: start + length })),
              parsed(text),
              index,
              resolvePolicy(),
            );
          expect(run(shuffled)).toEqual(run(list));
        },
      ),
    );
  });

  it("a hundred thousand findings settle in linear time", () => {
    const text = "ошибко ".repeat(100_000);
    const breaches = Array.from({ length: 100_000 }, (_, i): Breach => ({
      rule: "spelling/unknown-word",
      part: 0,
      start: 7 * i,
      end: 7 * i + 6,
      replacements: ["ошибка"],
    }));
    breaches.push({ rule: "style/long", part: 0, start: 0, end: text.length });
    expect(settle(breaches, parsed(text), index, resolvePolicy())).toHaveLength(100_001);
  });
});
