import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { concords } from "../../grammar/concord.js";
import { isAttribute, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { startingAt, wordsLike } from "../../starting-at.js";

/** Adjectives made of verbs with no prefix: one «н», unless a word depends on them. */
const VERBAL =
  /^(?<stem>жаре|варе|пече|копче|соле|суше|вяле|туше|моче|кваше|краше|глаже|штопа|вяза|плете|кова|лома|моще|пута|ране|мороже|топле|лата|серебря|песча|кожа|глиня|полотня|шерстя|ржа|овся|льня|дровя)нн(?<ending>ый|ая|ое|ые|ого|ой|ому|ую|ым|ых|ыми|ом)$/u;
/** Participles with words of their own: «жаренная на масле». */
const WITH_DEPENDENT =
  /^(?:жаре|варе|вяза|ране|копче|суше|туше|вяле|плете)н(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ых|ыми|ом)$/u;
const ADVERB =
  /^(?:взволнова|организова|сосредоточе|рассея|увере|растеря|испуга|обиже|возбужде|сдержа|смуще|удивле|озабоче|убежде|раздраже|напряже|целенаправле|обоснова|необоснова|согласова|самоотверже|восхище|приподня|искусстве|естестве|осмысле|обдума|неорганизова|воодушевле|встревоже|торжестве)но$/u;
const COPULA =
  /^(?:был|была|было|были|будет|будут|стал|стала|стало|стали|оказал|остал|является|являлось|станет|считал|казал)/u;
const SHORT = /(?:анн|енн|янн)[аоы]$/u;
/** «указанны»: short forms that word lists derive from adjectives, where only the participle is in use. */
const NO_ADJECTIVE =
  /^(?:указа|вооруже|защище|соедине|оснаще|провере|сложе|нацеле|заимствова|испорче|воплоще|сопряже|усовершенствова|разброса)нн[аоы]$/u;
/** Short adjectives that take one «н» like the participle once what they govern follows them, and how it begins. */
const GOVERNING: readonly (readonly [
  form: RegExp,
  opens: (next: Token, sentence: SentenceAnalysis, part: Part) => boolean,
])[] = [
  [
    /^(?:уверенн|убежденн)[аы]$/u,
    (next, _, part) => next.key === "в" || (next.text === "," && after(part, next)?.key === "что"),
  ],
  [/^заинтересованн[аы]$/u, (next) => next.key === "в"],
  [/^(?:вынужденн|намеренн)[аы]$/u, (next, sentence) => sentence.best(next.index)?.tag.feats.VerbForm === "Inf"],
  [/^преданн[аы]$/u, (next, sentence) => isSurely(sentence, next, "Dat")],
];

/** «жаренная картошка», «раненый в ногу», «говорил взволновано», «определенны договором»: the other number of «н» where the word is known both ways. */
export const detect: Detector = startingAt(
  wordsLike(/(?:нн(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ых|ыми|ом|а|о|ы)|н(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ых|ыми|ом|о))$/u),
  ({ part, lexicon, analysis, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word") continue;
      const better = mended(part, analysis.of(token), token, lexicon);
      if (better) report({ start: token.start, end: token.end, replacements: [better] });
    }
  },
);

function mended(part: Part, sentence: SentenceAnalysis, token: Token, lexicon: Lexicon): string | undefined {
  const { key, text } = token;
  if (VERBAL.test(key)) return standsAlone(part, sentence, token) ? cut(text) : undefined;
  if (WITH_DEPENDENT.test(key)) return hasPlace(part, sentence, token) ? doubled(text) : undefined;
  if (ADVERB.test(key)) return tellsHow(part, sentence, token) ? doubled(text) : undefined;
  if (SHORT.test(key)) return isParticiple(part, sentence, token, lexicon) ? cut(text) : undefined;
  return undefined;
}

const cut = (text: string): string => text.replace(/нн(?=\p{L}{1,3}$)/u, "н");
const doubled = (text: string): string => text.replace(/н(?=\p{L}{1,3}$)/u, "нн");

/** A noun that it agrees with right after it, and nothing before that could depend on it. */
function standsAlone(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  const noun = after(part, token);
  if (noun?.kind !== "word") return false;
  const own = plainReadings(sentence, token).filter(isAttribute);
  const shown = own.length ? own : undefined;
  if (
    !plainReadings(sentence, noun).some(
      (reading) => isNoun(reading) && (!shown || shown.some((one) => concords(one, reading))),
    )
  )
    return false;
  const left = before(part, token);
  if (left === undefined) return true;
  if (left.kind !== "word") return left.text === "«" || left.text === "(";
  const best = sentence.best(left.index);
  // «долго жаренная», «тяжело раненный»: a word of its own.
  return (
    best !== undefined &&
    (best.tag.upos === "ADP" ||
      best.tag.upos === "DET" ||
      best.tag.upos === "CCONJ" ||
      best.tag.upos === "ADJ" ||
      best.tag.feats.Mood !== undefined ||
      best.tag.feats.VerbForm === "Inf")
  );
}

/** «раненый в ногу боец», «жареная на масле картошка». */
function hasPlace(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  const preposition = after(part, token);
  const place = preposition && after(part, preposition);
  if (!place || !/^(?:в|на|под|из)$/u.test(preposition.key) || sentence.best(place.index)?.tag.upos !== "NOUN")
    return false;
  const head = after(part, place);
  if (head?.kind !== "word") return false;
  const own = plainReadings(sentence, token).filter(isAttribute);
  return plainReadings(sentence, head).some((reading) => isNoun(reading) && own.some((one) => concords(one, reading)));
}

/** «говорил взволновано.»: after a verb, at the end of its turn. */
function tellsHow(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  const verb = before(part, token);
  const next = after(part, token);
  if (verb?.kind !== "word" || COPULA.test(verb.key)) return false;
  const tag = sentence.best(verb.index)?.tag;
  const active =
    tag?.upos === "VERB" &&
    (tag.feats.Mood === "Ind" || tag.feats.VerbForm === "Inf") &&
    !(tag.feats.Gender === "Neut");
  return active && (next === undefined || (next.kind === "punctuation" && next.text !== "»") || next.key === "и");
}

/** Whether the short form must be a participle's: with whoever did it, with what it governs, or because nobody uses such an adjective. */
function isParticiple(part: Part, sentence: SentenceAnalysis, token: Token, lexicon: Lexicon): boolean {
  const short = lexicon
    .readings(cut(token.text))
    .some(({ tag, mark }) => !mark && tag.feats.VerbForm === "Part" && tag.feats.Variant === "Short");
  if (!short) return false;
  if (NO_ADJECTIVE.test(token.key)) return true;
  const next = after(part, token);
  return next !== undefined && (governs(part, sentence, token, next) || hasAgent(sentence, token, next));
}

/** «уверенны в успехе», «вынужденны отказать». */
function governs(part: Part, sentence: SentenceAnalysis, token: Token, next: Token): boolean {
  return GOVERNING.some(([form, opens]) => form.test(token.key) && opens(next, sentence, part));
}

/** «определенны договором»: who or what did it. */
function hasAgent(sentence: SentenceAnalysis, token: Token, agent: Token): boolean {
  return isSurely(sentence, agent, "Ins") && sentence.best(token.index)?.tag.upos === "ADJ";
}

function isSurely(sentence: SentenceAnalysis, token: Token, wanted: string): boolean {
  if (token.kind !== "word") return false;
  const readings = plainReadings(sentence, token);
  return (
    readings.length > 0 &&
    readings.every(
      (reading) => isNoun(reading) && reading.tag.feats.Case === wanted && reading.tag.feats.Number !== undefined,
    )
  );
}
