/** Russian text → nlcst beside parse-latin, and a line of ten megabytes beside one of one: `npx tsx bench/parse.ts`. */
import { existsSync, readFileSync } from "node:fs";
import { ParseLatin } from "parse-latin";
import { parseDocument } from "../src/document/parse-document.js";
import { readPolicy } from "../src/policy/read-policy.js";
import { parseRussian } from "../src/retext-russian/parse-russian.js";

const CORPUS = new URL("../../shared/data/business/clean.ndjson", import.meta.url);
const SAMPLE =
  "Уважаемый Борис Ефимович!\n\nБлагодарим за заявку № 70-1184 на оценку дома по адресу: ул. Гончарная, д. 14, кв. 37. Чтобы отчёт был готов к 3 июля, пришлите выписку из ЕГРН.\n\n";

const corpus = existsSync(CORPUS)
  ? readFileSync(CORPUS, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text)
      .join("\n\n")
  : SAMPLE.repeat(200);
const latin = new ParseLatin();
const policy = readPolicy({ name: "standard", version: "1.0" }, []);

/** The best of several runs, in milliseconds. */
function best(runs: number, run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const speed = (length: number, ms: number): string => `${(length / ms / 1000).toFixed(2)} M chars/s`;

const text = corpus.repeat(Math.ceil(200_000 / corpus.length));
let theirs = Infinity;
let ours = Infinity;
let document = Infinity;
// In turns, so that a busy machine is busy for all three.
for (let round = 0; round < 10; round++) {
  theirs = Math.min(
    theirs,
    best(1, () => latin.parse(text)),
  );
  ours = Math.min(
    ours,
    best(2, () => parseRussian(text)),
  );
  document = Math.min(
    document,
    best(2, () => parseDocument({ kind: "message", text }, { policy })),
  );
}
console.log(`parse-latin      ${speed(text.length, theirs)}`);
console.log(`parseRussian     ${speed(text.length, ours)}   ${(theirs / ours).toFixed(1)} × parse-latin`);
console.log(`parseDocument    ${speed(text.length, document)}   ${(theirs / document).toFixed(1)} × parse-latin`);

const line = corpus.replaceAll("\n", " ");
const one = line.repeat(Math.ceil(1e6 / line.length)).slice(0, 1e6);
const ten = one.repeat(10);
const oneMs = best(6, () => parseDocument({ kind: "message", text: one }, { policy }));
const tenMs = best(3, () => parseDocument({ kind: "message", text: ten }, { policy }));
console.log(
  `a line of 1 MB   ${oneMs.toFixed(0)} ms, of 10 MB ${tenMs.toFixed(0)} ms: ${(tenMs / oneMs).toFixed(1)} ×`,
);
