import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { InputError } from "../../../index.js";
import type { SqliteStore } from "../../../workflow/sqlite-store.js";
import { namedPolicy } from "../../named-policy.js";
import { Session } from "./session.js";
import type { TaskArguments } from "./task-arguments.js";

/** Opens the tasks' file and finds the policy. */
export async function openSession(args: TaskArguments): Promise<Session> {
  const policy = await namedPolicy(args.policy);
  return new Session(args, await openStore(args.db ?? "chistovik-tasks.db"), policy);
}

async function openStore(path: string): Promise<SqliteStore> {
  const { openSqliteStore } = await import("../../../workflow/sqlite-store.js").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
      throw new InputError("для задач нужен пакет libsql; поставьте его: npm install libsql");
    },
  );
  try {
    return openSqliteStore(path);
  } catch (error) {
    throw new InputError(`файл задач не открывается: ${await reason(path, error as Error)}`, path);
  }
}

/** Why SQLite could not open a file, and what to do. */
async function reason(path: string, { message }: Error): Promise<string> {
  const own = await stat(path).catch(() => undefined);
  if (own?.isDirectory()) return "это папка; назовите файл: --db задачи.db";
  if (/not a database/u.test(message)) return "это не файл SQLite; назовите другой: --db задачи.db";
  const folder = await stat(dirname(path)).catch(() => undefined);
  return folder?.isDirectory() ? `${message}; проверьте права и место на диске` : "такой папки нет; создайте её";
}
