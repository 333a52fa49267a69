import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, commaWithin, isJoiner, missingComma, takesComma } from "../../comma.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { nounSubject, predicates, pronounSubject } from "../../grammar/finite-concord.js";
import { isNoun, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { turnEnd } from "../../punctuation/turn-end.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

/** Gerunds that have become adverbs or prepositions. */
const FROZEN =
  /^(?:молча|лежа|стоя|сидя|нехотя|благодаря|включая|исключая|спустя|начиная|несмотря|невзирая|судя|исходя|считая|смотря|глядя|шутя|спеша|играючи|крадучись|погодя|хотя|любя|пив|якобы|будучи|учитывая|походя|немедля|сломя|скрепя|сложа|спустя|опираясь|основываясь|говоря|заканчивая|кончая)$/u;

/** How gerunds end. */
const ENDING = /(?:[аяв]|вши|ши|учи|ючи|[аяви]сь)$/u;

/** «в одну сохраняя их», «Пройдя все шаги инструкции вы»: an adverbial-participle turn without the comma at its start or end. */
export const detect: Detector = startingAt(
  ({ kind, key }, lexicon) =>
    kind === "word" && ENDING.test(key) && !FROZEN.test(key) && lexicon.readings(key).some(isGerund),
  ({ part, analysis, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || !ENDING.test(token.key) || FROZEN.test(token.key)) continue;
      if (!analysis.lexicon.readings(token.text).some(isGerund)) continue;
      const sentence = analysis.of(token);
      const best = sentence.best(token.index);
      if (!best || !isGerund(best) || !sentence.certain(token.index)) continue;
      if (/^\p{Lu}/u.test(token.text) && part.sentences[token.sentence]!.first !== token.index) continue;
      const start = before(part, token)?.key === "не" ? before(part, token)! : token;
      const left = before(part, start);
      // «в том числе грубо нарушая обязанности»
      if (left && [left, before(part, left)].some((one) => one?.key === "числе")) continue;
      // A preposition waits for its noun: no comma parts them.
      if (left && governedBy(left.key)) continue;
      if (left && (ownAdverb(part, left, sentence) || ownObject(part, left, sentence))) continue;
      if (isManner(part, token, left, sentence)) continue;
      if (left === undefined || isJoiner(left) || /^(?:затем|только|лишь|даже|сразу)$/u.test(left.key))
        closing(part, token, sentence, report, left === undefined);
      else if (takesComma(left)) {
        if (
          !homogeneous(part, start, sentence) &&
          !/^(?:что|чтобы|если|когда|или|то|как|где|который|не)$/u.test(left.key)
        ) {
          report(missingComma(part, left, start));
          inner(part, token, start, sentence, report);
        }
      } else if ((left as Token).text === ",") {
        if (!inner(part, token, start, sentence, report)) closing(part, token, sentence, report, false);
      } else closing(part, token, sentence, report, false);
    }
  },
);

/** «, полностью игнорируя», «, при этом оставляя», «а также уменьшая»: the turn begins before its adverb. */
function ownAdverb(part: Part, left: Token, sentence: SentenceAnalysis): boolean {
  const bracket = before(part, left, 2);
  if (bracket?.text === "(" || before(part, left, 3)?.text === "(") return true;
  const adverb =
    left.kind === "word" &&
    (/^(?:этом|образом|счете|итоге|результате|сам|сама|само|сами|дело|быть|также|тем|самым|просто|только|лишь|даже|сложа)$/u.test(
      left.key,
    ) ||
      sentence.best(left.index)?.tag.upos === "ADV");
  if (!adverb) return false;
  if (/^(?:просто|только|лишь|даже|слегка)$/u.test(left.key)) return true;
  if (/^(?:можно|нужно|надо|нельзя|необходимо)$/u.test(left.key)) return false;
  for (let other = before(part, left), steps = 0; steps < 3; other = other && before(part, other), steps++) {
    if (other === undefined) return !/^(?:также|вчера|сегодня|завтра|потом)$/u.test(left.key);
    if (other.kind === "punctuation" || isJoiner(other)) return true;
  }
  return false;
}

/** «, при желании предоставляя», «, даже окно не открыв»: a short stretch with no verb before the gerund may belong to the turn. */
function ownObject(part: Part, left: Token, sentence: SentenceAnalysis): boolean {
  for (let other: Token | undefined = left, steps = 0; steps < 6; other = before(part, other), steps++) {
    // «Ничего не понимая, я замолчал»
    if (other === undefined) return steps === 1;
    if (other.kind === "punctuation") return /^[,—–]$/u.test(other.text) && steps > 0;
    const feats = sentence.best(other.index)?.tag.feats;
    if (
      feats?.VerbForm !== undefined ||
      feats?.Mood !== undefined ||
      feats?.Variant === "Short" ||
      feats?.Case === "Nom"
    )
      return false;
  }
  return false;
}

/** Gerund → its noun in a set phrase of manner. */
const MANNER: ReadonlyMap<string, RegExp> = new Map([
  ["засучив", /^рукава$/u],
  ["затаив", /^дыхание$/u],
  ["очертя", /^голову$/u],
  ["покладая", /^рук$/u],
  ["высунув", /^язык$/u],
  ["разинув", /^рот$/u],
  ["раскрыв", /^рот$/u],
  ["стиснув", /^зубы$/u],
  ["положа", /^руку$/u],
  ["переводя", /^(?:дыхания|дыхание|духа|дух)$/u],
  ["смыкая", /^глаз$/u],
  ["щадя", /^(?:сил|живота)$/u],
  ["жалея", /^(?:сил|средств|красок)$/u],
  ["помня", /^себя$/u],
  ["спустя", /^рукава$/u],
]);

/** «работали засучив рукава», «отвечал улыбаясь», «ушёл не попрощавшись»: how the deed right before is done. */
function isManner(part: Part, gerund: Token, left: Token | undefined, sentence: SentenceAnalysis): boolean {
  const next = after(part, gerund);
  if (next && MANNER.get(gerund.key)?.test(next.key)) return true;
  const bare = next === undefined || /^(?:[.!?…;,]|и|но)$/u.test(next.key);
  return bare && left?.kind === "word" && sentence.best(left.index)?.tag.feats.Mood !== undefined;
}

const isGerund = ({ tag }: { tag: { feats: { VerbForm?: string } } }): boolean => tag.feats.VerbForm === "Conv";

/** «проверив и сравнивая»: an earlier gerund after which no comma stands holds this one too. */
function homogeneous(part: Part, start: Token, sentence: SentenceAnalysis): boolean {
  for (let i = start.index - 1; i >= sentence.sentence.first; i--) {
    if (part.tokens[i]!.text === ",") return false;
    const best = sentence.best(i);
    if (best && isGerund(best)) return true;
  }
  return false;
}

/** «Оценщик, не найдя хозяина уехал»: the end of a turn between the subject and its predicate. */
function inner(
  part: Part,
  gerund: Token,
  start: Token,
  sentence: SentenceAnalysis,
  report: (place: ReturnType<typeof missingComma>) => void,
): boolean {
  const subject = subjectBefore(part, start, sentence);
  const next = subject && turnEnd(part, sentence, gerund, start.index, subject);
  const left = next && before(part, next);
  if (left) report(missingComma(part, left, next));
  return left !== undefined;
}

/** Whether a predicate agrees with the nominative right before the turn. */
function subjectBefore(
  part: Part,
  start: Token,
  sentence: SentenceAnalysis,
): ((predicate: Reading) => boolean) | undefined {
  let noun = before(part, start);
  if (noun?.text === ",") noun = before(part, noun);
  if (noun?.kind !== "word") return undefined;
  const pronoun = pronounSubject(noun.key);
  if (pronoun) return (predicate) => predicates(predicate, pronoun);
  const nominatives = plainReadings(sentence, noun).filter(
    (reading) => isNoun(reading) && reading.tag.feats.Case === "Nom",
  );
  return nominatives.length
    ? (predicate) => nominatives.some((reading) => predicates(predicate, nounSubject(reading)))
    : undefined;
}

/** The end of a turn that opens its sentence: a nominative pronoun or an imperative after it with no comma between. */
function closing(
  part: Part,
  gerund: Token,
  sentence: SentenceAnalysis,
  report: (place: ReturnType<typeof missingComma>) => void,
  opens: boolean,
): void {
  for (let next = after(part, gerund); next; next = after(part, next)) {
    if (next.kind === "punctuation") return;
    if (isJoiner(next) || /^(?:что|чтобы|если|когда|как|где|который|ли)$/u.test(next.key)) return;
    const left = before(part, next)!;
    // «Подумав он решил»
    const alone =
      left === gerund && opens && pronounSubject(next.key) !== undefined && finiteFollows(part, next, sentence);
    if ((left === gerund && !alone) || left.kind === "punctuation") continue;
    if (
      /^(?:вы|мы|он|она|они|я)$/u.test(next.key)
        ? opens || finiteFollows(part, next, sentence)
        : opens && (isImperative(next, sentence) || isSubject(part, next, sentence))
    ) {
      if (!commaWithin(part, gerund.index, next.index) && takesComma(left)) report(missingComma(part, left, next));
      return;
    }
  }
}

/** «Изучив документы оценщик попросил»: a sure nominative with its verb right after it. */
function isSubject(part: Part, token: Token, sentence: SentenceAnalysis): boolean {
  const readings = sentence.readings(token.index);
  const best = sentence.best(token.index);
  const nominative =
    readings.length > 0 &&
    best?.tag.feats.Case === "Nom" &&
    readings.every(({ reading }) => reading.tag.upos === "NOUN" || reading.tag.upos === "PROPN");
  const animate = readings.some(
    ({ reading }) => reading.tag.feats.Animacy === "Anim" && reading.tag.feats.Case === "Nom",
  );
  const sure = animate || readings.every(({ reading }) => reading.tag.feats.Case === "Nom");
  return nominative && sure && finiteFollows(part, token, sentence);
}

function isImperative(token: Token, sentence: SentenceAnalysis): boolean {
  return token.kind === "word" && sentence.certain(token.index) && sentence.best(token.index)?.tag.feats.Mood === "Imp";
}

function finiteFollows(part: Part, token: Token, sentence: SentenceAnalysis): boolean {
  const next = after(part, token);
  return next !== undefined && sentence.best(next.index)?.tag.feats.Mood === "Ind";
}
