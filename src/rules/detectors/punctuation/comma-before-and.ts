import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, commaWithin, needlessComma } from "../../comma.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { isPredicate, predicates } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { isSurePredicate } from "../../punctuation/predicates-in.js";
import { subjectAt } from "../../punctuation/sure-subject.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** «приём на чтение, и запись сообщений»: a comma before the only «и» between two members of one clause. */
export const detect: Detector = startingAt(oneOf(["и", "либо"]), ({ part, analysis, starts }, report) => {
  for (const and of starts) {
    if (and.kind !== "word" || (and.key !== "и" && and.key !== "либо")) continue;
    const comma = before(part, and);
    const left = before(part, and, 2);
    const right = after(part, and);
    if (comma?.text !== "," || left?.kind !== "word" || right?.kind !== "word") continue;
    const { first, last } = part.sentences[and.sentence]!;
    if (/^\p{Ll}/u.test(part.tokens[first]!.text)) continue;
    if (and.key !== "и" && repeats(part, first, last, and)) continue;
    if (
      (commaWithin(part, first, comma.index) && !isListed(part, analysis.of(and), first, comma)) ||
      markWithin(part, first, comma.index) ||
      andElsewhere(part, first, last, and.index)
    )
      continue;
    const sentence = analysis.of(and);
    if (and.key === "и" && sharesSubject(part, sentence, first, last, comma, right)) report(needlessComma(left, comma));
    if (!areAlike(part, sentence, left, right)) continue;
    if (!hasPredicate(part, sentence, right.index, last)) report(needlessComma(left, comma));
    else if (
      !hasPredicate(part, sentence, first, comma.index) &&
      !mayBeClause(part, sentence, first, comma, right.index, last)
    )
      report(needlessComma(left, comma));
  }
});

/** «Клиент позвонил, и попросил перенести»: two predicates of one form and one subject, which stands first. */
function sharesSubject(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  last: number,
  comma: Token,
  right: Token,
): boolean {
  const second = isSurePredicate(sentence, right) ? sentence.best(right.index) : undefined;
  if (!second || second.tag.feats.Mood !== "Ind" || before(part, comma)?.key === right.key) return false;
  const subject = subjectAt(part, sentence, first, comma.index);
  if (!subject || !predicates(second, subject.subject)) return false;
  const same = sentenceForms(part, sentence, subject.end, comma.index).some(
    ({ tag: { feats } }) =>
      feats.Mood === "Ind" &&
      feats.Tense === second.tag.feats.Tense &&
      feats.Person === second.tag.feats.Person &&
      feats.Number === second.tag.feats.Number &&
      feats.Gender === second.tag.feats.Gender,
  );
  if (!same) return false;
  // «Дверь открылась, и вошла хозяйка»: a nominative of its own.
  for (let i = right.index + 1; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" && token.text !== ".") return false;
    if (
      token.kind === "word" &&
      sentence
        .readings(i)
        .some(
          ({ reading, probability }) =>
            reading.tag.feats.Case === "Nom" && probability > (sentence.best(i)?.tag.feats.Case === "Acc" ? 0.5 : 0.05),
        )
    )
      return false;
  }
  return true;
}

/** The sure predicates of the range. */
function sentenceForms(part: Part, sentence: SentenceAnalysis, first: number, last: number): Reading[] {
  const found: Reading[] = [];
  for (let i = first; i < last; i++) {
    const best = isSurePredicate(sentence, part.tokens[i]!) ? sentence.best(i) : undefined;
    if (best) found.push(best);
  }
  return found;
}

/** «Сердце не камень, и человек простил», «Ночь, и точность падает»: a nominative that needs no verb, before a clause with one subject. */
function mayBeClause(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  comma: Token,
  second: number,
  last: number,
): boolean {
  for (let i = first; i < comma.index; i++) if (part.tokens[i]!.key === "не") return true;
  const left = part.tokens[comma.index - 1]!;
  if (!plainReadings(sentence, left).some(({ tag }) => tag.feats.Case === "Nom")) return false;
  return sentenceForms(part, sentence, second, last).some(({ tag }) => tag.feats.Number === "Sing");
}

/** «или…, или…», «либо…, либо…». */
function repeats(part: Part, first: number, last: number, and: Token): boolean {
  for (let i = first; i < last; i++) if (i !== and.index && part.tokens[i]!.key === and.key) return true;
  return false;
}

/** «акт, счёт, и договор»: what stands between the commas is one more member of the row. */
function isListed(part: Part, sentence: SentenceAnalysis, first: number, comma: Token): boolean {
  const words: Token[] = [];
  for (let i = comma.index - 1; i >= first && part.tokens[i]!.text !== ","; i--) words.push(part.tokens[i]!);
  const earlier = part.tokens[comma.index - words.length - 1];
  const noun = earlier && before(part, earlier);
  const last = words[0];
  if (!noun || !last || words.length > 2 || commaWithin(part, first, noun.index)) return false;
  if (
    !words.every(
      (word) =>
        plainReadings(sentence, word).length > 0 &&
        plainReadings(sentence, word).every((reading) => isNoun(reading) || isAttribute(reading)),
    )
  )
    return false;
  return areAlike(part, sentence, noun, last) && plainReadings(sentence, noun).every(isNoun);
}

/** An earlier «и», or a later one with a comma of its own: a row of members. */
function andElsewhere(part: Part, first: number, last: number, and: number): boolean {
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (
      i !== and &&
      (token.key === "и" || token.key === "ни" || token.key === "или") &&
      (i < and || part.tokens[i - 1]!.text === ",")
    )
      return true;
  }
  return false;
}

function markWithin(part: Part, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (/^[—–:;(]$/u.test(part.tokens[i]!.text))
      return part.tokens[i]!.text !== "—" && part.tokens[i]!.text !== "–" && part.tokens[i]!.text !== "(";
  return false;
}

/** Two nouns of one case (attributes may stand before the second), or two attributes of one case. */
function areAlike(part: Part, sentence: SentenceAnalysis, left: Token, right: Token): boolean {
  const a = plainReadings(sentence, left);
  let noun: Token | undefined = right;
  // «по телефону, либо по почте»
  if (governedBy(right.key) && before(part, left)?.key === right.key) noun = after(part, right);
  if (a.length > 0 && a.every(isNoun)) {
    for (let steps = 0; noun?.kind === "word" && steps < 3 && plainReadings(sentence, noun).every(isAttribute); steps++)
      noun = after(part, noun);
  }
  const b = noun?.kind === "word" ? plainReadings(sentence, noun) : [];
  if (!a.length || !b.length || !b.every((reading) => reading.tag.feats.Case !== undefined)) return false;
  const alike = (a.every(isNoun) && b.every(isNoun)) || (a.every(isAttribute) && b.every(isAttribute));
  return alike && a.some((one) => b.some((other) => one.tag.feats.Case === other.tag.feats.Case));
}

/** A word that may be a predicate of its own: finite, short, an infinitive, «нет», «можно». */
function hasPredicate(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.text === "—" || token.text === "–" || token.kind === "placeholder") return true;
    if (token.kind !== "word") continue;
    if (/^(?:нет|можно|нужно|надо|нельзя|необходимо|должно|пора|есть|это|жаль)$/u.test(token.key)) return true;
    const readings = plainReadings(sentence, token);
    if (!readings.length || readings.some((reading) => isPredicate(reading) || reading.tag.feats.VerbForm === "Inf"))
      return true;
  }
  return false;
}
