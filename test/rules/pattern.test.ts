import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import type { Breach } from "../../src/document/breach.js";
import { parseDocument } from "../../src/document/parse-document.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import { readPolicy } from "../../src/policy/read-policy.js";
import { readMarked } from "../../src/rules/examples.js";
import { loadRule } from "../../src/rules/load-rules.js";
import { createRulebook } from "../../src/rules/rulebook.js";
import type { Match, Rule } from "../../src/rules/rule.js";
import { compileMatches } from "../../src/rules/compile-match.js";
import { WORDS } from "./small-lexicon.js";

const policy = readPolicy({ name: "test", version: "1" });

function ruleOf(match: object, message = "x"): Rule {
  const matches = [{ kind: "sequence", ...match } as Match];
  return {
    id: "style/x",
    criterion: "style",
    title: "x",
    severity: "error",
    message,
    why: "x",
    default: "on",
    safe: false,
    match: matches,
    compiled: compileMatches(matches, { message }),
    examples: [],
    sources: [],
  };
}

function breaches(match: object, text: string, message?: string, lexicon: Lexicon = WORDS): readonly Breach[] {
  const parsed = parseDocument({ kind: "report", text }, { policy });
  const rulebook = createRulebook([ruleOf(match, message)], { policy, lexicon, detectors: {} });
  return rulebook.run(
    parsed,
    parsed.parts.map((part) => analyse(part, lexicon)),
  );
}

/** The text with its findings in brackets. */
function marked(match: object, text: string): string {
  let out = "";
  let at = 0;
  for (const { start = 0, end = 0 } of breaches(match, text)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe("items of a pattern", () => {
  it.each<[pattern: string, text: string]>([
    ["приказа", "Нет [приказа] и [Приказа]."],
    ["=Вы", "Если [Вы] и вы."],
    ["еще", "Пришлите [ещё] и [еще]."],
    ["~приказ", "[Приказу] и [приказом]."],
    ["~приказ:Gen", "[Приказа] и приказом."],
    ["~приказ:Gen/Ins", "[Приказа] и [приказом]."],
    ["NOUN:Gen", "Нет [приказа]."],
    ["NOUN:Gen,Plur", "Нет приказа."],
    ["?NOUN:Gen", "[Приказа] [банка] мы."],
    [":Dat", "К [приказу] и приказа."],
    ["!~приказ", "[мы] приказа"],
    ["NOUN&!~приказ", "[Срок] приказа."],
    ["~приказ&!:Gen", "Приказа, [приказу]."],
    ["(приказа|мы не)", "[Приказа], [мы не], мы."],
    ["(~срок|~приказ):Gen".replace(":Gen", ""), "[Срок] и [приказа]."],
    ["мы _w", "[мы не] и мы, не"],
    ["#", "Нет [12] дней."],
    ["#12", "Нет [12] и 13 дней."],
    ["_u", "[Абвгд] не приказ."],
    ["_c&~приказ", "[Приказ] и приказ."],
    ['приказ "("', "[Приказ (]новый)."],
    ["приказ ,", "[Приказ,] и срок."],
    ["/^при.{3,9}$/", "[Приказ] и срок."],
    ["мы .. срок", "[Мы и не срок] и мы и не и не и срок."],
    ["мы ..1 срок", "[Мы не срок], мы и не срок."],
    ["^ мы", "[Мы] и мы. [Мы] не мы."],
    ["срок (.|$)", "Мы и [срок.] Срок и [срок]"],
    ["^^ мы", "[Мы] и. Мы не."],
    ["срок . $$", "Срок. [Срок.]"],
    ["мы не? срок", "[Мы срок], [мы не срок]."],
    ["мы очень* срок", "[Мы очень очень очень срок]."],
    ["мы очень+ срок", "Мы срок, [мы очень срок]."],
    ["приказ < (", "[Приказ(]новый), приказ (новый)."].map((text) => text.replace("< (", '< "("')) as [string, string],
    ['приказ <_> "("', "Приказ(новый), [приказ (]новый)."],
    ["мы [не] срок", "Мы [не] срок."],
    ["мы [,] не", "Мы[,] не."],
    ["мы !(не|и) срок", "Мы не срок, [мы очень срок]."],
    ["мы !(не срок) _", "Мы не срок, [мы не и]."],
  ])("%s", (pattern, expected) => {
    expect(marked({ pattern }, readMarked(expected).text)).toBe(expected);
  });

  it("stays inside a sentence", () => {
    expect(marked({ pattern: "мы срок" }, "И мы. Срок.")).toBe("И мы. Срок.");
  });

  it("anchors any alternative and a late word", () => {
    expect(marked({ pattern: "_ _ (срок|приказа банка)" }, "Мы не срок, и в приказа банка.")).toBe(
      "[Мы не срок][, и в приказа банка].".replace("][, и в", "], [и в"),
    );
  });

  it("leaves the form with another likely reading alone: surely", () => {
    expect(marked({ pattern: "NOUN:Gen" }, "Не банка.")).toBe("Не банка.");
  });
});

describe("settings of a pattern", () => {
  const first = (match: object, text: string): string | undefined => breaches(match, text)[0]?.replacements?.[0];

  it.each<[match: object, text: string, replacement: string | undefined]>([
    [{ pattern: "согласно [x=NOUN:Gen]", replace: "{x:Dat}" }, "Согласно приказа.", "приказу"],
    [{ pattern: "согласно [x=NOUN:Gen]", replace: "{x:Dat}" }, "Согласно Приказа.", "Приказу"],
    [{ pattern: "[согласно x=NOUN:Gen]", replace: "согласно {x:Dat}" }, "СОГЛАСНО ПРИКАЗА.", "СОГЛАСНО ПРИКАЗУ"],
    [{ pattern: "[согласно x=NOUN:Gen]", replace: "согласно {x:Dat}" }, "Согласно приказа.", "Согласно приказу"],
    [{ pattern: "согласно [x=(ADJ* NOUN:Gen)]", replace: "{x:Dat}" }, "Согласно нового приказа.", "новому приказу"],
    [{ pattern: "согласно [x=NOUN:Gen]", replace: "{x:Loc}" }, "Согласно приказа.", undefined],
    [{ pattern: "x=~скинуть", replace: "{прислать@x}" }, "Мы скинул.", "прислал"],
    [{ pattern: "x=~скинуть", replace: "{прислать@x:Inf}" }, "Мы скинул.", "прислать"],
    [{ pattern: "x=~скинуть", replace: "{x~}" }, "Мы скинул.", "скинуть"],
    [{ pattern: "x=~двушка", replace: "{новый@x} {квартира@x}" }, "Мы двушку.", "новую квартиру"],
    [{ pattern: "[a=ADJ n=NOUN]", where: "disagree(a, n)", replace: "{a^n} {n}" }, "Новая приказ.", "Новый приказ"],
    [{ pattern: "[v=~скинуть a=ADJ? срок]", replace: "{v} {a} срок" }, "Мы скинул срок.", "скинул срок"],
    [{ pattern: "очень", replace: "" }, "Мы очень не.", ""],
  ])("replacement %#", (match, text, replacement) => {
    expect(first(match, text)).toBe(replacement);
  });

  it("deletes with one space, and gives the capital on", () => {
    const mended = (text: string): string =>
      breaches({ pattern: "очень", replace: "" }, text).reduceRight(
        (all, { start = 0, end = 0, replacements = [] }) => all.slice(0, start) + replacements[0]! + all.slice(end),
        text,
      );
    expect(["Мы очень не.", "Очень не мы.", "Мы не очень."].map(mended)).toEqual(["Мы не.", "Не мы.", "Мы не."]);
  });

  it.each<[where: string, text: string]>([
    ["agree(a, n)", "[Новый приказ], новая приказ."],
    ["not agree(a, n)", "Новый приказ, [новая приказ]."],
    ["disagree(a, n)", "Новый приказ, [новая приказ]."],
    ['followedBy(n, "и")', "[Новый приказ] и новый приказ."],
    ['not followedBy(n, "и")', "Новый приказ и [новый приказ]."],
    ['precededBy(a, "мы не")', "Мы не [новый приказ], не новый приказ."],
  ])("where %s", (where, expected) => {
    expect(marked({ pattern: "[a=ADJ n=NOUN]", where }, readMarked(expected).text)).toBe(expected);
  });

  it("drops what an exception overlaps", () => {
    const match = { pattern: "[~приказ]", unless: ["в приказ", "приказа .. срок"] };
    expect(marked(match, "В приказ, не приказ, приказа и срок, приказа.")).toBe(
      "В приказ, не [приказ], приказа и срок, [приказа].",
    );
  });

  it("fills the slots of the message", () => {
    expect(
      breaches({ pattern: "согласно [x=NOUN:Gen]" }, "Согласно приказа.", "не «{x}», а «{x:Dat}»")[0]?.slots,
    ).toEqual({ x: "приказа", "x:Dat": "приказу" });
  });
});

describe("other matchers", () => {
  it("substitutes words and turns in their form", () => {
    const words = {
      "~двушка": "~новый ~квартира",
      "~скинуть ~док": "~прислать ~документ",
      спс: ["спасибо", "благодарим"],
      мы: null,
    };
    const found = breaches({ kind: "substitution", words }, "Скинул док, двушку, спс. Мы.");
    expect(found.map(({ replacements }) => replacements)).toEqual([
      ["Прислал документ"],
      ["новую квартиру"],
      ["спасибо", "благодарим"],
      [],
    ]);
  });

  it("governs", () => {
    const found = breaches(
      { kind: "government", word: "согласно", takes: "Dat", insteadOf: "Gen" },
      "Согласно нового приказа банка.",
    );
    expect(found.map(({ start, end, replacements }) => [start, end, replacements])).toEqual([
      [9, 23, ["новому приказу"]],
    ]);
  });

  it("governs by a table of words", () => {
    const words = { "=согласно": "о+Loc, Gen → Dat" };
    const found = breaches({ kind: "government-list", words }, "Согласно нового приказа банка, согласно приказу.");
    expect(found.map(({ start, end, replacements }) => [start, end, replacements])).toEqual([
      [9, 23, ["новому приказу"]],
    ]);
    expect(() => breaches({ kind: "government-list", words: { согласно: "Gen" } }, "")).toThrow("о+Loc");
  });

  it("agrees", () => {
    expect(
      breaches({ kind: "agreement", between: ["adjective", "noun"] }, "Новая приказ, новый приказ.").map(
        ({ replacements }) => replacements,
      ),
    ).toEqual([["Новый приказ"]]);
  });

  it("keeps to one way in a document", () => {
    const variants = [
      { pattern: "приказ x=#", replace: "приказ {x}" },
      { pattern: "приказ № x=#", replace: "приказ № {x}" },
    ];
    const found = breaches({ kind: "consistency", variants }, "Приказ № 1, приказ № 2, приказ 3.");
    expect(found.map(({ replacements }) => replacements)).toEqual([["приказ № 3"]]);
  });

  it.each([
    ["sentence", 1, "Очень очень мы. Очень мы. Очень мы и очень очень.", [6, 37]],
    ["paragraph", 2, "Очень. Очень.\n\nОчень. Очень. Очень.", [29]],
    ["document", 3, "Очень. Очень.\n\nОчень. Очень. Очень.", [22]],
  ])("counts per %s", (per, max, text, starts) => {
    expect(breaches({ kind: "density", pattern: "очень", max, per }, text).map(({ start }) => start)).toEqual(starts);
  });

  it("counts within a run of words", () => {
    expect(
      breaches({ kind: "density", pattern: "очень", max: 1, per: 4 }, "Очень мы очень и не мы и не мы очень.").map(
        ({ start }) => start,
      ),
    ).toEqual([9]);
  });
});

describe("what is wrong in a rule file", () => {
  const file = (match: string, rest = ""): string => `title: x
severity: error
message: "{actual}"
why: x
match:
${match}
examples: []
sources: []
${rest}`;
  const error = (text: string, path = "rules/style/x.yml"): string => {
    try {
      loadRule({ path, text });
    } catch (thrown) {
      return (thrown as Error).message;
    }
    return "";
  };

  it.each<[match: string, message: RegExp]>([
    [
      "  - pattern: согласно [x=NOUN:Gem]",
      /^rules\/style\/x\.yml:6: неизвестная граммема «Gem»; возможно, имелось в виду «Gen»/u,
    ],
    ["  - pattern: согласно (а|б", /:6: скобка не закрыта/u],
    ["  - pattern: согласно [а", /:6: место не закрыто/u],
    ["  - pattern: приказа:Gen", /:6: .*«~приказа:Gen»/u],
    ['  - pattern: приказ\n    replace: "{x:Dat}"', /:7: в образце нет захвата «x»/u],
    ['  - pattern: x=приказ\n    replace: ["а", "{x;Dat}"]', /:7: «\{x;Dat\}» — не слот/u],
    [
      "  - pattern: x=приказ\n    where: agre(x, x)",
      /:7: неизвестное условие «agre»; возможно, имелось в виду «agree»/u,
    ],
    ["  - pattern: а\n    unlesss: б", /:7: неизвестное поле «unlesss»/u],
    ["  - kind: density\n    pattern: а", /:6: нет поля «max»/u],
    ["  - kind: sequenc\n    pattern: а", /:6: «sequenc» не подходит; можно: .*«sequence»/u],
    ["  - kind: government\n    word: а\n    takes: Dat\n    insteadOf: Ген", /:9: «Ген» — не управление/u],
    ["  - kind: agreement\n    between: [noun, noun]", /:7: между «noun noun»/u],
    ["  - kind: substitution\n    words:\n      а: ~б", /:8: «~б» не в чем склонять/u],
    ["  - kind: regex\n    regex: '(а+)+б'", /:7: в «\(а\+\)\+» повтор/u],
    ["  - kind: regex\n    regex: 'а\\bб'", /:7: «\\b» знает только латиницу/u],
    ["  - kind: regex\n    regex: '(?<n>а)\\k<n>'", /:7: обратная ссылка/u],
    ["  - kind: regex\n    regex: '(?<n>а)'\n    replace: $<m>", /:8: в выражении нет группы «m»/u],
    ["  - pattern: /^(а+)+$/", /:6: в «\(а\+\)\+» повтор/u],
  ])("%s", (match, message) => {
    expect(error(file(match))).toMatch(message);
  });

  it("tells what is no YAML, what does not fit the schema, what lies in a wrong folder", () => {
    expect(error("title: [")).toMatch(/^rules\/style\/x\.yml:\d+:\d+: это не YAML/u);
    expect(error(file("  - pattern: а", "sevrity: info"))).toMatch(
      /:9: неизвестное поле «sevrity»; возможно, имелось в виду «severity»/u,
    );
    expect(error(file("  - pattern: а").replace("severity: error", "severity: bad"))).toMatch(/:2: «bad» не подходит/u);
    expect(error(file("  - pattern: а").replace("{actual}", "я".repeat(141)))).toMatch(/:3: сообщение длиной 141/u);
    expect(error(file("  - pattern: а").replace("{actual}", "{x}"))).toMatch(/:3: слот \{x\} заполняют не все/u);
    expect(error(file("  - pattern: а"), "own/x.yml")).toMatch(/^own\/x\.yml: папка правила/u);
  });
});
