import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeFields } from "../../src/compliance/fields/complete-fields.js";
import { checkCompliance } from "../../src/compliance/check-compliance.js";
import type { Document } from "../../src/document/document.js";
import { parseDocument } from "../../src/document/parse-document.js";
import { readPolicyFile } from "../../src/node.js";
import { lexicon } from "./parsed.js";

const bank = await readPolicyFile("examples/policies/bank.yml");
const appraiser = await readPolicyFile("examples/policies/appraiser.yml");
const told = (document: Document, policy = bank): string[] =>
  checkCompliance(parseDocument(document, { policy, knownRules: [] }), policy, lexicon()).map(
    ({ rule, message, slots = {} }) => `${rule}: ${message ?? Object.values(slots).join("; ")}`,
  );

describe("a bank's own policy", () => {
  const chat = (text: string, at = "2026-03-21T10:03:00+03:00"): Document => ({
    kind: "message",
    channel: "messenger",
    messages: [
      { from: "client", at: "2026-03-21T10:00:00+03:00", text: "Когда будет готов отчёт?" },
      { from: "operator", at, text },
    ],
  });

  it("is silent about a message that keeps it, on a Saturday that the bank works", () => {
    expect(told(chat("Здравствуйте, Нина Павловна! Меня зовут Анна. Ваш отчёт готов. Всего доброго."))).toEqual([]);
  });

  it("tells what breaks it, by its own clause", () => {
    expect(
      told(
        chat("Здравствуйте! По техническим причинам ваш тикет закрыт 😊 ЖДИТЕ ответа!", "2026-03-21T10:12:00+03:00"),
      ),
    ).toEqual([
      "deadlines/overdue: Первый ответ дан через 12 мин рабочего времени, срок — 5 мин. Опоздание — 7 мин",
      "etiquette/standard-part: обращения к клиенту по имени",
      "etiquette/standard-part: представления сотрудника и компании",
      "etiquette/standard-part: прощания",
      "etiquette/standard-forbidden: назовите настоящую причину",
      "etiquette/standard-term: заявка",
      "etiquette/standard-emoji: ",
      "etiquette/standard-exclamation: не больше 1 на текст",
      "etiquette/standard-capitals: ",
      "etiquette/standard-address: Ваш",
    ]);
  });

  it("completes the fields that its own schemas describe", () => {
    const document: Document = {
      kind: "request",
      channel: "messenger",
      text: "Меня зовут Нина Орлова, 8 912 345-67-89",
      fields: { subject: "Отчёт" },
    };
    expect(completeFields(document, bank).fields).toEqual({
      subject: "Отчёт",
      channel: "messenger",
      category: "F",
      clientName: "Нина Орлова",
      phone: "+79123456789",
    });
    expect(told({ kind: "request", fields: {} })).toEqual([
      "fields/required: Не указано имя клиента",
      "fields/required: Не указан телефон клиента",
      "fields/required: Не указана тема обращения",
    ]);
  });
});

describe("an appraiser's own policy", () => {
  const report = (fields: Record<string, unknown>, more: Partial<Document> = {}): Document => ({
    kind: "report",
    text: "Осмотр проведён.",
    fields: { orderNumber: "70-1200", inspectedAt: "2026-03-16", area: 54, result: "осмотрен", ...fields },
    ...more,
  });

  it.each([
    [{}, []],
    [{ area: 5400 }, ["fields/format: Площадь больше 2000 м²: проверьте"]],
    [{ result: "доступа не было" }, ["fields/required: Осмотра не было: укажите причину"]],
    [{ result: "перенесён", reason: "Болезнь" }, ["fields/required: Осмотр перенесён: укажите новую дату"]],
    [{ result: "не знаю" }, ["fields/format: Поле «Итог осмотра»: допустимо осмотрен, доступа не было, перенесён"]],
  ])("%j", (fields, lines) => expect(told(report(fields), appraiser)).toEqual(lines));

  it("counts its terms by its own hours and zone, from a moment of its own", () => {
    const late = report(
      {},
      { timeline: { submittedAt: "2026-03-20T15:30:00+03:00", events: { inspectedAt: "2026-03-19T12:00:00+05:00" } } },
    );
    // On Friday it works till five by Yekaterinburg, which is three by Moscow.
    expect(told(late, appraiser)).toEqual([
      "deadlines/overdue: Отчёт об осмотре сдан 20 марта в 17:30, срок — 20 марта в 17:00. Опоздание — 30 мин",
    ]);
  });

  it("asks a letter for its parts", () => {
    const letter = (text: string): Document => ({ kind: "message", channel: "mail", text });
    expect(
      told(
        letter(
          "Здравствуйте, Нина Павловна!\nСпасибо за письмо. Отчёт готов. Если возникнут вопросы, напишите нам.\n\nС уважением,\nАнна Иванова",
        ),
        appraiser,
      ),
    ).toEqual([]);
    expect(told(letter("Отчёт готов."), appraiser)).toHaveLength(4);
  });

  it("knows its placeholders", () => {
    expect(
      told({ kind: "template", text: "Здравствуйте, {{имя}}! Уважаемый {{банк}}, заказ {{номре}}." }, appraiser),
    ).toEqual(["fields/unknown-placeholder: номре; номер"]);
  });
});

describe("the examples of a task", () => {
  it.each(["inquiry", "asked", "report-1", "report-2"])("%s.json is JSON", (name) => {
    expect(typeof JSON.parse(readFileSync(`examples/tasks/${name}.json`, "utf8"))).toBe("object");
  });
});
