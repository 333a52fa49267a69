import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import { mayBe } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { mayRead, startingAt } from "../../starting-at.js";

const CONJUNCTIONS = /^(?:и|но|что|если|когда|чтобы|хотя)$/u;
const FROZEN =
  /^(?:молча|сидя|стоя|лежа|шутя|благодаря|включая|исключая|спустя|начиная|несмотря|невзирая|исходя|судя|учитывая|хотя|смотря|погодя|ограничиваясь|не)$/u;

/** «Убираем трафарет и глядя на него, дорисовываем»: a gerund turn right after a conjunction, closed by a comma but not opened by one. */
export const detect: Detector = startingAt(
  mayRead(({ tag }) => tag.feats.VerbForm === "Conv"),
  ({ part, analysis, lexicon, starts }, report) => {
    for (const gerund of starts) {
      const left = before(part, gerund);
      const next = left?.key === "не" ? left : gerund;
      const conjunction = before(part, next);
      if (conjunction?.kind !== "word" || !CONJUNCTIONS.test(conjunction.key) || FROZEN.test(gerund.key)) continue;
      if (!mayBe(lexicon, gerund, ({ tag }) => tag.feats.VerbForm === "Conv")) continue;
      const sentence = analysis.of(conjunction);
      if (!isGerund(sentence, gerund) || joinsGerunds(part, sentence, conjunction) || !closes(part, sentence, gerund))
        continue;
      report(missingComma(part, conjunction, next));
    }
  },
);

const isGerund = (sentence: SentenceAnalysis, token: Token): boolean =>
  sentence.best(token.index)?.tag.feats.VerbForm === "Conv" && sentence.certain(token.index);

/** «прочитав договор и подписав его»: two gerunds of one verb. */
function joinsGerunds(part: Part, sentence: SentenceAnalysis, conjunction: Token): boolean {
  for (let i = conjunction.index - 1; i >= sentence.sentence.first; i--) {
    const token = part.tokens[i]!;
    if (isGerund(sentence, token) || /^(?:включая|исключая|начиная|молча|сидя|стоя)$/u.test(token.key)) return true;
    if (sentence.best(i)?.tag.feats.Mood !== undefined) return false;
  }
  return false;
}

/** The turn ends with a comma, after which the clause goes on. */
function closes(part: Part, sentence: SentenceAnalysis, gerund: Token): boolean {
  for (let next = after(part, gerund), steps = 0; next && steps < 12; next = after(part, next), steps++) {
    if (next.text === ",") {
      const after1 = after(part, next);
      return after1?.kind === "word" && !/^(?:что|котор\p{Ll}+|где|когда|если|а|но|и|чтобы|как|чем)$/u.test(after1.key);
    }
    if (next.kind === "punctuation" || next.key === "что") return false;
    if (sentence.best(next.index)?.tag.feats.Mood !== undefined) return false;
  }
  return false;
}
