import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { before, missingComma } from "../../comma.js";
import { predicates } from "../../grammar/finite-concord.js";
import { plainReadings } from "../../grammar/plain-readings.js";
import { clauseStart } from "../../punctuation/clause-start.js";
import { OPENING_WORDS, openingConjunction } from "../../punctuation/opening-conjunction.js";
import { isOnePredicate, isSurePredicate, JOINS, mayBePredicate, untilMark } from "../../punctuation/predicates-in.js";
import { subjectAt } from "../../punctuation/sure-subject.js";
import { oneOf, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

/** «Если чего-то не хватает сообщите нам», «Прежде чем подписать акт проверьте»: a clause that opens another without the comma at its end. */
export const detect: Detector = startingAt(oneOf(OPENING_WORDS), ({ part, analysis, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word") continue;
    const opening = openingConjunction(part, token);
    if (!opening) continue;
    const sentence = analysis.of(token);
    if (!mayEnd(part, sentence, opening.last + 1)) continue;
    const { last } = sentence.sentence;
    // «Когда приедет оценщик?», «Как вы оцениваете…?»
    if (opening.asks && part.tokens[last - 1]?.text === "?") continue;
    const pair =
      twoPredicates(part, sentence, opening.last + 1, last, opening.infinitive) ??
      withoutVerb(part, sentence, opening.last + 1, last);
    // «если выбрано Требуется», «в поле Код отображается»: names without quotes.
    if (!pair) continue;
    // «чтобы прочитать файл могли все»: a past tense after «чтобы» is its own.
    if (opening.infinitive && sentence.best(pair[1].index)?.tag.feats.Tense === "Past") continue;
    if (hasName(part, sentence, opening.last + 1, pair[1].index)) continue;
    if (/^\p{Lu}/u.test(pair[1].text)) continue;
    const start = clauseStart(part, sentence, pair[1], pair[0], "likely");
    if (
      start &&
      /^\p{Lu}/u.test(start.text) &&
      start.index > opening.last &&
      sentence.best(start.index)?.tag.upos !== "PROPN"
    )
      continue;
    const left = start && before(part, start);
    if (start && left && left.kind !== "punctuation" && left.kind !== "symbol" && left.index > opening.last)
      report(missingComma(part, left, start));
  }
});

/** «параметр Рассчитать налог задан»: a name without quotes. */
function hasName(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (
      /^\p{Lu}\p{Ll}*\p{Script=Cyrillic}/u.test(part.tokens[i]!.text) &&
      !/^Вы|^Вам|^Вас|^Ваш/u.test(part.tokens[i]!.text) &&
      sentence.best(i)?.tag.upos !== "PROPN"
    )
      return true;
  return false;
}

/** Whether a word before any mark may be the predicate, by their forms. */
function mayEnd(part: Part, sentence: SentenceAnalysis, first: number): boolean {
  for (const token of untilMark(part, first, sentence.sentence.last)) if (mayBePredicate(sentence, token)) return true;
  return false;
}

const isInfinitive = (sentence: SentenceAnalysis, token: Token): boolean =>
  token.kind === "word" &&
  /^\p{Ll}/u.test(token.text) &&
  sentence.certain(token.index) &&
  sentence.best(token.index)?.tag.feats.VerbForm === "Inf";

/** «напишите», where no «вы» is about that would make it a future. */
const isRequest = (sentence: SentenceAnalysis, token: Token): boolean => {
  const readings = plainReadings(sentence, token);
  return (
    /те(?:сь)?$/u.test(token.key) &&
    readings.length > 0 &&
    readings.every(({ tag }) => tag.upos === "VERB") &&
    readings.some(({ tag }) => tag.feats.Mood === "Imp")
  );
};

/** «задам»: the first person of a verb, most likely. */
function speaksOfUs(sentence: SentenceAnalysis, token: Token): boolean {
  if (!/^\p{Ll}+м?$/u.test(token.text)) return false;
  return sentence
    .readings(token.index)
    .some(
      ({ reading: { tag }, probability }) => tag.feats.Mood === "Ind" && tag.feats.Person === "1" && probability > 0.8,
    );
}

/** The predicate of the opening clause, and another one before any mark or conjunction. */
function twoPredicates(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  last: number,
  infinitive: boolean,
): readonly [Token, Token] | undefined {
  let predicate: Token | undefined;
  let joined = false;
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation") return undefined;
    if (predicate && JOINS.test(token.key)) {
      if (token.key !== "и" || joined) return undefined;
      joined = true;
      continue;
    }
    if (!predicate && infinitive && isInfinitive(sentence, token)) predicate = token;
    else if (token.key === "надо" && /^мно[йю]$/u.test(part.tokens[i + 1]?.key ?? "")) continue;
    else if (
      !(isSurePredicate(sentence, token) || (predicate && speaksOfUs(sentence, token))) ||
      (predicate && token.key === "нет")
    )
      continue;
    else if (!predicate) {
      if (i > first + 1 && isRequest(sentence, token) && !hasYou(part, first, i)) return [part.tokens[first]!, token];
      predicate = token;
    } else if (joined) {
      if (!sameForm(sentence, predicate, token)) return undefined;
      predicate = token;
      joined = false;
    } else if (isOnePredicate(sentence, predicate, token)) predicate = token;
    else return [predicate, token];
  }
  return undefined;
}

/** «Если ошибка на нашей стороне | исправим её»: a subject that the only verb cannot have, and what is said of it. */
function withoutVerb(
  part: Part,
  sentence: SentenceAnalysis,
  first: number,
  last: number,
): readonly [Token, Token] | undefined {
  const found = subjectAt(part, sentence, first, last);
  if (!found) return undefined;
  for (let i = found.end; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || JOINS.test(token.key)) return undefined;
    if (!isSurePredicate(sentence, token)) continue;
    const verb = sentence.best(i);
    const { Person: person, Mood: mood } = verb?.tag.feats ?? {};
    // «зависим»: a short adjective too.
    if (
      sentence
        .readings(i)
        .some(({ reading: { tag }, probability }) => tag.feats.Variant === "Short" && probability > 0.2)
    )
      return undefined;
    const other =
      verb !== undefined && ((mood === "Ind" && person !== undefined && person !== "3") || isRequest(sentence, token));
    return other && i > found.end && !predicates(verb, found.subject)
      ? [part.tokens[found.end - 1]!, token]
      : undefined;
  }
  return undefined;
}

function hasYou(part: Part, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (part.tokens[i]!.key === "вы") return true;
  return false;
}

/** «приедет и подпишет»: two predicates of one clause. */
function sameForm(sentence: SentenceAnalysis, first: Token, second: Token): boolean {
  const a = sentence.best(first.index)?.tag.feats;
  const b = sentence.best(second.index)?.tag.feats;
  return (
    a?.Mood === "Ind" && b?.Mood === "Ind" && a.Tense === b.Tense && a.Number === b.Number && a.Person === b.Person
  );
}
