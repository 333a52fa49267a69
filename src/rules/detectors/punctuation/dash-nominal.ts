import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import { isAttribute, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { mayBePredicate } from "../../punctuation/predicates-in.js";
import { sureSubject } from "../../punctuation/sure-subject.js";
import { oneOf, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

/** Words with which a clause has a link already, or is none: no dash is asked for. */
const LINKS =
  /^(?:это|не|как|что|тоже|также|лишь|только|вот|есть|словно|будто|точно|ли|или|и|а|но|значит|я|ты|он|она|оно|мы|вы|они|раз|пора|жаль|все|сам|сама)$/u;
/** What a subject is said to be, where the predicate has no attribute. */
const DEFINING =
  /^(?:столица|часть|основа|центр|залог|гарантия|признак|причина|источник|вид|форма|результат|способ|средство|мера|показатель|единица|орган|документ|город|река|планета|родина|символ|путь|ключ|основание|элемент|раздел|отрасль|наука|процесс|совокупность|система|этап|начало|предмет|объект)$/u;
/** Nouns that an infinitive explains. */
const AIMS = /^(?:цель|задача|обязанность|миссия|долг|мечта|смысл|роль|назначение|приоритет|призвание)$/u;
const WAYS = /^(?:решение|выход|способ|вариант|путь|совет|шаг)$/u;
const SUPERLATIVE =
  /^(?:лучш|правильн|единственн|самый|самое|верн|разумн|главн|наш|мой|первый|следующ|прост|надежн|оптимальн|основн|ваш|важн)/u;

/** «Москва столица нашей страны», «Наш директор опытный юрист», «Цель проекта сократить расходы»: no dash where the link is left out. */
export const detect: Detector = startingAt(oneOf([".", "!", ","]), ({ part, analysis, starts }, report) => {
  let seen = -1;
  for (const mark of starts) {
    if (mark.sentence === seen || !/^[.!,]$/u.test(mark.text)) continue;
    seen = mark.sentence;
    const { first } = part.sentences[mark.sentence]!;
    if (mark.index - first < 3 || !isSegment(part, first, mark)) continue;
    const sentence = analysis.of(mark);
    if (hasPredicate(part, sentence, first, mark.index)) continue;
    const start = predicateStart(part, sentence, first, mark.index);
    if (start === undefined) continue;
    const left = part.tokens[start - 1]!;
    const right = part.tokens[start]!;
    report({ start: left.start, end: right.end, replacements: [`${left.text} — ${right.text}`] });
  }
});

/** Words only, up to the sentence's end or a comma behind which another clause begins. */
function isSegment(part: Part, first: number, mark: Token): boolean {
  const next = after(part, mark);
  if (mark.text === "," && !/^(?:котор\p{Ll}+|а|но|поэтому|где|потому|так)$/u.test(next?.key ?? "")) return false;
  if (mark.text !== "," && next !== undefined) return false;
  for (let i = first; i < mark.index; i++)
    if (part.tokens[i]!.kind !== "word" || LINKS.test(part.tokens[i]!.key)) return false;
  return /^\p{Lu}/u.test(part.tokens[first]!.text);
}

function hasPredicate(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (!mayBePredicate(sentence, token)) continue;
    // «нашей», «цель» are hardly imperatives.
    const readings = sentence.readings(i);
    if (
      !readings.length ||
      readings.every(({ reading }) => reading.tag.feats.Mood === undefined && reading.tag.feats.Variant !== "Short")
    )
      return true;
    if (
      readings.some(
        ({ reading, probability }) =>
          (reading.tag.feats.Mood !== undefined || reading.tag.feats.Variant === "Short") && probability > 0.05,
      )
    )
      return true;
  }
  return false;
}

/** Where the predicate begins behind the subject and its genitives. */
function predicateStart(part: Part, sentence: SentenceAnalysis, first: number, last: number): number | undefined {
  const head = headAt(part, sentence, first, last);
  if (head === undefined) return undefined;
  let i = head + 1;
  while (i < last && isGenitive(sentence, part.tokens[i]!)) i++;
  if (i >= last) return undefined;
  const subject = part.tokens[head]!;
  const attributed = head > first;
  const next = part.tokens[i]!;
  if (sentence.best(i)?.tag.feats.VerbForm === "Inf")
    return AIMS.test(subject.key) || (WAYS.test(subject.key) && attributed && SUPERLATIVE.test(part.tokens[first]!.key))
      ? i
      : undefined;
  if (/^(?:один|одна|одно)$/u.test(next.key) && part.tokens[i + 1]?.key === "из" && last - i > 2) return i;
  if (/^\p{Lu}/u.test(next.text)) return undefined;
  const named = sentence.best(head)?.tag.upos === "PROPN";
  if (isNominativeAttribute(sentence, next)) {
    const other = headAt(part, sentence, i, last);
    return other !== undefined &&
      other > i &&
      (attributed || i > head + 1 || named) &&
      !/^\p{Lu}/u.test(part.tokens[other]!.text) &&
      isRest(sentence, other + 1, last)
      ? i
      : undefined;
  }
  const defined = DEFINING.test(next.key) && i + 1 < last && isGenitive(sentence, part.tokens[i + 1]!);
  return defined &&
    (attributed || i > head + 1 || named) &&
    isNominative(sentence, next) &&
    isRest(sentence, i + 1, last)
    ? i
    : undefined;
}

/** The sure nominative noun behind attributes that agree with it. */
function headAt(part: Part, sentence: SentenceAnalysis, first: number, last: number): number | undefined {
  for (let i = first; i < Math.min(first + 4, last); i++) {
    const token = part.tokens[i]!;
    if (isNominative(sentence, token)) return i;
    if (!isNominativeAttribute(sentence, token)) return undefined;
  }
  return undefined;
}

/** With no verb about, what may be nominative or accusative is nominative. */
function isNominative(sentence: SentenceAnalysis, token: Token): boolean {
  const readings = plainReadings(sentence, token).filter(({ probability }) => probability >= 0.05);
  if (!readings.length || !readings.every(isNoun) || !readings.some(({ tag }) => tag.feats.Case === "Nom"))
    return false;
  return (
    sureSubject(sentence, token) !== undefined ||
    readings.every(({ tag: { feats } }) => feats.Case === "Nom" || feats.Case === "Acc")
  );
}

function isNominativeAttribute(sentence: SentenceAnalysis, token: Token): boolean {
  const readings = plainReadings(sentence, token);
  const possessive = /^(?:его|ее|их)$/u.test(token.key);
  return (
    possessive ||
    token.key === "самое" ||
    token.key === "самый" ||
    token.key === "самая" ||
    (readings.length > 0 &&
      readings.some(({ tag }) => tag.feats.Case === "Nom") &&
      readings.every((reading) => isAttribute(reading) || reading.probability < 0.05))
  );
}

function isGenitive(sentence: SentenceAnalysis, token: Token): boolean {
  const readings = plainReadings(sentence, token);
  return (
    readings.length > 0 &&
    sentence.best(token.index)?.tag.feats.Case === "Gen" &&
    readings.every(({ tag }) => tag.feats.Case !== "Nom" || tag.feats.Number === "Plur")
  );
}

/** No other nominative follows, which could be a subject or a name. */
function isRest(sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const tag = sentence.best(i)?.tag;
    if (!tag || tag.feats.Case === "Nom" || tag.feats.VerbForm === "Inf" || tag.feats.VerbForm === "Conv") return false;
  }
  return true;
}
