import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { compiledBytes } from "../compiled-bytes.js";
import { readFrequencies } from "../lexicon/frequencies.js";
import { fold } from "../lexicon/paradigm.js";
import { readTable } from "../lexicon/read-table.js";
import { readSettled } from "./settled-stresses.js";

/** A form whose stress is another in ours than in theirs, as indices of letters. */
export interface Apart {
  readonly form: string;
  readonly frequency: number;
  readonly theirs: readonly number[];
  readonly ours: readonly number[];
}

/** How the lexicon's stresses agree with a table's. */
export interface Comparison {
  readonly all: number;
  readonly known: number;
  readonly agree: number;
  readonly settled: number;
  /** Those that no authority has settled for us, the commonest first. */
  readonly open: readonly Apart[];
}

/** Zipf frequency from which on a form is in use. */
const IN_USE = 2.5;
const isVowel = (letter: string): boolean => "аеёиоуыэюя".includes(letter);

/** Compares the compiled lexicon with a table of stresses on forms of two vowels and more that people use. */
export function compareStresses(table: string): Comparison {
  const lexicon = createLexicon(compiledBytes("lexicon.bin")!);
  // The lexicon's own frequencies are approximate: a few rare forms look common there.
  const frequencies = readFrequencies();
  const settled = readSettled();
  const open: Apart[] = [];
  const counts = { all: 0, known: 0, agree: 0, settled: 0 };
  for (const [form = "", stress = ""] of readTable(table)) {
    const frequency = frequencies.get(fold(form)) ?? 0;
    if (frequency < IN_USE || !/^[а-яё]+$/u.test(form)) continue;
    const vowels = [...form].flatMap((letter, i) => (isVowel(letter) ? [i] : []));
    const theirs = placesOf(stress, table === "stress-festvox" ? vowels : undefined);
    if (vowels.length < 2 || !theirs.length) continue;
    counts.all++;
    const ours = lexicon.stresses(form).flat();
    if (!ours.length) continue;
    counts.known++;
    if (ours.some((at) => theirs.includes(at))) counts.agree++;
    else if (settled.get(form)?.some((at) => ours.includes(at))) counts.settled++;
    else open.push({ form, frequency, theirs, ours });
  }
  return { ...counts, open: open.sort((a, b) => b.frequency - a.frequency) };
}

/** festvox counts syllables from 1; tsnorm gives letters, the main stress of a compound last. */
function placesOf(stress: string, vowels: readonly number[] | undefined): number[] {
  const places = stress
    .split(";")
    .map((one) => (vowels ? (vowels[Number(one) - 1] ?? -1) : Number(one.split(",").at(-1))));
  return places.filter((at) => at >= 0);
}
