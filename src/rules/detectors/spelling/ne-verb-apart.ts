import type { Detector } from "../../rule.js";
import { mayBeUnknown } from "../../spelling/may-be-unknown.js";
import { startingAt } from "../../starting-at.js";

/** «незнаю» → «не знаю»: an unknown word that is «не» and a form of a verb. */
export const detect: Detector = startingAt(({ kind, key }, lexicon) => kind === "word" && key.length > 4 && key.startsWith("не") && mayBeUnknown(key, lexicon), ({ lexicon, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length < 5 || !token.key.startsWith("не")) continue;
    const rest = token.key.slice(2);
    if (lexicon.readings(token.text).length > 0) continue;
    const counted = lexicon.frequency(rest);
    // «неспишем»: a form may be rare where its verb is not.
    const verb = lexicon.readings(rest).some(
      ({ tag, mark, lemma }) =>
        (tag.upos === "VERB" || tag.upos === "AUX") && tag.feats.VerbForm !== "Part" && !mark && (counted >= 2 || lexicon.frequency(lemma) >= 3),
    );
    if (verb) {
      report({ start: token.start, end: token.end, replacements: [`${token.text.slice(0, 2)} ${token.text.slice(2)}`] });
    }
  }
});
