import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { aspectPartner } from "../../grammar/aspect-partner.js";
import { likeWritten } from "../../grammar/concord.js";
import { inFiniteConcord, nounSubject, pronounSubject, type Subject } from "../../grammar/finite-concord.js";
import { likelyReadings } from "../../grammar/likely-readings.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

/** «чтобы мы начнём», «чтобы получаете»: after «чтобы» stands the past tense or the infinitive. */
export const detect: Detector = startingAt(oneOf(["чтобы", "чтоб"]), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const token of starts) {
    const sentence = analysis.of(token);
    const verb = onlyFinite(part, sentence, token);
    if (!verb) continue;
    const reading = likelyReadings(sentence, verb)[0]!;
    const subject = subjectBetween(part, sentence, token, verb, reading);
    const past =
      subject &&
      inFiniteConcord({ ...reading, tag: { ...reading.tag, feats: { Tense: "Past", Mood: "Ind" } } }, subject, lexicon);
    const infinitive = lexicon.inflect(reading, { VerbForm: "Inf" });
    const partner = infinitive && reading.tag.feats.Aspect === "Imp" ? aspectPartner(infinitive, lexicon) : undefined;
    const forms = (subject ? [past] : [partner, infinitive]).filter((form) => form !== undefined && form !== verb.key);
    if (forms.length)
      report({
        start: verb.start,
        end: verb.end,
        replacements: forms.map((form) =>
          yoAsWritten(context, verb.text, likeWritten(lexicon.withYo(form!), verb.text)),
        ),
      });
  }
});

/** The first verb of the clause, where it is surely a present or future, and no other verb stands before the next mark. */
function onlyFinite(part: Part, sentence: SentenceAnalysis, opener: Token): Token | undefined {
  let verb: Token | undefined;
  for (let i = opener.index + 1; i < sentence.sentence.last && i < opener.index + 14; i++) {
    const token = part.tokens[i]!;
    if (
      token.kind === "punctuation" ||
      /^(?:и|или|а|но|что|как|где|когда|если)$/u.test(token.key) ||
      token.key.startsWith("котор")
    )
      break;
    if (token.kind !== "word") return undefined;
    const readings = likelyReadings(sentence, token);
    if (!readings.length) return undefined;
    if (
      readings.some(
        ({ tag }) =>
          tag.feats.VerbForm === "Inf" ||
          tag.feats.Tense === "Past" ||
          tag.feats.VerbForm === "Conv" ||
          tag.feats.Variant === "Short",
      ) ||
      /^(?:было|бы|нет)$/u.test(token.key)
    )
      return undefined;
    if (verb || !readings.every(isPresent)) continue;
    verb = token;
  }
  return verb;
}

const isPresent = ({ lemma, tag: { feats, upos }, source }: Reading): boolean =>
  upos === "VERB" &&
  source !== "guess" &&
  feats.Mood !== undefined &&
  feats.Person !== undefined &&
  (feats.Tense === "Pres" || feats.Tense === "Fut" || feats.Mood === "Imp") &&
  lemma !== "быть";

/** The clause's subject, from the conjunction to the verb. */
function subjectBetween(
  part: Part,
  sentence: SentenceAnalysis,
  opener: Token,
  verb: Token,
  form: Reading,
): Subject | undefined {
  for (let i = opener.index + 1; i < verb.index; i++) {
    const token = part.tokens[i]!;
    const pronoun = pronounSubject(token.key);
    if (pronoun) return pronoun;
    const best = sentence.best(i);
    if (best?.tag.feats.Case === "Nom" && (best.tag.upos === "NOUN" || best.tag.upos === "PROPN"))
      return nounSubject(best);
    if (/^(?:кто|все|никто|каждый)$/u.test(token.key))
      return { person: "3", number: token.key === "все" ? "Plur" : "Sing", gender: "Masc" };
  }
  return form.tag.feats.Person === "3"
    ? { person: "3", number: form.tag.feats.Number === "Plur" ? "Plur" : "Sing" }
    : undefined;
}
