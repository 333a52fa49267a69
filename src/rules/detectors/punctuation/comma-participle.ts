import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { after, before, missingComma } from "../../comma.js";
import { concords } from "../../grammar/concord.js";
import { isAttribute, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { nounSubject, predicates } from "../../grammar/finite-concord.js";
import { distantHead } from "../../punctuation/distant-head.js";
import { turnEnd } from "../../punctuation/turn-end.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

const ADJECTIVISED =
  /^(?:следующ|данн|настоящ|бывш|текущ|будущ|надлежащ|вышеуказанн|нижеследующ|соответствующ|выдающ|так|определенн|подлежащ|входящих|исходящих)/u;
/** Participles that mostly stand before their noun: after it a preposition shows the turn, «в сумме указанной в договоре». */
const PREPOSED = /^(?:указанн|действующ|заданн|обусловленн)/u;
const ENDING =
  /(?:щ|вш|ш|нн|ем|им|ом|т)(?:ий|ая|ее|ие|ого|его|ему|ому|им|ым|их|ых|ую|юю|ей|ой|ом|ем|ый|ое|ые|ими|ыми)(?:ся)?$/u;

/** «сообщение поступившее 8 сентября»: a participial turn after its noun without the comma at its start. */
export const detect: Detector = startingAt(
  ({ kind, key }, lexicon) =>
    kind === "word" &&
    key.length > 5 &&
    ENDING.test(key) &&
    !ADJECTIVISED.test(key) &&
    lexicon.readings(key).some(isParticiple),
  ({ part, analysis, lexicon, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || token.key.length < 6 || !ENDING.test(token.key) || /^\p{Lu}/u.test(token.text))
        continue;
      if (ADJECTIVISED.test(token.key) || !lexicon.readings(token.text).some(isParticiple)) continue;
      const negated = before(part, token)?.key === "не" ? before(part, token)! : token;
      const noun = before(part, negated);
      const dependent = after(part, token);
      if (
        noun?.kind !== "word" ||
        !dependent ||
        dependent.kind === "punctuation" ||
        /^(?:и|или|а|но|же|ли)$/u.test(dependent.key)
      )
        continue;
      const sentence = analysis.of(token);
      // «следующее предупреждающее сообщение»
      if (ADJECTIVISED.test(noun.key) && !/^данны/u.test(noun.key)) continue;
      const participles = plainReadings(sentence, token).filter(isParticiple);
      const beside = isHead(part, noun, participles, sentence);
      if (PREPOSED.test(token.key) && !(beside && governedBy(dependent.key))) continue;
      const head = beside ? noun : distantHead(part, noun, participles, sentence);
      // «25 процентов начисленных ему пенсии и доходов», «принят в качестве нуждающегося в жилье»
      if (/^(?:процент(?:а|ов)?|качестве|статус[еа]?|роли)$/u.test(noun.key)) continue;
      // «о признании информации запрещённой»
      if (/^призна/u.test(before(part, noun)?.key ?? "")) continue;
      if (!head || modifiesLater(part, token, participles, sentence) || !hasDependent(dependent, participles, sentence))
        continue;
      report(missingComma(part, noun, negated));
      const nominatives = plainReadings(sentence, head).filter(
        (reading) =>
          isNoun(reading) && reading.tag.feats.Case === "Nom" && participles.some((one) => concords(one, reading)),
      );
      const next = nominatives.length
        ? turnEnd(part, sentence, token, head.index, (predicate) =>
            nominatives.some((reading) => predicates(predicate, nounSubject(reading))),
          )
        : undefined;
      const end = next && before(part, next);
      if (end && end !== token) report(missingComma(part, end, next));
    }
  },
);

const isParticiple = ({ tag }: Reading): boolean => tag.feats.VerbForm === "Part" && tag.feats.Variant !== "Short";

/** A noun right before the participle that agrees with it, in its likeliest reading or in all. */
function isHead(part: Part, noun: Token, participles: readonly Reading[], sentence: SentenceAnalysis): boolean {
  const best = sentence.best(noun.index);
  const readings = plainReadings(sentence, noun).filter(isNoun);
  const agreed = readings.filter((one) => participles.some((participle) => concords(participle, one)));
  if (!agreed.length || best === undefined || !isNoun(best)) return false;
  const left = before(part, noun);
  // «в доме построенном»: after a preposition the noun stands in its case.
  const governed = left?.kind === "word" ? governedBy(left.key) : undefined;
  if (governed && !agreed.some(({ tag }) => governed.cases.includes(tag.feats.Case!))) return false;
  if (governed || left === undefined || agreed.includes(best)) return true;
  return agreed.reduce((sum, { probability }) => sum + probability, 0) > 0.15;
}

/** «хостов выделенных групп», «время нахождения осуждённого за пределами»: the participle belongs to what follows, or is a noun. */
function modifiesLater(
  part: Part,
  participle: Token,
  participles: readonly Reading[],
  sentence: SentenceAnalysis,
): boolean {
  if (PERSONS.test(participle.key)) return true;
  let preposition = false;
  for (let next = after(part, participle), steps = 0; next && steps < 14; next = after(part, next), steps++) {
    if (next.text === "(") next = closingBracket(part, next);
    else if (next.kind === "punctuation") return false;
    if (next.kind !== "word") continue;
    if (governedBy(next.key)) preposition = true;
    const readings = plainReadings(sentence, next);
    const nominal = readings.filter((reading) => isNoun(reading) && participles.some((one) => concords(one, reading)));
    const best = sentence.best(next.index);
    const likely =
      nominal.length === readings.length ||
      (best !== undefined && nominal.includes(best)) ||
      nominal.some(({ probability }) => probability > 0.4);
    if (nominal.length && !preposition && likely) return !isObject(sentence, next, participles);
    // «имеющейся у него информации»
    if (best?.tag.upos === "PRON") preposition = false;
    else if (readings.some(isNoun)) {
      // «выданных банком документов» goes on; «в доме на улице» ends what the preposition governs.
      if (preposition && steps > 8) return false;
      preposition = false;
    }
  }
  return false;
}

/** «наружной (визуальной) рекламы»: what is in brackets is passed over. */
function closingBracket(part: Part, opening: Token): Token {
  for (let next = after(part, opening), steps = 0; next && steps < 6; next = after(part, next), steps++)
    if (next.text === ")") return next;
  return opening;
}

const PERSONS =
  /^(?:звонящ|вызывающ|отправляющ|принимающ|осужденн|обвиняем|подозреваем|потерпевш|подсудим|задержанн|учащ|служащ|военнослужащ|управляющ|заведующ|пострадавш|умерш|уполномоченн|доверенн|застрахованн|обучающ|погибш|председательств|представляем|содержим|проверяем|лечащ|экзаменуем|заболевш|уволенн)/u;

/** An active participle's object may look like a noun that agrees: «организации, имеющие лицензии». */
function isObject(sentence: SentenceAnalysis, noun: Token, participles: readonly Reading[]): boolean {
  if (!participles.every(({ tag }) => tag.feats.Voice === "Act")) return false;
  const best = sentence.best(noun.index);
  // «включит видео вызывающего абонента»: of persons the genitive looks the same.
  if (best?.tag.feats.Animacy === "Anim" && participles.some(({ tag }) => tag.feats.Case === "Gen")) return false;
  return best?.tag.feats.Case === "Acc" && participles.every(({ tag }) => tag.feats.Transitivity !== "Intr");
}

/** Something after the participle depends on it: a preposition, an oblique case, an adverb, a number, an object. */
function hasDependent(next: Token, participles: readonly Reading[], sentence: SentenceAnalysis): boolean {
  if (next.kind === "number" || next.kind === "muted" || next.kind === "placeholder") return true;
  const best = sentence.best(next.index);
  // «отрендеренного DOM»
  if (/^[A-Za-z]/u.test(next.text) && participles.every(({ tag }) => tag.feats.Voice === "Pass")) return false;
  if (!best) return next.kind === "word" && participles.every(({ tag }) => tag.feats.Voice === "Act");
  if (
    best.tag.upos === "ADP" ||
    best.tag.upos === "ADV" ||
    best.tag.upos === "PART" ||
    best.tag.feats.VerbForm === "Inf"
  )
    return true;
  if (!(isNoun(best) || isAttribute(best) || best.tag.upos === "PRON" || best.tag.upos === "NUM"))
    return best.tag.upos === "SCONJ";
  // «проведения сокращённого судебного разбирательства»: attributes of one noun.
  if (isAttribute(best) && participles.some((one) => concords(one, best))) return false;
  const active = participles.every(({ tag }) => tag.feats.Voice === "Act");
  return (
    best.tag.feats.Case !== "Nom" ||
    (active && plainReadings(sentence, next).some(({ tag }) => tag.feats.Case === "Acc"))
  );
}
