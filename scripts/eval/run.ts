/**
 * Runs the scripts of ../shared/eval on the development data against the built command and prints their figures:
 * `npm run eval`, or `npm run eval -- business injected` for some of them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const shared = resolve("../shared");
if (!existsSync(join(shared, "eval"))) {
  process.stdout.write("Skipped: the evaluation data of ../shared is not here.\n");
  process.exit(0);
}
const data = (name: string): string => join(shared, "data", name);
const CHECK = "node dist/cli.js check - --stdin-type ndjson --format ndjson";
const PROSE = ["ru_laws", "ms_dynamics_smb", "php_doc_ru", "rust_book_ru"];
const LINES = 5000;

/** A sample of published prose, unpacked. */
function prose(name: string): string {
  const folder = join(tmpdir(), "chistovik-prose");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.txt`);
  const text = spawnSync("xz", ["-dc", data(`prose/${name}.txt.xz`)], { encoding: "utf8", maxBuffer: 2 ** 30 }).stdout;
  writeFileSync(file, text.split("\n").slice(0, LINES).join("\n"));
  return file;
}

/** Each evaluation: its script and what it is given. */
const RUNS: Readonly<Record<string, () => readonly string[]>> = {
  business: () => ["business.mjs", data("business"), CHECK],
  independent: () => ["business.mjs", resolve("test/corpora/independent"), CHECK],
  "independent-2": () => ["business.mjs", resolve("test/corpora/independent-2"), CHECK],
  "independent-3": () => ["business.mjs", resolve("test/corpora/independent-3"), CHECK],
  injected: () => ["injected.mjs", data("injected"), CHECK],
  lorugec: () => ["lorugec.mjs", data("lorugec/val.m2"), CHECK],
  ruspell: () => ["ruspell.mjs", data("ruspellru/sources.txt"), data("ruspellru/corrections.txt"), CHECK],
  segmentation: () => [
    "segmentation.mjs",
    data("ud/ru_gsd-dev.conllu"),
    data("ud/ru_taiga-dev.conllu"),
    "npx tsx scripts/eval/segmentation-adapter.ts",
  ],
  readings: () => [
    "readings.mjs",
    data("ud/ru_gsd-dev.conllu"),
    data("ud/ru_taiga-dev.conllu"),
    "npx tsx scripts/eval/context-adapter.ts",
  ],
  quiet: () => ["quiet.mjs", data("ud/ru_gsd-dev.conllu"), ...PROSE.map(prose), CHECK],
};

const chosen = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(RUNS);
for (const name of chosen) {
  const run = RUNS[name];
  if (!run) throw new Error(`no evaluation «${name}»; there are ${Object.keys(RUNS).join(", ")}`);
  const [script = "", ...rest] = run();
  process.stdout.write(`\n== ${name}\n`);
  const { stdout, stderr } = spawnSync("node", [join(shared, "eval", script), ...rest], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  process.stdout.write(stdout + stderr);
}
