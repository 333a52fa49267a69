import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Sentence, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { needlessComma } from "../../comma.js";
import { isSubjectOf, nounSubject, predicates } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, mayBe, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { oneOf, sentencesOf, startingAt } from "../../starting-at.js";

/** «Наша команда, работает», «При этом такие лица, выступают»: the first comma of a sentence parts a subject from its verb. */
export const detect: Detector = startingAt(oneOf([","]), ({ part, analysis, lexicon, starts }, report) => {
  for (const sentence of sentencesOf(part, starts)) {
    const comma = firstMark(part, sentence);
    if (comma?.text !== "," || comma.index < sentence.first + 1 || comma.index > sentence.first + 12) continue;
    if (/^\p{Ll}/u.test(part.tokens[sentence.first]!.text)) continue;
    const verb = part.tokens[comma.index + 1];
    if (verb?.kind !== "word" || verb.sentence !== sentence.index) continue;
    // «Картина, может, и хороша»: «может» is a remark.
    if (
      part.tokens[verb.index + 1]?.text === "," ||
      (verb.key === "может" &&
        (part.tokens[verb.index + 1]?.key === "быть" ||
          mayBe(lexicon, part.tokens[verb.index + 1]!, ({ tag }) => tag.feats.Mood === "Ind")))
    )
      continue;
    // «Дочка командира, может?»
    if (part.tokens[verb.index + 1]?.text === "?") continue;
    // «Проверка, содержится ли запись»
    if (part.tokens[verb.index + 1]?.key === "ли") continue;
    if (!mayBe(lexicon, verb, ({ tag }) => tag.feats.Mood === "Ind")) continue;
    const readings = analysis.sentence(sentence.index);
    const predicate = readings.best(verb.index);
    if (
      predicate?.tag.feats.Mood !== "Ind" ||
      !plainReadings(readings, verb).every(({ tag }) => tag.feats.Mood === "Ind")
    )
      continue;
    const head = subjectHead(part, sentence.first, comma.index, readings, predicate);
    // «Аааа, перепутал я всё»: no word that is known.
    if (head?.source === "guess" && comma.index === sentence.first + 1) continue;
    if (head && !hasOtherSubject(part, verb, sentence.last, readings, predicate, head))
      report(needlessComma(part.tokens[comma.index - 1]!, comma));
  }
});

function firstMark(part: Part, { first, last }: Sentence): Token | undefined {
  for (let i = first; i < last; i++) if (part.tokens[i]!.kind === "punctuation") return part.tokens[i];
  return undefined;
}

const BARS = /^(?:CCONJ|SCONJ|INTJ)$/u;

/** The noun that agrees with the verb, when all before the comma may be one clause: no predicate, no conjunction, no second subject. */
function subjectHead(
  part: Part,
  first: number,
  last: number,
  sentence: SentenceAnalysis,
  predicate: Reading,
): Reading | undefined {
  let head: Reading | undefined;
  let governed = false;
  let afterNoun = false;
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind !== "word") {
      if (token.kind === "number" || token.kind === "muted") continue;
      return undefined;
    }
    const best = sentence.best(i);
    if (
      !best ||
      BARS.test(best.tag.upos) ||
      /^(?:и|или|как|что|чем|кто|где|куда|когда|почему|сколько|если|это|вот|нет|да|ну|спасибо)$/u.test(token.key)
    )
      return undefined;
    const { VerbForm, Mood, Variant, Case } = best.tag.feats;
    if (Mood !== undefined || VerbForm === "Inf" || VerbForm === "Conv" || Variant === "Short") return undefined;
    // «Смета на ремонт согласованная в июле, изменилась»: the comma closes a turn that lacks its first one.
    if (VerbForm === "Part" && afterNoun) return undefined;
    afterNoun = isNoun(best);
    if (governedBy(token.key)) governed = true;
    else if (isNoun(best)) {
      const nominative =
        Case === "Nom" ||
        plainReadings(sentence, token).some((reading) => isNoun(reading) && reading.tag.feats.Case === "Nom");
      if (
        !governed &&
        nominative &&
        !head &&
        predicates(predicate, nounSubject({ ...best, tag: { ...best.tag, feats: { ...best.tag.feats, Case: "Nom" } } }))
      )
        head = best;
      else if (!governed && Case === "Nom" && best.tag.upos !== "PROPN") return undefined;
      governed = false;
    } else if (best.tag.upos === "PRON" && Case === "Nom") return undefined;
    else if (!isAttribute(best)) governed = false;
  }
  return head;
}

/** «Анна, пришла выписка»: the noun before the comma was an address. */
function hasOtherSubject(
  part: Part,
  verb: Token,
  last: number,
  sentence: SentenceAnalysis,
  predicate: Reading,
  head: Reading,
): boolean {
  if (head.tag.feats.Animacy !== "Anim") return false;
  for (let i = verb.index + 1; i < Math.min(verb.index + 7, last); i++) {
    if (part.tokens[i]!.kind === "punctuation") return false;
    const best = sentence.best(i);
    if (best && isSubjectOf(best, predicate)) return true;
  }
  return false;
}
