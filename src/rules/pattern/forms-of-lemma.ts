import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import { fold } from "./parse-pattern.js";

/**
 * The forms that a rule means by a lemma which the lexicon files under another: plurals («деньги» of «деньга»), participles
 * («назначенный» of «назначить»), degrees («лучший» of «хороший»). Undefined for a lemma of the lexicon; empty for no word at all.
 */
export function formsOfLemma(lemma: string, lexicon: Lexicon): readonly string[] | undefined {
  const readings = lexicon.readings(lemma);
  if (readings.some((reading) => fold(reading.lemma) === lemma)) return undefined;
  const forms = new Set<string>();
  for (const reading of readings) for (const form of kindred(lemma, reading, lexicon)) forms.add(form);
  return [...forms];
}

function kindred(written: string, { lemma, tag }: Reading, lexicon: Lexicon): readonly string[] {
  const { Case, Number: number, VerbForm } = tag.feats;
  if (Case !== undefined && Case !== "Nom") return [];
  const plural = tag.upos === "NOUN" && number === "Plur";
  const stem = written.replace(/[аеиоуыэюяйь]{1,2}$/u, "");
  return lexicon
    .paradigm(lemma, tag.upos)
    .filter((cell) =>
      plural
        ? cell.tag.feats.Number === "Plur"
        : fold(cell.form).startsWith(stem) && cell.tag.feats.VerbForm === VerbForm,
    )
    .map(({ form }) => fold(form));
}
