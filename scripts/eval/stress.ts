/**
 * npx tsx scripts/eval/stress.ts [--show N]: do our stresses agree with those that Wiktionary (tsnorm) and festvox-ru have in common?
 * A form counts when both list it; it agrees when one of our variants is one of theirs.
 */
import { parseArgs } from "node:util";
import { openKnowledge } from "../../src/node.js";
import { isRisky, normOf, normOfForm, VOWELS } from "../../src/rules/stress/norm-of.js";
import { readTable } from "../lexicon/read-table.js";

const { values } = parseArgs({ options: { show: { type: "string" } } });
const { lexicon } = openKnowledge();

const wiktionary = new Map<string, readonly number[]>();
for (const [form = "", places = ""] of readTable("stress-wiktionary")) {
  wiktionary.set(
    form,
    places.split(";").flatMap((variant) => variant.split(",").map(Number)),
  );
}

/** The letter of the syllable with this number, from 1. */
function placeOf(form: string, syllable: number): number {
  let seen = 0;
  for (let at = 0; at < form.length; at++) if (VOWELS.includes(form[at]!) && ++seen === syllable) return at;
  return -1;
}

const fold = (word: string): string => word.toLowerCase().replaceAll("ё", "е");

/** Our places of a form by all its readings; those of the risk list before the lexicon's. */
function ours(form: string): readonly number[] {
  const whole = normOfForm(fold(form));
  if (whole) return whole;
  const readings = lexicon.readings(form);
  const places = readings.flatMap(
    (reading) =>
      (isRisky(fold(reading.lemma)) ? normOf(fold(reading.lemma), fold(form)) : undefined) ??
      lexicon.stresses(form, reading).flat(),
  );
  return places.length ? places : lexicon.stresses(form).flat();
}

let common = 0;
let known = 0;
let agree = 0;
const apart: string[] = [];
for (const [form = "", syllable = ""] of readTable("stress-festvox")) {
  const theirs = wiktionary.get(form);
  if (!theirs) continue;
  const both = [...theirs, ...syllable.split(";").map((number) => placeOf(form, Number(number)))];
  common++;
  const mine = ours(form);
  if (!mine.length) continue;
  known++;
  if (mine.some((place) => both.includes(place))) agree++;
  else apart.push(`${form}\tours ${mine.join("/")}\ttheirs ${[...new Set(both)].join("/")}`);
}
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
process.stdout.write(
  `common forms ${common}; we know ${known} (${share(known, common)}); agree ${agree} (${share(agree, known)})\n`,
);
for (const line of apart.slice(0, Number(values.show ?? 0))) process.stdout.write(`${line}\n`);
