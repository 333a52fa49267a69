import { readFile } from "node:fs/promises";
import { InputError } from "../../../index.js";
import { parseJson } from "../../parse-json.js";
import { readAll } from "../../read-all.js";

/** The one JSON object that a file or the standard input (`-`) holds. */
export async function readObject(file: string): Promise<Record<string, unknown>> {
  const text =
    file === "-"
      ? (await readAll(process.stdin)).toString("utf8")
      : await readFile(file, "utf8").catch(unreadable(file));
  const value = parseJson(text, file === "-" ? "stdin" : file);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError("нужен один объект JSON", file);
  return value as Record<string, unknown>;
}

const unreadable =
  (name: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new InputError(
      error.code === "ENOENT" ? "такого файла нет; проверьте путь" : `файл не читается: ${error.message}`,
      name,
    );
  };
