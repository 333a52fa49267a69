import { STRESS_EVERY_SLOT, STRESS_IN_ENDING } from "../../src/lexicon/compiled/layout.js";
import { AutomatonBuilder, toCodes } from "./automaton.js";
import { layOut } from "./lay-out.js";
import { readOwnStresses } from "./own-stresses.js";
import { fold } from "./paradigm.js";
import { readTable } from "./read-table.js";
import type { SlotTables } from "./slots.js";

/** Where lexemes are stressed, by the ends of their dictionary forms. */
export interface Stresses {
  /** An automaton of ends of dictionary forms, read from the last letter, `'` before the first: their words are numbers of patterns. */
  readonly ends: Uint8Array;
  readonly sizes: readonly number[];
  /** Of each pattern: slot, then code; a slot with two stresses comes twice. */
  readonly slots: readonly number[];
  readonly codes: readonly number[];
}

const VOWELS = /[аеиоуыэюяё]/u;
/** Stressed vowels of forms (numbers of vowels from 0), by folded form: Wiktionary's, and festvox's where that has none. */
export function readStresses(): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const [form = "", variants = ""] of readTable("stress-wiktionary")) {
    const vowels = variants.split(";").map((variant) => vowelNumber(form, mainStress(variant)));
    found.set(fold(form), [...new Set(vowels)]);
  }
  for (const [form = "", syllable = ""] of readTable("stress-festvox")) {
    const key = fold(form);
    if (!found.has(key) && Number(syllable) > 0) found.set(key, [Number(syllable) - 1]);
  }
  return found;
}

/** Several stresses in one word are a compound's, the last being the main one; each counts the marks before it: «юго-восто́ке» is 0,9. */
function mainStress(variant: string): number {
  const marks = variant.split(",");
  return Number(marks.at(-1)) - (marks.length - 1);
}

function vowelNumber(form: string, at: number): number {
  let number = 0;
  for (let i = 0; i < at; i++) if (VOWELS.test(form[i]!)) number++;
  return number;
}

const countVowels = (text: string): number => [...text].filter((letter) => VOWELS.test(letter)).length;

/** Learns the patterns of all lexemes that have a counted stress, and the ends that tell them apart. */
export function learnStresses(tables: SlotTables, isUsed: (form: string) => boolean): Stresses {
  const own = readOwnStresses();
  const stresses = new Map([...readStresses(), ...own.forms]);
  const rows = new Rows();
  // Lexemes of one dictionary form share what is known of either: a form of theirs cannot be told from the other's anyway.
  const patterns = new Map<string, Pattern>();
  for (const { stem, variant } of tables.lexemes) {
    const first = tables.paradigms[variant.paradigm]![0]!;
    const lemma = fold(first.prefix + stem + first.suffix);
    if (!toCodes(lemma)) continue;
    const known = patterns.get(lemma) ?? { pairs: new Map(), used: false };
    const always = own.lemmas.get(lemma);
    const of = (form: string): readonly number[] =>
      always && !own.forms.has(form) ? always : (stresses.get(form) ?? []);
    known.used ||= always !== undefined;
    if (addPattern(tables, stem, variant.paradigm, of, isUsed, known)) patterns.set(lemma, known);
  }
  const labels = new Map<string, number>();
  for (const [lemma, { pairs, used }] of patterns) if (used) labels.set(lemma, rows.add(shorten([...pairs.values()])));
  return { ends: decide(labels), sizes: rows.sizes, slots: rows.slots, codes: rows.codes };
}

type Pair = readonly [slot: number, code: number];

interface Pattern {
  readonly pairs: Map<number, Pair>;
  /** Whether people use a form of it. */
  used: boolean;
}

/** Rows of slots and codes: the whole of it as one string is its key. */
class Rows {
  readonly sizes: number[] = [];
  readonly slots: number[] = [];
  readonly codes: number[] = [];
  readonly #numbers = new Map<string, number>();

  add(pattern: readonly (readonly [slot: number, code: number])[]): number {
    const key = pattern.join(";");
    let number = this.#numbers.get(key);
    if (number !== undefined) return number;
    number = this.sizes.length;
    this.#numbers.set(key, number);
    if (pattern.length > 255) throw new Error("a pattern of stress has too many slots");
    this.sizes.push(pattern.length);
    for (const [slot, code] of pattern) {
      this.slots.push(slot);
      this.codes.push(code);
    }
    return number;
  }
}

function addPattern(
  { paradigms, numbers }: SlotTables,
  stem: string,
  paradigm: number,
  stressesOf: (form: string) => readonly number[],
  isUsed: (form: string) => boolean,
  into: Pattern,
): boolean {
  let known = false;
  paradigms[paradigm]!.forEach(({ prefix, suffix }, i) => {
    const form = fold(prefix + stem + suffix);
    into.used ||= isUsed(form);
    const before = countVowels(prefix + stem);
    const vowels = countVowels(form);
    for (const vowel of stressesOf(form)) {
      if (vowel >= vowels) continue;
      const code =
        vowel < before
          ? Math.min(STRESS_IN_ENDING - 1, before - vowel)
          : Math.min(255, STRESS_IN_ENDING + vowel - before);
      const slot = numbers[paradigm]![i]!;
      into.pairs.set(slot * 256 + code, [slot, code]);
      known = true;
    }
  });
  return known;
}

/** One vowel of the stem (or the same two) in all forms is said once. */
function shorten(pairs: readonly Pair[]): readonly Pair[] {
  const codes = [...new Set(pairs.map(([, code]) => code))].sort((a, b) => a - b);
  if (
    codes.every((code) => code < STRESS_IN_ENDING) &&
    (codes.length === 1 || (codes.length === 2 && pairs.length >= 4 && isPaired(pairs)))
  )
    return codes.map((code) => [STRESS_EVERY_SLOT, code]);
  return [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Both stresses in every slot. */
function isPaired(pattern: readonly (readonly [number, number])[]): boolean {
  const counts = new Map<number, number>();
  for (const [slot] of pattern) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return [...counts.values()].every((count) => count === 2);
}

/** The longest end of a dictionary form that is listed decides; an end is listed where it says other than the shorter one. */
function decide(labels: ReadonlyMap<string, number>): Uint8Array {
  const counts = new Map<string, Map<number, number>>();
  for (const [lemma, label] of labels) {
    const whole = `'${lemma}`;
    for (let length = 1; length <= whole.length; length++) {
      const end = whole.slice(-length);
      let known = counts.get(end);
      if (!known) counts.set(end, (known = new Map()));
      known.set(label, (known.get(label) ?? 0) + 1);
    }
  }
  const listed = new Map<string, number>();
  const inherited = (end: string): number | undefined => {
    for (let length = end.length - 1; length > 0; length--) {
      const label = listed.get(end.slice(-length));
      if (label !== undefined) return label;
    }
    return undefined;
  };
  for (const end of [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const best = [...counts.get(end)!].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
    if (inherited(end) !== best) listed.set(end, best);
  }
  const reverse = (end: string): string => [...end].reverse().join("");
  const builder = new AutomatonBuilder();
  for (const end of [...listed.keys()].map(reverse).sort())
    builder.add(toCodes(end)!, { variant: -1, slot: listed.get(reverse(end))! });
  const root = builder.finish();
  return layOut(builder.nodes, root);
}
