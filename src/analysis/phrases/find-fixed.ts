import type { Phrase } from "../analysis.js";
import type { SentenceView } from "../sentence-view.js";
import { FIXED_EXPRESSIONS, type FixedExpression } from "./fixed-expressions.js";

/** A fixed expression in a sentence. */
export interface FixedPhrase extends Phrase {
  readonly kind: "fixed";
  readonly role: FixedExpression["role"];
}

/** «в течение», «в связи с тем, что», «таким образом» as one. */
export function findFixed(view: SentenceView): FixedPhrase[] {
  const found: FixedPhrase[] = [];
  const { first, last } = view.sentence;
  for (let i = first; i < last;) {
    const phrase = fixedAt(view, i);
    if (phrase) found.push(phrase);
    i = phrase ? phrase.last : i + 1;
  }
  return found;
}

function fixedAt(view: SentenceView, at: number): FixedPhrase | undefined {
  for (const expression of FIXED_EXPRESSIONS.get(view.token(at)!.key) ?? []) {
    const last = end(view, at, expression.words);
    if (last === undefined) continue;
    // «в результате» and the like want their noun: «в течение.» is no preposition.
    const governs = expression.role !== "preposition" || view.token(last)?.kind !== "punctuation";
    if (!governs || last > view.sentence.last) continue;
    return {
      kind: "fixed",
      role: expression.role,
      first: at,
      last,
      head: at,
      certain: true,
      ...(expression.case && { case: expression.case }),
    };
  }
  return undefined;
}

function end(view: SentenceView, at: number, words: readonly string[]): number | undefined {
  let i = at;
  for (const word of words) {
    if (i >= view.sentence.last) return undefined;
    const { key, text } = view.token(i)!;
    if (word === ",?") {
      if (text === ",") i++;
    } else if (key === word) i++;
    else return undefined;
  }
  return i;
}
