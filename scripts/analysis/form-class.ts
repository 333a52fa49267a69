import type { Reading } from "../../src/lexicon/lexicon.js";

const PART: Readonly<Record<string, string>> = { PROPN: "NOUN", AUX: "VERB" };

/** What a reading says of its form, as one name: part of speech, case, number, kind of verb form. */
export function formClass({ tag: { upos, feats } }: Reading): string {
  return [PART[upos] ?? upos, feats.Case, feats.Number, feats.VerbForm, feats.Variant, feats.Mood].join(".");
}
