import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, missingComma } from "../../comma.js";
import { plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import { isSurePredicate } from "../../punctuation/predicates-in.js";
import { startingAt, wordsLike } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

const QUESTION =
  /^(?:почему|зачем|отчего|сколько|скольк(?:их|им|ими)|насколько|как(?:ой|ая|ое|ие|ого|их|ому|им|ими|ую)|чей|чья|чье|чьи|чьего|чьей|чьих|кто|кого|кому|кем|ком|чему|чем|чего)$/u;
/** «чем» and the like are conjunctions too: only right after the verb. */
const TWOFOLD = /^(?:чем|чему|чего|кого|каким|какому|каких)$/u;

/** Verbs of speech, thought and perception, which take an indirect question. */
const ASKING = new Set(
  (
    "знать узнать узнавать сообщить сообщать уточнить уточнять подсказать подсказывать спросить спрашивать переспросить расспросить объяснить объяснять " +
    "пояснить пояснять разъяснить понять понимать написать писать проверить проверять указать указывать напомнить напоминать решить решать определить " +
    "определять показать показывать рассказать рассказывать выяснить выяснять посмотреть смотреть интересоваться поинтересоваться помнить вспомнить " +
    "сказать говорить ответить отвечать видеть увидеть забыть догадаться представлять представить выбрать выбирать обсудить обсуждать сверить посчитать " +
    "подсчитать прикинуть оценить подумать думать договориться описать перечислить назвать отметить слышать услышать заметить интересно"
  ).split(" "),
);
const STATES =
  /^(?:неизвестно|непонятно|неясно|ясно|понятно|интересно|известно|видно|важно|неважно|безразлично|пожалуйста)$/u;
const REACH = 4;

/** «спрашивала почему изменилась», «уточните у клиента сколько комнат»: an indirect question without the comma before it. */
export const detect: Detector = startingAt(wordsLike(QUESTION), ({ part, analysis, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || !QUESTION.test(token.key) || token.text[0] !== token.key[0]) continue;
    const previous = before(part, token);
    const start = previous && governedBy(previous.key) ? previous : token;
    const left = before(part, start);
    const right = after(part, token);
    if (
      left?.kind !== "word" ||
      !right ||
      /^(?:то|нибудь|либо|угодно|бы|ни|попало|надо|следует|положено)$/u.test(right.key)
    )
      continue;
    if (right.kind === "punctuation" && right.text !== "«") continue;
    const sentence = analysis.of(token);
    if (!asks(part, sentence, start, TWOFOLD.test(token.key) ? 1 : REACH) || !isClause(part, sentence, token)) continue;
    report(missingComma(part, left, start));
  }
});

/** A word that takes a question, with nothing but its objects and adverbs between. */
function asks(part: Part, sentence: SentenceAnalysis, start: Token, reach: number): boolean {
  for (
    let left = before(part, start), steps = 0;
    left?.kind === "word" && steps < reach;
    left = before(part, left), steps++
  ) {
    if (STATES.test(left.key)) return left.key !== "пожалуйста" || before(part, left)?.text === ",";
    if (
      sentence
        .readings(left.index)
        .some(
          ({ reading, probability }) => probability > 0.2 && reading.tag.upos === "VERB" && ASKING.has(reading.lemma),
        )
    )
      return true;
    if (
      /^(?:и|или|а|но|не|ни|мало|кое|бог|абы|хоть|хотя|неважно|вот|лишь|только|ли|что|как|если|по|то)$/u.test(left.key)
    )
      return false;
    const best = sentence.best(left.index);
    if (!best || !/^(?:NOUN|PROPN|PRON|ADV|ADP|ADJ|DET|NUM)$/u.test(best.tag.upos) || best.tag.feats.Case === "Nom")
      return false;
  }
  return false;
}

/** A predicate or an infinitive follows: «сколько комнат в квартире» has none, yet more than one word. */
function isClause(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  let words = 0;
  for (let next = after(part, token); next && next.kind !== "punctuation"; next = after(part, next)) {
    words++;
    if (
      isSurePredicate(sentence, next) ||
      plainReadings(sentence, next).some(({ tag }) => tag.feats.VerbForm === "Inf" || tag.feats.Mood === "Ind")
    )
      return true;
  }
  return words > 1 && /^(?:сколько|как(?:ой|ая|ое|ие)|чей|чья|чье|чьи|кто|почему)$/u.test(token.key);
}
