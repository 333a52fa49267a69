import type { Lexicon } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";
import { mayBeUnknown } from "../../spelling/may-be-unknown.js";
import { startingAt } from "../../starting-at.js";
import { isAllCapitals, isCapitalised, opensSentence } from "../../spelling/name-context.js";

/** «обновлёный», «отправленна», «гражданинном»: an unknown word that one «н» more or less makes known. */
export const detect: Detector = startingAt(
  ({ kind, key }, lexicon) => kind === "word" && key.length > 4 && key.includes("н") && mayBeUnknown(key, lexicon),
  ({ lexicon, part, starts }, report) => {
    for (const token of starts) {
      if (lexicon.readings(token.text).length > 0) continue;
      // «Конора», «Джонни»: a name inside a sentence.
      if (isCapitalised(token) && !isAllCapitals(token.text) && !opensSentence(part, token)) continue;
      const better = mended(token.text, lexicon);
      if (better) report({ start: token.start, end: token.end, replacements: [better] });
    }
  },
);

function mended(text: string, lexicon: Lexicon): string | undefined {
  let best: string | undefined;
  let frequency = 1;
  for (const { index, 0: run } of text.matchAll(/н+/gu)) {
    if (run.length > 2 || index === 0) continue;
    const other = text.slice(0, index) + (run === "н" ? "нн" : "н") + text.slice(index + run.length);
    const zipf = lexicon.readings(other).some(({ mark }) => !mark) ? lexicon.frequency(other) : 0;
    if (zipf > frequency) [best, frequency] = [other, zipf];
  }
  return best;
}
