import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { isPredicate } from "../grammar/finite-concord.js";
import { plainReadings } from "../grammar/plain-readings.js";
import type { FormTest } from "../rule.js";

const PREDICATIVES: ReadonlySet<string> = new Set(
  "готов нет есть можно нужно надо нельзя необходимо невозможно пора жаль".split(" "),
);

/** The forms of which `mayBePredicate` may be true. */
export const mayFormPredicate: FormTest = ({ kind, key }, lexicon) => {
  if (kind !== "word") return false;
  const readings = lexicon.readings(key);
  return readings.length === 0 || PREDICATIVES.has(key) || readings.some(isPredicative);
};

/** Whether the word may be a predicate, as far as its form tells. */
export function mayBePredicate({ lexicon }: SentenceAnalysis, token: Token): boolean {
  // Universal Dependencies give «бы» a mood of its own, yet it is no predicate.
  if (token.kind !== "word" || token.key === "бы" || token.key === "б") return false;
  if (PREDICATIVES.has(token.key)) return true;
  const readings = lexicon.readings(token.text);
  return readings.length === 0 || readings.some(isPredicative);
}

const isPredicative = ({ tag: { upos, feats } }: Reading): boolean =>
  (feats.Mood !== undefined && feats.VerbForm !== "Conv") ||
  (feats.Variant === "Short" && (feats.VerbForm === "Part" || upos === "ADJ"));

/** Whether the word is the predicate of a clause, beyond doubt: a finite verb, a short form, «нет», «можно». */
export function isSurePredicate(sentence: SentenceAnalysis, token: Token): boolean {
  if (!mayBePredicate(sentence, token)) return false;
  if (PREDICATIVES.has(token.key)) return true;
  const best = sentence.best(token.index);
  return (
    best !== undefined &&
    isPredicative(best) &&
    (sentence.certain(token.index) || plainReadings(sentence, token).every(isPredicate))
  );
}

/** The reading of a sure predicate that makes it one: of «готов» the short form, not the Goths. */
export function predicateReading(sentence: SentenceAnalysis, token: Token): Reading | undefined {
  const best = sentence.best(token.index);
  return best && isPredicate(best) ? best : (plainReadings(sentence, token).find(isPredicate) ?? best);
}

/** «будет готов», «может быть», «должен был»: two words of one predicate. */
export function isOnePredicate(sentence: SentenceAnalysis, first: Token, second: Token): boolean {
  const copula = /^(?:быть|стать|бывать|мочь|смочь|должный|оказаться|остаться)$/u;
  const a = predicateReading(sentence, first);
  const b = predicateReading(sentence, second);
  if (!a || !b) return false;
  // «можно было», «нужно будет», «нельзя стало»
  if ((PREDICATIVES.has(first.key) && copula.test(b.lemma)) || (PREDICATIVES.has(second.key) && copula.test(a.lemma)))
    return true;
  // «давайте посмотрим»
  if (/^давай(?:те)?$/u.test(first.key)) return true;
  // «не был уязвим»
  if (
    a.lemma === "быть" &&
    b.tag.feats.Person === undefined &&
    plainReadings(sentence, second).some(({ tag }) => tag.feats.Variant === "Short")
  )
    return true;
  const short = (form: { tag: { feats: { Variant?: string } } }): boolean => form.tag.feats.Variant === "Short";
  // «Договор подписан | квартира останется в залоге»
  if (b.lemma !== "быть" && nominativeBetween(sentence, first, second)) return false;
  return (
    (copula.test(a.lemma) && (short(b) || b.lemma === "быть")) ||
    (copula.test(b.lemma) && (short(a) || a.lemma === "быть"))
  );
}

function nominativeBetween(sentence: SentenceAnalysis, first: Token, second: Token): boolean {
  for (let i = first.index + 1; i < second.index; i++) {
    const best = sentence.best(i);
    if (
      best?.tag.feats.Case === "Nom" &&
      (best.tag.upos === "NOUN" || best.tag.upos === "PROPN") &&
      sentence.certain(i)
    )
      return true;
  }
  return false;
}

/** Words that join or open clauses, so that two predicates around them need no comma between. */
export const JOINS: RegExp =
  /^(?:и|или|либо|а|но|да|что|чтобы|если|когда|где|куда|как|чем|ли|котор\p{Ll}+|кто|поскольку|хотя|то|зато|однако|ни|будто|раз|как\p{Ll}{2,3}|сколько|почему|зачем|чей|чего|чем|кем|кому|кого|ком|насколько|отчего|едва)$/u;

/** The tokens from `first` to the next mark of punctuation. */
export function* untilMark(part: Part, first: number, last: number): Generator<Token> {
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation") return;
    yield token;
  }
}
