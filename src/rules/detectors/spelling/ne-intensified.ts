import type { Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

const INTENSIFIERS = /^(?:вовсе|отнюдь|далеко|ничуть|нисколько)$/u;

/** «отнюдь неполезные», «вовсе нежелающие»: «не» that an intensifying word parts from the adjective, adverb or participle. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && key.startsWith("не"),
  ({ part, lexicon, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || token.key.length < 5 || !token.key.startsWith("не")) continue;
      const intensifier = before(part, token);
      if (intensifier?.kind !== "word" || !INTENSIFIERS.test(intensifier.key) || !isNegated(token, lexicon)) continue;
      report({
        start: token.start,
        end: token.end,
        replacements: [`${token.text.slice(0, 2)} ${token.text.slice(2)}`],
        slots: { intensifier: intensifier.text.toLowerCase() },
      });
    }
  },
);

/** The rest is an adjective, a participle, an adverb on -о or a noun of its own, and of the same kind as the whole. */
function isNegated(token: Token, lexicon: Lexicon): boolean {
  const rest = lexicon.readings(token.key.slice(2)).filter(({ mark }) => !mark);
  if (!rest.length || lexicon.frequency(token.key.slice(2)) < 2) return false;
  const kinds = new Set(rest.map(({ tag }) => (tag.feats.VerbForm === "Part" ? "ADJ" : tag.upos)));
  const whole = lexicon.readings(token.text);
  if (!whole.length) return kinds.has("ADJ") || kinds.has("ADV");
  return (
    whole.every(({ tag }) => tag.upos === "NOUN" || kinds.has(tag.feats.VerbForm === "Part" ? "ADJ" : tag.upos)) &&
    whole.some(({ lemma }) => lemma.startsWith("не"))
  );
}
