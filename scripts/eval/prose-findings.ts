/**
 * Draws lines of published prose with a fixed seed, checks each as a report and prints what was found, by rule, with its context,
 * for a person to read: `npx tsx scripts/eval/prose-findings.ts --seed 1 --lines 30000 --criterion grammar`.
 * `--severity warning` takes other findings than errors, `--rule RULE` those of one rule.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createChecker } from "../../src/node.js";
import type { Finding } from "../../src/findings/finding.js";
import { createRandom } from "../analysis/random.js";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    lines: { type: "string", default: "30000" },
    criterion: { type: "string", default: "grammar" },
    severity: { type: "string", default: "error" },
    rule: { type: "string" },
    folder: { type: "string", default: "../shared/data/prose" },
  },
});
const AROUND = 90;

/** Of all lines of all files of a folder, `count` at random. */
function sample(folder: string, count: number, random: () => number): string[] {
  const lines = readdirSync(folder)
    .sort()
    .flatMap((name) => linesOf(join(folder, name)));
  for (let i = 0; i < Math.min(count, lines.length); i++) {
    const j = i + Math.floor(random() * (lines.length - i));
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  }
  return lines.slice(0, count);
}

function linesOf(path: string): string[] {
  const text = path.endsWith(".xz")
    ? execFileSync("xzcat", [path], { maxBuffer: 2 ** 30, encoding: "utf8" })
    : readFileSync(path, "utf8");
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** The place in brackets, what is around it and the replacements. */
function inContext(text: string, { start = 0, end = 0, replacements }: Finding): string {
  const before = `${start > AROUND ? "…" : ""}${text.slice(Math.max(0, start - AROUND), start)}`;
  const behind = `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? "…" : ""}`;
  return `${before}[${text.slice(start, end)}]${behind} → ${replacements.join(" / ")}`;
}

const checker = await createChecker();
const texts = sample(resolve(values.folder), Number(values.lines), createRandom(Number(values.seed)));
const found = new Map<string, string[]>();
let words = 0;
for (const text of texts) {
  words += text.match(/\p{L}+/gu)?.length ?? 0;
  for (const finding of checker.check({ text, kind: "report" }).findings) {
    const wanted = values.rule
      ? finding.rule === values.rule
      : finding.criterion === values.criterion && finding.severity === values.severity;
    if (!wanted) continue;
    const told = found.get(finding.rule) ?? [];
    found.set(finding.rule, told);
    told.push(inContext(text, finding));
  }
}
const sum = [...found.values()].reduce((total, told) => total + told.length, 0);
process.stdout.write(`${sum} findings in ${texts.length} lines, ${words} words\n`);
for (const [rule, told] of [...found].sort((a, b) => b[1].length - a[1].length)) {
  process.stdout.write(`\n${rule} ${told.length}\n${told.map((line) => `  ${line}\n`).join("")}`);
}
