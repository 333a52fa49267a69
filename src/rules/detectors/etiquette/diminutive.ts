import type { Lexicon } from "../../../lexicon/lexicon.js";
import { likeWord } from "../../runtime/letter-case.js";
import type { Detector } from "../../rule.js";
import { DIMINUTIVES, guessDiminutive, type Diminutive } from "../../style/diminutives.js";
import { startingAt } from "../../starting-at.js";

/** «документики», «выписочку», «секундочку» → the plain word in the same form. */
export const detect: Detector = startingAt(({ kind, key }) => kind === "word" && key.length > 3 && (DIMINUTIVES.has(key) || key.includes("ик") || key.includes("чк")), ({ lexicon, starts }, report) => {
  for (const { kind, key, text, start, end } of starts) {
    if (kind !== "word" || key.length < 4) continue;
    const found = DIMINUTIVES.get(key) ?? ((key.includes("ик") || key.includes("чк")) && text === key && !lexicon.isKnown(key) ? guessDiminutive(key, lexicon) : undefined);
    if (!found) continue;
    const plain = plainForm(found, lexicon);
    report({ start, end, replacements: plain === undefined ? [] : [likeWord(text, lexicon.withYo(plain))] });
  }
});

/** The plain word in the first of the cases and numbers that it has. */
function plainForm({ plain, forms }: Diminutive, lexicon: Lexicon): string | undefined {
  const nouns = lexicon.readings(plain).filter(({ tag }) => tag.upos === "NOUN");
  // «деньги» are a form of «деньга» and stay many.
  const own = nouns.find(({ lemma }) => lemma.toLowerCase().replaceAll("ё", "е") === plain.replaceAll("ё", "е"));
  const base = own ?? nouns.find(({ tag }) => tag.feats.Number === "Plur");
  for (const [Case, number] of forms) {
    const form = base && (lexicon.inflect(base, { Case, Number: own ? number : "Plur" }) ?? lexicon.inflect(base, { Case, Number: "Plur" }));
    if (form !== undefined) return form;
  }
  return undefined;
}
