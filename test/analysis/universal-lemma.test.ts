import { expect, test } from "vitest";
import { universalLemma } from "../../src/analysis/universal-lemma.js";
import { analysisOf } from "./open-analysis.js";

/** The lemma of the form's likeliest reading in the sentence. */
function lemmaOf(form: string, sentence: string): string {
  const analysis = analysisOf(sentence);
  const token = analysis.part.tokens.find(({ text }) => text.toLowerCase() === form)!;
  return universalLemma(token.text, analysis.of(token).best(token.index)!);
}

test.each([
  ["во", "Во вторник приедет оценщик.", "во"],
  ["со", "Отчёт согласован со всеми сторонами.", "со"],
  ["об", "Напомните об осмотре.", "об"],
  ["с", "Свяжитесь с банком.", "с"],
  ["должен", "Заказчик должен прислать выписку.", "должен"],
  ["лучших", "Выбрали двух лучших оценщиков.", "лучший"],
  ["крупнейшего", "Это отчёт крупнейшего банка.", "крупнейший"],
  ["деньги", "Деньги вернули вчера.", "деньги"],
  ["тыс", "Аванс составил сто тыс. рублей.", "тысяча"],
  ["счастья", "Желаем счастья.", "счастье"],
  ["отчёта", "Нет отчёта.", "отчёт"],
])("«%s» in «%s» has the lemma «%s»", (form, sentence, lemma) => {
  expect(lemmaOf(form, sentence)).toBe(lemma);
});
