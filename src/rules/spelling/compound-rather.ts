import type { Reading, Suggestion } from "../../lexicon/lexicon.js";
import { governedCases } from "../../lexicon/suggest/agreement.js";
import type { PartContext } from "../rule.js";
import { isGovernedOnly } from "./taken-for-name.js";

const PREFIXES =
  /^(?:без|в|вне|внутри|до|за|из|к|меж|на|над|надо|не|о|об|около|от|по|под|пред|при|про|против|с|сверх|со|у|через|анти|само|медиа|мульти|мета|мега|супер|гипер|кибер|микро|нано|пере|раз|полу|еже|обще|ново|мало|много|высоко|низко|[а-я]{3,}[ое])$/u;

const VERB_PREFIXES = /^(?:в|во|до|за|из|на|над|недо|о|об|от|пере|по|под|пред|при|про|раз|с|со|у|авто|само)$/u;

/** «позднеримская», «подбассейн»: a compound or a prefixed word that no dictionary has, rather than two words that nobody saw together. */
export function isCompoundRather({ lexicon }: PartContext, { text }: Suggestion): boolean {
  const [left = "", right = ""] = text.toLowerCase().replaceAll("ё", "е").split(" ");
  if (!PREFIXES.test(left) || (lexicon.ngrams?.count(left, right) ?? 0) > 0) return false;
  const readings = lexicon.readings(right);
  // «проигнорируются», «подсказывается»: a preposition never stands before a verb, a prefix does.
  if (VERB_PREFIXES.test(left) && readings.length > 0 && readings.every(({ tag }) => tag.upos === "VERB")) return true;
  const cases = governedCases(left);
  if (
    cases === undefined
      ? !isFirstPart(lexicon.readings(left))
      : right.length < 6 || lexicon.frequency(right) >= 5 || isGovernedOnly(cases, readings)
  )
    return false;
  return (
    readings.length > 0 &&
    readings.every(
      ({ tag }) => tag.upos === "NOUN" || tag.upos === "ADJ" || tag.upos === "ADV" || tag.feats.VerbForm === "Part",
    )
  );
}

/** «вроде», «выше», «этого» end in о or е too, and begin no compound. */
function isFirstPart(readings: readonly Reading[]): boolean {
  return (
    !readings.length ||
    readings.some(({ tag }) => /^(?:ADJ|ADV|NOUN|NUM)$/u.test(tag.upos) && tag.feats.Degree !== "Cmp")
  );
}
