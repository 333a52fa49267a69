import { readFileSync } from "node:fs";
import { analyse } from "../../src/analysis/analyse.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import { openContextModel } from "../../src/analysis/context/open-context-model.js";
import type { ContextModel } from "../../src/analysis/context/context-model.js";
import { buildPart } from "../../src/document/build-part.js";
import { readText } from "../../src/document/read-text.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";

/** The bytes of a compiled file. */
export function compiled(name: string): ArrayBuffer {
  const file = readFileSync(new URL(`../../dictionaries/compiled/${name}`, import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}

export const lexicon: Lexicon = createLexicon(compiled("lexicon.bin"));
export const model: ContextModel = openContextModel(compiled("model.bin"));

/** The analysis of a text. */
export function analysisOf(text: string, withModel: ContextModel | undefined = model): Analysis {
  return analyse(buildPart(text, readText(text, { kind: "message", text })), lexicon, withModel);
}

/** A text with one stretch in brackets: the text without them, and where the stretch stands. */
export function marked(text: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = text.indexOf("[");
  const end = text.indexOf("]") - 1;
  return { text: text.replace("[", "").replace("]", ""), start, end };
}
