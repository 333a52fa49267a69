import type { Features, Lexicon, Reading } from "../../lexicon/lexicon.js";

/** Whether an attribute and a noun have case, number, gender (and animacy in the accusative) in common. */
export function concords(attribute: Reading, noun: Reading): boolean {
  const a = attribute.tag.feats;
  const n = noun.tag.feats;
  if (n.Case === undefined) return true;
  if (a.Case !== n.Case) return false;
  if (a.Number !== undefined && n.Number !== undefined && a.Number !== n.Number && n.Number !== "Ptan") return false;
  if (
    a.Number === "Sing" &&
    a.Gender !== undefined &&
    n.Gender !== undefined &&
    a.Gender !== n.Gender &&
    n.Gender !== "Com"
  )
    return false;
  return !(a.Case === "Acc" && a.Animacy !== undefined && n.Animacy !== undefined && a.Animacy !== n.Animacy);
}

/** Whether some reading of the one agrees with some reading of the other. */
export function someConcord(attributes: readonly Reading[], nouns: readonly Reading[]): boolean {
  return attributes.some((attribute) => nouns.some((noun) => concords(attribute, noun)));
}

/** The attribute in the form that the noun asks for. */
export function inConcord(attribute: Reading, noun: Reading, lexicon: Lexicon): string | undefined {
  const { Case, Number, Gender, Animacy } = noun.tag.feats;
  if (Case === undefined) return undefined;
  const plural = Number === "Plur" || Number === "Ptan";
  const wanted: Record<string, string> = { Case, Number: plural ? "Plur" : "Sing" };
  if (!plural && Gender !== undefined) wanted["Gender"] = Gender === "Com" ? "Masc" : Gender;
  if (Case === "Acc" && Animacy !== undefined && (plural || Gender === "Masc")) wanted["Animacy"] = Animacy;
  return lexicon.inflect(attribute, wanted as Features);
}

/** The first letter's case as it was written. */
export function likeWritten(form: string, written: string): string {
  const capital = written[0] !== undefined && written[0] !== written[0].toLowerCase();
  return capital ? form[0]!.toUpperCase() + form.slice(1) : form;
}
