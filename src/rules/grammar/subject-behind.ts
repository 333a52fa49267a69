import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { concords } from "./concord.js";
import { type Subject, isSubjectOf, nounSubject, pronounSubject } from "./finite-concord.js";
import { likelyReadings } from "./likely-readings.js";
import { isAttribute, isKnown, isNoun, plainSet } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";
import { afterGroup, isJoint } from "./stretch.js";

/** Verbs of being and coming to be: the noun after them is their subject, though its form may be a genitive too. */
const EXISTENCE =
  /^(?:отсутствовать|иметься|появиться|появляться|возникнуть|возникать|поступить|поступать|прийти|приходить|состояться|остаться|оставаться|произойти|действовать|содержаться|находиться|выявиться|обнаружиться|сохраниться|прилагаться|значиться|указать|приложить|направить|отправить|получить|выдать|прислать|загрузить|подготовить|подписать|назначить|обнаружить|выявить)$/u;

/** Words between a predicate and the subject behind it that belong to neither. */
export const FREE_BEHIND: RegExp =
  /^(?:вам|вас|нам|нас|мне|меня|ему|его|ей|ее|им|их|уже|еще|также|тоже|только|лишь|сегодня|завтра|вчера|снова|опять|сразу|теперь|сейчас)$/u;

/** The nominative that stands after the predicate, where nothing before it can be its subject. */
export function subjectBehind(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  forms: readonly Reading[],
): { token: Token; subject: Subject } | undefined {
  const { last } = part.sentences[verb.sentence]!;
  const attributes: Token[] = [];
  for (let i = verb.index + 1; i < last && i < verb.index + 8;) {
    const token = part.tokens[i]!;
    if (token.kind !== "word" || isJoint(token) || pronounSubject(token.key)) return undefined;
    if (governedBy(token.key)) {
      const next = attributes.length ? undefined : afterGroup(part, sentence, i, last);
      if (next === undefined) return undefined;
      i = next;
      continue;
    }
    const readings = likelyReadings(sentence, token);
    if (
      !attributes.length &&
      (FREE_BEHIND.test(token.key) || (readings.length > 0 && readings.every(({ tag }) => tag.upos === "ADV")))
    ) {
      i++;
      continue;
    }
    if (!readings.length || !isKnown(readings)) return undefined;
    if (readings.every(isAttribute)) {
      attributes.push(token);
      i++;
      continue;
    }
    const subject = asSubject(part, token, sentence, readings, attributes, forms);
    return subject && !joined(part, sentence, token, forms) ? { token, subject } : undefined;
  }
  return undefined;
}

function asSubject(
  part: Part,
  token: Token,
  sentence: SentenceAnalysis,
  readings: readonly Reading[],
  attributes: readonly Token[],
  forms: readonly Reading[],
): Subject | undefined {
  if (token.text.includes("-") || /^\p{Lu}{2}/u.test(token.text)) return undefined;
  const given = readings.every(({ tag }) => tag.upos === "PROPN" && tag.feats.NameType === "Giv");
  if (/^\p{Lu}/u.test(token.text) && !given) return undefined;
  const nouns = readings.filter((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined);
  const nominatives = nouns.filter(({ tag }) => tag.feats.Case === "Nom");
  if (nouns.length < readings.length || !nominatives.length) return undefined;
  const own = attributes.map((one) => plainSet(sentence, one));
  if (own.some((group) => !group.some((a) => a.tag.feats.Case === "Nom" && nominatives.some((n) => concords(a, n)))))
    return undefined;
  const byAttribute = own.some((group) => group.every(({ tag }) => tag.feats.Case === "Nom"));
  const others = nouns.filter(({ tag }) => tag.feats.Case !== "Nom");
  const exists =
    forms.every(({ lemma }) => EXISTENCE.test(lemma)) && part.tokens[forms.length ? token.index - 1 : 0]!.key !== "не";
  const genitive = others.every(({ tag }) => tag.feats.Case === "Acc" || (tag.feats.Case === "Gen" && exists));
  if (!byAttribute && others.length > 0 && !(genitive && forms.every(takesNoObject))) return undefined;
  const subjects = nominatives.map(nounSubject);
  const one = subjects[0]!;
  return subjects.every(({ number, gender }) => number === one.number && gender === one.gender) ? one : undefined;
}

const takesNoObject = ({ lemma, tag }: Reading): boolean =>
  (tag.feats.Variant === "Short" && tag.upos !== "ADJ") ||
  lemma.endsWith("ся") ||
  tag.feats.Transitivity === "Intr" ||
  tag.feats.Voice === "Pass";

/** Something joined to the noun that may make the verb plural, or be its subject in the noun's place. */
function joined(part: Part, sentence: SentenceAnalysis, noun: Token, forms: readonly Reading[]): boolean {
  const { last } = part.sentences[noun.sentence]!;
  const plural = forms.every(({ tag }) => tag.feats.Number === "Plur");
  for (let i = noun.index + 1; i < last && i < noun.index + 20; i++) {
    const token = part.tokens[i]!;
    if (plural && /^(?:и|или|либо|с|со|,|:|;|\(|—|–)$/u.test(token.key)) return true;
    if (!plural && /^(?:—|–|:)$/u.test(token.text)) return true;
    if (token.kind !== "word") {
      if (token.text === ",") return false;
      continue;
    }
    if (likelyReadings(sentence, token).some((reading) => forms.some((form) => isSubjectOf(reading, form))))
      return true;
  }
  return false;
}

/** Whether a word of the clause before the verb may be its subject: any nominative, free of prepositions. */
export function mayHaveSubject(part: Part, sentence: SentenceAnalysis, first: number, verb: Token): boolean {
  for (let i = first; i < verb.index;) {
    const token = part.tokens[i]!;
    if (
      token.kind === "punctuation" ||
      token.kind === "muted" ||
      token.kind === "placeholder" ||
      pronounSubject(token.key)
    )
      return true;
    const next = token.kind === "word" && governedBy(token.key) ? afterGroup(part, sentence, i, verb.index) : undefined;
    if (next !== undefined) {
      i = next;
      continue;
    }
    const readings = token.kind === "word" ? plainSet(sentence, token) : [];
    if (token.kind === "word" && !readings.length) return true;
    if (readings.some((reading) => reading.tag.feats.Case === "Nom" && reading.probability > 0.02)) return true;
    if (
      /^(?:не|нет|как|чем|сколько|несколько|столько|много|мало|немного|более|менее|до|свыше)$/u.test(token.key) ||
      token.kind === "number" ||
      readings.some(({ tag }) => tag.upos === "NUM")
    )
      return true;
    i++;
  }
  return false;
}
