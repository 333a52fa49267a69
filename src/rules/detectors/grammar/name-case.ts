import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { likeWritten } from "../../grammar/concord.js";
import { declineSurname } from "../../grammar/decline-surname.js";
import { after, before } from "../../comma.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

const NAME = /^\p{Lu}\p{Ll}+$/u;
const isGiven = ({ tag }: Reading): boolean => tag.upos === "PROPN" && tag.feats.NameType === "Giv";
const CASES = ["Gen", "Dat", "Acc", "Ins", "Loc"];

/** «Олегу Гончар», «Марии Петрова», «Анной Сергеевна»: a surname or patronymic that does not follow its first name. */
export const detect: Detector = startingAt(
  ({ kind, key }, lexicon) => kind === "word" && lexicon.readings(key).some(isGiven),
  (context, report) => {
    const { part, analysis, lexicon, starts } = context;
    for (const given of starts) {
      if (!NAME.test(given.text)) continue;
      const forms = plausible(lexicon.readings(given.text), before(part, given));
      if (!forms.length || !forms.every(isGiven)) continue;
      const sentence = analysis.of(given);
      const gender = oneOf(forms.map(({ tag }) => tag.feats.Gender));
      const cases = new Set(forms.filter(({ tag }) => tag.feats.Number !== "Plur").map(({ tag }) => tag.feats.Case));
      if (gender === undefined || cases.has("Nom") || !cases.size || cases.has("Voc")) continue;
      const own = caseHere(sentence, given, cases, before(part, given));
      let next = after(part, given);
      if (next?.kind === "word" && NAME.test(next.text) && own) {
        const patronymic = patronymicIn(next, gender, own, lexicon);
        if (patronymic === "") next = after(part, next);
        else if (patronymic !== undefined) {
          report({
            start: next.start,
            end: next.end,
            replacements: [yoAsWritten(context, next.text, likeWritten(patronymic, next.text))],
          });
          continue;
        }
      }
      for (const surname of [next, before(part, given)]) {
        if (
          surname?.kind !== "word" ||
          !NAME.test(surname.text) ||
          (surname !== next && part.sentences[surname.sentence]!.first === surname.index)
        )
          continue;
        const form = own && surnameIn(surname, gender, own, cases, lexicon);
        if (form) report({ start: surname.start, end: surname.end, replacements: [likeWritten(form, surname.text)] });
      }
    }
  },
);

/** Names of women that are far likelier the genitives of men's: «Петра», «Андрея»; after a preposition no nominative. */
const FOREIGN =
  /^(?:петра|андрея|ивана|павла|сергея|алексея|игоря|николая|дмитрия|романа|богдана|степана|юрия|руслана|тимура|марка|леона)$/u;

function plausible(forms: readonly Reading[], left: Token | undefined): readonly Reading[] {
  const cases = left && governedBy(left.key)?.cases;
  return forms.filter(
    ({ lemma, tag }) =>
      !(FOREIGN.test(lemma) && tag.feats.Gender === "Fem") && (!cases || cases.includes(tag.feats.Case!)),
  );
}

const oneOf = (values: readonly (string | undefined)[]): string | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

/** The case that the first name stands in: the only one, the one its preposition takes, or the likeliest. */
function caseHere(
  sentence: SentenceAnalysis,
  given: Token,
  cases: ReadonlySet<string | undefined>,
  left: Token | undefined,
): string | undefined {
  if (cases.size === 1) return [...cases][0];
  const governed = left && governedBy(left.key)?.cases.filter((Case) => cases.has(Case));
  if (governed?.length === 1) return governed[0];
  const best = sentence.best(given.index)?.tag.feats.Case;
  return best !== undefined && cases.has(best) && CASES.includes(best) ? best : undefined;
}

/** The patronymic's form where it stands in the nominative; "" where it is one in its place, undefined where it is none. */
function patronymicIn(token: Token, gender: string, Case: string, lexicon: Lexicon): string | undefined {
  const match = /^(\p{L}+(?:ович|евич|ич))(|а|у|ем|е)$|^(\p{L}+(?:овн|евн|ичн|иничн))(а|ы|е|у|ой|ою)$/u.exec(token.key);
  if (!match) return undefined;
  if (gender === "Masc" ? match[1] === undefined : match[3] === undefined) return undefined;
  const nominative = gender === "Masc" ? match[2] === "" : match[4] === "а";
  if (!nominative) return "";
  const readings = lexicon
    .readings(token.text)
    .filter(({ tag }) => tag.feats.NameType === "Pat" && tag.feats.Case === "Nom");
  const endings: Readonly<Record<string, readonly [string, string]>> = {
    Gen: ["а", "ы"],
    Dat: ["у", "е"],
    Acc: ["а", "у"],
    Ins: ["ем", "ой"],
    Loc: ["е", "е"],
  };
  const stem = gender === "Masc" ? match[1]! : match[3]!;
  const ending = endings[Case]?.[gender === "Masc" ? 0 : 1];
  return (readings[0] && lexicon.inflect(readings[0], { Case })) ?? (ending === undefined ? undefined : stem + ending);
}

/** The surname's form, where as written it can only be a nominative (or, of a woman, a man's form). */
function surnameIn(
  token: Token,
  gender: string,
  Case: string,
  cases: ReadonlySet<string | undefined>,
  lexicon: Lexicon,
): string | undefined {
  const readings = lexicon.readings(token.text);
  if (
    readings.some(({ tag }) => tag.feats.NameType === "Giv" || tag.feats.NameType === "Pat") &&
    !/(?:ов|ев|ин)$/u.test(token.key)
  )
    return undefined;
  const names = readings.filter(({ tag }) => tag.feats.NameType === "Sur" && tag.feats.Gender === gender);
  if (names.some(({ tag }) => cases.has(tag.feats.Case))) return undefined;
  // «с Ольгой Гончаром»: a woman's surname in a consonant stays as it is.
  const man =
    gender === "Fem"
      ? readings.find(
          ({ lemma, tag }) =>
            tag.feats.NameType === "Sur" &&
            tag.feats.Gender === "Masc" &&
            tag.feats.Case === Case &&
            tag.feats.Number === "Sing" &&
            /[бвгджзклмнпрстфхцчшщ]$/u.test(lemma) &&
            !/(?:ов|ев|ин|ын)$/u.test(lemma),
        )
      : undefined;
  if (man) return man.lemma;
  const form = declineSurname(token.key, gender === "Fem" ? "Fem" : "Masc", Case);
  return form === token.key ? undefined : form;
}
