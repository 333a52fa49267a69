import { describe, expect, it } from "vitest";
import type { Features } from "../../src/lexicon/lexicon.js";
import { openLexicon } from "./open-lexicon.js";

const lexicon = openLexicon();

const TABLE: readonly (readonly [word: string, features: Features, form: string | undefined])[] = [
  ["квартира", { Case: "Gen", Number: "Plur" }, "квартир"],
  ["отчёт", { Case: "Dat" }, "отчёту"],
  ["приказ", { Case: "Dat" }, "приказу"],
  ["счёт", { Case: "Gen", Number: "Plur" }, "счетов"],
  ["день", { Case: "Gen", Number: "Plur" }, "дней"],
  ["человек", { Case: "Dat", Number: "Plur" }, "людям"],
  ["подписать", { Tense: "Past", Gender: "Fem", Number: "Sing", Mood: "Ind" }, "подписала"],
  ["оценить", { Person: "3", Number: "Plur", Tense: "Fut" }, "оценят"],
  ["новый", { Case: "Gen", Gender: "Fem", Number: "Sing" }, "новой"],
  ["новый", { Case: "Nom", Number: "Plur" }, "новые"],
  ["стекло", { Case: "Gen", Number: "Sing" }, "стекла"],
  ["стекло", { Case: "Nom", Number: "Plur" }, "стёкла"],
  ["рука", { Case: "Ins" }, "рукой"],
  ["Росреестр", { Case: "Dat" }, "Росреестру"],
  ["Москва", { Case: "Loc" }, "Москве"],
  ["ЕГРН", { Case: "Gen" }, "егрн"],
  ["объект-аналог", { Case: "Gen" }, "объекта-аналога"],
  ["онлайн-осмотр", { Case: "Ins" }, "онлайн-осмотром"],
  ["эскроу-счёт", { Case: "Gen", Number: "Plur" }, "эскроу-счетов"],
  ["супермиллионер", { Case: "Dat" }, "супермиллионеру"],
  ["дом", { Person: "3" }, undefined],
  ["ъъъ", { Case: "Gen" }, undefined],
];

describe("inflection", () => {
  it.each(TABLE)("«%s» %o → %s", (word, features, form) => {
    expect(lexicon.inflect(word, features)?.toLowerCase()).toBe(form?.toLowerCase());
  });
  it("keeps a name's capital", () => {
    expect(lexicon.inflect("Москва", { Case: "Gen" })).toBe("Москвы");
  });
  it("changes a reading by what is asked and keeps the rest", () => {
    const reading = lexicon.readings("подписанного").find(({ tag }) => tag.feats.Gender === "Masc")!;
    expect(lexicon.inflect(reading, { Case: "Dat" })).toBe("подписанному");
  });
  it("gives forms that are known, each with the reading it was made for", () => {
    for (const lemma of ["квартира", "оценить", "новый", "росреестр", "эскроу-счёт"]) {
      const paradigm = lexicon.paradigm(lemma);
      expect(paradigm.length).toBeGreaterThan(5);
      for (const { form, tag } of paradigm)
        expect(
          lexicon.readings(form).some((reading) => reading.tag === tag),
          `${form} ${JSON.stringify(tag.feats)}`,
        ).toBe(true);
    }
  });
});
