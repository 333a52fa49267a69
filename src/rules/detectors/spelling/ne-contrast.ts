import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

/** «несмелость, а настойчивость»: a contrast right after the word parts «не» from it. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && key.startsWith("не"),
  ({ part, lexicon, analysis, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || token.key.length < 6 || !token.key.startsWith("не") || token.text !== token.key)
        continue;
      const comma = after(part, token);
      const contrast = comma && after(part, comma);
      const other = contrast && after(part, contrast);
      const end = other && after(part, other);
      if (comma?.text !== "," || contrast?.key !== "а" || other?.kind !== "word") continue;
      if (end !== undefined && end.kind !== "punctuation") continue;
      if (/^(?:ли|и|не|если|бы|это)$/u.test(before(part, token)?.key ?? "")) continue;
      const best = analysis.of(other).best(other.index);
      if (!best || !isOpposed(token.key, best, lexicon)) continue;
      report({ start: token.start, end: token.end, replacements: [`не ${token.text.slice(2)}`] });
    }
  },
);

/** Without «не» it is a word of the same kind, and the same case as the other side. */
function isOpposed(key: string, other: Reading, lexicon: Lexicon): boolean {
  const { upos, feats } = other.tag;
  if (upos !== "NOUN" && upos !== "ADJ" && upos !== "ADV") return false;
  if (lexicon.frequency(key.slice(2)) < 2) return false;
  const own = lexicon
    .readings(key.slice(2))
    .some(({ tag, mark }) => tag.upos === upos && tag.feats.Case === feats.Case && !mark);
  const whole = lexicon.readings(key).every(({ lemma }) => lemma.startsWith("не"));
  return own && whole;
}
