import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measures } from "../../../src/criteria/measures.js";
import { parseDocument } from "../../../src/document/parse-document.js";
import { resolvePolicy } from "../../../src/policy/resolve-policy.js";
import { readability } from "../../../src/rules/style/readability.js";

const policy = resolvePolicy({ name: "test" });
const parse = (text: string): ReturnType<typeof parseDocument> => parseDocument({ kind: "report", text }, { policy });

describe("measures of clarity", () => {
  it("counts words, sentences, syllables and Flesch's index with Oborneva's coefficients", () => {
    // 2 sentences, 6 words, 13 syllables: 206.835 − 1.3 · 3 − 60.1 · 13 / 6.
    expect(measures(parse("Мама моет раму. Папа читает книгу."))).toEqual({
      words: 6,
      sentences: 2,
      wordsPerSentence: 3,
      longestSentence: 3,
      longestParagraph: 6,
      syllablesPerWord: 2.2,
      readability: 72.7,
    });
  });

  it("says nothing of a text without words", () => {
    expect(measures(parse("12.05.2025"))).toBeUndefined();
  });

  it("finds the longest sentence and paragraph", () => {
    const found = measures(parse("Осмотр прошёл. Отчёт готов и отправлен в банк.\n\nСчёт оплачен."));
    expect(found).toMatchObject({ longestSentence: 6, longestParagraph: 8, sentences: 3 });
  });

  it("never counts more words in a sentence than in the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."аеоб тк.,!?\n—"), maxLength: 200 }), (text) => {
        if (!/\S/u.test(text)) return;
        const found = measures(parse(text));
        if (!found) return;
        expect(found["longestSentence"]!).toBeLessThanOrEqual(found["longestParagraph"]!);
        expect(found["longestParagraph"]!).toBeLessThanOrEqual(found["words"]!);
      }),
    );
  });

  it("is harder for longer words", () => {
    const [plain] = parse("Дом стоит на горе.").parts;
    const [hard] = parse("Недвижимость располагается на возвышенности.").parts;
    expect(readability(hard!, hard!.sentences).index).toBeLessThan(readability(plain!, plain!.sentences).index);
  });
});
