import { describe, expect, it } from "vitest";
import { checkFields } from "../../../src/compliance/fields/check-fields.js";
import type { Document } from "../../../src/document/document.js";
import type { Policy } from "../../../src/policy/policy.js";
import { resolvePolicy } from "../../../src/policy/resolve-policy.js";

/** What a check says: rule, field and the words. */
function told(document: Document, policy: Policy = resolvePolicy()): string[] {
  return checkFields(document, policy).map(({ rule, field, message }) => `${rule.slice(7)} ${field}: ${message}`);
}

const full = {
  channel: "mail",
  receivedAt: "2026-03-16T10:00:00+03:00",
  orderNumber: "70-1200",
  clientName: "Орлова Нина Павловна",
  email: "orlova@example.ru",
  subject: "Срок отчёта",
  propertyAddress: "ул. Садовая, д. 7",
  bank: "Банк «Пример»",
};
const request = (fields: object, channel = "mail"): Document => ({
  kind: "request",
  channel,
  fields: { ...full, channel, ...fields },
});
const done = { clientAsked: "Когда готов отчёт", answered: "Готов 18 марта", result: "Вопрос снят" };
const own = (schema: object): Policy => resolvePolicy({ name: "test", fields: { report: schema } });

describe("the default schema of an inquiry", () => {
  it("is silent about a full one", () => expect(told(request({}))).toEqual([]));

  it.each([
    ["orderNumber", "Не указан номер заказа"],
    ["clientName", "Не указано имя клиента"],
    ["receivedAt", "Не указано время получения заявки"],
    ["subject", "Не указана тема обращения"],
    ["propertyAddress", "Не указан адрес объекта оценки"],
    ["bank", "Не указан банк"],
    ["email", "Не указана электронная почта клиента"],
  ])("names the absent %s", (name, message) => {
    const { [name]: _gone, ...fields } = { ...full } as Record<string, unknown>;
    expect(told({ kind: "request", channel: "mail", fields })).toEqual([`required /fields/${name}: ${message}`]);
  });

  it.each([
    ["chat", {}, []],
    ["call-d", {}, ["required /fields/phone: Не указан контактный телефон клиента"]],
    ["call-e", { phone: "+7 912 345-67-89" }, []],
    [
      "voicemail",
      {},
      [
        "required /fields/callbackPhone: Не указан телефон для обратного звонка",
        "required /fields/callbackAt: Не указано время обратного звонка",
      ],
    ],
    ["voicemail", { callbackPhone: "89123456789", callbackAt: "2026-03-17T12:00:00+03:00" }, []],
  ])("asks of %s %j", (channel, fields, messages) => {
    const { email: _email, ...rest } = full;
    expect(told({ kind: "request", channel, fields: { ...rest, channel, ...fields } })).toEqual(messages);
  });

  it("takes the channel that the document names", () => {
    const { channel: _channel, email: _email, ...fields } = full;
    expect(told({ kind: "request", channel: "mail", fields })).toEqual([
      "required /fields/email: Не указана электронная почта клиента",
    ]);
  });

  it.each([
    [
      { phone: "+7 912 345" },
      "format /fields/phone: Поле «Контактный телефон клиента»: нужен российский номер, например +7 912 345-67-89",
    ],
    [
      { email: "орлова" },
      "format /fields/email: Поле «Электронная почта клиента»: нужен адрес почты, например ivanova@example.ru",
    ],
    [{ inn: "7707083890" }, "format /fields/inn: Поле «ИНН»: нужен ИНН из 10 или 12 цифр с верной контрольной цифрой"],
    [
      { cadastralNumber: "77:01" },
      "format /fields/cadastralNumber: Поле «Кадастровый номер»: нужен кадастровый номер вида 77:01:0001013:4915",
    ],
    [
      { receivedAt: "вчера" },
      "format /fields/receivedAt: Поле «Время получения»: нужен момент вида 2026-03-15T10:00:00+03:00",
    ],
    [{ clientName: "Я" }, "format /fields/clientName: Поле «Имя клиента» слишком короткое: нужно не меньше 2 знаков"],
    [
      { propertyAddress: "дом" },
      "format /fields/propertyAddress: Поле «Адрес объекта» слишком короткое: нужно не меньше 5 знаков",
    ],
    [{ subject: "" }, "required /fields/subject: Не указана тема обращения"],
    [{ amount: "много" }, "format /fields/amount: Поле «Стоимость»: нужно число"],
    [{ amount: -5 }, "format /fields/amount: Поле «Стоимость»: нужно число не меньше 0"],
    [{ bank: null }, "required /fields/bank: Не указан банк"],
  ])("judges %j", (fields, message) => {
    expect(told(request(fields))).toEqual([message]);
  });
});

describe("the default schema of a report", () => {
  it.each([
    [{}, []],
    [
      { clientAsked: undefined, answered: undefined, result: undefined },
      ["Не указано, о чём спросил клиент", "Не указано, что ответили клиенту", "Не указан итог обращения"],
    ],
    [{ adviceEnough: true }, []],
    [
      { adviceEnough: false },
      ["Консультации не хватило: укажите номер открытого обращения клиента", "Не указан следующий шаг"],
    ],
    [{ adviceEnough: false, clientRequestNumber: "ОК-15", nextStep: "Перезвонить", nextStepAt: "2026-03-17" }, []],
    [{ nextStep: "Перезвонить" }, ["Не указан срок следующего шага"]],
    [{ nextStep: "Перезвонить", nextStepAt: "2026-03-17T12:00:00+03:00" }, []],
    [{ nextStep: "Перезвонить", nextStepAt: "завтра" }, ["Срок следующего шага: нужна дата, например 2026-03-15"]],
  ])("says of %j", (fields, messages) => {
    const given = JSON.parse(JSON.stringify({ ...done, ...fields })) as object;
    expect(
      told({ kind: "report", fields: given as Record<string, unknown> }).map((line) => line.replace(/^\S+ \S+ /u, "")),
    ).toEqual(messages);
  });
});

describe("a customer's own schema", () => {
  it.each([
    [
      "a title",
      { properties: { phone: { title: "Телефон", type: "string" } }, required: ["phone"] },
      {},
      "required /fields/phone: Не заполнено поле «Телефон»",
    ],
    ["no title", { required: ["phone"] }, {}, "required /fields/phone: Не заполнено поле «phone»"],
    [
      "one sentence for every fault",
      { properties: { phone: { "x-message": "Проверьте телефон", type: "string", format: "phone-ru" } } },
      { phone: "1" },
      "format /fields/phone: Проверьте телефон",
    ],
    [
      "a sentence by keyword",
      {
        properties: {
          area: {
            title: "Площадь",
            type: "number",
            maximum: 500,
            "x-message": { maximum: "Площадь больше 500 м²: проверьте" },
          },
        },
      },
      { area: 600 },
      "format /fields/area: Площадь больше 500 м²: проверьте",
    ],
    [
      "a list of values",
      { properties: { kind: { title: "Вид объекта", enum: ["квартира", "дом"] } } },
      { kind: "дача" },
      "format /fields/kind: Поле «Вид объекта»: допустимо квартира, дом",
    ],
    [
      "a constant",
      { properties: { agreed: { title: "Согласие", const: true } } },
      { agreed: false },
      "format /fields/agreed: Поле «Согласие»: нужно «true»",
    ],
    [
      "a pattern",
      { properties: { code: { title: "Код", type: "string", pattern: "^\\d{4}$" } } },
      { code: "12" },
      "format /fields/code: Поле «Код» записано не так, как принято: проверьте его",
    ],
    [
      "an extra field",
      { properties: { code: { type: "string" } }, additionalProperties: false },
      { cod: "1" },
      "format /fields/cod: Поле «cod» лишнее: уберите его или опишите в политике",
    ],
    [
      "a nested object",
      {
        properties: {
          object: {
            type: "object",
            required: ["area"],
            properties: { area: { title: "Площадь", "x-message": { missing: "Не указана площадь объекта" } } },
          },
        },
      },
      { object: {} },
      "required /fields/object/area: Не указана площадь объекта",
    ],
    [
      "a reference inside",
      {
        $defs: { tel: { title: "Телефон", type: "string", format: "phone-ru" } },
        properties: { phone: { $ref: "#/$defs/tel" } },
      },
      { phone: "1" },
      "format /fields/phone: Поле «Телефон»: нужен российский номер, например +7 912 345-67-89",
    ],
    [
      "a list",
      { properties: { photos: { title: "Фотографии", type: "array", minItems: 3 } } },
      { photos: [] },
      "format /fields/photos: Поле «Фотографии»: нужно не меньше 3 пунктов",
    ],
    [
      "a length",
      { properties: { note: { title: "Примечание", type: "string", maxLength: 3 } } },
      { note: "слово" },
      "format /fields/note: Поле «Примечание» слишком длинное: нужно не больше 3 знаков",
    ],
  ] as const)("with %s", (_title, schema, fields, message) => {
    expect(told({ kind: "report", fields }, own({ type: "object", ...schema }))).toEqual([message]);
  });

  it("of a channel stands beside that of the kind, and may switch it off", () => {
    const general = { type: "object", required: ["a"] };
    const policy = (special: object | boolean): Policy =>
      resolvePolicy({ name: "test", fields: { report: general, "report/chat": special } });
    const document: Document = { kind: "report", channel: "chat", fields: {} };
    expect(told(document, policy({ type: "object", required: ["a", "b"] }))).toEqual([
      "required /fields/a: Не заполнено поле «a»",
      "required /fields/b: Не заполнено поле «b»",
    ]);
    expect(told(document, policy(false))).toEqual([]);
    expect(told({ ...document, channel: "mail" }, policy(false))).toHaveLength(1);
    expect(told(document, resolvePolicy({ name: "test", fields: { report: false } }))).toEqual([]);
  });

  it("is not asked of a document without fields", () => expect(told({ kind: "report", text: "…" })).toEqual([]));

  it("never speaks English, whatever keyword fails", () => {
    const schema = {
      type: "object",
      minProperties: 9,
      propertyNames: { maxLength: 5 },
      properties: {
        a: { type: "array", uniqueItems: true, maxItems: 1, contains: { const: 7 } },
        b: { type: "number", multipleOf: 5, exclusiveMinimum: 50 },
        c: { type: "integer" },
        d: { type: "boolean" },
        e: { type: "string", format: "uri" },
        f: { not: { type: "string" } },
        g: { oneOf: [{ type: "number" }, { type: "boolean" }] },
      },
      dependentRequired: { a: ["z"] },
    };
    const messages = told(
      { kind: "report", fields: { a: [1, 1], b: 7, c: 1.5, d: "да", e: "нет", f: "x", g: "x", toolong: 1 } },
      own(schema),
    );
    expect(messages.length).toBeGreaterThan(8);
    for (const message of messages)
      expect(message.replace(/^\S+ \S+: /u, "").replace(/«[^»]*»|https:\S+/gu, "")).not.toMatch(/[a-z]{2}/iu);
  });
});

describe("what the document says beside its fields", () => {
  const timeline = { receivedAt: "2026-03-16T10:00:00+03:00" };
  const closed = { type: "object", additionalProperties: false, properties: { bank: { type: "string" } } };
  const inquiry: Document = { kind: "request", channel: "chat", fields: {}, timeline };

  it("is not asked for again", () => {
    const asked = told(inquiry).join();
    expect(asked).toContain("Не указан номер заказа");
    expect(asked).not.toMatch(/канал|время получения/u);
  });

  it("does not trouble a closed form", () => {
    expect(told(inquiry, resolvePolicy({ name: "test", fields: { request: closed } }))).toEqual([]);
  });
});

describe("a schema that cannot be used", () => {
  it.each([
    [
      { $ref: "https://example.ru/schema.json" },
      "схема полей ссылается на «https://example.ru/schema.json»: внешние адреса не читаются; положите схему файлом рядом с политикой",
    ],
    [{ properties: { a: { $ref: "file:///etc/passwd" } } }, "схема полей ссылается на «file:///etc/passwd»"],
    [
      { properties: { a: { $ref: "//example.ru/schema.json" } } },
      "схема полей ссылается на «//example.ru/schema.json»",
    ],
    [{ properties: { a: { $ref: "./other.json" } } }, "схема полей ссылается на файл «./other.json»"],
    [{ properties: { a: { $ref: "#/$defs/none" } } }, "ссылка «#/$defs/none» никуда не ведёт; проверьте $ref и $defs"],
    [
      { properties: { a: { type: "text" } } },
      "политика, /fields/report/properties/a/type: «text» не подходит; можно: array,",
    ],
    [{ properties: { a: { typo: "string" } } }, "схема полей не знает слова «typo»; возможно, имелось в виду «type»"],
    [{ properties: { a: { pattern: "(" } } }, "схема полей не годится"],
  ])("%j is told with the remedy", (schema, message) => {
    expect(() => told({ kind: "report", fields: { a: 1 } }, own({ type: "object", ...schema }))).toThrow(message);
  });
});
