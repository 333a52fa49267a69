/**
 * npx tsx scripts/eval/draw-findings.ts CRITERION LINES [--seed N] [--severity error] [--rule ID]… [--most N]
 * What the checker says of LINES lines drawn at random from all of ../shared/data/prose: a line a finding (rule, place with its context,
 * replacement) to be read by a person, then the counts by rule. `--most` prints no more than N of the findings, evenly.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createChecker } from "../../src/node.js";
import { createRandom, shuffle } from "../analysis/random.js";

const FOLDER = new URL("../../../shared/data/prose", import.meta.url).pathname;
const CONTEXT = 70;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    severity: { type: "string", default: "error" },
    rule: { type: "string", multiple: true },
    most: { type: "string" },
  },
});
const [criterion = "punctuation", lines = "15000"] = positionals;

/** Every line of every file, then as many as asked for, in a random order that is the same every time. */
function draw(count: number): string[] {
  const all: string[] = [];
  for (const name of readdirSync(FOLDER).sort()) {
    if (!name.endsWith(".xz")) continue;
    const text = execFileSync("xzcat", [join(FOLDER, name)], { maxBuffer: 1 << 30, encoding: "utf8" });
    for (const line of text.split("\n")) if (line.trim()) all.push(line);
  }
  return shuffle(all, createRandom(Number(values.seed))).slice(0, count);
}

const checker = await createChecker();
const found: string[] = [];
const counts = new Map<string, number>();
let words = 0;
for (const text of draw(Number(lines))) {
  // A line that the corpus cut by its width is no text.
  if (/,\s*$/u.test(text)) continue;
  words += text.match(/\p{L}+/gu)?.length ?? 0;
  for (const finding of checker.check({ kind: "report", text }).findings) {
    const { rule, severity, start = 0, end = 0, replacements } = finding;
    if (!rule.startsWith(`${criterion}/`) || severity !== values.severity) continue;
    if (values.rule && !values.rule.includes(rule)) continue;
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const left = text.slice(Math.max(0, start - CONTEXT), start);
    const right = text.slice(end, end + CONTEXT);
    const place = `${left}⟦${text.slice(start, end)}⟧${right}`.replace(/\s+/gu, " ");
    found.push(`${rule.slice(criterion.length + 1)}\t${place}\t→ ${replacements?.[0] ?? "–"}`);
  }
}
const step = Math.max(1, found.length / Number(values.most ?? found.length));
const shown = Array.from(
  { length: Math.min(found.length, Math.floor(found.length / step)) },
  (_, i) => found[Math.floor(i * step)]!,
);
console.log(shown.sort().join("\n"));
console.log(`\n${found.length} findings in ${words} words of ${lines} lines`);
for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(String(count).padStart(6), rule);
