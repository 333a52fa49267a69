import type { Lexicon } from "../../lexicon/lexicon.js";
import type { Diminutive } from "./diminutives.js";

/** The plain word in the first of the cases and numbers that it has. */
export function plainForm({ plain, forms }: Diminutive, lexicon: Lexicon): string | undefined {
  const nouns = lexicon.readings(plain).filter(({ tag }) => tag.upos === "NOUN" || tag.upos === "PROPN");
  // «деньги» are a form of «деньга» and stay many.
  const own = nouns.find(({ lemma }) => lemma.toLowerCase().replaceAll("ё", "е") === plain.replaceAll("ё", "е"));
  const base = own ?? nouns.find(({ tag }) => tag.feats.Number === "Plur");
  for (const [Case, number] of forms) {
    const form =
      base &&
      (lexicon.inflect(base, { Case, Number: own ? number : "Plur" }) ??
        lexicon.inflect(base, { Case, Number: "Plur" }));
    if (form !== undefined) return form;
  }
  return undefined;
}
