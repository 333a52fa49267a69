import { describe, expect, it } from "vitest";
import { told } from "../parsed.js";

const conflict = (fields: Record<string, unknown>, text: string): string[] =>
  told({ kind: "report", fields, text }, {}, /^fields\/conflict/u).map((line) => line.slice(16));

describe("the text says something else than a field", () => {
  it.each([
    [
      "another house",
      { propertyAddress: "г. Тверь, ул. Садовая, д. 7" },
      "Осмотр по адресу: ул. Садовая, д. 17, завтра.",
      ["[д. 17]: В заявке указан дом 7, в тексте — дом 17"],
    ],
    [
      "another flat",
      { propertyAddress: "ул. Садовая, д. 7, кв. 12" },
      "Квартира на Садовой, д. 7, кв. 21.",
      ["[кв. 21]: В заявке указана квартира 12, в тексте — квартира 21"],
    ],
    [
      "another order",
      { orderNumber: "70-1200" },
      "По заказу № 70-1201 отчёт готов.",
      ["[70-1201]: В поле указан заказ № 70-1200, в тексте — № 70-1201: проверьте номер"],
    ],
    [
      "another patronymic",
      { clientName: "Орлова Нина Павловна" },
      "Уважаемая Нина Петровна, отчёт готов.",
      ["[Нина Петровна]: Имя клиента: в поле «Нина Павловна», в тексте — «Нина Петровна»"],
    ],
    [
      "a house with a letter",
      { propertyAddress: "ул. Садовая, д. 7а" },
      "ул. Садовая, д. 7б",
      ["[д. 7б]: В заявке указан дом 7а, в тексте — дом 7б"],
    ],
  ])("%s", (_title, fields, text, lines) => {
    expect(conflict(fields, text)).toEqual(lines);
  });
});

describe("a number with other digits", () => {
  const inquiry = (fields: Record<string, unknown>, text: string): string[] =>
    told({ kind: "request", channel: "chat", fields, text }, {}, /^fields\/conflict/u).map((line) => line.slice(16));

  it.each([
    [
      { phone: "+7 912 345-67-89" },
      "Перезвоните по номеру 8 (912) 345-67-98.",
      [
        "[8 (912) 345-67-98]: Контактный телефон клиента: в поле «+7 912 345-67-89», в тексте — «8 (912) 345-67-98»; проверьте цифры",
      ],
    ],
    [
      { cadastralNumber: "77:01:0001013:4915" },
      "Объект 77:01:0001013:4951.",
      [
        "[77:01:0001013:4951]: Кадастровый номер: в поле «77:01:0001013:4915», в тексте — «77:01:0001013:4951»; проверьте цифры",
      ],
    ],
    [
      { inn: "7707083893" },
      "ИНН 7707083839",
      ["[7707083839]: ИНН: в поле «7707083893», в тексте — «7707083839»; проверьте цифры"],
    ],
    [{ phone: "+79123456789" }, "Перезвоните по номеру 8 912 345 67 89.", []],
    [{ phone: "+79123456789" }, "Перезвоните: 8 912 345-67-89 или 8 912 345-67-88.", []],
    [{ phone: "+79123456789" }, "Перезвоните: 8 912 345-67-87 или 8 912 345-67-88.", []],
    [{ phone: "+79123456789", callbackPhone: "+79123456788" }, "Перезвоните: 8 912 345-67-88.", []],
    [{ phone: "+79123456789" }, "Телефон банка 8 800 555-35-35.", []],
    [{ inn: "7707083893" }, "ИНН банка 7736050003, договор 7707083893-1", []],
  ])("%j, «%s»", (fields, text, lines) => expect(inquiry(fields, text)).toEqual(lines));
});

describe("no conflict", () => {
  it.each([
    ["the same house", { propertyAddress: "ул. Садовая, д. 7" }, "Осмотр на Садовой, дом 7."],
    ["another street", { propertyAddress: "ул. Садовая, д. 7" }, "Наш офис: ул. Лесная, д. 17."],
    [
      "a house that is not told",
      { propertyAddress: "ул. Садовая, д. 7" },
      "Осмотр на Садовой завтра. Оплатите дом. расходы.",
    ],
    ["the field has no house", { propertyAddress: "ул. Садовая, участок 4" }, "ул. Садовая, д. 17"],
    ["several orders", { orderNumber: "70-1200" }, "Заказ № 70-1201 закрыт, заказ № 70-1200 в работе."],
    ["the same order in another writing", { orderNumber: "ОЦ-2026/115" }, "Заявка оц-2026/115 в работе."],
    ["the same name in another case", { clientName: "Орлова Нина Павловна" }, "Позвонили Нине Павловне."],
    ["another person", { clientName: "Орлова Нина Павловна" }, "Отчёт подписал Иван Петрович."],
    ["a field that is no text", { orderNumber: 70 }, "По заказу № 70-1201 отчёт готов."],
    ["no fields", {}, "По заказу № 70-1201 отчёт готов."],
  ])("%s", (_title, fields, text) => {
    expect(conflict(fields, text)).toEqual([]);
  });
});
