import Libsql from "libsql";
import type { EventStore, StoredEvent } from "./event-store.js";
import { Conflict } from "./refusal.js";
import type { TaskEvent } from "./task-event.js";
import { upcast } from "./upcast.js";

/** The few words of libsql that are used here; better-sqlite3 has them too. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  pragma(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}

/** One prepared statement. */
export interface SqliteStatement {
  run(...values: readonly unknown[]): unknown;
  get(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): unknown[];
}

/** A store in one file. */
export interface SqliteStore extends EventStore {
  /** Gives listeners what other processes have added since; done by itself after every append of this one. */
  poll(): void;
  close(): void;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  task TEXT NOT NULL,
  version INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  event TEXT NOT NULL,
  UNIQUE (task, version)
) STRICT;
PRAGMA user_version = 1;`;

interface Row {
  readonly position: number;
  readonly event: string;
}

/** Opens (or makes) the file of a store; several processes may have it open. What was acknowledged is on the disk. */
export function openSqliteStore(path: string): SqliteStore {
  return createSqliteStore(new (Libsql as unknown as new (path: string) => SqliteDatabase)(path));
}

/** A store in a database that is open already: libsql's or better-sqlite3's. */
export function createSqliteStore(database: SqliteDatabase): SqliteStore {
  prepareDatabase(database);
  const countOf = database.prepare("SELECT count(*) AS count FROM events WHERE task = ?");
  const insert = database.prepare("INSERT INTO events (task, version, id, event) VALUES (?, ?, ?, ?)");
  const select = database.prepare("SELECT position, event FROM events WHERE task = ? ORDER BY version");
  const after = database.prepare("SELECT position, event FROM events WHERE position > ? ORDER BY position LIMIT 1000");
  const listeners = new Map<(stored: StoredEvent) => void, number>();

  const give = (listener: (stored: StoredEvent) => void): void => {
    for (;;) {
      const rows = after.all(listeners.get(listener) ?? 0) as Row[];
      for (const { position, event } of rows) {
        if (!listeners.has(listener)) return;
        listeners.set(listener, position);
        listener({ position, event: read(event) });
      }
      if (!rows.length) return;
    }
  };
  const poll = (): void => {
    for (const listener of listeners.keys()) give(listener);
  };
  const add = (task: string, events: readonly TaskEvent[], expected: number): void => {
    const { count } = countOf.get(task) as { count: number };
    if (count !== expected) throw new Conflict(task, expected, count);
    events.forEach((event, index) => insert.run(task, expected + index + 1, event.metadata.id, JSON.stringify(event)));
  };

  return {
    load: async (task) => (select.all(task) as Row[]).map(({ event }) => read(event)),
    async append(task, events, expected) {
      transaction(database, () => add(task, events, expected));
      poll();
    },
    async subscribe(listener, position = 0) {
      listeners.set(listener, position);
      give(listener);
      return () => void listeners.delete(listener);
    },
    poll,
    close: () => void database.close(),
  };
}

const read = (event: string): TaskEvent => upcast(JSON.parse(event));

/** Takes the right to write before reading, so that what was read stays true until it is written. */
function transaction(database: SqliteDatabase, work: () => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    work();
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function prepareDatabase(database: SqliteDatabase): void {
  // Another process that writes is waited for; 5 seconds are many thousand appends.
  database.pragma("busy_timeout = 5000");
  database.pragma("journal_mode = WAL");
  // In WAL mode only FULL puts every commit on the disk before it is acknowledged.
  database.pragma("synchronous = FULL");
  const [{ user_version: version } = { user_version: 0 }] = database.pragma("user_version") as {
    user_version: number;
  }[];
  if (version > 1) {
    database.close();
    throw new Error(`Файл задач записан более новой программой (версия ${version}): обновите chistovik.`);
  }
  if (version === 0) transaction(database, () => void database.exec(SCHEMA));
}
