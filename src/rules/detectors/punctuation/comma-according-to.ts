import { isJoiner, missingComma } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { sentencesOf, startingAt, wordsLike } from "../../starting-at.js";

const SOURCES = /^(?:данным|словам|мнению|сведениям|информации|подсчетам|сообщению|оценкам|оценке|расчетам|утверждению|заявлению|свидетельству|прогнозам)$/u;

/** «По данным журнала звонок состоялся…»: the source named at the start of a sentence ends with a comma. */
export const detect: Detector = startingAt(wordsLike(SOURCES), ({ part, analysis, starts }, report) => {
  for (const { first, last } of sentencesOf(part, starts)) {
    if (part.tokens[first]?.key !== "по" || !SOURCES.test(part.tokens[first + 1]?.key ?? "")) continue;
    const sentence = analysis.sentence(part.tokens[first]!.sentence);
    let at = first + 2;
    let genitives = 0;
    while (at < last && at < first + 9) {
      const token = part.tokens[at]!;
      if (token.kind === "placeholder") genitives++;
      else if (token.kind !== "word" || isJoiner(token)) break;
      else {
        const best = sentence.best(at);
        if (best?.tag.feats.Case !== "Gen" && !/^(?:его|ее|их|нашего|вашего)$/u.test(token.key)) break;
        genitives++;
      }
      at++;
    }
    const next = part.tokens[at];
    if (!genitives || at >= last || next === undefined || (next.kind !== "word" && next.kind !== "number")) continue;
    const best = sentence.best(at);
    const surely = next.kind === "word" && best !== undefined && !isJoiner(next) && !sentence.readings(at).some(({ reading, probability }) => probability > 0.05 && reading.tag.feats.Case === "Gen");
    if (surely && best.tag.upos !== "ADP" && best.tag.feats.VerbForm !== "Part") report(missingComma(part, part.tokens[at - 1]!, next));
  }
});
