import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { isJoiner, missingComma } from "../../comma.js";
import { sentencesOf, startingAt, wordsLike } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

const SOURCES =
  /^(?:данным|словам|мнению|сведениям|информации|подсчетам|сообщению|оценкам|оценке|расчетам|утверждению|заявлению|свидетельству|прогнозам)$/u;
/** Every sentence that one may begin has one of them. */
const FIRST = new RegExp(`^судя$|${SOURCES.source}`, "u");

/** «По данным журнала звонок состоялся…», «Судя по снимкам ремонт свежий»: the source named at the start of a sentence ends with a comma. */
export const detect: Detector = startingAt(wordsLike(FIRST), ({ part, analysis, starts }, report) => {
  for (const { index, first, last } of sentencesOf(part, starts)) {
    const key = part.tokens[first]?.key;
    const next = part.tokens[first + 1]?.key ?? "";
    const end =
      key === "по" && SOURCES.test(next)
        ? phraseEnd(part, () => analysis.sentence(index), first + 2, last, "Gen")
        : key === "судя" && next === "по"
          ? phraseEnd(part, () => analysis.sentence(index), first + 2, last, "Dat")
          : undefined;
    if (end !== undefined && opensClause(part, analysis.sentence(index), end, last, key === "по" ? "Gen" : "Dat"))
      report(missingComma(part, part.tokens[end - 1]!, part.tokens[end]!));
  }
});

/** Where the words in this case, and the genitives that depend on them, end; undefined where there are none. */
function phraseEnd(
  part: Part,
  sentence: () => SentenceAnalysis,
  first: number,
  last: number,
  governed: string,
): number | undefined {
  let at = first;
  for (; at < Math.min(last, first + 7); at++) {
    const token = part.tokens[at]!;
    if (token.kind === "placeholder") continue;
    if (
      token.kind !== "word" ||
      isJoiner(token) ||
      !belongs(token, sentence(), at > first ? [governed, "Gen"] : [governed])
    )
      break;
  }
  return at > first ? at : undefined;
}

function belongs(token: Token, sentence: SentenceAnalysis, cases: readonly string[]): boolean {
  if (/^(?:его|ее|их|нашего|вашего|нашим|вашим)$/u.test(token.key)) return true;
  const found = sentence.best(token.index)?.tag.feats.Case;
  return found !== undefined && cases.includes(found);
}

/** Surely another word that begins the clause. */
function opensClause(part: Part, sentence: SentenceAnalysis, at: number, last: number, governed: string): boolean {
  const next = part.tokens[at];
  if (at >= last || next === undefined || (next.kind !== "word" && next.kind !== "number")) return false;
  const best = sentence.best(at);
  if (next.kind !== "word" || best === undefined || isJoiner(next)) return false;
  if (
    sentence
      .readings(at)
      .some(
        ({ reading, probability }) =>
          probability > 0.05 && (reading.tag.feats.Case === "Gen" || reading.tag.feats.Case === governed),
      )
  )
    return false;
  return best.tag.upos !== "ADP" && best.tag.feats.VerbForm !== "Part";
}
