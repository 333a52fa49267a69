import { describe, expect, it } from "vitest";
import { analysisOf, marked } from "./open-analysis.js";

/** The phrase in brackets: its kind, and its case and number where they are asked. */
const TABLE = `
Пришлите [новый подписанный договор] сегодня. | noun Acc Sing
[Наши новые и старые клиенты] довольны. | noun Nom Plur
Мы проверили [очень важные данные] вчера. | noun Acc Plur
Отчёт направлен [нашему постоянному клиенту] вчера. | noun Dat Sing
Заявка поступила [от нового клиента] утром. | prepositional Gen
Мы говорили [о ваших правах] вчера. | prepositional Loc
Мы ответим [в течение рабочего дня] точно. | prepositional Gen
Оценка займёт [двадцать один рабочий день] примерно. | numeral Acc
Мы позвонили [двум клиентам] утром. | numeral Dat
Прошло [пять рабочих дней] с заявки. | numeral
Договор подписан [5 мая 2026 года] в банке. | date
Встреча назначена на [12.05.2026] в офисе. | date
Стоимость составила [50 тыс. рублей] без налога. | money
К оплате [1500 ₽] до пятницы. | money
Отчёт подготовил [Иванов И. И.] вчера. | name Nom
Письмо направлено [директору Анне Петровне Смирновой] вчера. | name Dat
Дом стоит по адресу [г. Москва, ул. Ленина, д. 5, кв. 7] с весны. | address
Мы работаем [в соответствии с] договором. | fixed
Мы ждём ответа [в связи с тем, что] срок истёк. | fixed
Мы ответим [до тех пор, пока] срок не истёк. | fixed
`;

const rows = TABLE.trim()
  .split("\n")
  .map((row) => row.split(" | ") as [string, string]);

describe("phrases", () => {
  it.each(rows)("%s: %s", (sentence, expected) => {
    const { text, start, end } = marked(sentence);
    const [kind, kase, number] = expected.split(" ");
    const { part, sentence: analysed } = analysisOf(text);
    const found = part.sentences
      .flatMap(({ index }) => analysed(index).phrases())
      .filter((phrase) => phrase.kind === kind)
      .map((phrase) => ({
        ...phrase,
        text: text.slice(part.tokens[phrase.first]!.start, part.tokens[phrase.last - 1]!.end),
      }));
    const phrase = found.find((candidate) => candidate.text === text.slice(start, end));
    expect(found.map((candidate) => candidate.text)).toContain(text.slice(start, end));
    if (kase) expect(phrase?.case).toBe(kase);
    if (number) expect(phrase?.number).toBe(number);
  });

  it("does not take an initial for the end of a name's sentence or a post for a name", () => {
    const analysis = analysisOf("И. о. директора подписал приказ.");
    expect(
      analysis
        .sentence(0)
        .phrases()
        .filter(({ kind }) => kind === "name"),
    ).toEqual([]);
  });

  it("finds the smallest phrase at a token", () => {
    const sentence = analysisOf("Мы говорили о ваших правах.").sentence(0);
    expect(sentence.phraseAt(4)?.kind).toBe("noun");
    expect(sentence.phraseAt(4, "prepositional")?.preposition).toBe(2);
    expect(sentence.phraseAt(1)).toBeUndefined();
  });
});
