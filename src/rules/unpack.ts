import type * as zlib from "node:zlib";
import { inflateSync } from "fflate/browser";
import { loadNow } from "../document/lazy-module.js";

/** Lines of a deflated string in base64, each decoded when it is read. */
export function unpackLines(packed: string): (line: number) => string {
  const bytes = inflate(packed);
  const starts = [0];
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) starts.push(end + 1);
  const decoder = new TextDecoder();
  return (line) => decoder.decode(bytes.subarray(starts[line], starts[line + 1]));
}

const NEWLINE = 10;

/** Node inflates in native code, a browser by a small library. */
function inflate(packed: string): Uint8Array {
  const native = loadNow("node:zlib") as typeof zlib | undefined;
  if (native) return native.inflateRawSync(Buffer.from(packed, "base64"));
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return inflateSync(bytes);
}
