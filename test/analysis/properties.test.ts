import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseSentence } from "../../src/analysis/analyse-sentence.js";
import { openContextModel } from "../../src/analysis/context/open-context-model.js";
import { toConllu } from "../../src/analysis/to-conllu.js";
import { analysisOf, compiled, lexicon, model } from "./open-analysis.js";

const WORDS =
  "договор договора клиенту подписанный подписав который что если и , . — ( ) « » не в с о 5 2026 года руб. Иванов И. А. ул. д. г. Москва сталь стали её их мы вы бубликом ЖКХ {{имя}} http://a.ru 🙂 е́".split(
    " ",
  );
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" ")),
  fc.string({ unit: fc.constantFrom(..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВ.,!?-—«»()\n"), maxLength: 120 }),
);

describe("whatever the text", () => {
  it("nothing is thrown, probabilities add up to one, the best comes first, places are inside the sentence", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const { part, sentence } = analysisOf(sample);
        for (const { index, first, last } of part.sentences) {
          const analysed = sentence(index);
          for (let i = first; i < last; i++) {
            const readings = analysed.readings(i);
            if (!readings.length) continue;
            expect(readings.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 3);
            expect(readings[0]!.reading).toBe(analysed.best(i));
            for (let k = 1; k < readings.length; k++)
              expect(readings[k]!.probability).toBeLessThanOrEqual(readings[k - 1]!.probability);
          }
          for (const stretch of [...analysed.phrases(), ...analysed.clauses()]) {
            expect(stretch.first).toBeGreaterThanOrEqual(first);
            expect(stretch.last).toBeLessThanOrEqual(last);
            expect(stretch.first).toBeLessThan(stretch.last);
          }
          for (const phrase of analysed.phrases())
            expect(phrase.head >= phrase.first && phrase.head < phrase.last).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the same text gets the same answer, whatever was asked before", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = JSON.stringify(analyseSentence(one, { lexicon, model }));
        analyseSentence(other, { lexicon, model });
        expect(JSON.stringify(analyseSentence(one, { lexicon, model }))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it("a sentence of ten thousand words is read", () => {
    const { sentence } = analysisOf("договора и стали ".repeat(5000));
    expect(sentence(0).readings(0)).not.toEqual([]);
  });
});

describe("CoNLL-U", () => {
  it("has ten columns a token, the text and its spaces", () => {
    const written = toConllu(analyseSentence("Отчёт готов. Спасибо!", { lexicon, model }));
    const rows = written.split("\n").filter((line) => /^\d/u.test(line)).map((line) => line.split("\t")); // prettier-ignore
    expect(rows.every((row) => row.length === 10)).toBe(true);
    expect(rows.map((row) => row[1])).toEqual(["Отчёт", "готов", ".", "Спасибо", "!"]);
    expect(rows[1]![9]).toContain("SpaceAfter=No");
    expect(written).toContain("# text = Отчёт готов.");
  });
});

describe("the model's file", () => {
  it("is refused when it is something else, cut short or of another format", () => {
    const bytes = compiled("model.bin");
    expect(() => openContextModel(new ArrayBuffer(4))).toThrow("обрезан");
    expect(() => openContextModel(new ArrayBuffer(64))).toThrow("не файл модели");
    expect(() => openContextModel(bytes.slice(0, 4000))).toThrow("обрезан");
    const other = bytes.slice(0);
    new Int32Array(other)[1] = 99;
    expect(() => openContextModel(other)).toThrow("другой версии");
  });
});
