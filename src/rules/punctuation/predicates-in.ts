import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { isPredicate } from "../grammar/finite-concord.js";
import { plainReadings } from "../grammar/plain-readings.js";

const PREDICATIVES = /^(?:нет|можно|нужно|надо|нельзя|необходимо|невозможно|пора|жаль)$/u;

/** Whether the word is the predicate of a clause, beyond doubt: a finite verb, a short form, «нет», «можно». */
export function isSurePredicate(sentence: SentenceAnalysis, token: Token): boolean {
  if (token.kind !== "word") return false;
  if (PREDICATIVES.test(token.key)) return true;
  const best = sentence.best(token.index);
  if (!best) return false;
  const { Mood, Variant, VerbForm } = best.tag.feats;
  const predicate = (Mood !== undefined && VerbForm !== "Conv") || (Variant === "Short" && (VerbForm === "Part" || best.tag.upos === "ADJ"));
  return predicate && (sentence.certain(token.index) || plainReadings(sentence, token).every(isPredicate));
}

/** «будет готов», «может быть», «должен был»: two words of one predicate. */
export function isOnePredicate(sentence: SentenceAnalysis, first: Token, second: Token): boolean {
  const copula = /^(?:быть|стать|бывать|мочь|должный|оказаться|остаться)$/u;
  const lemma = (token: Token): string => sentence.best(token.index)?.lemma ?? "";
  return copula.test(lemma(first)) || copula.test(lemma(second));
}

/** Words that join or open clauses, so that two predicates around them need no comma between. */
export const JOINS = /^(?:и|или|либо|а|но|да|что|чтобы|если|когда|где|куда|как|чем|ли|котор\p{Ll}+|кто|поскольку|хотя|то|зато|однако|ни|будто|раз|какой|какая|какие|сколько|почему|зачем|чей)$/u;

/** The tokens from `first` to the next mark of punctuation. */
export function* untilMark(part: Part, first: number, last: number): Generator<Token> {
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation") return;
    yield token;
  }
}
