import type { Reading } from "../../lexicon/lexicon.js";

const ACTIVE =
  /^(?!(?:следующ|настоящ|будущ|предыдущ|подходящ|общ|старш|младш|высш|низш|лучш|худш)ий$).+(?:[уюая]щ|вш)ий$/u;

/** «содержащая ходатайство», «предусмотренная пунктом»: a participle's own object. */
export function isGoverned(attributes: readonly Reading[], nouns: readonly Reading[]): boolean {
  if (
    attributes.some(
      ({ lemma }) => !/^необходимый$/u.test(lemma) && /(?:[еиа]мый|[еёя]нный|анный|[ыиоуя]тый)$/u.test(lemma),
    ) &&
    nouns.every(({ tag }) => tag.feats.Case === "Ins")
  )
    return true;
  const participles = attributes.filter(({ tag }) => tag.feats.VerbForm === "Part");
  // «принадлежащих участнику», whatever the analysis takes it for
  if (
    nouns.some(({ tag }) => tag.feats.Case === "Dat") &&
    attributes.some(({ lemma }) =>
      /^(?:принадлежащий|подлежащий|соответствующий|предшествующий|сопутствующий|соразмерный|способствующий|препятствующий|равный|кратный|подобный|идентичный|эквивалентный)$/u.test(
        lemma,
      ),
    )
  )
    return true;
  // «решающий проблему», «прошедший переработку»: adjectives by the dictionary, with an object all the same
  if (
    nouns.every(({ tag }) => tag.feats.Case === "Acc") &&
    attributes.some(({ lemma, tag }) => ACTIVE.test(lemma) || tag.feats.Voice === "Act")
  )
    return true;
  // «следующий» is an adjective first.
  if (participles.reduce((sum, { probability }) => sum + probability, 0) < 0.3) return false;
  const passive = participles.every(({ tag }) => tag.feats.Voice === "Pass");
  const own = passive ? ["Dat", "Ins"] : ["Dat", "Ins", "Acc", "Gen"];
  return nouns.some(({ tag }) => own.includes(tag.feats.Case!));
}
