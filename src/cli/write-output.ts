import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { InputError } from "../index.js";

/** Where an answer goes: waits while the reader is slower than we are, so that memory does not grow. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** The standard output, or the file of `-o`. */
export function openOutput(path?: string): Output {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path);
  let broken: Error | undefined;
  if (path !== undefined) stream.on("error", (error) => (broken = told(error, path)));
  return {
    async write(text) {
      if (broken) throw broken;
      if (text && !stream.write(text)) await either(stream, "drain", "close");
    },
    async close() {
      if (path !== undefined) {
        stream.end();
        if (!stream.closed) await either(stream, "close", "error");
      }
      if (broken) throw broken;
    },
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "такой папки нет; создайте её",
  ENOTDIR: "в пути стоит файл вместо папки; проверьте путь",
  EISDIR: "это папка; назовите файл",
  EACCES: "нет права на запись; выберите другое место",
  EPERM: "нет права на запись; выберите другое место",
  EROFS: "диск только для чтения; выберите другое место",
};

/** Why a file cannot be written, and what to do; a full disk is told elsewhere. */
function told(error: NodeJS.ErrnoException, path: string): Error {
  const reason = REASONS[error.code ?? ""];
  return reason === undefined ? error : new InputError(`ответ не записан: ${reason}`, path);
}

/** Waits for the first of two events, and leaves no listener behind for the other: a stream may wait a hundred thousand times. */
async function either(stream: Writable, one: string, other: string): Promise<void> {
  const settled = new AbortController();
  const wait = (event: string): Promise<unknown> =>
    once(stream, event, { signal: settled.signal }).catch(() => undefined);
  await Promise.race([wait(one), wait(other)]);
  settled.abort();
}
