import { describe, expect, it } from "vitest";
import { createGlossary, guessParadigm } from "../../../src/lexicon/glossary/create-glossary.js";
import { declineLike } from "../../../src/lexicon/glossary/decline-like.js";
import type { Reading, Tag } from "../../../src/lexicon/lexicon.js";

const tag = (Case: string, Number = "Sing"): Tag => ({ id: 0, upos: "NOUN", feats: { Case, Number } });
const PARADIGMS: Record<string, [string, Tag][]> = {
  счет: [
    ["счёт", tag("Nom")],
    ["счёта", tag("Gen")],
    ["счету", tag("Dat")],
    ["счета", tag("Nom", "Plur")],
    ["счетов", tag("Gen", "Plur")],
  ],
  договор: [
    ["договор", tag("Nom")],
    ["договора", tag("Gen")],
    ["договору", tag("Dat")],
  ],
};
const core = {
  readings: (form: string): readonly Reading[] => {
    const key = form.toLowerCase().replaceAll("ё", "е");
    return key in PARADIGMS
      ? [{ lemma: key, tag: tag("Nom"), probability: 1, paradigm: 0, cell: 0, source: "own" }]
      : [];
  },
  paradigm: (lemma: string) =>
    (PARADIGMS[lemma.toLowerCase().replaceAll("ё", "е")] ?? []).map(([form, one]) => ({ form, tag: one })),
};

describe("the customer's glossary", () => {
  it("follows the known last part of a compound", () => {
    expect(guessParadigm({ word: "эскроу-счёт" }, core)).toMatchObject({ like: "счёт" });
    expect(guessParadigm({ word: "эскроу-счёт" }, core).forms.map(({ form }) => form)).toContain("эскроу-счетов");
  });
  it("follows the word that is named", () => {
    expect(guessParadigm({ word: "Росреестр", like: "договор" }, core).forms.map(({ form }) => form)).toEqual([
      "Росреестр",
      "Росреестра",
      "Росреестру",
    ]);
  });
  it("guesses by the ending", () => {
    expect(guessParadigm({ word: "андеррайтер" }, core)).toMatchObject({ like: "договор" });
  });
  it("leaves abbreviations and words on -о unchanged", () => {
    for (const word of ["ЕГРН", "авизо", "Zoom"])
      expect(guessParadigm({ word }, core)).toMatchObject({ like: undefined, forms: [] });
  });
  it("cannot decline like a word of another ending", () => {
    expect(
      declineLike("папка", "договор", [
        { form: "договор", tag: tag("Nom") },
        { form: "договора", tag: tag("Gen") },
      ]),
    ).toHaveLength(2);
    expect(
      declineLike("папка", "счёт", [
        { form: "счёт", tag: tag("Nom") },
        { form: "счётом", tag: tag("Ins") },
        { form: "сче", tag: tag("Gen") },
      ]),
    ).toEqual([]);
  });
  it("accepts every form, with е for ё, and minds capitals where asked to", () => {
    const glossary = createGlossary([{ word: "эскроу-счёт" }, { word: "Росреестр", caseSensitive: true }], core);
    expect(
      ["эскроу-счетов", "эскроу-счет", "Эскроу-счёта", "Росреестра", "росреестра", "РОСРЕЕСТР", "эскроу"].map((form) =>
        glossary.accepts(form),
      ),
    ).toEqual([true, true, true, true, false, false, false]);
    expect(glossary.readings("эскроу-счетов")[0]).toMatchObject({
      lemma: "эскроу-счёт",
      source: "glossary",
      tag: { feats: { Case: "Gen", Number: "Plur" } },
    });
  });
});
