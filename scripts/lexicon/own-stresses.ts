import { readFileSync } from "node:fs";
import { fold } from "./paradigm.js";

const FILE = "dictionaries/own/stresses.tsv";
const ACUTE = "\u0301";
const VOWELS = /[аеиоуыэюяё]/gu;

/** Stressed vowels (numbers from 0) that take the place of what the public tables say: of whole lexemes by lemma, and of single forms. */
export interface OwnStresses {
  readonly lemmas: ReadonlyMap<string, readonly number[]>;
  readonly forms: ReadonlyMap<string, readonly number[]>;
}

/** Reads `dictionaries/own/stresses.tsv`: a form (or a lemma with `*`), its variants with the mark of stress, the authority. */
export function readOwnStresses(): OwnStresses {
  const lemmas = new Map<string, readonly number[]>();
  const forms = new Map<string, readonly number[]>();
  for (const line of readFileSync(new URL(`../../${FILE}`, import.meta.url), "utf8").split("\n")) {
    const [word = "", variants = "", authority] = line.split("\t");
    if (!word || word.startsWith("#")) continue;
    if (!authority) throw new Error(`${FILE}: no authority for «${word}»`);
    const vowels = variants.split(" ").map((variant) => vowelOf(variant, word));
    if (word.endsWith("*")) lemmas.set(fold(word.slice(0, -1)), vowels);
    else forms.set(fold(word), vowels);
  }
  return { lemmas, forms };
}

/** The number of the vowel under the mark: that of ё where no mark is. */
function vowelOf(variant: string, word: string): number {
  const mark = variant.indexOf(ACUTE);
  const end = mark < 0 ? variant.indexOf("ё") + 1 : mark;
  if (!end) throw new Error(`${FILE}: no stress in «${variant}» for «${word}»`);
  return [...variant.slice(0, end).matchAll(VOWELS)].length - 1;
}
