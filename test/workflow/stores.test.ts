import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import {
  Conflict,
  createMemoryStore,
  handleCommand,
  type EventStore,
  type StoredEvent,
  type TaskEvent,
} from "../../src/workflow/index.js";
import { createSqliteStore, openSqliteStore, type SqliteDatabase } from "../../src/workflow/sqlite-store.js";
import { DEEDS, signed } from "./task.js";

const folder = mkdtempSync(join(tmpdir(), "chistovik-tasks-"));
let files = 0;
const file = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open: Readonly<Record<string, () => EventStore>> = {
  "in memory": () => createMemoryStore(),
  "in one SQLite file": () => openSqliteStore(file()),
};
const [receive, complete, consult, talk, , submit, bad] = DEEDS;

describe.each(Object.keys(open))("a store %s", (kind) => {
  it("gives back what was appended, by task, in order", async () => {
    const store = open[kind]!();
    const one = await handleCommand(store, signed(receive!));
    await handleCommand(store, signed(receive!, 0, { task: "T-2" }));
    const two = await handleCommand(store, signed(complete!));
    expect(await store.load("T-1")).toEqual([...one.events, ...two.events]);
    expect(await store.load("T-2")).toHaveLength(1);
    expect(await store.load("T-3")).toEqual([]);
  });

  it("refuses what was decided upon another version", async () => {
    const store = open[kind]!();
    const { events } = await handleCommand(store, signed(receive!));
    await expect(store.append("T-1", events, 0)).rejects.toThrow(
      "задачу «T-1» успели изменить (ожидалась версия 0, сейчас 1); посмотрите её ещё раз и повторите",
    );
    await expect(store.append("T-1", events, 2)).rejects.toBeInstanceOf(Conflict);
    await expect(handleCommand(store, signed(complete!), { expectedVersion: 0 })).rejects.toBeInstanceOf(Conflict);
    expect((await handleCommand(store, signed(complete!), { expectedVersion: 1 })).state.version).toBe(2);
  });

  it("of two reviewers at once one gets a conflict", async () => {
    const store = open[kind]!();
    for (const command of [receive, complete, consult, talk, submit, bad]) await handleCommand(store, signed(command!));
    const decisions = await Promise.allSettled([
      handleCommand(
        store,
        signed({ type: "rework", data: { remarks: [{ text: "Уточните срок" }] } }, 100, { by: "Петров" }),
        { expectedVersion: 6 },
      ),
      handleCommand(store, signed({ type: "accept", data: { reason: "Замечание мелкое" } }, 100, { by: "Сидоров" }), {
        expectedVersion: 6,
      }),
    ]);
    expect(decisions.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((decisions.find(({ status }) => status === "rejected") as PromiseRejectedResult).reason).toBeInstanceOf(
      Conflict,
    );
    expect(await store.load("T-1")).toHaveLength(7);
  });

  it("hands in once under one key: later, at once, and with the version of then", async () => {
    const store = open[kind]!();
    for (const command of [receive, complete, consult, talk]) await handleCommand(store, signed(command!));
    const again = (): Promise<unknown> =>
      handleCommand(store, signed(submit!, 50, { key: "сдача-1" }), { expectedVersion: 4 });
    await Promise.all([again(), again(), again()]);
    await handleCommand(store, signed(bad!));
    expect(await handleCommand(store, signed(submit!, 60, { key: "сдача-1" }), { expectedVersion: 4 })).toMatchObject({
      events: [],
      state: { status: "assessed", round: 1 },
    });
    expect((await store.load("T-1")).filter(({ type }) => type === "submitted")).toHaveLength(1);
  });

  it("tells subscribers what is there and what comes, until they leave", async () => {
    const store = open[kind]!();
    await handleCommand(store, signed(receive!));
    const heard: StoredEvent[] = [];
    const leave = await store.subscribe((stored) => heard.push(stored));
    await handleCommand(store, signed(complete!));
    const late: StoredEvent[] = [];
    await store.subscribe((stored) => late.push(stored), heard[0]!.position);
    leave();
    await handleCommand(store, signed(consult!));
    expect(heard.map(({ event }) => event.type)).toEqual(["received", "completed"]);
    expect(late.map(({ event }) => event.type)).toEqual(["completed", "history-consulted"]);
    expect(heard[0]!.position).toBeLessThan(heard[1]!.position);
  });
});

describe("the SQLite file", () => {
  it("acknowledges nothing that is not on the disk", () => {
    const database = new Libsql(file()) as unknown as SqliteDatabase;
    createSqliteStore(database);
    expect([database.pragma("journal_mode"), database.pragma("synchronous")]).toEqual([
      [{ journal_mode: "wal" }],
      [{ synchronous: 2 }],
    ]);
  });

  it("is shared by processes: each sees what the other has added", async () => {
    const path = file();
    const [here, there] = [openSqliteStore(path), openSqliteStore(path)];
    const heard: string[] = [];
    await here.subscribe(({ event }) => heard.push(event.type));
    await handleCommand(there, signed(receive!));
    here.poll();
    await handleCommand(there, signed(complete!));
    await handleCommand(here, signed(consult!));
    expect(heard).toEqual(["received", "completed", "history-consulted"]);
    here.close();
    there.close();
  });

  it("adds all events of an append or none", async () => {
    const store = openSqliteStore(file());
    const { events } = await handleCommand(store, signed(receive!));
    const [event] = events as [TaskEvent];
    const other = { ...event, metadata: { ...event.metadata, task: "T-9" } };
    const fresh = { ...other, metadata: { ...other.metadata, id: "new" } };
    await expect(store.append("T-9", [fresh, other], 0)).rejects.toThrow("UNIQUE");
    expect(await store.load("T-9")).toEqual([]);
    await store.append("T-9", [fresh], 0);
    expect(await store.load("T-9")).toEqual([fresh]);
  });

  it("of a newer program is left alone", () => {
    const path = file();
    const database = new Libsql(path);
    database.exec("PRAGMA user_version = 7");
    database.close();
    expect(() => openSqliteStore(path)).toThrow(
      "Файл задач записан более новой программой (версия 7): обновите chistovik.",
    );
  });
});

/** Runs a process that appends without end, and kills it after so many acknowledged appends; answers how many it acknowledged. */
function killed(path: string, prefix: string, after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "test/workflow/append-forever.ts", path, prefix], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      if (text.split("\n").length > after) child.kill("SIGKILL");
    });
    child.on("error", reject);
    child.on("close", (_code, signal) =>
      signal === "SIGKILL"
        ? resolve(text.split("\n").slice(0, -1).length)
        : reject(new Error(`ended by itself: ${text.slice(-200)}`)),
    );
  });
}

describe("a process killed in the middle of thousands of appends", () => {
  it("leaves every acknowledged event and no half one; the next one goes on", { timeout: 120_000 }, async () => {
    const path = file();
    // Two writers at once, killed at different moments, four times over the same file.
    for (let time = 0; time < 4; time++) {
      const prefixes = [`a${time}`, `b${time}`] as const;
      const acknowledged = await Promise.all([
        killed(path, prefixes[0], 300 + time * 7),
        killed(path, prefixes[1], 350 + time * 11),
      ]);
      const store = openSqliteStore(path);
      for (const [index, prefix] of prefixes.entries()) {
        const count = acknowledged[index]!;
        for (let number = 1; number <= count + 3; number++) {
          const events = await store.load(`${prefix}-${number}`);
          // What was acknowledged is there; what was not may be, but whole.
          expect(number <= count ? [(number % 3) + 1] : [0, (number % 3) + 1]).toContain(events.length);
          expect(events.map(({ metadata }) => metadata.id)).toEqual(
            events.map((_, part) => `${prefix}-${number}/${part}`),
          );
        }
      }
      store.close();
      const database = new Libsql(path);
      expect(database.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
      database.close();
    }
  });
});
