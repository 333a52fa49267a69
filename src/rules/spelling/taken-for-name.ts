import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading, Suggestion } from "../../lexicon/lexicon.js";
import { governedCases } from "../../lexicon/suggest/agreement.js";
import { usageOf } from "../../lexicon/suggest/usage.js";
import type { PartContext } from "../rule.js";
import { hasNameContext, opensSentence } from "./name-context.js";

/** A capitalised unknown word is a name unless one sure correction exists. */
export function takenForName(
  { part, lexicon }: PartContext,
  token: Token,
  best: Suggestion | undefined,
  written: string,
): boolean {
  if (!best) return true;
  const frequency = leastFrequency(best.text, lexicon);
  const cost = best.cost ?? 16;
  const opens = opensSentence(part, token);
  if (opens && best.text.includes(" ")) return cost > 12 || (frequency < 3.5 && !isPrepositional(best.text, lexicon));
  if (hasNameContext(part, token, lexicon)) return true;
  if (!opens)
    return (
      cost > 12 ||
      frequency < 4 ||
      written.length < 6 ||
      !lexicon.readings(best.text).some(({ tag }) => tag.upos === "PROPN")
    );
  if (lexicon.readings(best.text).every(({ tag }) => tag.upos === "PROPN") && cost > 4) return true;
  if (written.length < 6) return cost > 12 || frequency < 4.5;
  // «Оценщек»: what the ear confuses is a slip, unless hardly anybody knows the word.
  if (cost <= 8) return frequency < 2;
  if (cost <= 13 && speaksForWord(part, token, best.text, lexicon)) return frequency < 2;
  return cost > 24 || frequency < 3;
}

/** «Припереключении», «Овзятии»: the case of what follows the preposition is one that only a preposition gives. */
function isPrepositional(text: string, lexicon: PartContext["lexicon"]): boolean {
  const [left = "", right = ""] = text.toLowerCase().split(" ");
  const cases = governedCases(left);
  return (
    cases !== undefined &&
    right.length > 4 &&
    (left.length > 1 || /(?:ии|ах|ях)$/u.test(right)) &&
    isGovernedOnly(cases, lexicon.readings(right))
  );
}

/** Whether every reading has a case that the preposition takes, and none could stand without one. */
export function isGovernedOnly(cases: string, readings: readonly Reading[]): boolean {
  return readings.length > 0 && readings.every(({ tag }) => tag.feats.Case === "Loc" && cases.includes("Loc"));
}

/** «Кадасторовый номер»: the correction was seen before the next word, or the ending is no name's. */
function speaksForWord(part: Part, token: Token, better: string, lexicon: PartContext["lexicon"]): boolean {
  const after = part.tokens[token.index + 1];
  const key = better.toLowerCase().replaceAll("ё", "е");
  if (after?.kind === "word" && (lexicon.ngrams?.count(key, after.key) ?? 0) > 0) return true;
  return (
    SURE_ENDING.test(token.key) && lexicon.readings(key).some(({ tag }) => tag.upos === "ADJ" || tag.upos === "VERB")
  );
}

/** Endings of adjectives, participles and verbs that surnames lack. */
const SURE_ENDING = /(?:[кгхнтвм]ыми?|ыми|ими|ое|ые|ую|ешь|ете|ите|ться|тся|ется|ится|лся|лась|лись|вший|ющий|ющая)$/u;

/** Zipf frequency of the rarest word of a suggestion. */
export function leastFrequency(text: string, lexicon: PartContext["lexicon"]): number {
  return Math.min(...text.split(/[ -]/u).map((word) => usageOf(word, lexicon)));
}
