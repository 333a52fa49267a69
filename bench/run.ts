/**
 * `npm run bench`: start, memory, parsing, the full check and suggestions side by side with nspell + dictionary-ru and parse-latin in one
 * run, then the benches of the rooms. Machines differ and are noisy: read the ratios. `npm run bench -- main` runs the first table only.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const RUNS = 5;
const cli = resolve("dist/cli.js");

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Runs a script in a process of its own; answers what it printed as JSON, its wall time in ms and its peak memory in MB. */
function apart(
  script: string,
  args: readonly string[] = [],
  input?: string,
): { readonly answer: Record<string, number>; readonly ms: number; readonly mb: number } {
  const from = performance.now();
  const told = "process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));";
  const run = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(told)}`,
      ...(script.endsWith(".js") ? [script] : ["--input-type=module", "-e", script]),
      ...args,
    ],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      ...(input !== undefined && { input }),
    },
  );
  const ms = performance.now() - from;
  const mb = Number(run.stderr.trim().split("\n").at(-1)) / 1024;
  const json = /^\{.*\}$/mu.exec(run.stdout)?.[0];
  return { answer: json && !script.endsWith(".js") ? (JSON.parse(json) as Record<string, number>) : {}, ms, mb };
}

function several(script: string, args: readonly string[] = [], input?: string): ReturnType<typeof apart> {
  const all = Array.from({ length: RUNS }, () => apart(script, args, input));
  const keys = Object.keys(all[0]!.answer);
  return {
    ms: median(all.map(({ ms }) => ms)),
    mb: median(all.map(({ mb }) => mb)),
    answer: Object.fromEntries(keys.map((key) => [key, median(all.map(({ answer }) => answer[key]!))])),
  };
}

const DICTIONARY = resolve("node_modules/dictionary-ru");
const NSPELL = `
import { readFileSync } from "node:fs"; import nspell from "nspell";
const from = performance.now();
const spell = nspell(readFileSync("${DICTIONARY}/index.aff", "utf8"), readFileSync("${DICTIONARY}/index.dic", "utf8"));
console.log(JSON.stringify({ load: performance.now() - from, known: spell.correct("отчёт") ? 1 : 0 }));`;

const CHECKER = `
import { createChecker } from "${resolve("dist/node.js")}";
await createChecker();
const times = [];
for (let i = 0; i < 9; i++) { const from = performance.now(); await createChecker(); times.push(performance.now() - from); }
console.log(JSON.stringify({ load: times.sort((a, b) => a - b)[4] }));`;

/** The development corpus repeated to five megabytes; the examples where it is missing. */
function corpus(): readonly object[] {
  const file = resolve("../shared/data/business/clean.ndjson");
  const documents = existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { kind: string; channel?: string; text: string })
    : readdirSync("examples")
        .filter((name) => name.endsWith(".txt"))
        .map((name) => ({ kind: "report", text: readFileSync(`examples/${name}`, "utf8") }));
  const all: object[] = [];
  for (let size = 0, i = 0; size < 5_000_000; i++) {
    const { kind, channel, text } = documents[i % documents.length]! as {
      kind: string;
      channel?: string;
      text: string;
    };
    all.push({ kind, ...(channel && { channel }), text });
    size += text.length;
  }
  return all;
}

const CHECK = `
import { createChecker } from "${resolve("dist/node.js")}";
let text = ""; for await (const chunk of process.stdin) text += chunk;
const documents = JSON.parse(text); const chars = documents.reduce((sum, one) => sum + one.text.length, 0);
const checker = await createChecker();
for (const one of documents.slice(0, 200)) checker.check(one);
const from = performance.now(); let findings = 0;
for (const one of documents) findings += checker.check(one).findings.length;
const seconds = (performance.now() - from) / 1000;
console.log(JSON.stringify({ charsPerSecond: chars / seconds, findings }));`;

const round = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3));
const line = (what: string, ours: string, theirs: string, ratio: string, budget: string): void =>
  void process.stdout.write(
    `${what.padEnd(44)} ${ours.padStart(14)} ${theirs.padStart(14)} ${ratio.padStart(10)}  ${budget}\n`,
  );

const message = "Здравствуйте, Анна! Отчёт готов, отправили его в течении часа.\n";
const nspell = several(NSPELL);
const checker = several(CHECKER);
const command = several(cli, ["check", "-", "--kind", "message"], message);
const check = apart(CHECK, [], JSON.stringify(corpus()));
line("", "chistovik", "nspell", "ratio", "budget");
line(
  "opening: createChecker() / load, ms",
  round(checker.answer["load"]!),
  round(nspell.answer["load"]!),
  `1/${round(nspell.answer["load"]! / checker.answer["load"]!)}`,
  "1/40",
);
line(
  "whole command on one message, ms",
  round(command.ms),
  round(nspell.ms),
  `1/${round(nspell.ms / command.ms)}`,
  "1/8",
);
line(
  "peak memory of that process, MB",
  round(command.mb),
  round(nspell.mb),
  `1/${round(nspell.mb / command.mb)}`,
  "1/3",
);
line("full check, all rules, characters a second", round(check.answer["charsPerSecond"]!), "", "", "1 000 000");

if (process.argv[2] !== "main") {
  for (const bench of readdirSync("bench")
    .filter((name) => name.endsWith(".ts") && name !== "run.ts")
    .sort()) {
    process.stdout.write(`\n== ${bench}\n`);
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `bench/${bench}`], {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    process.stdout.write(stdout + stderr);
  }
}
