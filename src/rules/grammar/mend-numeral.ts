import type { Part, Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import { likeWritten } from "./concord.js";
import { COUNTED } from "./counted.js";
import { SMALL, isDirect } from "./numeral-readings.js";
import { casesAsked } from "./cases-asked.js";

/** The numeral and its noun as they should be. */
export function mended(
  part: Part,
  number: Token,
  noun: Token,
  numerals: readonly Reading[],
  nouns: readonly Reading[],
  lexicon: Lexicon,
): readonly [string, string] | undefined {
  const asked = casesAsked(part, number, lexicon);
  const direct = numerals.find(isDirect);
  const oblique =
    nouns.some(({ lemma }) => lemma === "раз") && asked?.includes("Acc")
      ? undefined
      : targetCase(asked, direct, numerals, nouns);
  if (oblique === undefined) return inDirect(number, noun, direct ?? numerals[0]!, nouns, lexicon);
  const counted = nouns[0]!;
  const numeral = direct ?? numerals[0]!;
  const numeralForm =
    direct || numeral.lemma === "оба" || numerals.every(({ tag }) => tag.feats.Case !== oblique)
      ? formOf(numeral, { Case: oblique }, counted, lexicon)
      : number.text.toLowerCase();
  const nounForm = lexicon.inflect(counted, { Case: oblique, Number: "Plur" });
  return numeralForm && nounForm
    ? [likeWritten(numeralForm, number.text), likeWritten(nounForm, noun.text)]
    : undefined;
}

/** The oblique case that both should have; undefined for the nominative and accusative. */
function targetCase(
  asked: readonly string[] | undefined,
  direct: Reading | undefined,
  numerals: readonly Reading[],
  nouns: readonly Reading[],
): string | undefined {
  const [own] = nouns.map(({ tag }) => tag.feats.Case!);
  // «в пять листах», «с пять рублями»: of the cases of the preposition the noun shows which.
  if (own && /^(?:Loc|Ins|Dat)$/u.test(own) && nouns.every(({ tag }) => tag.feats.Case === own) && asked?.includes(own))
    return own;
  if (direct)
    return asked === undefined || asked.includes("Acc")
      ? undefined
      : (asked.find((Case) => nouns.some(({ tag }) => tag.feats.Case === Case)) ?? asked[0]);
  const cases = numerals.map(({ tag }) => tag.feats.Case!).filter((Case) => Case !== "Acc");
  return cases.find((Case) => nouns.some(({ tag }) => tag.feats.Case === Case)) ?? cases[0];
}

/** «две отчёта» → «два отчёта», «пять копии» → «пять копий». */
function inDirect(
  number: Token,
  noun: Token,
  numeral: Reading,
  nouns: readonly Reading[],
  lexicon: Lexicon,
): readonly [string, string] | undefined {
  const counted = nouns.find(({ lemma }) => COUNTED.test(lemma)) ?? nouns[0]!;
  const small = SMALL.test(numeral.lemma);
  const nounForm = lexicon.inflect(counted, { Case: "Gen", Number: small ? "Sing" : "Plur" });
  const numeralForm = small || !isDirect(numeral) ? formOf(numeral, { Case: "Nom" }, counted, lexicon) : number.text;
  return nounForm && numeralForm
    ? [likeWritten(numeralForm, number.text), likeWritten(nounForm, noun.text)]
    : undefined;
}

function formOf(
  numeral: Reading,
  features: Readonly<Record<string, string>>,
  noun: Reading,
  lexicon: Lexicon,
): string | undefined {
  const { Gender } = noun.tag.feats;
  return (Gender && lexicon.inflect(numeral, { ...features, Gender })) ?? lexicon.inflect(numeral, features);
}
