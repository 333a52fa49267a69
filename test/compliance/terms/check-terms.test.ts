import { describe, expect, it } from "vitest";
import { checkTerms } from "../../../src/compliance/terms/check-terms.js";
import { dueAt, remainingTime } from "../../../src/compliance/terms/remaining-time.js";
import type { Document, Timeline } from "../../../src/document/document.js";
import type { Policy } from "../../../src/policy/policy.js";
import { resolvePolicy } from "../../../src/policy/resolve-policy.js";
import type { Term } from "../../../src/policy/sections/terms.js";

const policy = (...terms: Term[]): Policy => resolvePolicy({ name: "test", terms });
const report = (timeline: Timeline, more: Partial<Document> = {}): Document => ({
  kind: "report",
  channel: "chat",
  timeline,
  ...more,
});

/** What a check says: severity, field and the words. */
function told(document: Document, by: Policy = resolvePolicy()): string[] {
  return checkTerms(document, by).map(
    ({ rule, field, severity, slots, message }) =>
      `${rule.slice(10)} ${field} ${severity ?? "-"}: ${slots?.["what"] ?? slots?.["moment"] ?? message}`,
  );
}

const twoHours: Term = { id: "reply", from: "receivedAt", to: "firstReplyAt", within: "2 рабочих часа" };

describe("a term that was not kept is told in a person's words", () => {
  it.each([
    [
      "in working time",
      twoHours,
      { receivedAt: "2026-03-16T10:00:00+03:00", firstReplyAt: "2026-03-16T12:40:00+03:00" },
      "Первый ответ дан через 2 ч 40 мин рабочего времени, срок — 2 ч. Опоздание — 40 мин",
    ],
    [
      "over a weekend",
      twoHours,
      { receivedAt: "2026-03-13T17:00:00+03:00", firstReplyAt: "2026-03-16T10:20:00+03:00" },
      "Первый ответ дан через 2 ч 20 мин рабочего времени, срок — 2 ч. Опоздание — 20 мин",
    ],
    [
      "by the clock",
      { ...twoHours, within: "PT15M" },
      { receivedAt: "2026-03-16T10:00:00+03:00", firstReplyAt: "2026-03-16T10:15:25+03:00" },
      "Первый ответ дан через 15 мин 25 с, срок — 15 мин. Опоздание — 25 с",
    ],
    [
      "in working days",
      { id: "report", from: "receivedAt", to: "submittedAt", within: "1 рабочий день" },
      { receivedAt: "2026-03-13T10:00:00+03:00", submittedAt: "2026-03-17T11:00:00+03:00" },
      "Отчёт сдан 17 марта в 11:00, срок — 16 марта в 18:00. Опоздание — 2 ч рабочего времени",
    ],
    [
      "on the evening of the last day",
      { id: "report", from: "receivedAt", to: "submittedAt", within: "1 рабочий день" },
      { receivedAt: "2026-03-13T10:00:00+03:00", submittedAt: "2026-03-16T19:30:00+03:00" },
      "Отчёт сдан 16 марта в 19:30, срок — 16 марта в 18:00. Опоздание — 1 ч 30 мин",
    ],
    [
      "over the turn of the year",
      { id: "report", from: "receivedAt", to: "submittedAt", within: "3 дня" },
      { receivedAt: "2025-12-26T10:00:00+03:00", submittedAt: "2026-01-12T10:00:00+03:00" },
      "Отчёт сдан 12 января 2026 года в 10:00, срок — 29 декабря 2025 года в 18:00. Опоздание — 13 дней 16 ч",
    ],
    [
      "by a moment of the task",
      { id: "report", to: "submittedAt", by: "dueAt" },
      { submittedAt: "2026-03-18T10:00:00+03:00", dueAt: "2026-03-17T18:00:00+03:00" },
      "Отчёт сдан 18 марта в 10:00, срок — 17 марта в 18:00. Опоздание — 16 ч",
    ],
    [
      "of a named event",
      {
        id: "client-request",
        title: "Обращение клиента",
        done: "открыто",
        from: "advice",
        to: "opened",
        within: "1 рабочий час",
      },
      { events: { advice: "2026-03-16T10:00:00+03:00", opened: "2026-03-16T11:30:00+03:00" } },
      "Обращение клиента открыто через 1 ч 30 мин рабочего времени, срок — 1 ч. Опоздание — 30 мин",
    ],
    [
      "without a title",
      { id: "photo", from: "advice", to: "opened", within: "PT1H" },
      { events: { advice: "2026-03-16T10:00:00+03:00", opened: "2026-03-16T11:30:00+03:00" } },
      "Действие со сроком «photo» выполнено через 1 ч 30 мин, срок — 1 ч. Опоздание — 30 мин",
    ],
  ] as const)("%s", (_title, term, timeline, words) => {
    const [only, ...more] = checkTerms(report(timeline), policy(term));
    expect([only?.slots?.["what"], only?.severity, more]).toEqual([words, "error", []]);
  });

  it("also while it is still not done", () => {
    expect(
      told(report({ receivedAt: "2026-03-16T10:00:00+03:00" }, { now: "2026-03-16T12:40:00+03:00" }), policy(twoHours)),
    ).toEqual([
      "overdue /timeline/receivedAt error: Первый ответ не дан: срок истёк 16 марта в 12:00. Опоздание — 40 мин рабочего времени",
    ]);
  });
});

describe("a term that was kept is not told", () => {
  it.each([
    ["exactly at its end", { receivedAt: "2026-03-16T10:00:00+03:00", firstReplyAt: "2026-03-16T12:00:00+03:00" }],
    ["received at night", { receivedAt: "2026-03-16T23:00:00+03:00", firstReplyAt: "2026-03-17T11:00:00+03:00" }],
    ["in another offset", { receivedAt: "2026-03-16T10:00:00+03:00", firstReplyAt: "2026-03-16T09:00:00Z" }],
    [
      "at night, when no working time had passed since its end",
      { receivedAt: "2026-03-16T16:00:00+03:00", firstReplyAt: "2026-03-16T22:00:00+03:00" },
    ],
    ["not begun", { submittedAt: "2026-03-16T10:00:00+03:00" }],
    ["no present moment is known", { receivedAt: "2026-03-16T10:00:00+03:00" }],
  ])("%s", (_title, timeline) => {
    expect(told(report(timeline), policy(twoHours))).toEqual([]);
  });

  it("is for its kinds, channels and categories only", () => {
    const late = { receivedAt: "2026-03-16T10:00:00+03:00", firstReplyAt: "2026-03-16T15:00:00+03:00" };
    for (const only of [{ kinds: ["message"] }, { channels: ["mail"] }, { categories: ["B"] }]) {
      expect(told(report(late, { fields: { category: "A" } }), policy({ ...twoHours, ...only }))).toEqual([]);
    }
    expect(
      told(
        report(late, { fields: { category: "A" } }),
        policy({ ...twoHours, kinds: ["report"], channels: ["chat"], categories: ["A"] }),
      ),
    ).toHaveLength(1);
  });

  it("a document without moments has no terms", () => {
    expect(told({ kind: "report", text: "…", now: "2026-03-16T10:00:00+03:00" })).toEqual([]);
  });
});

describe("severity by overrun", () => {
  const steps: Term = {
    ...twoHours,
    severity: [
      { over: "0", severity: "info" },
      { over: "25%", severity: "warning" },
      { over: "1 рабочий час", severity: "error" },
      { over: "1 рабочий день", severity: "critical" },
    ],
  };
  it.each([
    ["2026-03-16T12:10:00+03:00", "info"],
    ["2026-03-16T12:31:00+03:00", "warning"],
    ["2026-03-16T13:00:00+03:00", "warning"],
    ["2026-03-16T13:01:00+03:00", "error"],
    ["2026-03-17T12:01:00+03:00", "critical"],
  ])("replied at %s: %s", (firstReplyAt, severity) => {
    expect(
      checkTerms(report({ receivedAt: "2026-03-16T10:00:00+03:00", firstReplyAt }), policy(steps)).map(
        (breach) => breach.severity,
      ),
    ).toEqual([severity]);
  });
});

describe("a reminder", () => {
  const term: Term = { ...twoHours, warnBefore: 0.25 };
  it.each([
    ["2026-03-16T11:29:00+03:00", []],
    [
      "2026-03-16T11:30:00+03:00",
      ["due-soon /timeline/receivedAt -: Первый ответ: осталось 30 мин рабочего времени, срок — 16 марта в 12:00"],
    ],
    [
      "2026-03-16T12:00:00+03:00",
      ["due-soon /timeline/receivedAt -: Первый ответ: времени не осталось, срок — 16 марта в 12:00"],
    ],
  ])("at %s", (now, words) => {
    expect(told(report({ receivedAt: "2026-03-16T10:00:00+03:00" }, { now }), policy(term))).toEqual(words);
  });
});

describe("the moments of a thread", () => {
  const messages = [
    { from: "client", at: "2026-03-16T10:00:00+03:00", text: "Где отчёт?" },
    { from: "operator", at: "2026-03-16T10:20:00+03:00", text: "Здравствуйте!" },
    { from: "client", at: "2026-03-16T10:30:00+03:00", text: "Жду." },
    { from: "operator", at: "2026-03-16T13:00:00+03:00", text: "Готов." },
  ] as const;
  it.each([
    ["receivedAt", "firstReplyAt", "Первый ответ дан через 20 мин"],
    ["messages[0].at", "messages[1].at", "Действие со сроком «t» выполнено через 20 мин"],
    ["lastClientMessage", "lastOperatorMessage", "Ответ дан через 2 ч 30 мин"],
    ["firstClientMessage", "firstOperatorMessage", "Первый ответ дан через 20 мин"],
  ])("%s to %s", (from, to, words) => {
    const term: Term = { id: "t", from, to, within: "PT10M" };
    expect(checkTerms({ kind: "message", channel: "chat", messages }, policy(term))[0]!.slots!["what"]).toContain(
      words,
    );
  });
});

describe("bad moments", () => {
  it("are told, and nothing is counted by them", () => {
    expect(
      told(report({ receivedAt: "2026-02-30T10:00:00+03:00", firstReplyAt: "2026-03-16T10:00:00+03:00" })),
    ).toEqual(["bad-moment /timeline/receivedAt -: 2026-02-30T10:00:00+03:00"]);
  });

  it("in an impossible order are told", () => {
    expect(told(report({ receivedAt: "2026-03-16T10:00:00+03:00", submittedAt: "2026-03-16T09:00:00+03:00" }))).toEqual(
      ["moment-order /timeline/submittedAt -: Сдача отчёта"],
    );
  });
});

describe("a year without a calendar", () => {
  const document = report({ receivedAt: "2031-03-17T10:00:00+03:00", firstReplyAt: "2031-03-17T18:00:00+03:00" });

  it("is told with the remedy; terms by the clock are judged all the same", () => {
    expect(told(document, policy(twoHours, { ...twoHours, id: "clock", within: "PT2H" }))).toEqual([
      "no-calendar /timeline -: В календаре «ru» нет 2031 года: добавьте его в раздел calendars политики (образец — dictionaries/calendar/ru-2026.json).",
      "overdue /timeline/firstReplyAt error: Первый ответ дан через 8 ч, срок — 2 ч. Опоздание — 6 ч",
    ]);
  });

  it("is an error for a scheduler", () => {
    expect(() => remainingTime(document, policy(twoHours), "2031-03-17T10:00:00+03:00")).toThrow("нет 2031 года");
    expect(() => dueAt(document, policy(twoHours))).toThrow("нет 2031 года");
  });

  it("is no error once the policy brings it", () => {
    const own = {
      calendar: "ru",
      year: 2031,
      weekend: [6, 7],
      holidays: {},
      daysOff: {},
      workingDays: {},
      shortDays: [],
    };
    const words = told(document, resolvePolicy({ name: "test", terms: [twoHours], calendars: [own] }));
    expect(words).toEqual([
      "overdue /timeline/firstReplyAt error: Первый ответ дан через 8 ч рабочего времени, срок — 2 ч. Опоздание — 6 ч",
    ]);
  });
});

describe("remainingTime and dueAt", () => {
  const terms = policy(
    { ...twoHours, id: "reply" },
    { id: "report", from: "receivedAt", to: "submittedAt", within: "1 рабочий день" },
    { id: "call", from: "asked", to: "called", within: "PT1H" },
  );
  const running = report({ receivedAt: "2026-03-16T10:00:00+03:00", firstReplyAt: "2026-03-16T11:00:00+03:00" });

  it("say how every term stands", () => {
    expect(remainingTime(running, terms, "2026-03-17T15:00:00+03:00")).toEqual([
      { term: "reply", title: "Первый ответ", state: "kept", dueAt: "2026-03-16T09:00:00.000Z" },
      {
        term: "report",
        title: "Отчёт",
        state: "running",
        dueAt: "2026-03-17T15:00:00.000Z",
        remainingMs: 3 * 3_600_000,
        message: "Отчёт: осталось 3 ч рабочего времени, срок — 17 марта в 18:00",
      },
      { term: "call", title: "Действие со сроком «call»", state: "waiting" },
    ]);
    const [, late] = remainingTime(running, terms, "2026-03-18T10:00:00+03:00");
    expect(late).toMatchObject({
      state: "overdue",
      remainingMs: -3_600_000,
      message: "Отчёт не сдан: срок истёк 17 марта в 18:00. Опоздание — 1 ч рабочего времени",
    });
  });

  it("give a scheduler the moments", () => {
    expect(dueAt(running, terms)).toEqual({ reply: "2026-03-16T09:00:00.000Z", report: "2026-03-17T15:00:00.000Z" });
  });

  it("refuse an unreadable moment", () => {
    expect(() => remainingTime(running, terms, "завтра")).toThrow(
      "непонятный момент «завтра»; нужен ISO 8601 со смещением, например 2026-03-16T10:00:00+03:00",
    );
  });
});
