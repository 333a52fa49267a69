import type { Reading } from "../../../lexicon/lexicon.js";
import { likePlace } from "../../runtime/letter-case.js";
import type { Detector, PartContext } from "../../rule.js";
import { fitting, lemmaKey } from "../../style/lemma-of.js";
import { ROOTS } from "../../style/same-root.js";
import { wordFact } from "../../style/word-class.js";
import { startingAt } from "../../starting-at.js";

/** Words between that do not part the two: a preposition, an adjective, an addressee. */
const GAP = 2;

const rootsOf = wordFact((readings) => rootsIn(readings));
const nounRootsOf = wordFact((readings) => rootsIn(readings.filter(({ tag }) => tag.upos === "NOUN")));

function rootsIn(readings: readonly Reading[]): readonly number[] {
  return readings.flatMap((reading) => ROOTS.get(lemmaKey(reading)) ?? []);
}

/** «попросил о просьбе», «проинформировал клиента об информации»: an action and its own name side by side. */
export const detect: Detector = startingAt(
  ({ kind, key }, lexicon) => kind === "word" && key.length > 4 && rootsOf(key, lexicon).length > 0,
  ({ part, analysis, lexicon, starts }, report) => {
    const { tokens } = part;
    for (const token of starts) {
      if (token.kind !== "word" || token.key.length < 5 || !followed(token.index, part.tokens, lexicon)) continue;
      const sentence = analysis.of(token);
      const left = fitting(token.index, sentence, (reading) => ROOTS.has(lemmaKey(reading)));
      if (!left) continue;
      const root = ROOTS.get(lemmaKey(left))!;
      for (let i = token.index + 1; i < Math.min(sentence.sentence.last, token.index + 2 + GAP); i++) {
        if (tokens[i]!.kind !== "word" || /^(?:и|или|а|но|что|как|не|чем|за|после|до|для)$/u.test(tokens[i]!.key))
          break;
        const right = fitting(i, sentence, (reading) => ROOTS.get(lemmaKey(reading)) === root);
        if (!right) continue;
        if (!clash(left, right, i - token.index)) break;
        // «ожидаемые ожидания» → «ожидания»
        const replacements = isVerb(left)
          ? []
          : [likePlace(part.text.slice(token.start, tokens[i]!.end), tokens[i]!.text)];
        report({ start: token.start, end: tokens[i]!.end, replacements });
        break;
      }
    }
  },
);

/** Whether a noun with a root of the word stands within reach: before most words none does, and the sentence is not analysed for them. */
function followed(at: number, tokens: PartContext["part"]["tokens"], lexicon: PartContext["lexicon"]): boolean {
  const roots = rootsOf(tokens[at]!.key, lexicon);
  if (!roots.length) return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + 2 + GAP); i++) {
    const { kind, key } = tokens[i]!;
    if (kind === "word" && key.length > 4 && nounRootsOf(key, lexicon).some((root) => roots.includes(root)))
      return true;
  }
  return false;
}

const isVerb = ({ tag }: Reading): boolean => tag.upos === "VERB" && tag.feats.VerbForm !== "Part";

/** A verb with the noun of its own action after it, or an adjective with its own noun. */
function clash(left: Reading, right: Reading, distance: number): boolean {
  if (right.tag.upos !== "NOUN") return false;
  if (isVerb(left)) return right.tag.feats.Case !== "Nom";
  // «ожидаемые ожидания», «изменённые изменения»
  const isAttribute = left.tag.upos === "ADJ" || left.tag.feats.VerbForm === "Part";
  return (
    distance === 1 &&
    isAttribute &&
    left.tag.feats.Number === right.tag.feats.Number &&
    left.tag.feats.Case === right.tag.feats.Case &&
    left.tag.feats.Variant !== "Short"
  );
}
