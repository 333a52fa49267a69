import type { Lexicon } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";

/** «обновлёный», «отправленна», «гражданинном»: an unknown word that one «н» more or less makes known. */
export const detect: Detector = ({ part, lexicon }, report) => {
  for (const token of part.tokens) {
    if (token.kind !== "word" || token.key.length < 5 || !token.key.includes("н")) continue;
    if (lexicon.readings(token.text).length > 0) continue;
    const better = mended(token.text, lexicon);
    if (better) report({ start: token.start, end: token.end, replacements: [better] });
  }
};

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
