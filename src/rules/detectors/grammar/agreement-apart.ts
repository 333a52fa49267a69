import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { likeWritten } from "../../grammar/concord.js";
import { fitsLater } from "../../grammar/fits-later.js";
import {
  inFiniteConcord,
  isPredicate,
  nounSubject,
  predicates,
  pronounSubject,
  type Subject,
} from "../../grammar/finite-concord.js";
import { likelyReadings } from "../../grammar/likely-readings.js";
import { isKnown, isNoun, mayBe, plainReadings } from "../../grammar/plain-readings.js";
import { mayHaveSubject, subjectBehind } from "../../grammar/subject-behind.js";
import { isUnsureAhead } from "../../grammar/unsure-ahead.js";
import { clauseStart, subjectAhead, type SubjectAhead } from "../../grammar/subject-ahead.js";
import type { Detector } from "../../rule.js";
import { mayClash } from "../../grammar/may-clash.js";
import { mayRead, startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

/** «Срок действия справки истекла», «Мы, к сожалению, не сможет», «С вами свяжутся наш менеджер»: the only subject of the clause stands apart from the predicate, and they disagree. */
export const detect: Detector = startingAt(mayRead(isPredicate), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  const mend = (verb: Token, forms: readonly Reading[], subject: Subject): void => {
    const form = inFiniteConcord(forms.find(({ tag }) => tag.upos === "VERB") ?? forms[0]!, subject, lexicon);
    if (!form || form === verb.key) return;
    report({
      start: verb.start,
      end: verb.end,
      replacements: [yoAsWritten(context, verb.text, likeWritten(lexicon.withYo(form), verb.text))],
    });
  };
  for (const verb of starts) {
    if (verb.kind !== "word" || verb.key.length < 3 || /[сц]ки$/u.test(verb.key) || /^\p{Lu}/u.test(verb.text))
      continue;
    if (!mayBe(lexicon, verb, isPredicate)) continue;
    const sentence = analysis.of(verb);
    // «вызывался ли метод»: the question begins at its verb.
    if (part.tokens[verb.index + 1]?.key === "ли") continue;
    // «показано, как открыть»
    if (
      /о$/u.test(verb.key) &&
      part.tokens[verb.index + 1]?.text === "," &&
      /^(?:как|что|где|когда|почему|зачем)$/u.test(part.tokens[verb.index + 2]?.key ?? "")
    )
      continue;
    const { first, skipped } = clauseStart(part, sentence, verb);
    if (verb.index - first > 20) continue;
    const ahead = mayHaveSubject(part, sentence, first, verb);
    const { last } = sentence.sentence;
    const clash =
      mayClash(part, sentence, verb, { first, last: verb.index, end: verb.index, skipped }) ||
      (!ahead &&
        mayClash(part, sentence, verb, {
          first: verb.index + 1,
          last: Math.min(verb.index + BEHIND, last),
          end: last,
        }));
    if (!clash) continue;
    const forms = likelyReadings(sentence, verb);
    if (
      !forms.length ||
      !forms.every(isPredicate) ||
      !isKnown(forms) ||
      plainReadings(sentence, verb).some(({ tag }) => tag.feats.Mood === "Imp" && tag.feats.Number === "Sing") ||
      forms.some((form) => isExcluded(form) && !isLink(part, sentence, verb))
    )
      continue;
    const behind = ahead ? undefined : subjectBehind(part, sentence, verb, forms);
    if (behind) {
      const left = part.tokens[first - 1];
      const cut = left?.sentence === verb.sentence && !/^(?:,|если|когда|что|чтобы|так|и|но|а)$/u.test(left.key);
      if (
        forms.some(({ tag }) => tag.feats.Person === "1" || tag.feats.Person === "2") ||
        (/^(?:,|а|и|но|затем|потом)$/u.test(left?.key ?? "") &&
          left?.sentence === verb.sentence &&
          hasMate(part, sentence, first, forms))
      )
        continue;
      if (
        cut ||
        isNegated(part, verb) ||
        forms.some((form) => predicates(form, behind.subject) || LINKING.test(form.lemma)) ||
        isWoman(sentence, behind.token, forms)
      )
        continue;
      mend(verb, forms, behind.subject);
      continue;
    }
    const found = subjectAhead(
      part,
      sentence,
      verb,
      first,
      skipped,
      !isNegated(part, verb) && !forms.some(({ lemma }) => GENITIVE.test(lemma)),
    );
    if (!found || forms.some((form) => predicates(form, found.subject))) continue;
    if (isUnsureAhead(part, sentence, verb, found.token, forms)) continue;
    if (!found.direct && !forms.every(takesNoObject) && !hasObject(part, sentence, verb, forms)) continue;
    // «шенген оставляли»: whoever it was; the noun is the object.
    if (
      found.direct &&
      found.subject.number === "Sing" &&
      forms.every(
        ({ tag }) => tag.feats.Number === "Plur" && tag.feats.Transitivity === "Tran" && tag.feats.Variant !== "Short",
      ) &&
      !isSubjectOnly(sentence, found.token)
    )
      continue;
    // «Вещи поможем перевезти»: a verb of the first or second person needs no subject.
    if (
      forms.some(({ tag }) => tag.feats.Person === "1" || tag.feats.Person === "2") &&
      !isSubjectOnly(sentence, found.token)
    )
      continue;
    if (isDoubtful(part, sentence, found, verb, first, forms)) continue;
    mend(verb, forms, found.subject);
  }
});

/** A subject behind its predicate stands so near. */
const BEHIND = 8;

/** Verbs that a genitive at the start of a clause may belong to. */
const GENITIVE =
  /^(?:касаться|хватать|хватить|быть|стать|недоставать|требоваться|потребоваться|понадобиться|бояться|достигать|достигнуть|прибавиться|нет|нуждаться|остаться|оставаться|оказаться|найтись|появиться)$/u;
const NEUTER =
  /^(?:быть|стать|следовать|стоить|прийтись|приходиться|удаться|удаваться|хотеться|казаться|оказаться|оказываться|предстоять|надлежать|требоваться|потребоваться|рекомендоваться|разрешаться|запрещаться|допускаться|предлагаться|предполагаться|планироваться|пахнуть|хватать|хватить|мочь|получиться|получаться|считаться|разрешить|запретить|рекомендовать|решить|принять|предложить|сказать|указать|написать)$/u;

/** «Картины на стене не висело»: a genitive of negation. */
const isNegated = (part: Part, verb: Token): boolean => part.tokens[verb.index - 1]?.key === "не";

/** Impersonal, a copula that may go with what follows, or an imperative. */
const isExcluded = ({ lemma, tag: { feats, upos } }: Reading): boolean =>
  feats.Mood === "Imp" ||
  (feats.Number === "Sing" && (feats.Gender === "Neut" || feats.Person === "3") && NEUTER.test(lemma)) ||
  (upos === "ADJ" && feats.Gender === "Neut") ||
  /^(?:являться|составлять|составить|называться|звать|значить|означать)$/u.test(lemma);

/** «будет готовы»: the short form after it has the subject's number. */
function isLink(part: Part, sentence: SentenceAnalysis, verb: Token): boolean {
  const next = part.tokens[verb.index + 1];
  if (!/^(?:будет|был|была|было)$/u.test(verb.key) || next?.kind !== "word") return false;
  const readings = likelyReadings(sentence, next);
  return (
    readings.length > 0 && readings.every(({ tag }) => tag.feats.Variant === "Short" && tag.feats.Number === "Plur")
  );
}

const takesNoObject = ({ lemma, tag }: Reading): boolean =>
  tag.feats.Variant === "Short" ||
  lemma.endsWith("ся") ||
  tag.feats.Transitivity === "Intr" ||
  tag.feats.Voice === "Pass";

/** Verbs that go with a nominative that is no subject, or with an infinitive. */
const LINKING =
  /^(?:быть|стать|становиться|являться|оказаться|оказываться|казаться|остаться|оставаться|следовать|стоить|мочь|начать|хотеть|называть|назвать|звать|просить|считать|составить|составлять|прийтись|приходиться|удаться|удаваться|хватать|хватить|разрешить|запретить|рекомендовать|решить|требоваться|потребоваться|понадобиться|должный|нужный|исполниться|пройти|рекомендоваться)$/u;

/** «Приехала врач», «директор подписала»: the verb shows that the person is a woman. */
const isWoman = (sentence: SentenceAnalysis, noun: Token, forms: readonly Reading[]): boolean =>
  forms.some(({ tag }) => tag.feats.Gender === "Fem") &&
  likelyReadings(sentence, noun).some(
    ({ tag }) => tag.feats.Animacy === "Anim" && tag.feats.Gender === "Masc" && tag.upos !== "PROPN",
  );

/** «Банк одобрила заявку»: the object stands after the verb, so what stands before it is the subject. */
function hasObject(part: Part, sentence: SentenceAnalysis, verb: Token, forms: readonly Reading[]): boolean {
  if (
    !forms.every(({ tag }) => tag.feats.Number === "Sing" && tag.feats.Tense === "Past" && tag.feats.Gender !== "Neut")
  )
    return false;
  const next = part.tokens[verb.index + 1];
  const readings = next?.kind === "word" ? likelyReadings(sentence, next) : [];
  return readings.length > 0 && readings.every(isNoun) && readings.some(({ tag }) => tag.feats.Case === "Acc");
}

/** No accusative in any reading. */
const isSubjectOnly = (sentence: SentenceAnalysis, token: Token): boolean =>
  pronounSubject(token.key) !== undefined ||
  /^(?:один|одна|одно|кажд\p{Ll}+|любой|любая|никто|кто-\p{Ll}+)$/u.test(token.key) ||
  plainReadings(sentence, token).every(({ tag }) => tag.feats.Case !== "Acc");

/** What makes the clash doubtful: joined subjects, a woman, a nominative after the verb that fits it. */
function isDoubtful(
  part: Part,
  sentence: SentenceAnalysis,
  { token: head, subject, direct }: SubjectAhead,
  verb: Token,
  first: number,
  forms: readonly Reading[],
): boolean {
  const plural = forms.every(({ tag }) => tag.feats.Number === "Plur");
  const left = part.tokens[first - 1];
  const joined = left?.sentence === verb.sentence && /^(?:и|или|либо|,|с|да)$/u.test(left.key);
  // «порядок и сроки оплаты определены», «каждый клиент или запись должен»
  if (
    joined &&
    !pronounSubject(head.key) &&
    ((plural && subject.number === "Sing") || !hasPredicate(part, sentence, first))
  )
    return true;
  // A fragment that opens with a small letter is cut from elsewhere.
  if (left?.sentence !== verb.sentence && /^\p{Ll}/u.test(part.tokens[first]!.text)) return true;
  if (
    left?.sentence === verb.sentence &&
    (left.kind === "symbol" || left.kind === "muted" || left.kind === "placeholder")
  )
    return true;
  if (left?.sentence === verb.sentence && /^(?:как|чем|словно|—|–|-|\/|:|\(|\)|«|"|…|\.)$/u.test(left.key)) return true;
  // «ты как и я любишь»
  if (left?.sentence === verb.sentence && left.key === "и" && part.tokens[left.index - 1]?.key === "как") return true;
  if (plural && subject.number === "Sing" && left?.key === "а" && part.tokens[first]!.key === "также") return true;
  for (let i = first; i < verb.index; i++)
    if (plural && /^(?:с|со|вместе|плюс|кроме)$/u.test(part.tokens[i]!.key)) return true;
  // «Окна заменим в мае»: whoever speaks is the subject, the noun the object.
  if (!pronounSubject(head.key) && forms.some(({ tag }) => tag.feats.Person === "1" || tag.feats.Person === "2"))
    return true;
  if (isWoman(sentence, head, forms)) return true;
  return fitsLater(part, sentence, verb, forms, direct);
}

/** A nominative anywhere before that the predicate goes with. */
function hasMate(part: Part, sentence: SentenceAnalysis, end: number, forms: readonly Reading[]): boolean {
  for (let i = sentence.sentence.first; i < end; i++) {
    const token = part.tokens[i]!;
    if (token.kind !== "word") continue;
    const readings = likelyReadings(sentence, token);
    if (
      !readings.length ||
      readings.some(({ tag }) => tag.upos === "NUM") ||
      readings.some(
        (reading) => reading.tag.feats.Case === "Nom" && forms.some((form) => predicates(form, nounSubject(reading))),
      )
    )
      return true;
  }
  return false;
}

function hasPredicate(part: Part, sentence: SentenceAnalysis, end: number): boolean {
  for (let i = sentence.sentence.first; i < end; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "word" && likelyReadings(sentence, token).some(isPredicate)) return true;
  }
  return false;
}
