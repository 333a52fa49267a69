import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Document } from "../index.js";
import { InputError } from "../index.js";
import { decodeText } from "./decode-text.js";
import { parseJson } from "./parse-json.js";
import { readAll } from "./read-all.js";
import { readLines } from "./read-lines.js";

/** What an input holds. */
export type InputType = "text" | "md" | "html" | "json" | "ndjson";

/** Settings of one input that its documents do not say themselves. */
export interface InputSettings {
  readonly type: InputType;
  readonly kind: string;
  readonly channel?: string | undefined;
  readonly encoding?: string | undefined;
}

/** One thing to check, or the sentence why it cannot be; `line` is that of NDJSON. */
export interface Item {
  readonly document?: Document;
  readonly id?: string;
  readonly line?: number;
  readonly error?: string;
}

const TYPES: Readonly<Record<string, InputType>> = {
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
};

/** What a file holds, by its extension. */
export function typeOf(path: string): InputType {
  return TYPES[/\.(\p{L}+)$/u.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "text";
}

const FORMATS = { text: "text", md: "markdown", html: "html" } as const;

/** The documents of one file or of the standard input (`-`), as they come. */
export async function* readInput(path: string, name: string, settings: InputSettings): AsyncGenerator<Item> {
  if (settings.type === "ndjson") {
    yield* readNdjson(path === "-" ? process.stdin : createReadStream(path), name, settings);
    return;
  }
  const text = decodeText(
    path === "-" ? await readAll(process.stdin) : await readFile(path).catch(unreadable(name)),
    name,
    settings.encoding,
  );
  if (settings.type === "json") {
    const value = parseJson(text, name);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value])
      yield { document: completed(item, settings) };
    return;
  }
  if (!/\S/u.test(text)) throw new InputError("текст пуст; проверять нечего", name);
  yield { document: completed({ format: FORMATS[settings.type], text }, settings) };
}

const unreadable =
  (name: string) =>
  (error: NodeJS.ErrnoException): never => {
    const reason =
      error.code === "EACCES" ? "нет права на чтение" : error.code === "ENOENT" ? "такого файла нет" : error.message;
    throw new InputError(`файл не читается: ${reason}`, name);
  };

/** A document that does not say its kind or channel takes what the command line or the configuration says. */
function completed(value: unknown, { kind, channel }: InputSettings): Document {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value as Document;
  return { kind, ...(channel !== undefined && { channel }), ...value } as Document;
}

/** One document a line; a bad line is answered in its place and the rest go on. */
async function* readNdjson(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  settings: InputSettings,
): AsyncGenerator<Item> {
  let line = 0;
  for await (const text of readLines(stream, settings.encoding)) {
    line++;
    if (!text.trim()) continue;
    try {
      const value = parseJson(text, name, line);
      const id = (value as { id?: unknown } | null)?.id;
      yield { document: completed(value, settings), line, ...(typeof id === "string" && { id }) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { line, error: error.message };
    }
  }
}
