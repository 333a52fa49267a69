import { LETTERS, letterCode } from "./letters.js";
import { buildNeedles, type Needles } from "./needles.js";
import type { Stem } from "./stem.js";
import { STEMS } from "./stems.js";
import { TRANSLITERATED_STEMS } from "./transliterated-stems.js";

const ALL: readonly Stem[] = [...STEMS, ...TRANSLITERATED_STEMS];

let kept: Needles | undefined;

/** The automaton of all needles; built when it is first asked for. */
export const needles = (): Needles => (kept ??= buildNeedles(ALL.map((stem) => stem.needles)));

/** The longest word looked at: no patience for a line of letters without a space. */
const LONGEST = 48;

/** The stem of a word in lower case with ё folded to е; undefined for a decent word. */
export function classifyWord(word: string): Stem | undefined {
  if (word.length < 2 || word.length > LONGEST) return undefined;
  const { next, hit, found, start } = needles();
  let state = start;
  for (let at = 0; at < word.length; at++) {
    state = next[state * LETTERS + letterCode(word.charCodeAt(at))]!;
    if (!hit[state]) continue;
    for (const group of found[state]!) {
      const stem = ALL[group]!;
      if (stem.word.test(word) && !stem.unless?.test(word)) return stem;
    }
  }
  return undefined;
}
