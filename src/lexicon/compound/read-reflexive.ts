import type { Reading } from "../lexicon.js";
import type { SimpleWords } from "./simple-words.js";

/** The verb itself is one that people use: else a slip of the pen would pass for its passive. */
const USED = 2.5;
const SHORTEST_BASE = 4;
/** A verb of so many letters is hardly another word misspelt. */
const SURE_LENGTH = 9;

/** The passive that any transitive verb makes with -ся: «прочтётся», «подсказывается», «архивирующийся»; of a finite verb, in the third person and the past. */
export function readReflexive(form: string, words: SimpleWords): readonly Reading[] {
  const lower = form.toLowerCase();
  const ending = lower.slice(-2);
  const base = lower.slice(0, -2);
  if ((ending !== "ся" && ending !== "сь") || base.length < SHORTEST_BASE) return [];
  const afterVowel = /[аеёиоуыэюя]$/u.test(base);
  return words
    .readings(base)
    .filter(({ tag: { feats }, mark, lemma }) => {
      if (feats.Transitivity !== "Tran" || mark || (words.frequency(lemma) < USED && lemma.length < SURE_LENGTH))
        return false;
      if (feats.VerbForm === "Part") return ending === "ся" && feats.Voice === "Act" && feats.Variant === undefined;
      if (feats.VerbForm !== "Inf" && feats.Tense !== "Past" && feats.Person !== "3") return false;
      return feats.Mood !== "Imp" && (ending === "сь") === afterVowel;
    })
    .map((reading): Reading => ({
      ...reading,
      lemma: `${reading.lemma}${/[аеёиоуыэюя]$/u.test(reading.lemma) ? "сь" : "ся"}`,
      tag: words.tag("VERB", { ...(reading.tag.feats as Record<string, string>), Transitivity: "Intr", Voice: "Mid" }),
      paradigm: -1,
      cell: -1,
      source: "compound",
    }));
}
