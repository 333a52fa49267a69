/**
 * Readings and lemmas of running words a second, side by side in one run: chistovik/lexicon, npm `az` (a development dependency) and
 * pymorphy3 where `python3` has it. Every side reads the same words, each once, in a fresh process; by the processor's time.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createLexicon } from "../src/lexicon/create-lexicon.js";
import { readTable } from "../scripts/lexicon/read-table.js";

const WORDS = 60_000;

/** What one side answers: words a second, and how many of the words it had readings for. */
interface Pace {
  readonly rate: number;
  readonly read: number;
}

const sides: Readonly<Record<string, (words: readonly string[]) => Promise<Pace>>> = {
  chistovik: async (words) => {
    const file = readFileSync(new URL("../dictionaries/compiled/lexicon.bin", import.meta.url));
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const lexicon = createLexicon(bytes);
    return pace(words, (word) => {
      const known = lexicon.readings(word);
      return (known.length ? known : lexicon.guess(word)).map(({ lemma }) => lemma).length;
    });
  },
  az: async (words) => {
    const { Morph } = createRequire(import.meta.url)("az") as Az;
    await new Promise<void>((resolve, reject) => void Morph.init((error) => (error ? reject(error) : resolve())));
    return pace(words, (word) => Morph(word).map((parse) => parse.normalize().toString()).length);
  },
};

/** The part of `az` that is asked; it brings no types. */
interface Az {
  readonly Morph: ((word: string) => readonly { normalize(): object }[]) & {
    init(done: (error?: Error) => void): void;
  };
}

function pace(words: readonly string[], read: (word: string) => number): Pace {
  let known = 0;
  const from = process.cpuUsage();
  for (const word of words) if (read(word) > 0) known++;
  const { user, system } = process.cpuUsage(from);
  return { rate: words.length / ((user + system) / 1e6), read: known };
}

const PYTHON = `
import json, sys, time
try:
    import pymorphy3
except ImportError:
    sys.exit(3)
words = sys.stdin.read().split()
morph = pymorphy3.MorphAnalyzer()
morph.parse("отчёт")
start = time.process_time()
read = sum(1 for word in words if [one.normal_form for one in morph.parse(word)])
print(json.dumps({"rate": len(words) / (time.process_time() - start), "read": read}))
`;

const which = process.argv[2];
if (which !== undefined) {
  const words = readFileSync(0, "utf8").split("\n");
  process.stdout.write(JSON.stringify(await sides[which]!(words)));
} else compare();

function compare(): void {
  const words: string[] = [];
  for (const [form = ""] of readTable("frequencies-wordfreq"))
    if (words.length < WORDS && /^[а-яё]+$/u.test(form)) words.push(form);
  const ours = inProcess("chistovik", words);
  tell("chistovik/lexicon", ours, ours);
  if (existsSync(new URL("../node_modules/az", import.meta.url))) tell("az", inProcess("az", words), ours);
  else process.stdout.write("az                   not installed: npm install\n");
  const python = spawnSync("python3", ["-c", PYTHON], { encoding: "utf8", input: words.join("\n") });
  if (python.status === 0) tell("pymorphy3", JSON.parse(python.stdout) as Pace, ours);
  else
    process.stdout.write(
      `pymorphy3            left out: python3 ${python.status === null ? "is not here" : "does not have it"}\n`,
    );
}

function inProcess(side: string, words: readonly string[]): Pace {
  const run = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), side], {
    encoding: "utf8",
    input: words.join("\n"),
  });
  if (run.status !== 0) throw new Error(`${side}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Pace;
}

function tell(name: string, { rate, read }: Pace, ours: Pace): void {
  const thousands = Math.round(rate / 1000).toLocaleString("en");
  const ratio = rate === ours.rate ? "" : `, 1/${(ours.rate / rate).toFixed(1)} of chistovik`;
  process.stdout.write(
    `${name.padEnd(20)} ${thousands} thousand words a second with readings and lemmas${ratio}; ${read} of ${WORDS} read\n`,
  );
}
