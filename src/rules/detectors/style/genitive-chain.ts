import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";
import { sentencesOf, startingAt } from "../../starting-at.js";
import { lemmaKey } from "../../style/lemma-of.js";
import { wordClass } from "../../style/word-class.js";

/** So many genitives in a row, each depending on the one before, are too many (the manual of business writing names 4 to 5 words as the most; we speak past the larger). */
const MOST = 5;

/** Nouns that are half prepositions: «в качестве», «за счёт», «в случае». */
const PREPOSITIONAL = new Set(
  "основа качество счет случай ход течение рамки рамка цель отношение зависимость сила вид результат путь помощь распоряжение".split(
    " ",
  ),
);

const mayBeGenitive = wordClass(({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Gen");
const mayStandBetween = wordClass(({ tag }) => tag.feats.Case === "Gen" && tag.upos !== "NOUN");

/** «проверка условий договора аренды здания»: nouns in the genitive one after another, adjectives of theirs between. */
export const detect: Detector = startingAt(
  ({ key }, lexicon) => mayBeGenitive(key, lexicon),
  ({ part, analysis, lexicon, starts }, report) => {
    for (const { index, first, last, block } of sentencesOf(part, starts, MOST)) {
      if (last - first < MOST + 1 || block === "heading" || block === "table-cell") continue;
      let sentence: SentenceAnalysis | undefined;
      let barred = first;
      for (let i = first; i < last; i++) {
        if (part.tokens[i]!.kind !== "word" || part.tokens[i]!.key.length < 3) continue;
        // Where too few follow before a bar, no more follow from nearer to it.
        if (i + 1 < barred) continue;
        const bar = barOf(i + 1, last, part.tokens, lexicon);
        if (bar !== undefined) {
          barred = bar;
          continue;
        }
        sentence ??= analysis.sentence(index);
        const head = sentence.best(i);
        if (head?.tag.upos !== "NOUN" || PREPOSITIONAL.has(lemmaKey(head))) continue;
        const chain = genitivesAfter(i + 1, last, sentence, part.tokens);
        if (chain.count >= MOST) {
          report({ start: part.tokens[i]!.start, end: part.tokens[chain.end - 1]!.end });
          i = chain.end - 1;
        }
      }
    }
  },
);

/** What ends the words that may be genitives before there are enough of them: the sentence is analysed only where nothing does. */
function barOf(from: number, last: number, tokens: readonly Token[], lexicon: Lexicon): number | undefined {
  let count = 0;
  for (let i = from; i < last && count < MOST; i++) {
    const { kind, key } = tokens[i]!;
    if (kind !== "word") return i;
    if (mayBeGenitive(key, lexicon)) count++;
    else if (!mayStandBetween(key, lexicon)) return i;
  }
  return count >= MOST ? undefined : last;
}

function genitivesAfter(
  from: number,
  last: number,
  sentence: SentenceAnalysis,
  tokens: readonly { kind: string; text: string }[],
): { count: number; end: number } {
  let count = 0;
  let end = from;
  for (let i = from; i < last; i++) {
    const { kind, text } = tokens[i]!;
    // Names and titles of offices are long by nature: «Министерства финансов Российской Федерации».
    if (kind !== "word" || /^\p{Lu}/u.test(text)) break;
    const best = sentence.best(i);
    if (best?.tag.feats.Case !== "Gen" || best.tag.feats.NumType !== undefined) break;
    if (best.tag.upos === "NOUN") {
      count++;
      end = i + 1;
    } else if (best.tag.upos !== "ADJ" && best.tag.upos !== "DET" && best.tag.feats.VerbForm !== "Part") break;
  }
  return { count, end };
}
