import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, commaWithin, needlessComma } from "../../comma.js";
import { isSurePredicate } from "../../punctuation/predicates-in.js";
import { sureSubject } from "../../punctuation/sure-subject.js";
import { oneOf, sentencesOf, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

const OPENS_TURN =
  /^(?:если|когда|чтобы|хотя|поскольку|так|как|несмотря|пока|учитывая|если|едва|ввиду|согласно|по|в|на|к|во-первых|например|возможно|вероятно|видимо|скорее|похоже|кажется|может|конечно|пожалуй|безусловно|действительно)$/u;

/** «…, однако, сегодня отчёт готов»: between two clauses «однако» is a conjunction too. */
function joinsClauses(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  const { first, last } = sentence.sentence;
  const subject = (from: number, to: number): boolean =>
    some(part, from, to, (one) => sureSubject(sentence, one) !== undefined);
  const predicate = (from: number, to: number): boolean =>
    some(part, from, to, (one) => isSurePredicate(sentence, one));
  const comma = token.index + 1;
  return (
    subject(first, token.index) &&
    predicate(first, token.index) &&
    subject(comma + 1, last) &&
    predicate(comma + 1, last)
  );
}

/** Whether a word of the range passes. */
function some(part: Part, from: number, to: number, test: (token: Token) => boolean): boolean {
  for (let i = from; i < to; i++) if (part.tokens[i]!.kind === "word" && test(part.tokens[i]!)) return true;
  return false;
}

/** «Однако, …» at the start of a sentence: there it is a conjunction («но»), unless a turn with commas of its own follows. */
export const detect: Detector = startingAt(oneOf(["однако"]), ({ part, analysis, starts }, report) => {
  for (const { first } of sentencesOf(part, starts)) {
    const token = part.tokens[first];
    if (token?.key !== "однако") continue;
    const comma = after(part, token);
    const next = after(part, token, 2);
    if (comma?.text !== "," || next?.kind !== "word") continue;
    const turn =
      OPENS_TURN.test(next.key) ||
      analysis
        .of(token)
        .readings(next.index)
        .some(({ reading }) => reading.tag.feats.VerbForm === "Conv");
    if (turn) continue;
    report(needlessComma(token, comma));
  }
  for (const token of starts) {
    const comma = token.key === "однако" ? after(part, token) : undefined;
    const next = comma && after(part, comma);
    if (comma?.text !== "," || before(part, token)?.text !== "," || next?.kind !== "word" || OPENS_TURN.test(next.key))
      continue;
    if (
      !commaWithin(part, next.index, part.sentences[token.sentence]!.last) &&
      joinsClauses(part, analysis.of(token), token)
    )
      report(needlessComma(token, comma));
  }
});
