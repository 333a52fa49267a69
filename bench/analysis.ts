/** Readings in context, words a second on one thread, and what a text costs whose sentences nobody asks about: `npx tsx bench/analysis.ts`. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { analyse } from "../src/analysis/analyse.js";
import { openContextModel } from "../src/analysis/context/open-context-model.js";
import { buildPart } from "../src/document/build-part.js";
import { readText } from "../src/document/read-text.js";
import type { Part } from "../src/document/parsed-document.js";
import { compiledBytes } from "../scripts/compiled-bytes.js";
import { createLexicon } from "../src/lexicon/create-lexicon.js";

const SAMPLE =
  "Благодарим за заявку на оценку дома по улице Гончарной. Чтобы отчёт был готов к третьему июля, пришлите выписку из реестра. ";
const business = new URL("../../shared/data/business/clean.ndjson", import.meta.url);
const prose = new URL("../../shared/data/prose/rucola_acceptable.txt.xz", import.meta.url);
const texts: Readonly<Record<string, string>> = existsSync(business)
  ? {
      business: readFileSync(business, "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { text: string }).text).join("\n\n").repeat(10),
      prose: execFileSync("xzcat", [prose.pathname], { encoding: "utf8", maxBuffer: 2 ** 28 }).slice(0, 400_000),
    }
  : { sample: SAMPLE.repeat(500) }; // prettier-ignore

const lexicon = createLexicon(compiledBytes("lexicon.bin")!);
const model = openContextModel(compiledBytes("model.bin")!);

/** The best of several runs, in seconds. */
function best(runs: number, run: () => void): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least / 1000;
}

function ask(part: Part, what: "best" | "phrases" | "clauses"): void {
  const analysis = analyse(part, lexicon, model);
  for (const { index, first, last } of part.sentences) {
    const sentence = analysis.sentence(index);
    if (what === "best") for (let i = first; i < last; i++) sentence.best(i);
    else sentence[what]();
  }
}

for (const [name, text] of Object.entries(texts)) {
  const part = buildPart(text, readText(text, { kind: "message", text }));
  const words = part.tokens.filter(({ kind }) => kind === "word").length;
  const speed = (seconds: number): string => `${Math.round(words / seconds / 1000)} 000 words/s`;
  console.log(`${name}: ${words} words`);
  console.log(`  readings in context   ${speed(best(7, () => ask(part, "best")))}`);
  console.log(`  and phrases           ${speed(best(5, () => ask(part, "phrases")))}`);
  console.log(`  and clauses           ${speed(best(5, () => ask(part, "clauses")))}`);
  console.log(
    `  nobody asks           ${(best(7, () => void analyse(part, lexicon, model)) * 1e6).toFixed(1)} µs for the whole text`,
  );
}
