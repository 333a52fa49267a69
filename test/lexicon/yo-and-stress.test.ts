import { describe, expect, it } from "vitest";
import { openLexicon } from "./open-lexicon.js";

const lexicon = openLexicon();

describe("ё", () => {
  it.each([
    ["еще", "ещё"],
    ["Ее", "Её"],
    ["отчет", "отчёт"],
    ["ОТЧЕТА", "ОТЧЁТА"],
    ["идет", "идёт"],
    ["пришел", "пришёл"],
    ["самолеты", "самолёты"],
  ])("is sure in «%s»", (form, written) => {
    expect(lexicon.withYo(form)).toBe(written);
  });
  it.each(["все", "темы", "берет", "узнаем", "небо", "стекла", "дом", "ещё", "нечто", "счетов", "издалека", "xyz"])(
    "is left alone in «%s»",
    (form) => {
      expect(lexicon.withYo(form)).toBe(form);
    },
  );
});

/** Stressed vowels are capitals; variants are parted by a stroke. */
const STRESSED =
  "водА вОду договОр квартАла каталОг катАлог красИвее звонИшь документ-докумЕнт стОимость оцЕнка ходАтайство арендОванный".split(
    " ",
  );

describe("stress", () => {
  it.each(STRESSED.filter((word) => !word.includes("-") && word !== "катАлог"))("%s", (written) => {
    const at = [...written].findIndex((letter) => letter !== letter.toLowerCase());
    expect(lexicon.stresses(written.toLowerCase()).map(([one]) => one)).toContain(at);
  });
  it("is on the only vowel, and on ё", () => {
    expect(lexicon.stresses("дом")).toEqual([[1]]);
    expect(lexicon.stresses("отчётом")).toEqual([[3]]);
  });
  it("is unknown of unknown words", () => {
    expect(lexicon.stresses("ъъъ")).toEqual([]);
    expect(lexicon.stresses("")).toEqual([]);
  });
});
