import { describe, expect, it } from "vitest";
import { analysisOf, marked } from "./open-analysis.js";

const TABLE = `
Мы сообщим, [когда отчёт будет готов]. | subordinate
Дом, [который построил застройщик], сдан. | subordinate
Квартира, [в которой сделан ремонт], продана. | subordinate
[Проверив данные], мы ответим вам. | gerund
Мы ответим вам, [не дожидаясь звонка]. | gerund
Отчёт, [подготовленный вчера], отправлен клиенту. | participial
Договор, [не подписанный сторонами], недействителен. | participial
[К сожалению], отчёт не готов. | introductory
Отчёт, [по мнению банка], неполон. | introductory
Отчёт, [может быть], будет готов завтра. | introductory
[Анна Петровна], отчёт готов. | address
[Уважаемые клиенты], офис закрыт. | address
[Клиент позвонил], и менеджер ответил. | main
`;

const rows = TABLE.trim()
  .split("\n")
  .map((row) => row.split(" | ") as [string, string]);

describe("clauses and turns", () => {
  it.each(rows)("%s: %s", (sentence, kind) => {
    const { text, start, end } = marked(sentence);
    const { part, sentence: analysed } = analysisOf(text);
    const found = analysed(0)
      .clauses()
      .map(
        (clause) =>
          `${clause.kind}: ${text.slice(part.tokens[clause.first]!.start, part.tokens[clause.last - 1]!.end)}`,
      );
    expect(found).toContain(`${kind}: ${text.slice(start, end)}`);
  });

  it.each([
    ["Менеджер ответил клиенту.", "Менеджер", "ответил"],
    ["Отчёт был подписан вчера.", "Отчёт", "подписан"],
    ["Договор, который подписан вчера, вступил в силу.", "Договор", "вступил"],
    ["Вчера мы отправили письмо.", "мы", "отправили"],
    ["Если документы поступят сегодня, мы ответим завтра.", "документы", "поступят"],
    ["Инженер осмотрел и сфотографировал квартиру.", "Инженер", "осмотрел"],
    ["Отчёт является частью договора.", "Отчёт", "является"],
    ["Начальник отдела Пётр Иванов подписал справку.", "Начальник", "подписал"],
    ["Клиент не имел достаточно средств.", "Клиент", "имел"],
  ])("%s: who does what", (text, subject, predicate) => {
    const { part, sentence } = analysisOf(text);
    const pairs = sentence(0)
      .clauses()
      .map((clause) => [part.tokens[clause.subject ?? -1]?.text, part.tokens[clause.predicate ?? -1]?.text]);
    expect(pairs).toContainEqual([subject, predicate]);
  });

  it.each([
    ["После того как, по словам банка, дом снесли, мы изменили отчёт.", "дом снесли"],
    ["Мы сообщили: в четверг, третьего июля, прошло собрание.", "прошло собрание"],
    ["Купили столы, стулья, большие шкафы и привезли домой.", "большие шкафы и привезли домой"],
  ])("%s: «%s» is no sure clause", (text, stretch) => {
    const { part, sentence } = analysisOf(text);
    const sure = sentence(0)
      .clauses()
      .filter(({ certain }) => certain)
      .map(({ first, last }) => text.slice(part.tokens[first]!.start, part.tokens[last - 1]!.end));
    expect(sure).not.toContain(stretch);
  });

  it.each(["Мать любит дочь.", "Это зависит от банка.", "Прислали пять отчётов.", "Живёт он в посёлке Заря."])(
    "%s: no pair is named where it is not sure",
    (text) => {
      const { part, sentence } = analysisOf(text);
      for (const { subject } of sentence(0).clauses())
        expect(["Мать", "дочь", "Это", "отчётов", "Заря"]).not.toContain(part.tokens[subject ?? -1]?.text);
    },
  );
});
