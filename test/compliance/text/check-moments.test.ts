import { describe, expect, it } from "vitest";
import { findPromises } from "../../../src/compliance/text/find-promises.js";
import type { Document, Timeline } from "../../../src/document/document.js";
import { parsed, policyOf, told } from "../parsed.js";

// Tuesday.
const said = (text: string, timeline?: Timeline, at = "2026-03-17T10:00:00+03:00"): Document => ({
  kind: "message",
  channel: "chat",
  messages: [
    { from: "client", text: "Когда?" },
    { from: "operator", at, text },
  ],
  ...(timeline && { timeline }),
});
const breaches = (document: Document): string[] =>
  told(document, {}, /^deadlines\/(?:promise|weekday|impossible)/u).map((line) => line.slice(10));
const promises = (document: Document): string[] =>
  findPromises(parsed(document), policyOf()).map(({ text, at }) => `${text}: ${at ?? "?"}`);

describe("promises of the operator", () => {
  it.each([
    ["Перезвоним завтра до 12:00.", ["Перезвоним завтра до 12:00: 2026-03-18T12:00:00+03:00"]],
    ["Отчёт будет готов в пятницу.", ["будет готов в пятницу: 2026-03-20T23:59:59+03:00"]],
    ["Завтра до 15 я пришлю договор.", ["Завтра до 15 я пришлю: 2026-03-18T15:00:00+03:00"]],
    [
      "Свяжусь с вами через час. Отчёт отправим 20 марта.",
      ["Свяжусь с вами через час: 2026-03-17T11:00:00+03:00", "отправим 20 марта: 2026-03-20T23:59:59+03:00"],
    ],
    ["Оценщик приедет в четверг с 10 до 12.", ["приедет в четверг с 10 до 12: 2026-03-19T12:00:00+03:00"]],
    ["Мы не перезвоним завтра.", []],
    ["Перезвоним завтра?", []],
    ["Отчёт сдали вчера.", []],
    ["Завтра праздник. Перезвоним позже.", []],
    ["Вы звонили завтра.", []],
  ])("%s", (text, lines) => {
    expect(promises(said(text))).toEqual(lines);
  });

  it("of the client are none", () => {
    expect(
      promises({
        kind: "message",
        messages: [
          { from: "client", at: "2026-03-17T10:00:00+03:00", text: "Перезвоню завтра." },
          { from: "operator", text: "Ждём." },
        ],
      }),
    ).toEqual([]);
  });

  it("without the text's time are told without theirs", () => {
    expect(promises({ kind: "message", text: "Перезвоним завтра." })).toEqual(["Перезвоним завтра: ?"]);
  });

  it("are plain JSON with the place in the message", () => {
    const [promise] = findPromises(parsed(said("Хорошо. Перезвоним завтра.")), policyOf());
    expect(promise).toMatchObject({ part: 0, messageIndex: 1, start: 8, end: 25 });
  });
});

describe("promises that are findings", () => {
  it.each([
    ["a day off", said("Перезвоним 21 марта до 12:00."), ["promise-day-off [21 марта до 12:00]: суббота"]],
    ["a holiday", said("Отчёт пришлём 8 мая, акт — 12 июня."), ["promise-day-off [12 июня]: День России"]],
    [
      "a transferred day off",
      said("Перезвоним завтра.", undefined, "2026-12-30T10:00:00+03:00"),
      ["promise-day-off [завтра]: перенос выходного дня с 4 января"],
    ],
    [
      "beyond the term",
      said("Отчёт пришлём 20 марта.", { receivedAt: "2026-03-17T09:00:00+03:00", dueAt: "2026-03-18T18:00:00+03:00" }),
      ["promise-beyond-term [20 марта]: 18 марта в 18:00"],
    ],
    [
      "an hour beyond the term",
      said("Отчёт пришлём завтра до 19:00.", { dueAt: "2026-03-18T18:00:00+03:00" }),
      ["promise-beyond-term [завтра до 19:00]: 18 марта в 18:00"],
    ],
    ["the day of the term", said("Отчёт пришлём завтра.", { dueAt: "2026-03-18T18:00:00+03:00" }), []],
    [
      "a term that was kept",
      said("Акт пришлём 20 марта.", { dueAt: "2026-03-18T18:00:00+03:00", submittedAt: "2026-03-17T09:00:00+03:00" }),
      [],
    ],
    ["a working day", said("Перезвоним завтра до 12:00."), []],
    ["a day off that is told, not promised", said("В субботу мы не работаем."), []],
    ["what lies behind", said("Как мы и писали, отчёт будет готов 14 марта."), []],
    ["in so many hours, at night", said("Перезвоним через час.", undefined, "2026-03-21T10:00:00+03:00"), []],
    ["a year without a calendar", said("Перезвоним 21 марта 2037 года."), []],
  ])("%s", (_title, document, lines) => {
    expect(breaches(document)).toEqual(lines);
  });
});

describe("dates that cannot be", () => {
  it.each([
    ["Осмотр в пятницу, 15 марта 2026 года.", ["weekday-mismatch [в пятницу, 15 марта 2026 года]: воскресенье"]],
    ["Осмотр в воскресенье, 15 марта 2026 года.", []],
    ["Отчёт датирован 31.06.2026.", ["impossible-date [31.06.2026]: 31.06.2026"]],
    ["Отчёт датирован 30.06.2026.", []],
  ])("%s", (text, lines) => {
    expect(breaches({ kind: "report", text })).toEqual(lines);
  });

  it("are no matter of a template", () =>
    expect(breaches({ kind: "template", text: "Осмотр 31.06.2026, перезвоним в субботу." })).toEqual([]));
});
