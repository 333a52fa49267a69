import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Features, Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { likeWritten } from "../../grammar/concord.js";
import { nounSubject, pronounSubject } from "../../grammar/finite-concord.js";
import { likelyReadings } from "../../grammar/likely-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { isJoint } from "../../grammar/stretch.js";
import { subjectAhead, clauseStart } from "../../grammar/subject-ahead.js";
import { subjectBehind } from "../../grammar/subject-behind.js";
import type { Place } from "../../comma.js";
import { aspectPartner } from "../../grammar/aspect-partner.js";
import type { Detector, PartContext } from "../../rule.js";
import { startingAt, wordsLike } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

type Time = "past" | "future";

/** Plans and promises: the adverb may belong to what is planned («осмотр назначили завтра»). */
const PLANNING =
  /^(?:назначить|планировать|запланировать|решить|перенести|согласовать|договориться|пригласить|записать|записаться|обещать|пообещать|ждать|ожидать|хотеть|намечать|наметить|заказать|предложить|просить|попросить|собираться|собраться|думать|надеяться|рассчитывать|мочь|смочь|быть|должный|готовый|успеть|поставить|забронировать|отложить|подтвердить|выбрать|указать|объявить|обозначить|утвердить|сказать|говорить|написать|сообщить|снять|освободить|взять|пообещаться)$/u;

/** «обсудят вчера», «завтра позвонил»: the only verb of the clause and its adverb of time contradict each other. */
export const detect: Detector = startingAt(
  wordsLike(/^(?:поза)?вчера$|^(?:после)?завтра$|^прошл(?:ой|ом|ую|ый)$/u),
  (context, report) => {
    const { part, analysis, lexicon, starts } = context;
    for (const token of starts) {
      const time = timeOf(part, token);
      if (!time) continue;
      const participle = time === "past" ? presentParticiple(context, token) : undefined;
      if (participle) report(participle);
      const sentence = analysis.of(token);
      const { first, last } = clauseAround(part, sentence, token);
      const verb = onlyVerb(part, sentence, first, last);
      if (!verb || isBarred(part, first, last, token)) continue;
      const forms = likelyReadings(sentence, verb);
      const form =
        time === "past"
          ? forms.every(isFuture) && inPast(part, sentence, verb, forms[0]!, lexicon)
          : forms.every(isPast) && inFuture(part, sentence, verb, forms[0]!, lexicon);
      if (!form) continue;
      report({
        start: verb.start,
        end: verb.end,
        replacements: [yoAsWritten(context, verb.text, likeWritten(lexicon.withYo(form), verb.text))],
        slots: { time: token.text.toLowerCase() },
      });
    }
  },
);

/** «Заявка, поступающая вчера»: a participle of the present right before «вчера», and not «работающий вчера и сегодня». */
function presentParticiple({ part, analysis, lexicon }: PartContext, token: Token): Place | undefined {
  const start = /^прошл/u.test(token.key) ? token.index - 1 : token.index;
  const participle = part.tokens[start - 1];
  const comma = part.tokens[start - 2];
  if (
    participle?.kind !== "word" ||
    participle.sentence !== token.sentence ||
    comma?.text !== "," ||
    /^(?:и|по|до|—|-|–)$/u.test(part.tokens[token.index + 1]?.key ?? "")
  )
    return undefined;
  const readings = likelyReadings(analysis.of(token), participle);
  if (
    !readings.length ||
    !readings.every(
      ({ tag: { feats } }) => feats.VerbForm === "Part" && feats.Tense === "Pres" && feats.Variant !== "Short",
    )
  )
    return undefined;
  const { lemma, tag } = readings[0]!;
  const partner = aspectPartner(lemma, lexicon);
  const { Case, Number, Gender, Animacy, Voice } = tag.feats;
  const features = { VerbForm: "Part", Tense: "Past", Case, Number, Gender, Animacy, Voice } as Features;
  const form =
    (partner && lexicon.inflect(partner, features)) ??
    (Voice === "Pass" ? undefined : lexicon.inflect(readings[0]!, { Tense: "Past" }));
  return form
    ? {
        start: participle.start,
        end: participle.end,
        replacements: [likeWritten(lexicon.withYo(form), participle.text)],
        slots: { time: token.text.toLowerCase() },
      }
    : undefined;
}

/** The time that an adverb, or «на прошлой неделе», names. */
function timeOf(part: Part, token: Token): Time | undefined {
  const left = part.tokens[token.index - 1];
  if (token.key === "вчера" || token.key === "позавчера") return "past";
  if (token.key === "завтра" || token.key === "послезавтра")
    return left?.kind === "word" &&
      left.sentence === token.sentence &&
      (governedBy(left.key) || /^(?:не|чем|как|до)$/u.test(left.key))
      ? undefined
      : "future";
  if (!/^прошл(?:ой|ом|ую|ый)$/u.test(token.key) || !/^(?:на|в)$/u.test(left?.key ?? "")) return undefined;
  return /^(?:неделе|месяце|году|квартале|четверг|вторник|понедельник|среду|пятницу|субботу)$/u.test(
    part.tokens[token.index + 1]?.key ?? "",
  )
    ? "past"
    : undefined;
}

const isFuture = ({ tag: { feats, upos } }: Reading): boolean =>
  upos === "VERB" && feats.Mood === "Ind" && feats.Tense === "Fut" && feats.Aspect === "Perf" && feats.Person !== "2";
const isPast = ({ lemma, tag: { feats, upos } }: Reading): boolean =>
  upos === "VERB" &&
  feats.Mood === "Ind" &&
  feats.Tense === "Past" &&
  feats.Variant === undefined &&
  feats.Aspect === "Perf" &&
  !PLANNING.test(lemma);

/** From mark or joint to mark or joint. */
function clauseAround(part: Part, sentence: SentenceAnalysis, token: Token): { first: number; last: number } {
  let first = token.index;
  let last = token.index + 1;
  const inner = (i: number): boolean => {
    const other = part.tokens[i]!;
    return (
      (other.kind === "word" && !isJoint(other)) ||
      other.kind === "number" ||
      other.text === "№" ||
      (other.text === ":" && other.kind !== "punctuation")
    );
  };
  while (first > sentence.sentence.first && inner(first - 1)) first--;
  while (last < sentence.sentence.last && inner(last)) last++;
  return { first, last };
}

/** The one word of the clause that is a verb, and surely a finite one. */
function onlyVerb(part: Part, sentence: SentenceAnalysis, first: number, last: number): Token | undefined {
  let verb: Token | undefined;
  for (let i = first; i < last; i++) {
    const token = part.tokens[i]!;
    if (token.kind !== "word") continue;
    const readings = likelyReadings(sentence, token);
    if (!readings.some(({ tag }) => tag.upos === "VERB" || tag.upos === "AUX")) continue;
    if (verb || !readings.every(({ tag }) => tag.upos === "VERB" && tag.feats.VerbForm !== "Inf")) return undefined;
    verb = token;
  }
  return verb;
}

/** «чтобы завтра пришёл», «если бы», «как завтра», a question «не придёт ли вчера»; «завтра» that names the day itself. */
function isBarred(part: Part, first: number, last: number, token: Token): boolean {
  const left = part.tokens[first - 1];
  if (left?.sentence === token.sentence && /^(?:чтобы|чтоб|как|чем|будто|словно|—|–|«|"|\(|:)$/u.test(left.key))
    return true;
  for (let i = first; i < last; i++)
    if (
      /^(?:бы|б|якобы|еще|до|хоть|будто|вот|думал|уже)$/u.test(part.tokens[i]!.key) &&
      part.tokens[i]!.key !== "еще" &&
      part.tokens[i]!.key !== "уже"
    )
      return true;
  return part.tokens[token.index - 1]?.text === "«";
}

function inPast(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  reading: Reading,
  lexicon: Lexicon,
): string | undefined {
  if (reading.tag.feats.Number === "Plur") return lexicon.inflect(reading, { Tense: "Past", Number: "Plur" });
  const start = clauseStart(part, sentence, verb);
  const subject =
    subjectAhead(part, sentence, verb, start.first, start.skipped, true)?.subject ??
    subjectBehind(part, sentence, verb, [reading])?.subject ??
    ahead(part, sentence, verb);
  return lexicon.inflect(reading, { Tense: "Past", Number: "Sing", Gender: subject?.gender ?? "Masc" });
}

/** A nominative in the clause, by its likeliest reading. */
function ahead(part: Part, sentence: SentenceAnalysis, verb: Token): ReturnType<typeof nounSubject> | undefined {
  for (const step of [-1, 1]) {
    for (
      let i = verb.index + step;
      i >= sentence.sentence.first && i < sentence.sentence.last && part.tokens[i]!.kind === "word";
      i += step
    ) {
      const pronoun = pronounSubject(part.tokens[i]!.key);
      if (pronoun) return pronoun;
      const best = sentence.best(i);
      if (best?.tag.feats.Case === "Nom" && (best.tag.upos === "NOUN" || best.tag.upos === "PROPN"))
        return nounSubject(best);
    }
  }
  return undefined;
}

function inFuture(
  part: Part,
  sentence: SentenceAnalysis,
  verb: Token,
  reading: Reading,
  lexicon: Lexicon,
): string | undefined {
  const start = clauseStart(part, sentence, verb);
  const subject =
    subjectAhead(part, sentence, verb, start.first, start.skipped, true)?.subject ?? ahead(part, sentence, verb);
  const Number = reading.tag.feats.Number ?? "Sing";
  const Person = subject && subject.number === Number ? subject.person : "3";
  return lexicon.inflect(reading, { VerbForm: "Fin", Mood: "Ind", Tense: "Fut", Person, Number });
}
