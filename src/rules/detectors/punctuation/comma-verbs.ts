import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { before, missingComma } from "../../comma.js";
import { isSubjectOf } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { clauseStart } from "../../punctuation/clause-start.js";
import {
  isOnePredicate,
  isSurePredicate,
  JOINS,
  mayBePredicate,
  mayFormPredicate,
} from "../../punctuation/predicates-in.js";
import type { Detector } from "../../rule.js";
import { sentencesOf, startingAt } from "../../starting-at.js";

/** Verbs that another one follows without a comma, «зашёл проверил», or that stand in a sentence as remarks, «кажется», «знаешь». */
const LIGHT =
  /^(?:быть|бывать|стать|становиться|взять|брать|пойти|прийти|идти|ходить|зайти|заходить|забежать|заехать|поехать|ехать|сходить|съездить|подойти|выйти|уйти|сесть|посидеть|сидеть|стоять|постоять|лежать|жить|попробовать|пробовать|пытаться|смотреть|посмотреть|мочь|смочь|хотеть|дать|давать|пустить|позволить|знать|думать|считать|полагать|казаться|показаться|говорить|видеть|помнить|понимать|случиться|бояться|просить|надеяться|поздравлять|звать)$/u;

/** «Инженер приедет смажет петли», «Принесли извинения согласовали дату»: two verbs of one form with neither a mark nor a conjunction between. */
export const detect: Detector = startingAt(mayFormPredicate, ({ part, analysis, starts }, report) => {
  for (const { index, first, last } of sentencesOf(part, starts, 2)) {
    if (!mayHaveTwo(part, first, last, () => analysis.sentence(index))) continue;
    const sentence = analysis.sentence(index);
    let earlier: Token | undefined;
    for (let i = first; i < last; i++) {
      const token = part.tokens[i]!;
      if (isBarrier(token, i > first)) earlier = undefined;
      else if (isSurePredicate(sentence, token)) {
        const place = earlier && isRow(sentence, earlier, token) ? placeOf(part, sentence, earlier, token) : undefined;
        if (place) report(missingComma(part, before(part, place)!, place));
        earlier = token;
      } else if (mayBePredicate(sentence, token) && sentence.best(i)?.tag.upos === "VERB") earlier = undefined;
    }
  }
});

/** Marks, conjunctions, codes and names end the stretch in which two verbs have to be parted. */
const isBarrier = (token: Token, inside: boolean): boolean =>
  token.kind !== "word"
    ? token.kind !== "number"
    : JOINS.test(token.key) ||
      (inside && /^\p{Lu}\p{Ll}/u.test(token.text)) ||
      token.key === "же" ||
      token.key === "пока";

function mayHaveTwo(part: Part, first: number, last: number, sentence: () => SentenceAnalysis): boolean {
  let found = 0;
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (isBarrier(token, i > first)) found = 0;
    else if (mayBePredicate(sentence(), token) && ++found === 2) return true;
  }
  return false;
}

/** Two verbs of one mood, tense, person, number and gender, or two short participles side by side. */
function isRow(sentence: SentenceAnalysis, first: Token, second: Token): boolean {
  const a = sentence.best(first.index);
  const b = sentence.best(second.index);
  if (
    !a ||
    !b ||
    a.lemma === b.lemma ||
    LIGHT.test(a.lemma) ||
    LIGHT.test(b.lemma) ||
    isOnePredicate(sentence, first, second)
  )
    return false;
  const form = ({ tag: { feats } }: typeof a): string =>
    `${feats.Mood} ${feats.Tense} ${feats.Person} ${feats.Number} ${feats.Gender} ${feats.Variant}`;
  if (form(a) !== form(b)) return false;
  if (a.tag.feats.Variant === "Short")
    return second.index === first.index + 1 && a.tag.feats.VerbForm === "Part" && b.tag.feats.VerbForm === "Part";
  return a.tag.feats.Mood === "Imp" || (a.tag.feats.Mood === "Ind" && a.tag.feats.Aspect === b.tag.feats.Aspect);
}

/** The first word of the second predicate; undefined where what stands between may belong to either verb, or be the subject of the second. */
function placeOf(part: Part, sentence: SentenceAnalysis, first: Token, second: Token): Token | undefined {
  const start = clauseStart(part, sentence, second, first, "none");
  const verb = sentence.best(second.index)!;
  if (!start) return undefined;
  let objects = 0;
  for (let i = first.index + 1; i < start.index; i++) {
    const token = part.tokens[i]!;
    const readings = plainReadings(sentence, token);
    if (!readings.length && token.kind === "word") return undefined;
    const nominative = sentence
      .readings(i)
      .some(({ reading, probability }) => probability > 0.2 && isSubjectOf(reading, verb));
    if (nominative && verb.tag.feats.Mood !== "Imp") return undefined;
    const best = sentence.best(i);
    if (best && isNoun(best) && best.tag.feats.Case !== "Gen" && !isGoverned(part, sentence, token)) objects++;
  }
  // «данные исправили пароль сбросили»: the second object stands before its verb.
  if (objects > 1) return undefined;
  return objects === 1 && hasObjectBefore(part, sentence, first) ? ownObject(part, sentence, start) : start;
}

function isGoverned(part: Part, sentence: SentenceAnalysis, noun: Token): boolean {
  let left = before(part, noun);
  for (
    let steps = 0;
    left?.kind === "word" && steps < 3 && plainReadings(sentence, left).every(isAttribute);
    left = before(part, left), steps++
  );
  return left !== undefined && governedBy(left.key) !== undefined;
}

/** «пароль | сбросили», «новый пароль сбросили»: the object right before the verb, with its attributes. */
function ownObject(part: Part, sentence: SentenceAnalysis, verb: Token): Token | undefined {
  let start = before(part, verb);
  if (start?.kind !== "word" || !plainReadings(sentence, start).some(({ tag }) => tag.feats.Case === "Acc"))
    return undefined;
  for (
    let left = before(part, start);
    left?.kind === "word" &&
    plainReadings(sentence, left).some((one) => isAttribute(one) && one.tag.feats.Variant !== "Short");
    left = before(part, left)
  )
    start = left;
  return start;
}

/** «заявление приняли»: an accusative right before the verb. */
function hasObjectBefore(part: Part, sentence: SentenceAnalysis, verb: Token): boolean {
  const left = before(part, verb);
  return (
    left?.kind === "word" &&
    sentence
      .readings(left.index)
      .some(
        ({ reading: { tag }, probability }) =>
          (tag.feats.Case === "Acc" || tag.feats.Number === "Plur") &&
          tag.feats.Case !== undefined &&
          probability > 0.1,
      )
  );
}
