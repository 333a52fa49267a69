import type { PartContext } from "../rule.js";
import type { Profanity } from "./inspect-chunk.js";

/** «Ерунда» in coarse words, in the instrumental case. */
const NONSENSE = /^(?:х[уеи]р?й?н[её]й|хуйней|херней|хренью|хуетой|херотой|срань?ю)$/u;

/** «назвал», «считает», «обозвали». */
const CALLS = /^(?:обо?|на)?зва[лт]|^(?:об|на)зыва|^счита|^сочл|^сочт/u;

/** «назвал осмотр [хернёй]» → «бесполезным»: what the thing was called, in the gender of the thing. */
export function calledFor({ part, analysis }: PartContext, { start, word }: Profanity): readonly string[] {
  if (!NONSENSE.test(word)) return [];
  const { tokens } = part;
  const after = tokens.findIndex((token) => token.end > start);
  const noun = tokens[after - 1];
  if (!noun || ![2, 3, 4].some((back) => CALLS.test(tokens[after - back]?.key ?? ""))) return [];
  const model = analysis
    .of(noun)
    .readings(noun.index)
    .find(({ reading }) => reading.tag.upos === "NOUN" && reading.tag.feats.Case === "Acc");
  if (!model) return [];
  const { Number, Gender } = model.reading.tag.feats;
  return [Number === "Plur" ? "бесполезными" : Gender === "Fem" ? "бесполезной" : "бесполезным"];
}
