import { describe, expect, it } from "vitest";
import { createLexicon } from "../../../src/lexicon/create-lexicon.js";
import { compiledBytes } from "../../../scripts/compiled-bytes.js";
import { usageOf } from "../../../src/lexicon/suggest/usage.js";

const bytes = compiledBytes("lexicon.bin");

describe.skipIf(!bytes)("suggestions (needs dictionaries/compiled/lexicon.bin)", () => {
  const lexicon = createLexicon(bytes ?? new ArrayBuffer(0), { ngrams: compiledBytes("ngrams.bin") });
  const first = (word: string, left = "", right = ""): string | undefined =>
    lexicon.suggest(word, { left: left.split(" ").filter(Boolean), right: right.split(" ").filter(Boolean) })[0]?.text;

  it.each([
    ["аценка", "оценка"],
    ["квортира", "квартира"],
    ["собствиник", "собственник"],
    ["недвижемость", "недвижимость"],
    ["расмотреть", "рассмотреть"],
    ["зделать", "сделать"],
    ["учавствовать", "участвовать"],
    ["пожалуйсто", "пожалуйста"],
    ["здраствуйте", "здравствуйте"],
    ["ипатека", "ипотека"],
    ["агенство", "агентство"],
    ["извените", "извините"],
    ["докмуент", "документ"],
    ["заяка", "заявка"],
    ["стомость", "стоимость"],
    ["договаривоемся", "договариваемся"],
    ["счасливый", "счастливый"],
    ["мущина", "мужчина"],
    ["конешно", "конечно"],
    ["потомучто", "потому что"],
    ["ктонибудь", "кто-нибудь"],
    ["изза", "из-за"],
    ["вобщем", "в общем"],
  ])("«%s» → %s", (word, meant) => {
    expect(first(word)?.replaceAll("ё", "е")).toBe(meant);
  });

  it("lets the neighbours choose the form", () => {
    expect(first("стоимосьти", "рыночной", "квартиры")).toBe("стоимости");
    expect(first("осмторе", "об")).toBe("осмотре");
    expect(first("осмторм", "с", "квартиры")).toBe("осмотром");
  });

  it("keeps capitals", () => {
    expect(first("Аценка")).toBe("Оценка");
    expect(first("АЦЕНКА")).toBe("ОЦЕНКА");
  });

  it("gives nothing for what is no word at all", () => {
    expect(lexicon.suggest("ъъъщщфф")).toEqual([]);
  });

  it("gives the same whether asked once or twice", () => {
    expect(lexicon.suggest("докмуент")).toEqual(lexicon.suggest("докмуент"));
  });

  it("expects a rare form of a common word to be used, and an unknown one never", () => {
    expect(usageOf("спишем", lexicon)).toBeGreaterThanOrEqual(1.5);
    expect(usageOf("спишемм", lexicon)).toBe(0);
    expect(usageOf("договор", lexicon)).toBe(lexicon.frequency("договор"));
  });

  it("offers a word of the glossary first, in its form", () => {
    const own = createLexicon(bytes ?? new ArrayBuffer(0), { glossary: [{ word: "Домклам", like: "договор" }] });
    expect(own.suggest("домклмом")[0]?.text.toLowerCase()).toBe("домкламом");
  });
});
