import type { Lexicon } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";
import { mayBeUnknown } from "../../spelling/may-be-unknown.js";
import { startingAt } from "../../starting-at.js";

/** «незнаю» → «не знаю», «неоплачен» → «не оплачен»: an unknown word that is «не» and a form of a verb. */
export const detect: Detector = startingAt(
  ({ kind, key }, lexicon) => kind === "word" && key.length > 4 && key.startsWith("не") && mayBeUnknown(key, lexicon),
  ({ lexicon, starts }, report) => {
    for (const { text, key, start, end } of starts) {
      if (key.length < 5 || !key.startsWith("не") || lexicon.readings(text).length > 0) continue;
      const rest = text.slice(2);
      const form = [rest, rest.replace(/нн(?=[аоы]?$)/u, "н")].find((word) => isVerb(word, lexicon));
      if (form !== undefined) report({ start, end, replacements: [`${text.slice(0, 2)} ${form}`] });
    }
  },
);

/** A finite form, an infinitive, a gerund, or a short participle of a verb in use. */
function isVerb(word: string, lexicon: Lexicon): boolean {
  const counted = lexicon.frequency(word);
  return lexicon.readings(word).some(
    ({ tag, mark, lemma }) =>
      (tag.upos === "VERB" || tag.upos === "AUX") &&
      (tag.feats.VerbForm !== "Part" || (tag.feats.Variant === "Short" && tag.feats.Aspect === "Perf")) &&
      !mark &&
      // «неспишем»: a form may be rare where its verb is not.
      (counted >= 2 || lexicon.frequency(lemma) >= 3),
  );
}
