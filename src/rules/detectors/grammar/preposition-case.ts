import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { concords, inConcord, likeWritten } from "../../grammar/concord.js";
import { likeliestForm } from "../../grammar/likeliest-form.js";
import { isAttribute, isKnown, isNoun, mayBe, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { startingAt } from "../../starting-at.js";

/** «для клиентам», «к новой пятницей»: after a preposition stands a noun (with its attributes) in a case that it never takes. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && governedBy(key) !== undefined,
  (context, report) => {
    const { part, analysis, lexicon, starts } = context;
    for (const preposition of starts) {
      if (preposition.kind !== "word" || preposition.key.length > 13) continue;
      const governed = governedBy(preposition.key);
      if (!governed) continue;
      const first = after(part, preposition);
      if (first?.kind !== "word" || isName(first) || isCutShort(part, first)) continue;
      // Most often the first word may well have the case, and nothing more need be known.
      if (mayBe(lexicon, first, ({ tag }) => tag.feats.Case !== undefined && governed.cases.includes(tag.feats.Case)))
        continue;
      const sentence = analysis.of(preposition);
      const group = nounGroup(part, sentence, first);
      if (!group || isExcused(part, sentence, preposition, group)) continue;
      const { attributes, nouns, head } = group;
      if (attributes.length > 0 && MONTHS.test(head.key)) continue;
      const allowed = ({ tag }: Reading): boolean =>
        tag.feats.Case === undefined || governed.cases.includes(tag.feats.Case);
      if (
        nouns.some(allowed) ||
        (attributes.some((one) => one.readings.some(allowed)) && !isAlone(part, sentence, group))
      )
        continue;
      if (governed.adverb && nouns.some(({ tag }) => tag.feats.Case === "Nom")) continue;
      const cases =
        preposition.key.startsWith("о") && preposition.key.length < 4 && governed.cases.includes("Loc")
          ? ["Loc"]
          : governed.cases;
      const forms = cases.flatMap((Case) => inCase(group, Case, lexicon));
      const best = likeliestForm(forms, part, first.index, head.index, lexicon);
      const better =
        best && yoAsWritten(context, part.text.slice(first.start, head.end), likeWritten(best, first.text));
      if (better)
        report({
          start: first.start,
          end: head.end,
          replacements: [better],
          slots: { preposition: preposition.text },
          ...(mayBeThing(nouns, governed.cases) && { severity: "warning" as const }),
        });
    }
  },
);

/** «Вложить в тег», «грант на пилот»: what the lexicon knows as a person alone may be a thing, and then it is in the accusative. */
const mayBeThing = (nouns: readonly Reading[], cases: readonly string[]): boolean =>
  cases.includes("Acc") &&
  nouns.every(({ tag: { feats } }) => feats.Case === "Nom" && feats.Animacy === "Anim" && feats.Gender === "Masc");

/** «с таким вопросам»: the attribute could stand after the preposition, but the noun with which it agrees could not, and no other follows. */
function isAlone(part: Part, sentence: SentenceAnalysis, { attributes, head }: Group): boolean {
  const next = after(part, head);
  const readings = next?.kind === "word" ? plainReadings(sentence, next) : [];
  if (readings.some((reading) => isNoun(reading) || isAttribute(reading))) return false;
  return (
    attributes.length === 1 &&
    attributes[0]!.readings.every(
      ({ tag }) =>
        tag.feats.VerbForm !== "Part" &&
        (tag.upos === "DET" || tag.feats.Case !== "Ins" || tag.feats.Number !== "Sing"),
    )
  );
}

/** «к док. № 5»: a full stop within the sentence cuts a word short. */
function isCutShort(part: Part, word: Token): boolean {
  const next = part.tokens[word.index + 2];
  return part.tokens[word.index + 1]?.text === "." && next !== undefined && /^[а-яё,;:)№\d-]/u.test(next.text);
}

/** «к восьмого ноября» is a matter of the date. */
const MONTHS = /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/u;
const AGENTS = /(?:тор|щик|чик|ник|тель|ер|ор|ист|аж|яж|лог|ент|ант)$/u;

interface Attribute {
  readonly token: Token;
  readonly readings: readonly Reading[];
}

interface Group {
  readonly attributes: readonly Attribute[];
  readonly head: Token;
  readonly nouns: readonly Reading[];
}

/** The noun right after the preposition, or after one or two attributes that agree with it. */
function nounGroup(part: Part, sentence: SentenceAnalysis, first: Token): Group | undefined {
  const attributes: Attribute[] = [];
  for (
    let token: Token | undefined = first;
    token?.kind === "word" && attributes.length < 3;
    token = after(part, token)
  ) {
    const readings = plainReadings(sentence, token);
    if (!readings.length || !isKnown(readings)) return undefined;
    if (readings.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined)) {
      const fits = attributes.every((one) => one.readings.some((a) => readings.some((n) => concords(a, n))));
      return fits ? { attributes, head: token, nouns: readings } : undefined;
    }
    if (!readings.every(isAttribute)) return undefined;
    attributes.push({ token, readings });
  }
  return undefined;
}

/** A capital letter may open the name of a thing that does not decline: «от Яндекс Маркета», «в Озон». */
const isName = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

function isExcused(
  part: Part,
  sentence: SentenceAnalysis,
  preposition: Token,
  { head, nouns, attributes }: Group,
): boolean {
  if (/^\p{Lu}/u.test(head.text) || head.text.includes("-")) return true;
  const left = before(part, preposition);
  // «по относительно низким ценам»: an adverb.
  if (left !== undefined && governedBy(left.key) && governedBy(preposition.key)?.adverb) return true;
  // «ПО учёта», «б/у автомобили», «альфа- и бета-версии», «в тысяча девятьсот восьмидесятом», «о господи»
  if (
    preposition.text === "ПО" ||
    left?.text === "/" ||
    part.tokens[head.index + 1]?.text === "-" ||
    /^(?:тысяча|господи|боже)$/u.test(head.key)
  )
    return true;
  // «будет относительно небольшим риском»
  if (preposition.key === "относительно" && attributes.length > 0) return true;
  // «что за вопрос», «из-под», «из за»
  if (
    preposition.key === "за" &&
    (left?.key === "из" || (nouns.some(({ tag }) => tag.feats.Case === "Nom") && whatBefore(part, preposition)))
  )
    return true;
  if (preposition.key === "под" && left?.key === "из") return true;
  // «ориентирован на компилятор», «через установщик»: what dictionaries take for a person may be a program.
  if (
    nouns.every(({ tag }) => tag.feats.Case === "Nom" && tag.feats.Animacy === "Anim" && tag.feats.Gender === "Masc") &&
    AGENTS.test(head.key)
  )
    return true;
  // «имею ввиду клиента» is a matter of spelling; «с размаху», «о боги»
  if (
    preposition.key === "ввиду" &&
    left !== undefined &&
    plainReadings(sentence, left).some(({ lemma }) => lemma === "иметь")
  )
    return true;
  if (
    /^(?:размаху|спросу|толку|умолку|удержу|разбору|проку|промаху|голоду|испугу|перепугу|налету|разгону|разбегу|ходу|виду|маху|боги|небеса)$/u.test(
      head.key,
    )
  )
    return true;
  // «пойти в депутаты», «кандидат в партнёры»
  const rank = nouns.some(({ tag }) => tag.feats.Number === "Plur" && tag.feats.Case === "Nom");
  if (rank && /^(?:в|во|на)$/u.test(preposition.key)) return true;
  // «о, клиент», «в — предлог»; «с неделю» is measure
  if (
    preposition.end === head.start ||
    (preposition.text.length === 1 && preposition.text !== preposition.key && left !== undefined)
  )
    return true;
  // «по человеку», «по пять»; «по два рубля»
  if (
    attributes.some(({ readings }) => readings.some(({ tag }) => tag.feats.VerbForm === "Part")) &&
    governsLater(part, sentence, head)
  )
    return true;
  return false;
}

/** «что это за человек», «что ты за помощник» */
function whatBefore(part: Part, preposition: Token): boolean {
  for (let other = before(part, preposition), steps = 0; other && steps < 5; other = before(part, other), steps++)
    if (other.key === "что") return true;
  return false;
}

/** «в направленном банку письме»: the noun found belongs to a participle, and another follows. */
function governsLater(part: Part, sentence: SentenceAnalysis, head: Token): boolean {
  const next = after(part, head);
  return next !== undefined && plainReadings(sentence, next).some(isNoun);
}

/** The whole phrase in another case, in the numbers that it may have. */
function inCase({ attributes, head, nouns }: Group, Case: string, lexicon: Lexicon): string[] {
  const forms: string[] = [];
  for (const reading of nouns) {
    const form = lexicon.inflect(reading, { Case });
    if (!form) continue;
    const model = { ...reading, tag: { ...reading.tag, feats: { ...reading.tag.feats, Case } } };
    const own = attributes.map(({ readings, token }) =>
      likeWritten(inConcord(readings[0]!, model, lexicon) ?? token.text, token.text),
    );
    forms.push([...own, likeWritten(form, head.text)].join(" "));
  }
  return forms;
}
