import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { before, missingComma } from "../../comma.js";
import { clauseStart } from "../../punctuation/clause-start.js";
import { isOnePredicate, isSurePredicate, JOINS, mayBePredicate, untilMark } from "../../punctuation/predicates-in.js";
import type { Detector } from "../../rule.js";
import { oneOf, sentencesOf, startingAt } from "../../starting-at.js";

const OPENERS = new Set(["если", "когда", "поскольку", "хотя", "чтобы", "пока", "едва"]);

/** «Если чего-то не хватает сообщите нам», «Как только деньги поступят мы пришлём чек»: a clause that opens the sentence without the comma at its end. */
export const detect: Detector = startingAt(oneOf([...OPENERS, "как", "так", "потому"]), ({ part, analysis, starts }, report) => {
  for (const { index, first, last } of sentencesOf(part, starts)) {
    const opener = openerAt(part, first);
    if (opener === undefined) continue;
    const sentence = analysis.sentence(index);
    if (!mayHaveTwo(part, sentence, opener + 1, last)) continue;
    const pair = twoPredicates(part, sentence, opener + 1, last);
    if (!pair) continue;
    const start = clauseStart(part, sentence, pair[1], pair[0], "likely");
    const left = start && before(part, start);
    if (left && left.kind !== "punctuation") report(missingComma(part, left, start));
  }
});

/** The last word of the conjunction that opens the sentence. */
function openerAt(part: Part, first: number): number | undefined {
  const key = part.tokens[first]?.key ?? "";
  if (OPENERS.has(key)) return first;
  const next = part.tokens[first + 1]?.key;
  if ((key === "как" && next === "только") || (key === "так" && next === "как") || (key === "потому" && next === "что")) return first + 1;
  // «Как мы и обещали отчёт готов», «Как вам известно срок истёк»
  if (key === "как" && /^(?:мы|я|вам|нам)$/u.test(next ?? "")) return first + 1;
  return undefined;
}

/** Whether two words before any mark may be predicates, by their forms. */
function mayHaveTwo(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  let predicates = 0;
  for (const token of untilMark(part, first, last)) if (mayBePredicate(sentence, token) && ++predicates === 2) return true;
  return false;
}

/** The predicate of the opening clause, and another one before any mark or conjunction. */
function twoPredicates(part: Part, sentence: SentenceAnalysis, first: number, last: number): readonly [Token, Token] | undefined {
  let predicate: Token | undefined;
  for (const token of untilMark(part, first, last)) {
    if (predicate && JOINS.test(token.key)) return undefined;
    if (!isSurePredicate(sentence, token)) continue;
    if (predicate && !isOnePredicate(sentence, predicate, token)) return [predicate, token];
    predicate = token;
  }
  return undefined;
}
