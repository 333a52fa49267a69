import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, commaWithin, isJoiner, missingComma, takesComma } from "../../comma.js";
import { asksItself } from "../../punctuation/asks-itself.js";
import { mayBePredicate } from "../../punctuation/predicates-in.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

/** Opener → words before it that make another expression of the two («только что», «хоть куда»). */
const OPENERS: ReadonlyMap<string, RegExp> = new Map([
  [
    "что",
    /^(?:также|кто|где|когда|может|через|для|при|под|над|у|к|по|ко|из|от|до|притом|равно|потому|оттого|только|пока|почти|разве|хоть|вот|если|мало|много|чуть|едва|не|ни|все-таки|кое|так|то|за|на|во|про|о|об|в|с|а|ну|уж|мол|просто|лишь|есть|ли|точно|тому|того|этого|более|да|или)$/u,
  ],
  ["чтобы", /^(?:того|тем|то|затем|не|лишь|только|а|вот|именно|лучше|так)$/u],
  [
    "если",
    /^(?:также|равно|даже|только|как|что|случае|лишь|особенно|разве|именно|хоть|а|исключительно|кроме|ведь|вот|же)$/u,
  ],
  [
    "когда",
    /^(?:это|ли|также|равно|что|только|даже|лишь|именно|редко|мало|как|есть|раз|особенно|кое|хоть|вот|исключительно|едва|неизвестно|разве|же)$/u,
  ],
  ["где", /^(?:также|что|мало|кое|есть|хоть|вот|только|даже|именно|неизвестно|много|везде|ли|где|же)$/u],
  ["куда", /^(?:что|мало|кое|есть|хоть|вот|послать|послал|послали|только|именно|неизвестно|ли|же)$/u],
  ["откуда", /^(?:что|мало|кое|есть|хоть|вот|только|именно|неизвестно|ли|же)$/u],
  ["поскольку", /^(?:лишь|только|именно|постольку)$/u],
  ["хотя", /^(?:и)$/u],
  ["ибо", /^(?:и)$/u],
]);

/** «пишете что», «страница где», «файлов так как», «рекламу которая»: a subordinate clause without a comma before its opener. */
export const detect: Detector = startingAt(
  ({ kind, key }) =>
    kind === "word" &&
    (OPENERS.has(key) ||
      key === "потому" ||
      key === "оттого" ||
      key === "так" ||
      key === "сколько" ||
      key.startsWith("котор")),
  ({ part, analysis, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || token.text[0] !== token.key[0]) continue;
      const start = opening(part, token, () => analysis.of(token));
      if (!start) continue;
      const left = before(part, start);
      // «1) если…»: the number of an item.
      if (left?.text === ")" && (before(part, left)?.kind === "number" || before(part, left)?.text.length === 1))
        continue;
      if (!takesComma(left) || isJoiner(left) || (isParticle(left) && !isCorrelate(part, left, token))) continue;
      if (start === token && asksItself(part, analysis, token)) continue;
      const misplaced = commaAfter(part, start, token, () => analysis.of(token));
      // «сообщил что, отчёт не получил»: the comma stands behind the conjunction.
      if (misplaced)
        report({
          start: left.start,
          end: misplaced.end,
          replacements: [`${left.text}, ${part.text.slice(start.start, token.end)}`],
        });
      else report(missingComma(part, left, start));
    }
  },
);

/** The only comma of what follows, right after the conjunction. */
function commaAfter(part: Part, start: Token, token: Token, sentence: () => SentenceAnalysis): Token | undefined {
  const comma = after(part, token);
  if (start !== token || comma?.text !== "," || !OPENERS.has(token.key)) return undefined;
  const { last } = part.sentences[token.sentence]!;
  // «Ты берёшь что, пробег или год?»: no clause follows.
  return commaWithin(part, comma.index + 1, last) ||
    !part.tokens.slice(comma.index + 1, last).some((one) => mayBePredicate(sentence(), one))
    ? undefined
    : comma;
}

const PARTICLES =
  /^(?:даже|только|лишь|именно|особенно|исключительно|как|не|хоть|просто|отчасти|разве|вовсе|уж|же|пока|тогда|например|в|то|преимущественно|главным|тем)$/u;
const isParticle = (token: Token): boolean => PARTICLES.test(token.key);

/** «приедем тогда когда удобно» */
const isCorrelate = (part: Part, left: Token, token: Token): boolean =>
  left.key === "тогда" && token.key === "когда" && before(part, left)?.kind === "word";

/** The first token of the subordinate clause that `token` opens. */
function opening(part: Part, token: Token, sentence: () => SentenceAnalysis): Token | undefined {
  const exceptions = OPENERS.get(token.key);
  if (exceptions) return ownWord(part, token, sentence) ? undefined : simpleOpening(part, token, exceptions);
  if (token.key === "потому" || token.key === "оттого") return after(part, token)?.key === "что" ? token : undefined;
  // «ровно столько сколько нужно»
  if (token.key === "сколько") return before(part, token)?.key === "столько" ? token : undefined;
  if (token.key === "так") return after(part, token)?.key === "как" ? soAs(part, token) : undefined;
  return token.key.startsWith("котор") ? relative(part, token, sentence) : undefined;
}

/** «нравится куда больше», «есть что показать», «можете что посоветовать»: a word of the same clause. */
function ownWord(part: Part, token: Token, sentence: () => SentenceAnalysis): boolean {
  const left = before(part, token);
  const right = after(part, token);
  if (!left || right?.kind !== "word") return false;
  if (token.key === "куда" && sentence().best(right.index)?.tag.feats.Degree === "Cmp") return true;
  if (token.key !== "что" || sentence().best(right.index)?.tag.feats.VerbForm !== "Inf") return false;
  if (
    sentence()
      .readings(left.index)
      .some(({ reading: { lemma } }) => /^(?:мочь|смочь|быть|хотеть)$/u.test(lemma))
  )
    return true;
  return [2, 3].some((distance) => /^(?:есть|был[оаи]?|будет|нет)$/u.test(before(part, token, distance)?.key ?? ""));
}

function simpleOpening(part: Part, token: Token, exceptions: RegExp): Token | undefined {
  const left = before(part, token);
  const right = after(part, token);
  if (
    !left ||
    !right ||
    exceptions.test(left.key) ||
    /^(?:бы|угодно|попало|ни|либо|нибудь|же|ж|то|хочешь|хотите)$/u.test(right.key)
  )
    return undefined;
  if (token.key === "что" && /^(?:за|ли|касается)$/u.test(right.key)) return undefined;
  if (token.key === "что" && (left.key === "том" || left.key === "тем") && isCompound(part, left)) return undefined;
  // «в том числе если он не отвечает», «живут дольше, чем когда рядом»
  if (left.key === "чем" || (left.key === "числе" && before(part, left)?.key === "том") || left.key === "частности")
    return undefined;
  // «лица, действующие хотя и в чужих интересах, но от своего имени»
  if (token.key === "хотя" && right.key === "и") return undefined;
  if (token.key === "что" && /^(?:смотря|они|вы|мы|он|она)$/u.test(left.key)) return undefined;
  // «Однако если он ответит…»: no comma after what joins the sentence to the one before.
  if (/^(?:однако|поэтому)$/u.test(left.key) && (before(part, left) === undefined || before(part, left)!.text === ","))
    return undefined;
  // «настроить так, [код] чтобы»: the comma stands before a muted name.
  if (left.kind !== "word" && before(part, left)?.text === ",") return undefined;
  // «а также чтобы», «Ну чтобы»
  if (
    (left.key === "также" && before(part, left)?.key === "а") ||
    (left.key === "ну" && before(part, left) === undefined)
  )
    return undefined;
  // «поэтому если он не ответит, то…»: «то» binds the clause to the conjunction.
  if (
    /^(?:если|когда|поскольку)$/u.test(token.key) &&
    /^(?:однако|поэтому|есть|что)$/u.test(left.key) &&
    soThen(part, token)
  )
    return undefined;
  // «сообразил что к чему», «знаешь что, приятель», «сидит непонятно где»
  if (token.key === "что" && right.key === "к" && after(part, right)?.key === "чему") return undefined;
  if (right.text === "," && /^(?:знаешь|знаете|слушай|слушайте)$/u.test(left.key)) return undefined;
  if (/^(?:непонятно|неясно|невесть)$/u.test(left.key) && before(part, left)?.kind === "word") return undefined;
  // «цены если и выросли, то немного», «приедет если не сегодня то хотя бы завтра»: a concession inside the clause.
  if (token.key === "если" && concedes(part, right)) return undefined;
  if (right.kind === "punctuation" && right.text !== "«" && right.text !== ",") return undefined;
  return token;
}

/** «если и…, то…», «если не… то хотя бы…» */
function concedes(part: Part, particle: Token): boolean {
  if (particle.key === "и") return soThen(part, particle);
  if (particle.key !== "не") return false;
  for (let one: Token | undefined = after(part, particle); one; one = after(part, one))
    if (one.key === "то") return /^(?:хотя|по|уж|почти)$/u.test(after(part, one)?.key ?? "");
  return false;
}

/** «если…, то…» */
function soThen(part: Part, token: Token): boolean {
  for (let one: Token | undefined = after(part, token); one; one = after(part, one))
    if (one.key === "то" && before(part, one)?.text === ",") return true;
  return false;
}

/** «в связи с тем что», «при том что», «перед тем как»: the conjunction is one whole. */
function isCompound(part: Part, pronoun: Token): boolean {
  const left = before(part, pronoun)?.key ?? "";
  return pronoun.key === "том" ? !/^(?:в|о|на)$/u.test(left) : /^(?:с|со|между|перед|вместе|под|над)$/u.test(left);
}

/** «так как» the cause, not «так же, как», «так, как хотел» of manner after a verb of doing. */
function soAs(part: Part, token: Token): Token | undefined {
  const third = after(part, token, 2);
  return third && third.kind !== "punctuation" && !/^(?:раз|можно|только)$/u.test(third.key) ? token : undefined;
}

/** «распоряжению которыми», «дознания, по которым»: a relative of another number or gender speaks of something else. */
function mayAgree(sentence: SentenceAnalysis, noun: Token, relative: Token): boolean {
  const nouns = sentence.readings(noun.index);
  const own = sentence.readings(relative.index);
  if (!nouns.length || !own.length) return true;
  return nouns.some(({ reading: { tag: n } }) =>
    own.some(({ reading: { tag: r } }) => {
      if (n.feats.Number === undefined || r.feats.Number === undefined) return true;
      if (n.feats.Number !== r.feats.Number) return false;
      return (
        r.feats.Number === "Plur" ||
        n.feats.Gender === undefined ||
        r.feats.Gender === undefined ||
        n.feats.Gender === r.feats.Gender ||
        n.feats.Gender === "Com"
      );
    }),
  );
}

/** «период который», «облако в котором»; in «владелец которого» the comma stands farther left, so that is left alone. */
function relative(part: Part, token: Token, sentence: () => SentenceAnalysis): Token | undefined {
  if (!/^котор(?:ый|ая|ое|ые|ого|ому|ым|ыми|ом|ой|ую|ых)$/u.test(token.key)) return undefined;
  const left = before(part, token);
  if (!left || left.kind !== "word") return left?.kind === "number" ? token : undefined;
  // «организаций и (или) лиц», «которые (либо расписки на которые) прошли»
  if ([1, 2, 3, 4].some((distance) => before(part, token, distance)?.text === "(")) return undefined;
  const noun = sentence().best(left.index)?.tag.upos === "ADP" ? before(part, left) : left;
  if (noun && !mayAgree(sentence(), noun, token)) return undefined;
  if (sentence().best(left.index)?.tag.upos === "ADP") {
    const earlier = before(part, left);
    // «из за которых» lacks its hyphen, and is one preposition.
    if (earlier?.key === "из" && (left.key === "за" || left.key === "под")) return earlier;
    // «имущества, права на которое…»: the comma stands before the noun already.
    if (earlier && [1, 2, 3, 4].some((distance) => before(part, earlier, distance)?.text === ",")) return undefined;
    // «земель и права на которые возникли»
    if (left.key === "на" && /^прав[оа]?$/u.test(earlier?.key ?? "")) return undefined;
    const again = earlier && /^(?:один|одна|одно|каждый|каждая|часть|большинство|любой|некоторые)$/u.test(earlier.key);
    return again || (left.key === "в" && after(part, token)?.key === "раз") ? undefined : left;
  }
  if (/^котор(?:ого|ой|ых)$/u.test(token.key)) return undefined;
  // «осуждённым, отбывание наказания которому отсрочено»: the comma stands before the noun already.
  if (
    /^котор(?:ому|ым|ыми)$/u.test(token.key) &&
    [2, 3, 4].some((distance) => before(part, token, distance)?.text === ",")
  )
    return undefined;
  // «акта, который важнее и на соответствие которому проверяют»
  if (
    /^котор(?:ому|ым|ыми)$/u.test(token.key) &&
    before(part, token, 3)?.key === "и" &&
    sentence().best(token.index - 2)?.tag.upos === "ADP"
  )
    return undefined;
  // «имущества, распоряжение которым запрещено»
  if (/^котор(?:ым|ыми)$/u.test(token.key) && /ни[еяюй]м?$/u.test(left.key)) return undefined;
  return /^(?:NOUN|PROPN|PRON|NUM)$/u.test(sentence().best(left.index)?.tag.upos ?? "") ? token : undefined;
}
