import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRussianLayout, looksLatin } from "../../../src/lexicon/suggest/keyboard-layout.js";
import { likeWritten } from "../../../src/lexicon/suggest/letter-case.js";
import { toCyrillic, toLatin } from "../../../src/lexicon/suggest/look-alikes.js";
import { respell, unstretch } from "../../../src/lexicon/suggest/respell.js";
import { hyphenate, splitWord } from "../../../src/lexicon/suggest/split-word.js";
import { SPOKEN } from "../../../src/lexicon/suggest/spoken-forms.js";

describe("the other layout", () => {
  it.each([
    ["ghbdtn", "привет"],
    ["Jnxtn", "Отчет"],
    ["j,]trn", "объект"],
  ])("%s → %s", (typed, meant) => expect(inRussianLayout(typed)).toBe(meant));
  it("knows what could be Latin", () => {
    expect(["report", "client", "file"].map(looksLatin)).toEqual([true, true, true]);
    expect(["ghbdtn", "cgfcb,j", "jnxtn"].map((text) => looksLatin(text.replace(/[^a-z]/gu, "")))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("letters that look alike", () => {
  it.each([
    ["cчёт", "счёт"],
    ["квaртирa", "квартира"],
    ["Кaк", "Как"],
  ])("%s → %s", (mixed, meant) => expect(toCyrillic(mixed)).toBe(meant));
  it("gives up on a letter that looks like nothing Cyrillic", () => expect(toCyrillic("zчёт")).toBeUndefined());
  it("comes back from Latin to the same Cyrillic", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."асеорхуАВСЕНКМОРТХ") }), (text) => {
        expect(toCyrillic(toLatin(text)!)).toBe(text);
      }),
    );
  });
});

describe("respelling by ear", () => {
  it.each([
    ["пользоваца", "пользоваться"],
    ["щастя", "счастя"],
    ["твоево", "твоего"],
    ["чесный", undefined],
    ["лесница", "лестница"],
    ["конешно", "конечно"],
    ["серьйозный", undefined],
    ["мущина", "мужчина"],
  ])("«%s» may be «%s»", (written, meant) => {
    const all = respell(written).map(({ word }) => word);
    if (meant === undefined) expect(all).not.toContain(written);
    else expect(all).toContain(meant);
  });
  it("takes the stretch out", () => expect(unstretch("ооочень")).toEqual(["очень", "оочень"]));
  it("leaves an ordinary word alone", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."абвнс"), maxLength: 12 }).filter((text) => !/(.)\1\1/u.test(text)),
        (text) => {
          expect(unstretch(text)).toEqual([]);
        },
      ),
    );
  });
});

describe("words written together", () => {
  const known = (word: string): boolean =>
    ["потому", "что", "для", "каждой", "не", "знаю", "в", "общем", "то", "кто", "твоему", "моему"].includes(word);
  it.each([
    ["потомучто", "потому что"],
    ["длякаждой", "для каждой"],
    ["незнаю", "не знаю"],
    ["вобщем", "в общем"],
    ["чтото", undefined],
    ["общемк", undefined],
    ["знаюо", undefined],
  ])("%s", (glued, meant) => {
    const all = splitWord(glued, known).map(({ words }) => words.join(" "));
    if (meant) expect(all).toContain(meant);
    else expect(all).toEqual([]);
  });
  it.each([
    ["ктото", "кто-то"],
    ["какойнибудь", "какой-нибудь"],
    ["всетаки", "все-таки"],
    ["потвоему", "по-твоему"],
    ["изза", "из-за"],
    ["коечто", "кое-что"],
  ])("%s → %s", (glued, meant) => {
    expect(hyphenate(glued, known).map(({ words }) => words.join("-"))).toContain(meant);
  });
  it("gives back the letters it was given", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."авеиодн"), maxLength: 10 }), (text) => {
        for (const { words } of splitWord(text, () => true)) expect(words.join("")).toBe(text);
      }),
    );
  });
});

describe("the writer's capitals", () => {
  it.each([
    ["Графк", "график", "График"],
    ["ГРАФК", "график", "ГРАФИК"],
    ["графк", "график", "график"],
    ["Я", "я", "Я"],
    ["графк", "", ""],
  ])("%s, %s → %s", (written, meant, result) => expect(likeWritten(written, meant)).toBe(result));
});

describe("spoken forms", () => {
  it("leads from a spelling to another word, in lower case and without ё", () => {
    expect(SPOKEN.size).toBeGreaterThan(100);
    for (const [spoken, meant] of SPOKEN) {
      expect(meant).not.toContain(spoken);
      expect(`${spoken} ${meant.join(" ")}`).toMatch(/^[а-я -]+$/u);
    }
  });
});
