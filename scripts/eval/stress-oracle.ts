/**
 * The lexicon's stress against its sources: of forms that people use, how many have a stress, how many of those agree with tsnorm and
 * with festvox, and how many when those that an orthoepic source has settled (`stress-settled.tsv`) are left out. `--list` prints the rest.
 */
import { compareStresses } from "./compare-stresses.js";

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

for (const table of ["stress-wiktionary", "stress-festvox"]) {
  const { all, known, agree, settled, open } = compareStresses(table);
  process.stdout.write(
    `${table}: ${all} forms in use, stress known of ${percent(known, all)}, agreeing ${percent(agree, known)}, ` +
      `without ${settled} settled ${percent(agree, known - settled)}\n`,
  );
  if (process.argv.includes("--list"))
    for (const { form, frequency, theirs, ours } of open)
      process.stdout.write(`${frequency.toFixed(2)} ${form} ${theirs.join("/")}≠${ours.join("/")}\n`);
}
