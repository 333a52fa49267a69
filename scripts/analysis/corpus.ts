import { fileURLToPath } from "node:url";
import type { LatticeToken } from "../../src/analysis/context/word-entry.js";
import { readConllu, type GoldSentence } from "./gold.js";
import { adopt } from "./conventions.js";
import { readOpinions } from "./opinions.js";
import { readProse } from "./prose.js";

/** A tagged sentence with how much it weighs, and whether its corpus calls participles adjectives. */
export interface Lesson {
  readonly sentence: GoldSentence;
  readonly weight: number;
  readonly participlesOpen: boolean;
}

/** A sentence of untagged prose, with what independent taggers think of its tokens. */
export interface ProseSentence {
  readonly tokens: readonly LatticeToken[];
  readonly opinion: (token: number) => ReadonlySet<string> | undefined;
  /** Where a token stood before some were left out. */
  readonly at: (token: number) => number;
}

const DATA = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
/** Universal Dependencies' own conventions are in PUD only, so that its thousand sentences weigh more. */
const PUD_WEIGHT = 2;
/** Every so many lines of prose are enough: more of it was measured to add nothing. */
const PROSE_STEP = 4;

/** OpenCorpora's unambiguous sentences and PUD; nothing of ../shared/data/ud. */
export function readLessons(): Lesson[] {
  const openCorpora = readConllu(`${DATA}tagged/opencorpora-unambiguous.conllu.xz`);
  for (const sentence of openCorpora) adopt(sentence);
  const pud = readConllu(`${DATA}tagged/ru_pud.conllu.xz`);
  return [
    ...openCorpora.map((sentence) => ({ sentence, weight: 1, participlesOpen: true })),
    ...pud.map((sentence) => ({ sentence, weight: PUD_WEIGHT, participlesOpen: false })),
  ];
}

/** A sample of the untagged prose. */
export function readPlainProse(): LatticeToken[][] {
  return [...readProse(`${DATA}prose`, PROSE_STEP, 1)];
}

/** The same with opinions. */
export function readJudgedProse(): ProseSentence[] {
  const prose = readPlainProse();
  const opinions = readOpinions(prose.map(({ length }) => length));
  return prose.map((tokens, i) => ({ tokens, opinion: (token) => opinions(i, token), at: (token) => token }));
}
