import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";

/** Where an answer goes: waits while the reader is slower than we are, so that memory does not grow. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** The standard output, or the file of `-o`. */
export function openOutput(path?: string): Output {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path);
  let broken: Error | undefined;
  if (path !== undefined) stream.on("error", (error) => (broken = error));
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

/** Waits for the first of two events, and leaves no listener behind for the other: a stream may wait a hundred thousand times. */
async function either(stream: Writable, one: string, other: string): Promise<void> {
  const settled = new AbortController();
  const wait = (event: string): Promise<unknown> =>
    once(stream, event, { signal: settled.signal }).catch(() => undefined);
  await Promise.race([wait(one), wait(other)]);
  settled.abort();
}
