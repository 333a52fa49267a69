import type { Part, Sentence, Token } from "../document/parsed-document.js";
import type { Reading } from "../lexicon/lexicon.js";
import type { RankedReading } from "./analysis.js";

/** A sentence's tokens with their readings in context, as the finders of phrases and clauses ask for them; indexes are positions in `Part.tokens`. */
export interface SentenceView {
  readonly part: Part;
  readonly sentence: Sentence;
  token(index: number): Token | undefined;
  best(index: number): Reading | undefined;
  certain(index: number): boolean;
  readings(index: number): readonly RankedReading[];
}

/** Whether some reading likelier than the limit passes the test. */
export function possibly(
  view: SentenceView,
  index: number,
  test: (reading: Reading) => boolean,
  limit = 0.02,
): boolean {
  for (const { reading, probability } of view.readings(index)) if (probability > limit && test(reading)) return true;
  return false;
}

/** A noun, a name or a pronoun that stands for one, with a case. */
export function isNominal({ tag }: Reading): boolean {
  return (tag.upos === "NOUN" || tag.upos === "PROPN" || tag.upos === "PRON") && tag.feats.Case !== undefined;
}

/** A word that agrees with a noun: adjective, determiner, participle, ordinal. */
export function isAttribute({ tag: { upos, feats } }: Reading): boolean {
  if (feats.Case === undefined || feats.Variant === "Short") return false;
  return upos === "ADJ" || upos === "DET" || feats.VerbForm === "Part";
}

/** A verb in the indicative or with no mood but a tense: what can be a predicate of its own. */
export function isFinite({ tag: { upos, feats } }: Reading): boolean {
  return (
    (upos === "VERB" || upos === "AUX") && (feats.Mood === "Ind" || feats.Mood === "Imp") && feats.VerbForm !== "Inf"
  );
}

/** A short adjective or participle: «готов», «подписан». */
export function isShort({ tag: { feats } }: Reading): boolean {
  return feats.Variant === "Short";
}

/** Whether an attribute agrees with a noun in case, number and, in the singular, gender. */
export function agrees(attribute: Reading, noun: Reading): boolean {
  const a = attribute.tag.feats;
  const n = noun.tag.feats;
  if (a.Case !== n.Case) return false;
  if (a.Number && n.Number && a.Number !== n.Number) return false;
  return !(a.Gender && n.Gender && a.Gender !== n.Gender && a.Number !== "Plur");
}
