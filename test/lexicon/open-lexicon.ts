import { readFileSync } from "node:fs";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";

/** The compiled lexicon's bytes, in a buffer of their own. */
export function lexiconBytes(): ArrayBuffer {
  const file = readFileSync(new URL("../../dictionaries/compiled/lexicon.bin", import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}

/** The compiled lexicon, opened once for all tests of a file. */
export function openLexicon(): Lexicon {
  return createLexicon(lexiconBytes());
}
