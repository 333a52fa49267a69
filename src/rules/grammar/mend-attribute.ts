import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import { before } from "../comma.js";
import { casesBefore } from "./cases-before.js";
import { concords, inConcord, likeWritten } from "./concord.js";
import { isPredicate } from "./finite-concord.js";
import { likeliestForm } from "./likeliest-form.js";
import { isAttribute, isNoun, isVerb, plainReadings } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";

/** The attribute in the noun's form; where the preposition before forbids the noun's case, the noun in the attribute's. */
export function mendAttribute(
  part: Part,
  sentence: SentenceAnalysis,
  attribute: Token,
  noun: Token,
  attributes: readonly Reading[],
  nouns: readonly Reading[],
  lexicon: Lexicon,
): string | undefined {
  // «все ваши замечание»: what stands before says that the number is right.
  if (
    before(part, attribute)?.key === "все" &&
    attributes.every(({ tag }) => tag.feats.Number === "Plur") &&
    nouns.every(({ tag }) => tag.feats.Number === "Sing")
  ) {
    return nounMended(attribute, noun, attributes, nouns, lexicon);
  }
  const cases = casesBefore(part, attribute);
  const direct = attributes.filter(({ tag }) => tag.feats.Case === "Nom" && tag.feats.Number === "Sing");
  if (
    !cases &&
    direct.length &&
    (nouns.every(({ tag }) => tag.feats.Case === "Loc") ||
      (direct.length === attributes.length && singularFollows(part, sentence, noun)))
  ) {
    const twins = nouns.filter(({ tag }) => direct.some((one) => one.tag.feats.Gender === tag.feats.Gender));
    const form = twins.length ? nounMended(attribute, noun, direct, twins, lexicon) : undefined;
    if (form) return form;
  }
  const model = cases ? nouns.filter(({ tag }) => cases.includes(tag.feats.Case!)) : nouns;
  if (!model.length)
    return nounMended(
      attribute,
      noun,
      attributes.filter(({ tag }) => cases!.includes(tag.feats.Case!)),
      nouns,
      lexicon,
    );
  // «на следующей недели»: the attribute stands as the preposition asks, and only the noun's case is wrong.
  const fitting = cases ? attributes.filter(({ tag }) => cases.includes(tag.feats.Case!)) : [];
  if (fitting.length && Math.max(...model.map((noun) => nearness(attributes, noun))) < 2) {
    const twins = nouns.filter((noun) =>
      fitting.some(
        ({ tag: { feats } }) =>
          feats.Number === noun.tag.feats.Number &&
          (feats.Gender === undefined || feats.Gender === noun.tag.feats.Gender),
      ),
    );
    const form = twins.length ? nounMended(attribute, noun, fitting, twins, lexicon) : undefined;
    if (form) return form;
  }
  const best = sentence.best(attribute.index);
  const own = best && attributes.includes(best) ? best : attributes[0]!;
  const likely = asked(part, sentence, attribute, closest(attributes, model));
  const forms = likely.map((reading) => inConcord(own, reading, lexicon)).filter((form) => form !== undefined);
  const form = likeliestForm(
    forms.map((one) => `${one} ${noun.key}`),
    part,
    attribute.index,
    noun.index,
    lexicon,
  );
  return form && `${likeWritten(form.slice(0, form.indexOf(" ")), attribute.text)} ${noun.text}`;
}

/** «Данная услуги предоставляется»: the verb says that one is spoken of. */
function singularFollows(part: Part, sentence: SentenceAnalysis, noun: Token): boolean {
  const next = part.tokens[noun.index + 1];
  const readings = next?.kind === "word" && next.sentence === noun.sentence ? plainReadings(sentence, next) : [];
  return (
    readings.length > 0 &&
    readings.every(
      (reading) => isPredicate(reading) && reading.tag.feats.Number === "Sing" && reading.tag.feats.Gender !== "Neut",
    )
  );
}

function nounMended(
  attribute: Token,
  noun: Token,
  attributes: readonly Reading[],
  nouns: readonly Reading[],
  lexicon: Lexicon,
): string | undefined {
  for (const { tag } of attributes) {
    for (const reading of nouns) {
      if (
        tag.feats.Number === "Sing" &&
        reading.tag.feats.Gender !== undefined &&
        tag.feats.Gender !== reading.tag.feats.Gender
      )
        continue;
      const form = lexicon.inflect(reading, { Case: tag.feats.Case!, Number: tag.feats.Number! });
      if (form) return `${attribute.text} ${likeWritten(form, noun.text)}`;
    }
  }
  // «По вашему заявка»: neither stands as the preposition asks.
  for (const one of attributes) {
    for (const reading of nouns) {
      const Case = one.tag.feats.Case!;
      const form = lexicon.inflect(reading, { Case });
      const own =
        form && inConcord(one, { ...reading, tag: { ...reading.tag, feats: { ...reading.tag.feats, Case } } }, lexicon);
      if (own) return `${likeWritten(own, attribute.text)} ${likeWritten(form, noun.text)}`;
    }
  }
  return undefined;
}

/** The noun's readings that what stands before the phrase asks for: an attribute before it, a transitive verb, a noun. */
function asked(
  part: Part,
  sentence: SentenceAnalysis,
  attribute: Token,
  nouns: readonly Reading[],
): readonly Reading[] {
  const left = before(part, attribute);
  if (left?.kind !== "word" || governedBy(left.key)) return nouns;
  const readings = plainReadings(sentence, left);
  const narrowed = readings.every(isAttribute)
    ? nouns.filter((noun) => readings.some((one) => concords(one, noun)))
    : readings.every(
          (reading) =>
            isVerb(reading) && reading.tag.feats.Transitivity === "Tran" && reading.tag.feats.Voice !== "Pass",
        )
      ? nouns.filter(({ tag }) => tag.feats.Case === "Acc")
      : readings.every(isNoun)
        ? nouns.filter(({ tag }) => tag.feats.Case === "Gen")
        : [];
  return narrowed.length ? narrowed : nouns;
}

/** The noun's readings that differ from the attribute in the fewest of case, number, gender. */
function closest(attributes: readonly Reading[], nouns: readonly Reading[]): readonly Reading[] {
  const scores = nouns.map((noun) => nearness(attributes, noun));
  const most = Math.max(...scores);
  return nouns.filter((_, i) => scores[i] === most);
}

/** In how many of case, number, gender some reading of the attribute has the noun's value. */
function nearness(attributes: readonly Reading[], noun: Reading): number {
  const n = noun.tag.feats;
  return Math.max(
    ...attributes.map(({ tag: { feats } }) => {
      const number = feats.Number === n.Number;
      return (
        (feats.Case === n.Case ? 1 : 0) +
        (number ? 1 : 0) +
        (n.Number !== "Plur" && number && feats.Gender === n.Gender ? 1 : 0)
      );
    }),
  );
}
