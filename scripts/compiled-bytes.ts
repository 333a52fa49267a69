import { existsSync, readFileSync } from "node:fs";

/** The bytes of a compiled file of `dictionaries/compiled`; undefined where it was not built. */
export function compiledBytes(name: string): ArrayBuffer | undefined {
  const path = new URL(`../dictionaries/compiled/${name}`, import.meta.url);
  if (!existsSync(path)) return undefined;
  const file = readFileSync(path);
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}
