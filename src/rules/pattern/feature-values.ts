import type { Upos } from "../../lexicon/lexicon.js";
import { didYouMean } from "../../policy/nearest.js";
import type { WantedFeatures } from "./program.js";

/** Values of Universal Dependencies' features by the feature they belong to; where two features share one, the names of docs/rule-files.md decide. */
const VALUES: Readonly<Record<string, string>> = {
  Case: "Nom Gen Dat Acc Ins Loc Par Voc",
  Number: "Sing Plur Ptan",
  Gender: "Masc Fem Neut Com",
  Animacy: "Anim Inan",
  Tense: "Past Pres Fut",
  VerbForm: "Inf Conv Part Fin",
  Mood: "Ind Imp Cnd",
  Aspect: "Imperf Perf",
  Voice: "Act Pass Mid",
  Degree: "Pos Cmp Sup",
  Person: "1 2 3",
  Variant: "Short",
  PronType: "Prs Rel Int Dem Tot Exc Art",
  NumType: "Card Ord Sets Frac",
  NameType: "Giv Sur Pat Geo Org Pro",
  Polarity: "Neg",
  Poss: "Poss",
  Reflex: "Reflex",
  Abbr: "Abbr",
  Foreign: "Foreign",
  Transitivity: "Tran Intr",
};

/** Names that stand for a feature whose value is spelt otherwise. */
const SPELT: Readonly<Record<string, string>> = {
  Imperf: "Imp",
  Poss: "Yes",
  Reflex: "Yes",
  Abbr: "Yes",
  Foreign: "Yes",
};

const FEATURE_OF = new Map(
  Object.entries(VALUES).flatMap(([name, values]) => values.split(" ").map((value) => [value, name] as const)),
);

/** Universal Dependencies' parts of speech. */
export const UPOS: ReadonlySet<string> = new Set<Upos>([
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
]);

/** Reads `Gen/Acc,Plur`: values of one feature are alternatives, different features hold together. */
export function readFeatures(text: string): WantedFeatures {
  const wanted: Record<string, string[]> = {};
  for (const group of text.split(",")) {
    for (const value of group.split("/")) {
      const name = FEATURE_OF.get(value);
      if (!name)
        throw new SyntaxError(
          `неизвестная граммема «${value}»${didYouMean(value, FEATURE_OF.keys())}; значения — как в Universal Dependencies`,
        );
      (wanted[name] ??= []).push(SPELT[value] ?? value);
    }
  }
  return wanted;
}
