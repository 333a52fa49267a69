/**
 * The lexicon side by side with nspell and dictionary-ru in one run: time to open, memory of a process that only opens, look-ups a second;
 * readings and inflections a second beside `az` where it is installed.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import nspell from "nspell";
import { createLexicon } from "../src/lexicon/create-lexicon.js";
import { readTable } from "../scripts/lexicon/read-table.js";

const place = new URL("../dictionaries/compiled/lexicon.bin", import.meta.url);
const folder = createRequire(import.meta.url)
  .resolve("dictionary-ru")
  .replace(/index\.js$/u, "");
const openOurs = (): ReturnType<typeof createLexicon> => {
  const file = readFileSync(place);
  const lexicon = createLexicon(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  lexicon.readings("отчёта");
  lexicon.frequency("отчёта");
  return lexicon;
};
const openTheirs = (): ReturnType<typeof nspell> =>
  nspell(readFileSync(`${folder}index.aff`, "utf8"), readFileSync(`${folder}index.dic`, "utf8"));

// A process that opens and looks one word up tells its memory; called by the bench itself.
const only = process.argv[2];
if (only === "ours" || only === "theirs") {
  const from = performance.now();
  if (only === "ours") openOurs().isKnown("отчёт");
  else openTheirs().correct("отчёт");
  process.stdout.write(JSON.stringify({ ms: performance.now() - from, rss: process.memoryUsage().rss / 2 ** 20 }));
} else bench();

function bench(): void {
  const run = (which: string): { ms: number; rss: number } =>
    JSON.parse(
      execFileSync(process.execPath, [...process.execArgv, new URL(import.meta.url).pathname, which], {
        encoding: "utf8",
      }),
    ) as { ms: number; rss: number };
  const runs = [1, 2, 3].map(() => ({ ours: run("ours"), theirs: run("theirs") }));
  const least = (pickOne: (one: (typeof runs)[number]) => number): number => Math.min(...runs.map(pickOne));
  const ours = least((one) => one.ours.ms);
  const theirs = least((one) => one.theirs.ms);
  process.stdout.write(
    `open, fresh process  chistovik ${ours.toFixed(1)} ms, nspell ${theirs.toFixed(0)} ms: 1/${Math.round(theirs / ours)} (budget 1/40)\n`,
  );
  const memory = [least((one) => one.ours.rss), least((one) => one.theirs.rss)] as const;
  process.stdout.write(
    `memory of it         chistovik ${memory[0].toFixed(0)} MB, nspell ${memory[1].toFixed(0)} MB: 1/${(memory[1] / memory[0]).toFixed(1)} (budget 1/3)\n`,
  );
  const lexicon = openOurs();
  const warm = Array.from({ length: 10 }, () => {
    const from = performance.now();
    openOurs();
    return performance.now() - from;
  });
  process.stdout.write(
    `open, warm process   chistovik ${Math.min(...warm).toFixed(1)} ms: 1/${Math.round(theirs / Math.min(...warm))} of nspell's\n`,
  );
  const spell = openTheirs();
  const words: string[] = [];
  for (const [form = ""] of readTable("frequencies-wordfreq"))
    if (words.length < 40_000 && /^[а-яё]+$/u.test(form) && lexicon.isKnown(form)) words.push(form);
  rate("isKnown", words, (word) => lexicon.isKnown(word));
  rate("nspell.correct", words, (word) => spell.correct(word));
  rate("readings, first time", words, (word) => lexicon.readings(word));
  rate("readings, again", words, (word) => lexicon.readings(word));
  rate("frequency", words, (word) => lexicon.frequency(word));
  rate("inflect", words.slice(0, 20_000), (word) => lexicon.inflect(word, { Case: "Gen" }));
}

/** By the processor's time, which neighbours on the machine disturb least. */
function rate(name: string, words: readonly string[], act: (word: string) => unknown): void {
  const from = process.cpuUsage();
  for (const word of words) act(word);
  const { user, system } = process.cpuUsage(from);
  const seconds = (user + system) / 1e6;
  process.stdout.write(
    `${name.padEnd(20)} ${Math.round(words.length / seconds / 1000).toLocaleString("en")} thousand words a second\n`,
  );
}
