import type { ContextModel } from "./context-model.js";

/** Opens `model.bin` by reading its bytes: nothing is parsed or copied. Throws on bytes that are no model of this version. */
export function openContextModel(bytes: ArrayBuffer): ContextModel {
  const header = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...header) !== "CHCM") throw new Error("model.bin: not a context model");
  return { version: "0" };
}
