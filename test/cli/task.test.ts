import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commandsOf, PAGE, walked } from "../../scripts/workflow/write-docs.js";

const folder = mkdtempSync(join(tmpdir(), "chistovik-task-"));
let files = 0;
const db = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = ["--at", "2026-03-16T10:00:00+03:00", "--by", "Иванова"];

/** A runner of `chistovik task` on a file of its own. */
function terminal(file = db()): (...argv: readonly string[]) => ReturnType<typeof walked> {
  return (...argv) => walked(["task", ...argv, "--db", file, ...(argv.includes("--at") ? [] : NOW)]);
}

/** A JSON file. */
function json(value: unknown): string {
  const path = join(folder, `${++files}.json`);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

describe("the transcript of the manual", () => {
  it("is what the terminal says: the same statuses and refusals, in the same order", { timeout: 120_000 }, async () => {
    const page = readFileSync(PAGE, "utf8");
    // Figures and wordings of findings move with the rules; the life of the task does not.
    const life = (text: string): string[] =>
      text
        .split("\n")
        .filter((line) => /^(?:Задача |Дальше|chistovik: )/u.test(line))
        .map((line) => line.replace(/Политика.*|оценка.*|Дополнено.*/u, "…"));
    const file = db();
    const said: string[] = [];
    for (const argv of commandsOf(page)) said.push(...life((await walked([...argv, "--db", file])).text));
    expect(said).toEqual(life(page.slice(page.indexOf("```console"))));
    expect(said.length).toBeGreaterThan(25);
  });
});

describe("chistovik task", () => {
  it("answers in JSON what happened and what may come next", async () => {
    const task = terminal();
    const { text, status } = await task("receive", json({ id: "T-7", channel: "chat", fields: {} }), "--json");
    expect(JSON.parse(text)).toMatchObject({
      task: "T-7",
      version: 1,
      status: "received",
      category: "A",
      events: [{ type: "received", metadata: { by: "Иванова", at: NOW[1] } }],
      nextActions: [{ action: "complete" }, { action: "cancel" }, { action: "note-overrun" }],
    });
    expect(status).toBe(0);
  });

  it("shows nobody a card's number, and keeps it for services", async () => {
    const file = db();
    const task = terminal(file);
    await task("receive", json({ id: "T-7", channel: "chat", fields: { clientAsked: "Карта 4276 5500 1234 5677" } }));
    await task("complete", "T-7");
    await task("history", "T-7");
    const summary = "Клиент назвал карту 4276 5500 1234 5677";
    for (const { text } of [await task("talk", "T-7", "--summary", summary), await task("show", "T-7")])
      expect(text).not.toContain("5500 1234");
    expect((await task("show", "T-7")).text).toContain("Клиент назвал карту 4276 **** **** 5677");
    expect((await task("show", "T-7", "--json")).text).toContain("4276 5500 1234 5677");
  });

  it.each([
    ["a folder", folder, "это папка; назовите файл: --db задачи.db"],
    ["a text", json("это не база ".repeat(20)), "это не файл SQLite; назовите другой: --db задачи.db"],
    ["no folder", join(folder, "нет", "задачи.db"), "такой папки нет; создайте её"],
  ])("tells why %s cannot be opened", async (_what, file, remedy) => {
    const { text, status } = await terminal(file)("list");
    expect(text).toContain(`файл задач не открывается: ${remedy}`);
    expect(status).toBe(2);
  });

  it("calls tasks without a name differently, even in the same second", async () => {
    const task = terminal();
    const inquiry = json({ channel: "chat" });
    const said = [await task("receive", inquiry), await task("receive", inquiry)].map(({ text }) => text);
    expect(new Set(said).size).toBe(2);
    for (const text of said) expect(text).toMatch(/^Задача T-20260316100000-[0-9a-f]{4}: обращение принято/u);
  });

  it("refuses in a person's words, and with --json in a program's", async () => {
    const task = terminal();
    await task("receive", json({ id: "T-7", channel: "chat" }));
    expect(await task("accept", "T-7")).toEqual({
      text: "chistovik: Нельзя принять результат: состояние задачи — «обращение принято». Сейчас можно: проверить и дозаполнить поля; отменить задачу; отметить нарушение срока.\n",
      status: 2,
    });
    const { text, status } = await task("accept", "T-7", "--json");
    expect(JSON.parse(text)).toMatchObject({
      error: "refused",
      reason: "Нельзя принять результат: состояние задачи — «обращение принято»",
      allowed: [{ action: "complete" }, { action: "cancel" }, { action: "note-overrun" }],
    });
    expect(status).toBe(2);
    expect(JSON.parse((await task("complete", "T-7", "--expect", "5", "--json")).text)).toMatchObject({
      error: "conflict",
      expected: 5,
      actual: 1,
    });
  });

  it("takes a task's name from the command, the document, or the moment", async () => {
    const task = terminal();
    await task("receive", "T-1", json({ id: "T-2", channel: "chat" }));
    await task("receive", json({ channel: "mail" }));
    expect((await task("list")).text).toMatch(/Задача T-1 .*\nЗадача T-20260316100000-[0-9a-f]{4} .*канал mail/u);
  });

  it("shows the history of the order before the talk", async () => {
    const task = terminal();
    const order = { fields: { orderNumber: "70-1200" } };
    await task(
      "receive",
      "T-1",
      json({ channel: "mail", ...order, timeline: { receivedAt: "2026-03-01T10:00:00+03:00" } }),
    );
    await task("cancel", "T-1", "--reason", "Ошиблись адресом");
    await task("receive", "T-2", json({ channel: "chat", fields: { orderNumber: "№ 70-1200" } }));
    await task("complete", "T-2");
    expect((await task("history", "T-2")).text).toContain(
      "Заказ № 70-1200:\n  2026-03-01 T-1 (mail): задача отменена заказчиком",
    );
  });

  it(
    "records talks, requests, overruns; several remarks of the representative's own",
    { timeout: 60_000 },
    async () => {
      const task = terminal();
      await task("receive", "T-1", json({ channel: "chat", fields: {} }));
      await task("complete", "T-1", json({ orderNumber: "70-1" }));
      await task("history", "T-1");
      await task("talk", "T-1", "--summary", "Не дозвонились", "--unreached");
      await task("talk", "T-1", json({ manner: "written", summary: "Ответили в чате" }));
      await task("request", "T-1", "--number", "ОК-1");
      await task("overrun", "T-1", "--term", "report-due", "--due-at", "2026-03-15T18:00:00+03:00");
      await task(
        "submit",
        "T-1",
        json({
          text: "Клиенту ответили.",
          fields: { clientAsked: "Когда осмотр", answered: "Завтра", result: "Вопрос снят" },
        }),
      );
      expect((await task("review", "T-1")).status).toBe(0);
      expect((await task("rework", "T-1", "--remark", "Назовите срок", "--remark=Назовите адрес")).status).toBe(2);
      const { text } = await task(
        "rework",
        "T-1",
        "--remark",
        "Назовите срок",
        "--remark=Назовите адрес",
        "--reason",
        "Ответ неполный",
      );
      expect(text).toContain("  1. Назовите срок\n  2. Назовите адрес");
      const shown = JSON.parse((await task("show", "T-1", "--json")).text) as {
        overruns: string[];
        history: { entries: { text: string }[] };
      };
      expect(shown).toMatchObject({
        status: "rework",
        orderNumber: "70-1",
        clientRequests: ["ОК-1"],
        overruns: ["report-due@2026-03-15T18:00:00+03:00"],
      });
      expect(shown.history.entries.map((entry) => entry.text)).toContain(
        "Разговор с клиентом (клиент не ответил): Не дозвонились",
      );
      expect(JSON.parse((await task("list", "--status", "rework", "--json")).text)).toMatchObject([
        { task: "T-1", round: 1 },
      ]);
      expect((await task("list", "--order", "70-2")).text).toBe("Задач нет.\n");
    },
  );

  it("judges terms between any two events of the task's life", { timeout: 60_000 }, async () => {
    const task = terminal();
    const policy = join(folder, "rework.yml");
    writeFileSync(
      policy,
      "name: rework\nterms: [{ id: rework, title: Доработка, done: сдана, from: sent-to-rework, to: submitted, within: 1 рабочий час }]\n",
    );
    const report = json({
      text: "Клиенту ответили.",
      fields: { clientAsked: "Когда осмотр", answered: "Завтра", result: "Вопрос снят" },
    });
    const at = (time: string): string[] => [
      "--by",
      "Иванова",
      "--policy",
      policy,
      "--at",
      `2026-03-16T${time}:00+03:00`,
    ];
    await task("receive", "T-1", json({ channel: "chat" }), ...at("10:00"));
    await task("complete", "T-1", ...at("10:05"));
    await task("history", "T-1", ...at("10:06"));
    await task("submit", "T-1", report, ...at("10:10"));
    await task("review", "T-1", ...at("10:15"));
    await task("rework", "T-1", "--remark", "Назовите срок", "--reason", "Ответ неполный", ...at("10:20"));
    expect((await task("show", "T-1", ...at("10:50"))).text).toContain(
      "Сроки:\n  Доработка: осталось 30 мин рабочего времени, срок — 16 марта в 11:20",
    );
    await task("submit", "T-1", report, ...at("12:00"));
    const { text } = await task("review", "T-1", ...at("12:10"));
    const shown = await task("show", "T-1", ...at("11:30"));
    expect(shown.text).toContain("Сроки:\n  Доработка сдана через 1 ч 40 мин рабочего времени");
    expect(text).toContain("Доработка сдана через 1 ч 40 мин рабочего времени, срок — 1 ч. Опоздание — 40 мин");
  });

  it.each([
    [[], "что сделать с задачей? Можно: receive, complete"],
    [["recieve", "T-1"], "неизвестное действие «recieve»; возможно, имелось в виду «receive»"],
    [["show"], "какая задача? Назовите её"],
    [["show", "T-9"], "нет задачи «T-9»; все задачи: chistovik task list"],
    [["receive", "no.json"], "no.json: такого файла нет; проверьте путь"],
    [["list", "--status", "done"], "«--status done»: такого состояния нет; можно: new, received"],
    [["list", "--sttus", "done"], "неизвестный параметр «--sttus»; возможно, имелось в виду «--status»"],
  ])("%j is a mistake with a remedy", async (argv, message) => {
    const { text, status } = await terminal()(...argv);
    expect([status, text]).toEqual([2, expect.stringContaining(message)]);
  });

  it("says what is wrong with a file that is no store", async () => {
    const path = join(folder, "text.db");
    writeFileSync(path, "это не база данных, а просто текст подлиннее, чтобы его приняли за файл".repeat(20));
    expect(await terminal(path)("list")).toMatchObject({
      status: 2,
      text: expect.stringContaining("файл задач не открывается") as string,
    });
  });
});
