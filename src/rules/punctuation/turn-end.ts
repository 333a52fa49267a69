import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { after, before } from "../comma.js";
import { pronounSubject } from "../grammar/finite-concord.js";
import { clauseStart } from "./clause-start.js";
import { isSurePredicate, JOINS } from "./predicates-in.js";

/**
 * The first word of the main clause after a turn that begins with `head` («не найдя хозяина | уехал», «построенный в 1970 году | нуждается»),
 * where nothing parts the two and the main clause has had no predicate before `start`. `fits` says whether that predicate belongs to the clause.
 */
export function turnEnd(
  part: Part,
  sentence: SentenceAnalysis,
  head: Token,
  start: number,
  fits: (predicate: Reading) => boolean,
): Token | undefined {
  const predicate = openPredicate(part, sentence, head);
  const reading = predicate && sentence.best(predicate.index);
  if (!predicate || !reading || !fits(reading) || predicateBefore(part, sentence, start)) return undefined;
  const first = clauseStart(part, sentence, predicate, head, "none");
  const pronoun = first && before(part, first);
  // «Окна, выходящие во двор, мы заменили»
  return pronoun && pronoun.index > head.index && pronounSubject(pronoun.key) ? pronoun : first;
}

function openPredicate(part: Part, sentence: SentenceAnalysis, head: Token): Token | undefined {
  for (let next = after(part, head); next; next = after(part, next)) {
    if (next.kind === "punctuation" || JOINS.test(next.key)) return undefined;
    if (isSurePredicate(sentence, next) && sentence.best(next.index)?.tag.feats.Mood !== "Imp") return next;
  }
  return undefined;
}

/** A predicate left of `start` in its clause. */
function predicateBefore(part: Part, sentence: SentenceAnalysis, start: number): boolean {
  for (let i = start - 1; i >= sentence.sentence.first; i--) {
    const token = part.tokens[i]!;
    if (
      (token.kind === "punctuation" && i < start - 1) ||
      /^(?:что|если|когда|чтобы|котор\p{Ll}+|где|поскольку|хотя)$/u.test(token.key)
    )
      return false;
    const feats = sentence.best(i)?.tag.feats;
    if (
      feats?.Mood !== undefined ||
      feats?.Variant === "Short" ||
      feats?.VerbForm === "Inf" ||
      /^(?:нет|можно|нужно|надо)$/u.test(token.key)
    )
      return true;
  }
  return false;
}
