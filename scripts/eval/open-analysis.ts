import { readFileSync } from "node:fs";
import { analyse } from "../../src/analysis/analyse.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import { openContextModel } from "../../src/analysis/context/open-context-model.js";
import type { Part } from "../../src/document/parsed-document.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";

/** The bytes of a compiled file. */
export function compiled(name: string): ArrayBuffer {
  const file = readFileSync(new URL(`../../dictionaries/compiled/${name}`, import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}

/** Analysis with the compiled lexicon and model; with `--plain` among the arguments without the model. */
export function openAnalysis(): (part: Part) => Analysis {
  const lexicon = createLexicon(compiled("lexicon.bin"));
  const model = process.argv.includes("--plain") ? undefined : openContextModel(compiled("model.bin"));
  return (part) => analyse(part, lexicon, model);
}
