import type { Reading } from "../../../lexicon/lexicon.js";
import type { Detector, PartContext } from "../../rule.js";
import { fitting, lemmaKey } from "../../style/lemma-of.js";
import { ROOTS } from "../../style/same-root.js";
import { wordClass } from "../../style/word-class.js";
import { startingAt } from "../../starting-at.js";

/** Words between that do not part the two: a preposition, an adjective, an addressee. */
const GAP = 2;

const hasRoot = wordClass((reading) => ROOTS.has(lemmaKey(reading)));

/** «попросил о просьбе», «проинформировал клиента об информации»: an action and its own name side by side. */
export const detect: Detector = startingAt(({ kind, key }, lexicon) => kind === "word" && key.length > 4 && hasRoot(key, lexicon), ({ part, analysis, lexicon, starts }, report) => {
  const { tokens } = part;
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length < 5 || !hasRoot(token.key, lexicon)) continue;
    if (!followed(token.index, part.tokens, lexicon)) continue;
    const sentence = analysis.of(token);
    const left = fitting(token.index, sentence, (reading) => ROOTS.has(lemmaKey(reading)));
    if (!left) continue;
    const root = ROOTS.get(lemmaKey(left))!;
    for (let i = token.index + 1; i < Math.min(sentence.sentence.last, token.index + 2 + GAP); i++) {
      if (tokens[i]!.kind !== "word" || /^(?:и|или|а|но|что|как|не|чем|за|после|до|для)$/u.test(tokens[i]!.key)) break;
      const right = fitting(i, sentence, (reading) => ROOTS.get(lemmaKey(reading)) === root);
      if (!right) continue;
      if (clash(left, right, i - token.index)) report({ start: token.start, end: tokens[i]!.end });
      break;
    }
  }
});

/** Whether a word with a root of the table stands within reach: most words have none, and the sentence is not analysed for them. */
function followed(at: number, tokens: PartContext["part"]["tokens"], lexicon: PartContext["lexicon"]): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 2 + GAP); i++) if (tokens[i]!.kind === "word" && tokens[i]!.key.length > 4 && hasRoot(tokens[i]!.key, lexicon)) return true;
  return false;
}

const isVerb = ({ tag }: Reading): boolean => tag.upos === "VERB" && tag.feats.VerbForm !== "Part";

/** A verb with the noun of its own action after it, or an adjective with its own noun. */
function clash(left: Reading, right: Reading, distance: number): boolean {
  if (right.tag.upos !== "NOUN") return false;
  if (isVerb(left)) return right.tag.feats.Case !== "Nom";
  return distance === 1 && left.tag.upos === "ADJ" && left.tag.feats.Case === right.tag.feats.Case && left.tag.feats.Variant !== "Short";
}
