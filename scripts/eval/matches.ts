import type { Reading } from "../../src/lexicon/lexicon.js";
import { COARSE, type Gold } from "../analysis/gold.js";

/** The comparison of readings.mjs: part of speech in coarse classes, case, number, infinitive. */
export function matches({ tag: { upos, feats } }: Reading, gold: Gold): boolean {
  const part = (name: string): string => COARSE[name] ?? name;
  if (part(upos) !== part(gold.upos)) return false;
  const same = (name: "Case" | "Number"): boolean => !gold.feats[name] || gold.feats[name] === feats[name];
  if (part(upos) === "NOUN" || part(upos) === "ADJ") return same("Case") && same("Number");
  return part(upos) !== "VERB" || ((gold.feats.VerbForm === "Inf") === (feats.VerbForm === "Inf") && same("Number"));
}
