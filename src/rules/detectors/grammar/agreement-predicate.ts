import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { likeWritten } from "../../grammar/concord.js";
import {
  inFiniteConcord,
  isPredicate,
  nounSubject,
  predicates,
  pronounSubject,
  type Subject,
} from "../../grammar/finite-concord.js";
import { infinitiveNear, isImpersonal } from "../../grammar/impersonal.js";
import { isKnown, isNoun, mayBe, plainReadings, plainSet } from "../../grammar/plain-readings.js";
import { joinedLater } from "../../grammar/joined-subjects.js";
import { roleOf } from "../../grammar/role-of.js";
import { hasSubjectBefore, isDoubtful, isWoman } from "../../grammar/doubtful-subject.js";
import { subjectBeside } from "../../grammar/subject-beside.js";
import type { Detector, PartContext } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { mayRead, startingAt } from "../../starting-at.js";

/** «Клиент звонили», «они используется», «истекли срок»: a finite verb beside a sure nominative that it does not agree with. */
export const detect: Detector = startingAt(mayRead(isPredicate), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const verb of starts) {
    if (verb.kind !== "word" || verb.key.length < 3) continue;
    if (/^\p{Lu}/u.test(verb.text) && part.sentences[verb.sentence]!.first !== verb.index) continue;
    const sentence = analysis.of(verb);
    if (!mayBe(lexicon, verb, isPredicate) || !mayDisagree(part, sentence, verb)) continue;
    const forms = plainSet(sentence, verb);
    // «Я кажется поняла»: a parenthesis without its commas is a matter of punctuation.
    if (/^(?:кажется|казалось|бывает)$/u.test(verb.key)) continue;
    // «циклически» is an adverb, whatever short form it looks like.
    if (
      !forms.length ||
      !forms.every(isPredicate) ||
      !isKnown(forms) ||
      /[сц]ки$/u.test(verb.key) ||
      isAdverbial(part, sentence, verb, forms)
    )
      continue;
    const place = subjectBefore(context, sentence, verb, forms) ?? subjectAfter(context, sentence, verb, forms);
    if (place) report(place);
  }
});

/** «переносимо сравнивает»: a short form of the neuter before a verb is an adverb. */
function isAdverbial(part: Part, sentence: SentenceAnalysis, verb: Token, forms: readonly Reading[]): boolean {
  const next = after(part, verb);
  const behind = next ? plainSet(sentence, next) : [];
  return (
    next !== undefined &&
    behind.length > 0 &&
    forms.every(({ tag: { feats } }) => feats.Variant === "Short" && feats.Gender === "Neut") &&
    behind.every(({ tag }) => tag.feats.Mood !== undefined) &&
    !/^(?:был|будет|было|была|были)$/u.test(next.key)
  );
}

/** Whether a neighbour may be a subject with which the verb does not agree, as far as the forms alone tell. */
function mayDisagree(part: Part, sentence: SentenceAnalysis, verb: Token): boolean {
  const left = subjectPlace(part, verb);
  const right = after(part, verb);
  return (
    (left?.kind === "word" && clashes(sentence, acrossGenitives(part, sentence, left), verb)) ||
    (right?.kind === "word" && clashes(sentence, right, verb))
  );
}

/** False where one of the word's nominatives agrees with the verb, and where it has none. */
function clashes(sentence: SentenceAnalysis, token: Token, verb: Token): boolean {
  const forms = plainSet(sentence, verb);
  const agrees = (subject: Subject): boolean => forms.some((form) => predicates(form, subject));
  const pronoun = pronounSubject(token.key);
  if (pronoun) return !agrees(pronoun);
  const { nouns, others } = roleOf(sentence, token);
  return nouns.length + others.length > 0 && !nouns.some(agrees) && !others.some(agrees);
}

/** Words between a subject and its verb that are no part of either. */
const BETWEEN = new Set(
  "не уже еще ещё тоже также всегда сразу никогда часто обычно вчера сегодня завтра скоро теперь сейчас снова опять лишь только даже ведь же бы вам вас нам нас мне меня ему его ей её ее им их сам самостоятельно автоматически затем потом".split(
    " ",
  ),
);

type Place = { start: number; end: number; replacements: string[] };

function subjectBefore(
  context: PartContext,
  sentence: SentenceAnalysis,
  verb: Token,
  forms: readonly Reading[],
): Place | undefined {
  const { part, lexicon } = context;
  let token = subjectPlace(part, verb);
  if (token?.kind !== "word") return undefined;
  token = acrossGenitives(part, sentence, token);
  const subject = subjectBeside(part, sentence, token, forms);
  if (!subject || forms.some((form) => predicates(form, subject))) return undefined;
  if (isImpersonal(part, sentence, token, verb, forms)) return undefined;
  if (isDoubtful(part, sentence, token, verb, forms, subject)) return undefined;
  const pronoun = pronounMeant(context, sentence, token, forms);
  if (pronoun)
    return {
      start: token.start,
      end: verb.end,
      replacements: [likeWritten(pronoun, token.text) + part.text.slice(token.end, verb.end)],
    };
  return placeOf(context, sentence, token, verb, verb, subject, lexicon);
}

/** «Заявка готова, он отправлена»: the nearest noun before agrees with the verb, and the pronoun is what went wrong. */
function pronounMeant(
  { part }: PartContext,
  sentence: SentenceAnalysis,
  token: Token,
  forms: readonly Reading[],
): string | undefined {
  const own = pronounSubject(token.key);
  if (own?.person !== "3") return undefined;
  for (let i = token.index - 1; i >= sentence.sentence.first; i--) {
    const best = part.tokens[i]!.kind === "word" ? sentence.best(i) : undefined;
    if (!best || !isNoun(best)) continue;
    const meant = nounSubject(best);
    if (
      !forms.some((form) => predicates(form, meant)) ||
      (meant.number === own.number && (own.number === "Plur" || meant.gender === own.gender))
    )
      return undefined;
    return meant.number === "Plur" ? "они" : meant.gender === "Fem" ? "она" : meant.gender === "Neut" ? "оно" : "он";
  }
  return undefined;
}

/** The token where a subject before the verb would stand. */
function subjectPlace(part: Part, verb: Token): Token | undefined {
  let token = before(part, verb);
  for (
    let steps = 0;
    token?.kind === "word" && BETWEEN.has(token.key) && !pronounSubject(token.key) && steps < 3;
    steps++
  )
    token = before(part, token);
  return token;
}

/** «Общая стоимость двух отчётов составили»: back over genitives to the noun that opens the sentence with its attributes. */
function acrossGenitives(part: Part, sentence: SentenceAnalysis, token: Token): Token {
  let head: Token | undefined = token;
  for (let steps = 0; head?.kind === "word" && steps < 4; steps++) {
    const readings = plainSet(sentence, head);
    const genitive =
      readings.length > 0 &&
      readings.every(
        ({ tag }) =>
          tag.feats.Case === "Gen" || tag.upos === "NUM" || (tag.feats.Animacy === "Anim" && tag.feats.Case === "Acc"),
      );
    if (!genitive) break;
    head = before(part, head);
  }
  if (!head || head === token || head.kind !== "word") return token;
  const readings = plainSet(sentence, head);
  const { first } = part.sentences[head.sentence]!;
  const opens = first + 2 > head.index && !/^\p{Ll}/u.test(part.tokens[first]!.text);
  return opens &&
    readings.length > 0 &&
    readings.every(
      (reading) => isNoun(reading) && (reading.tag.feats.Case === "Nom" || reading.tag.feats.Case === "Acc"),
    )
    ? head
    : token;
}

const IMPERSONAL =
  /^(?:быть|стать|пахнуть|хватать|хватить|прийтись|приходиться|удаться|удаваться|хотеться|казаться|следовать|стоить|мочь|оказаться|остаться|надлежать|предстоять|считать|называть|звать|просить|являться|становиться|составлять|составить)$/u;

function subjectAfter(
  context: PartContext,
  sentence: SentenceAnalysis,
  verb: Token,
  forms: readonly Reading[],
): Place | undefined {
  const { part, lexicon } = context;
  const noun = after(part, verb);
  if (noun?.kind !== "word" || forms.some(({ lemma, tag }) => IMPERSONAL.test(lemma) || tag.feats.Mood === "Imp"))
    return undefined;
  if (pronounSubject(noun.key) !== undefined) return undefined;
  const subject = subjectBeside(part, sentence, noun, forms);
  if (!subject || forms.some((form) => predicates(form, subject))) return undefined;
  // «указали оператор»: what may be the object is none the less for having a person's name; «нравилось орган слушать»
  const accusative = plainSet(sentence, noun).some(({ tag }) => tag.feats.Case === "Acc");
  if (
    accusative &&
    forms.some(
      ({ tag }) =>
        (tag.feats.Number === "Plur" && tag.feats.Transitivity === "Tran" && tag.feats.Variant !== "Short") ||
        (tag.feats.Gender === "Neut" && infinitiveNear(part, sentence, verb)),
    )
  )
    return undefined;
  if (
    hasSubjectBefore(part, sentence, verb, forms) ||
    joinedLater(
      part,
      sentence,
      noun,
      subject.number === "Sing" && forms.every(({ tag }) => tag.feats.Number === "Plur"),
    )
  )
    return undefined;
  if (isWoman(sentence, noun, forms)) return undefined;
  return placeOf(context, sentence, verb, noun, verb, subject, lexicon);
}

function placeOf(
  context: PartContext,
  sentence: SentenceAnalysis,
  first: Token,
  last: Token,
  verb: Token,
  subject: Subject,
  lexicon: Lexicon,
): Place | undefined {
  const forms = plainReadings(sentence, verb);
  // «вынужден» is a participle first: «вынуждены», not «вынужденны».
  const form = inFiniteConcord(forms.find(({ tag }) => tag.upos === "VERB") ?? forms[0]!, subject, lexicon);
  if (!form || form === verb.key) return undefined;
  const { text } = context.part;
  const mended = text.slice(first.start, verb.start) + likeWritten(form, verb.text) + text.slice(verb.end, last.end);
  return {
    start: first.start,
    end: last.end,
    replacements: [yoAsWritten(context, text.slice(first.start, last.end), mended)],
  };
}
