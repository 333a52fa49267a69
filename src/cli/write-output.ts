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
      if (text && !stream.write(text)) await Promise.race([once(stream, "drain"), once(stream, "close")]);
    },
    async close() {
      if (path !== undefined) {
        stream.end();
        if (!stream.closed) await Promise.race([once(stream, "close"), once(stream, "error")]);
      }
      if (broken) throw broken;
    },
  };
}
