import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { concords, likeWritten } from "../../grammar/concord.js";
import {
  inFiniteConcord,
  isPredicate,
  nounSubject,
  predicates,
  pronounSubject,
  type Subject,
} from "../../grammar/finite-concord.js";
import { infinitiveFollows, infinitiveNear, isImpersonal } from "../../grammar/impersonal.js";
import { nominativeLater } from "../../grammar/nominative-later.js";
import { isNameOfThing } from "../../grammar/name-of-thing.js";
import { isAttribute, isKnown, isNoun, mayBe, plainReadings, plainSet } from "../../grammar/plain-readings.js";
import { isPredicateOnly, joinedBefore, joinedLater } from "../../grammar/joined-subjects.js";
import { roleOf } from "../../grammar/role-of.js";
import { governedBy } from "../../grammar/preposition-cases.js";
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

/** Words that mean many, so that the verb may stand in either number; and those before which it is impersonal. */
const QUANTITIES =
  /^(?:ряд|большинство|меньшинство|часть|множество|половина|треть|четверть|количество|число|пара|тройка|десяток|сотня|тысяча|миллион|миллиард|группа|несколько|сколько|столько|много|немного|мало|немало|куча|масса|остальное|уйма|процент|доля|большая|пол|полчаса|полгода|минимум|максимум|раз|человек|год|лет|рубль|день|час|минута|секунда|байт|бит|метр|время|месяц|неделя|утро|вечер|ночь)$/u;

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
  const subject = subjectOf(context, sentence, token, forms);
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
  const subject = subjectOf(context, sentence, noun, forms);
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

/** What a token asks of the verb as its subject, where it surely is one. */
function subjectOf(
  { part }: PartContext,
  sentence: SentenceAnalysis,
  token: Token,
  forms: readonly Reading[],
): Subject | undefined {
  const pronoun = pronounSubject(token.key);
  // «от А до Я»
  if (pronoun) return token.text === "Я" && part.sentences[token.sentence]!.first !== token.index ? undefined : pronoun;
  // «чем в свободное время занимаешься»: who is spoken to is the subject.
  if (forms.some(({ tag }) => tag.feats.Person === "1" || tag.feats.Person === "2")) return undefined;
  if (
    token.text.includes("-") ||
    QUANTITIES.test(token.key) ||
    (/^\p{Lu}/u.test(token.text) &&
      (part.sentences[token.sentence]!.first !== token.index || /^\p{Lu}{2}/u.test(token.text)))
  )
    return undefined;
  const readings = plainSet(sentence, token);
  if (!readings.length || !isKnown(readings)) return undefined;
  const relative = /^котор(?:ый|ая|ое|ые)$/u.test(token.key);
  if (!relative && !readings.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined))
    return undefined;
  if (token.key !== "люди" && readings.some(({ lemma }) => QUANTITIES.test(lemma))) return undefined;
  // «клиент» is hardly a program, «язык» hardly a captive.
  if (isNameOfThing(part, sentence, token)) return undefined;
  const animate =
    readings.reduce((sum, { tag, probability }) => sum + (tag.feats.Animacy === "Anim" ? probability : 0), 0) > 0.7;
  const left = before(part, token);
  const direct =
    isNominativeByAttribute(sentence, left, readings) ||
    readings.every(
      ({ tag }) => tag.feats.Case === "Nom" || (animate && tag.feats.Animacy === "Inan" && tag.feats.Case === "Acc"),
    );
  // «договор подписали», «документы отправит курьер»: the object stands first; only a verb without an object makes it the subject.
  const nominatives = readings.filter(({ tag }) => tag.feats.Case === "Nom");
  if (
    !direct &&
    forms.some((form) => IMPERSONAL_REFLEXIVE.test(form.lemma) || infinitiveFollows(part, sentence, token, form))
  )
    return undefined;
  if (
    !nominatives.length ||
    (!direct &&
      !(
        readings.every(({ tag }) => tag.feats.Case === "Nom" || tag.feats.Case === "Acc") && forms.every(takesNoObject)
      ))
  )
    return undefined;
  if (left && isBarred(part, sentence, token, left)) return undefined;
  const subjects = nominatives.map(nounSubject);
  const first = subjects[0]!;
  return subjects.every(({ number }) => number === first.number)
    ? subjects.every(({ gender }) => gender === first.gender)
      ? first
      : { person: "3", number: first.number }
    : undefined;
}

/** «Общая стоимость»: the attribute can only be a nominative, and so the noun. */
function isNominativeByAttribute(
  sentence: SentenceAnalysis,
  left: Token | undefined,
  nouns: readonly Reading[],
): boolean {
  if (left?.kind !== "word") return false;
  const attributes = plainSet(sentence, left);
  return (
    attributes.length > 0 &&
    attributes.every((one) => isAttribute(one) && one.tag.feats.Case === "Nom") &&
    nouns.some((noun) => attributes.some((one) => concords(one, noun)))
  );
}

const IMPERSONAL_REFLEXIVE =
  /^(?:требоваться|потребоваться|рекомендоваться|разрешаться|следовать|получиться|получаться|запрещаться|предлагаться|допускаться|позволяться|полагаться|надлежать|удаться|удаваться|хотеться|прийтись|приходиться|разрешить|рекомендовать|разрешенный)$/u;

/** «которые нужно скачать», «консоль необходимо настроить»: a short adjective of the neuter governs an infinitive. */
const takesNoObject = ({ lemma, tag }: Reading): boolean =>
  (tag.feats.Variant === "Short" && (tag.upos !== "ADJ" || tag.feats.Gender !== "Neut" || lemma === "должный")) ||
  lemma.endsWith("ся") ||
  tag.feats.Transitivity === "Intr" ||
  tag.feats.Voice === "Pass";

/** A preposition, a numeral, «это» or a quotation mark before the noun: it is no subject, or not alone. */
function isBarred(part: Part, sentence: SentenceAnalysis, token: Token, left: Token): boolean {
  if (left.kind === "number" || left.kind === "muted" || left.kind === "placeholder") return true;
  if (left.kind === "symbol" || left.text === "/") return true;
  if (left.kind === "punctuation") return /^[«"„(/.]$/u.test(left.text) || left.text === "—" || left.text === "–";
  if (governedBy(left.key) || /^(?:это|вот|как|чем|нет|ни|кто|что|вроде|словно|точно|или|либо|и)$/u.test(left.key))
    return true;
  const nouns = plainSet(sentence, token);
  for (
    let other: Token | undefined = left, steps = 0;
    other?.kind === "word" && steps < 3;
    other = before(part, other), steps++
  ) {
    const readings = plainSet(sentence, other);
    if (other.key === "как" || governedBy(other.key) || sentence.best(other.index)?.tag.feats.VerbForm === "Inf")
      return true;
    if (
      readings.length > 0 &&
      readings.every((reading) => isAttribute(reading) || reading.tag.feats.VerbForm === "Conv") &&
      !readings.some((one) => nouns.some((noun) => concords(one, noun)))
    )
      return true;
    if (readings.some(({ tag }) => tag.upos === "NUM")) return true;
    if (!readings.some(isAttribute)) break;
    const next = before(part, other);
    // «работодатель — некоммерческая организация»
    if (next?.kind === "punctuation" && /^[-—–]$/u.test(next.text)) return true;
  }
  return false;
}

function isDoubtful(
  part: Part,
  sentence: SentenceAnalysis,
  token: Token,
  verb: Token,
  forms: readonly Reading[],
  subject: Subject,
): boolean {
  if (isWoman(sentence, token, forms)) return true;
  const plural = forms.every(({ tag }) => tag.feats.Number === "Plur");
  const noun = !pronounSubject(token.key) && !token.key.startsWith("котор");
  if (noun && plural && subject.number === "Sing" && joinedBefore(part, sentence, token)) return true;
  // «я и клиент приехали», «мы с клиентом»
  const left = before(part, token);
  if (left !== undefined && /^(?:и|или|либо|с|ни)$/u.test(left.key)) return true;
  const pronoun = pronounSubject(token.key) !== undefined;
  // «страница, на которой отображаются файлы», «за нарушение вынесен приговор»: the subject follows.
  if (!pronoun && plainSet(sentence, token).some(({ tag }) => tag.feats.Case !== "Nom"))
    return (
      (noun && hasSubjectBefore(part, sentence, token, forms, true)) || nominativeLater(part, sentence, verb, forms)
    );
  return false;
}

/** «Врач сказала», «директор подписала»: the verb shows that the person is a woman. */
function isWoman(sentence: SentenceAnalysis, token: Token, forms: readonly Reading[]): boolean {
  if (!forms.some(({ tag }) => tag.feats.Gender === "Fem")) return false;
  return plainSet(sentence, token).some(({ tag }) => tag.feats.Animacy === "Anim" && tag.feats.Gender === "Masc");
}

/** A nominative that fits the verb earlier in the clause: the verb has its subject already. */
function hasSubjectBefore(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  forms: readonly Reading[],
  near = false,
): boolean {
  for (let other = before(part, verb), steps = 0; other && steps < 16; other = before(part, other), steps++) {
    if (
      near &&
      (other.kind === "punctuation" ||
        /^(?:если|когда|что|чтобы|а|но|и)$/u.test(other.key) ||
        isPredicateOnly(sentence, other))
    )
      return false;
    if (other.kind === "muted" || other.kind === "placeholder" || other.text === "»") return true;
    if (other.kind === "punctuation" && other.text !== ",") return /^[—–)»"]$/u.test(other.text);
    if (other.kind !== "word") continue;
    if (pronounSubject(other.key)) return true;
    if (near && other.index + 3 > verb.index && plainSet(sentence, other).some(isAttribute)) continue;
    if (
      /^котор(?:ый|ая|ое|ые)$/u.test(other.key) ||
      /^(?:кто|что|это|все|всё|многие|другие|каждый|один|оба|обе|никто|сам|сами|некоторые|остальные)$/u.test(other.key)
    )
      return true;
    const best = sentence.best(other.index);
    if (best?.tag.feats.Case !== "Nom" || governed(part, sentence, other)) continue;
    if (
      (isNoun(best) || isAttribute(best) || best.tag.upos === "NUM") &&
      forms.some((form) => predicates(form, nounSubject(best)) || best.tag.upos === "NUM")
    )
      return true;
  }
  return false;
}

/** A preposition before the word or its attributes. */
function governed(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  let left = before(part, token);
  for (let steps = 0; left?.kind === "word" && steps < 3; left = before(part, left), steps++) {
    if (governedBy(left.key)) return true;
    if (!plainSet(sentence, left).some(isAttribute)) return false;
  }
  return false;
}
