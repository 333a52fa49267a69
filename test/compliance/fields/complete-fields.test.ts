import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFields } from "../../../src/compliance/fields/check-fields.js";
import { completeFields } from "../../../src/compliance/fields/complete-fields.js";
import { normalName } from "../../../src/compliance/fields/normal-name.js";
import { normalPhone } from "../../../src/compliance/fields/phone-number.js";
import type { Document } from "../../../src/document/document.js";
import type { Policy } from "../../../src/policy/policy.js";
import { resolvePolicy } from "../../../src/policy/resolve-policy.js";
import { CATEGORIES } from "../../../src/workflow/index.js";

// Tuesday, ten o'clock in Moscow.
const RECEIVED = "2026-03-17T10:00:00+03:00";
const request = (text: string, more: Partial<Document> = {}): Document => ({
  kind: "request",
  text,
  timeline: { receivedAt: RECEIVED },
  ...more,
});
const filled = (text: string, name: string, policy?: Policy): unknown =>
  completeFields(request(text, { fields: {} }), policy ?? resolvePolicy()).fields[name];

/** A policy whose report has one field of a role. */
const role = (name: string): Policy =>
  resolvePolicy({
    name: "test",
    fields: { request: { type: "object", properties: { it: { title: "Это", "x-role": name } } } },
  });
const found = (name: string, text: string): unknown => filled(text, "it", role(name));

describe("dates and hours, relative to the time of receipt", () => {
  it.each([
    ["Перезвоните завтра до 15", "2026-03-18T15:00:00+03:00"],
    ["Перезвоните завтра до 15:30.", "2026-03-18T15:30:00+03:00"],
    ["Жду звонка сегодня после 18:00", "2026-03-17T18:00:00+03:00"],
    ["Позвоните послезавтра в 9 утра", "2026-03-19T09:00:00+03:00"],
    ["Позвоните завтра в 3 часа дня", "2026-03-18T15:00:00+03:00"],
    ["Позвоните в четверг с 10 до 12", "2026-03-19T12:00:00+03:00"],
    ["Можно 15.04.2026 в 11:00", "2026-04-15T11:00:00+03:00"],
    ["Можно 20 марта к 12:00", "2026-03-20T12:00:00+03:00"],
    ["Позвоните через два часа", "2026-03-17T12:00:00+03:00"],
    ["Позвоните через полтора часа", "2026-03-17T11:30:00+03:00"],
    ["Позвоните через 20 минут", "2026-03-17T10:20:00+03:00"],
    ["Наберите до 14:00 завтра, пожалуйста", "2026-03-18T14:00:00+03:00"],
    ["Позвоните в понедельник в 10:00", "2026-03-23T10:00:00+03:00"],
    ["Позвоните 1 января в 12:00", "2026-01-01T12:00:00+03:00"],
  ])("%s → %s", (text, at) => {
    expect(found("moment", text)).toBe(at);
  });

  it.each([
    ["Отчёт нужен к пятнице", "2026-03-20"],
    ["Отчёт нужен к 20.03.2026", "2026-03-20"],
    ["Нужен до конца недели", "2026-03-20"],
    ["Нужен через неделю", "2026-03-24"],
    ["Нужен через 3 дня", "2026-03-20"],
    ["Нужен 2026-04-01", "2026-04-01"],
    ["Нужен в следующую среду", "2026-03-25"],
    ["Осмотр 29 февраля 2028 года", "2028-02-29"],
  ])("%s → %s", (text, date) => {
    expect(found("date", text)).toBe(date);
  });

  it.each([
    "Позвоните мне",
    "Завтра или послезавтра",
    "Осмотр 31 июня",
    "Квартира 15.03",
    "Позвоните во вторник",
    "Версия 1.2.2026.4",
    "Оцените за 15 минут",
  ])("%s: a person has to ask", (text) => {
    expect(found("date", text)).toBeUndefined();
  });

  it("an evening's «завтра» is the day after the message's own, in the policy's zone", () => {
    const messages = [{ from: "client", at: "2026-03-17T22:30:00+00:00", text: "Позвоните завтра в 10:00" }] as const;
    const policy = resolvePolicy({ name: "test", fields: { request: { properties: { it: { "x-role": "moment" } } } } });
    expect(completeFields({ kind: "request", messages, fields: {} }, policy).fields["it"]).toBe(
      "2026-03-19T10:00:00+03:00",
    );
  });
});

describe("things with a form of their own", () => {
  it.each([
    ["phone", "Мой номер 8 (912) 345-67-89, звоните", "+79123456789"],
    ["phone", "тел. +7 912 345 67 89", "+79123456789"],
    ["phone", "Заказ 89123456789012", undefined],
    ["phone", "8 912 345-67-89 или 8 912 345-67-90", undefined],
    ["phone", "8 912 345-67-89, да, 8(912)345-67-89", "+79123456789"],
    ["email", "Пишите на Orlova@Example.ru.", "orlova@example.ru"],
    ["person", "Здравствуйте, меня зовут нина Орлова", undefined],
    ["person", "Здравствуйте, меня зовут Нина Павловна Орлова. Жду.", "Нина Павловна Орлова"],
    ["person", "ФИО: Орлова Нина Павловна", "Орлова Нина Павловна"],
    ["order-number", "Пишу по заказу № 70-1200.", "70-1200"],
    ["order-number", "Заявка ОЦ-2026/115 в работе", "ОЦ-2026/115"],
    ["order-number", "Заказ 2026 года", undefined],
    ["inn", "ИНН 7707083893", "7707083893"],
    ["inn", "ИНН 7707083890", undefined],
    ["inn", "Номер 7707083893", undefined],
    ["ogrn", "ОГРН: 1027700132195", "1027700132195"],
    ["snils", "СНИЛС 112-233-445 95", "112-233-445 95"],
    ["bik", "БИК 049805746", "049805746"],
    ["account", "р/с 40602810700000000025, БИК 049805746", "40602810700000000025"],
    ["account", "р/с 40602810700000000025, БИК 044525974", undefined],
    ["cadastral-number", "Кадастровый номер 77:01:0001013:4915.", "77:01:0001013:4915"],
    ["postal-code", "индекс 101000", "101000"],
    ["money", "Оплатил 12 500,50 руб. вчера", 12500.5],
    ["person", "Это Орлова Нина Павловна, заказ 70-1200", "Орлова Нина Павловна"],
    ["person", "Это Нина Павловна.", "Нина Павловна"],
    ["person", "Меня зовут ИВАНОВ ПЁТР.", "Иванов Пётр"],
    ["person", "Это Большая Садовая, и это Сбербанк Онлайн", undefined],
    ["money", "Оценили в 5,5 млн рублей", 5500000],
    ["money", "Оценка за 3 тыс. руб.", 3000],
    ["address", "Улица Ленина, дом 5, квартира 3", "Улица Ленина, дом 5, квартира 3"],
    ["money", "Стоимость — 4\u00a0500 рублей", 4500],
    ["money", "Купили за 3 рубля и 5 рублей", undefined],
    [
      "address",
      "Квартира: г. Тверь, ул. Гончарная, д. 17, кв. 3, осмотр нужен",
      "г. Тверь, ул. Гончарная, д. 17, кв. 3",
    ],
    ["client-request-number", "Открыли обращение № ОК-15", "ОК-15"],
  ])("%s in «%s»", (name, text, value) => {
    expect(found(name, text)).toEqual(value);
  });
});

describe("what the document says beside its text", () => {
  it("fills channel, category and moment of receipt", () => {
    const { fields, filled: list } = completeFields(
      request("Где отчёт?", { channel: "call-d", fields: {} }),
      resolvePolicy(),
    );
    expect(fields).toMatchObject({ channel: "call-d", category: "D", receivedAt: RECEIVED });
    expect(list.map(({ field, from, confidence }) => [field, from, confidence])).toEqual([
      ["/channel", "channel", 1],
      ["/category", "channel", 1],
      ["/receivedAt", "timeline", 1],
    ]);
  });

  it("knows a customer's own channels, and leaves out the category of an unknown one", () => {
    const own = resolvePolicy({ name: "test", categories: { messenger: "F" } });
    const category = (channel: string): unknown =>
      completeFields(request("?", { channel, fields: {} }), own).fields["category"];
    expect([category("messenger"), category("chat"), category("fax"), category("constructor")]).toEqual([
      "F",
      "A",
      undefined,
      undefined,
    ]);
  });

  it("has the categories of the workflow", () => expect(resolvePolicy().categories).toEqual(CATEGORIES));

  it("fills defaults of the schema last, and nested ones", () => {
    const policy = resolvePolicy({
      name: "test",
      fields: {
        request: {
          properties: { city: { default: "Тверь" }, object: { type: "object", properties: { rooms: { default: 1 } } } },
        },
      },
    });
    expect(completeFields(request("Где отчёт?", { fields: { object: { area: 40 } } }), policy)).toMatchObject({
      fields: { city: "Тверь", object: { area: 40, rooms: 1 } },
      filled: [
        { field: "/city", from: "default", value: "Тверь" },
        { field: "/object/rooms", value: 1 },
      ],
    });
  });

  it("says where in the text it found a value", () => {
    const [phone] = completeFields(
      {
        kind: "request",
        messages: [
          { from: "system", text: "Чат начат" },
          { from: "client", text: "Мой номер 8 912 345-67-89" },
        ],
        fields: {},
      },
      role("phone"),
    ).filled;
    expect(phone).toEqual({
      field: "/it",
      value: "+79123456789",
      from: "text",
      source: { text: "8 912 345-67-89", start: 10, end: 25, messageIndex: 1 },
      confidence: 0.9,
    });
  });

  it("prefers the client's words to the operator's", () => {
    const messages = [
      { from: "operator", text: "Наш номер 8 800 555-35-35" },
      { from: "client", text: "Мой — 8 912 345-67-89" },
    ] as const;
    expect(completeFields({ kind: "request", messages, fields: {} }, role("phone")).fields["it"]).toBe("+79123456789");
  });
});

describe("a value that is there", () => {
  it("is never overwritten; its normal form is offered beside it", () => {
    const given = {
      phone: "8 (912) 345-67-89",
      clientName: "ОРЛОВА нина",
      email: " Orlova@Example.RU",
      orderNumber: "1",
    };
    const { fields, normal } = completeFields(
      request("Заказ № 70-1200, меня зовут Пётр Иванов, тел. +7 900 111-22-33", { fields: given }),
      resolvePolicy(),
    );
    expect(fields).toMatchObject(given);
    expect(normal).toEqual([
      { field: "/clientName", value: "Орлова Нина" },
      { field: "/phone", value: "+79123456789", display: "+7 (912) 345-67-89" },
      { field: "/email", value: "orlova@example.ru" },
    ]);
  });

  it("stays, whatever the text and the fields are; and what was filled is right by the schema", () => {
    const text = fc
      .array(
        fc.constantFrom(
          "завтра до 15",
          "8 912 345-67-89",
          "ИНН 7707083893",
          "orlova@example.ru",
          "заказ № 70-1200",
          "ул. Садовая, д. 7",
          "меня зовут Нина Орлова",
          "4500 руб.",
          "77:01:0001013:4915",
          "слово",
        ),
      )
      .map((parts) => parts.join(", "));
    const names = ["phone", "email", "clientName", "orderNumber", "amount", "inn", "callbackAt", "subject"] as const;
    const fields = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.constant("")),
    );
    fc.assert(
      fc.property(text, fields, fc.constantFrom("chat", "mail", "voicemail"), (words, given, channel) => {
        const before = structuredClone(given);
        const completion = completeFields(request(words, { channel, fields: given }), resolvePolicy());
        expect(given).toEqual(before);
        for (const [name, value] of Object.entries(given))
          if (value !== "") expect(completion.fields[name]).toEqual(value);
        const wrong = new Set(
          checkFields(request(words, { channel, fields: completion.fields }), resolvePolicy()).map(
            ({ field }) => field,
          ),
        );
        for (const { field } of completion.filled) expect(wrong).not.toContain(`/fields${field}`);
        const again = completeFields(request(words, { channel, fields: completion.fields }), resolvePolicy());
        expect(again.filled).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("that stands in the way of a nested one is left", () => {
    const policy = resolvePolicy({
      name: "test",
      fields: { request: { properties: { object: { properties: { rooms: { default: 1 } } } } } },
    });
    expect(completeFields(request("?", { fields: { object: "квартира" } }), policy)).toMatchObject({
      fields: { object: "квартира" },
      filled: [],
    });
  });
});

describe("names in proper case", () => {
  it.each([
    ["ИВАНОВА мария  петровна", "Иванова Мария Петровна"],
    ["салтыков-щедрин", "Салтыков-Щедрин"],
    ["МакДональд Джон", "МакДональд Джон"],
    ["гасанов рашид ОГЛЫ", "Гасанов Рашид оглы"],
    ["фон бюлов", "Фон Бюлов"],
    ["людвиг ВАН бетховен", "Людвиг ван Бетховен"],
    ["о’нил", "О’Нил"],
    ["и. и. петров", "И. И. Петров"],
    ["ЁЛКИНА", "Ёлкина"],
  ])("%s → %s", (text, name) => {
    expect([normalName(text), normalName(normalName(text))]).toEqual([name, name]);
  });
});

describe("telephone numbers", () => {
  it.each([
    ["8 (912) 345-67-89", "+79123456789", "+7 (912) 345-67-89"],
    ["9123456789", "+79123456789", "+7 (912) 345-67-89"],
    ["8 495 123 45 67", "+74951234567", "+7 (495) 123-45-67"],
    ["8-800-555-35-35", "+78005553535", "+7 (800) 555-35-35"],
    ["+375 29 123-45-67", "+375291234567", "+375 29 123 45 67"],
  ])("%s", (text, e164, display) => {
    expect(normalPhone(text)).toEqual({ e164, display });
  });

  it.each(["345-67-89", "+7 012 345-67-89", "позвоните"])("%s is none", (text) =>
    expect(normalPhone(text)).toBeUndefined(),
  );
});
