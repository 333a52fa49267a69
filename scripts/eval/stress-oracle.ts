/** The lexicon's stress against its sources: of forms that people use, how many have a stress, and how many of those agree with tsnorm and with festvox. */
import { readFileSync } from "node:fs";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { readTable } from "../lexicon/read-table.js";

const file = readFileSync(new URL("../../dictionaries/compiled/lexicon.bin", import.meta.url));
const lexicon = createLexicon(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
const list = process.argv.includes("--list");
const isVowel = (letter: string): boolean => "аеёиоуыэюя".includes(letter);

for (const table of ["stress-wiktionary", "stress-festvox"]) {
  let all = 0;
  let known = 0;
  let agree = 0;
  const misses: string[] = [];
  for (const [form = "", stress = ""] of readTable(table)) {
    if (lexicon.frequency(form) < 2.5 || !/^[а-яё]+$/u.test(form) || [...form].filter(isVowel).length < 2) continue;
    const vowels = [...form].flatMap((letter, i) => (isVowel(letter) ? [i] : []));
    const expected =
      table === "stress-festvox"
        ? [vowels[Number(stress) - 1]]
        : stress.split(";").map((one) => Number(one.split(",").at(-1)));
    if (expected[0] === undefined) continue;
    all++;
    const ours = lexicon.stresses(form).map(([at]) => at);
    if (!ours.length) continue;
    known++;
    if (ours.some((at) => expected.includes(at))) agree++;
    else misses.push(`${form} ${expected.join("/")}≠${ours.join("/")}`);
  }
  process.stdout.write(
    `${table}: ${all} forms in use, stress known of ${((100 * known) / all).toFixed(2)} %, agreeing ${((100 * agree) / known).toFixed(2)} %\n`,
  );
  if (list) process.stdout.write(`${misses.filter((_, i) => i % Math.ceil(misses.length / 80) === 0).join(", ")}\n`);
}
