import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { isSurePredicate } from "../../punctuation/predicates-in.js";
import { sentencesOf, startingAt, wordsLike } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

const WORDS =
  /^(?:когда|где|куда|откуда|почему|зачем|отчего|сколько|какой|какая|какое|какие|каков|какова|каковы|какую|какого|каким|какими|каких|кто|кого|кому|кем|чей|чья|чье|чьи|чем|что|как|насколько)$/u;
const PREPOSITIONS = /^(?:во|в|на|по|к|ко|с|со|у|о|об|за|от|до|из|для|под)$/u;
/** Words that «как» begins a question with; with any other it may be a remark or an exclamation. */
const AFTER_HOW =
  /^(?:вас|ваш|ваша|ваше|ваши|вашего|вашу|его|ее|их|зовут|называется|называются|пройти|проехать|добраться|давно|долго|часто|быстро|скоро|лучше|можно|мне|нам|вам|найти|оплатить|узнать|проверить|записаться|получить|связаться|оформить|далеко|обстоят|дела|происходит|проходит|работает|будет)$/u;
const AFTER_WHAT =
  /^(?:вам|вас|вы|мне|нам|мы|случилось|произошло|именно|нужно|делать|будет|входит|указано|значит|означает|изменилось|это)$/u;
const NO_QUESTION =
  /^(?:то|нибудь|либо|угодно|бы|ни|только|касается|правило|и|раньше|больше|быстрее|скорее|лучше|попало|же|видно|известно|говорится|раз|ниже|выше)$/u;

/** «Как зовут вашего врача.», «Почему отчёт не готов.»: a question that ends with a full stop. */
export const detect: Detector = startingAt(wordsLike(WORDS), ({ part, analysis, starts }, report) => {
  for (const { index, first, last, block } of sentencesOf(part, starts)) {
    const stop = part.tokens[last - 1];
    if (stop?.text !== "." || last - first < 4 || block === "heading") continue;
    const at = PREPOSITIONS.test(part.tokens[first]!.key) ? first + 1 : first;
    const word = part.tokens[at];
    const next = part.tokens[at + 1];
    if (!word || !next || !WORDS.test(word.key) || NO_QUESTION.test(next.key)) continue;
    // «Что я и сделаю.»
    if (word.key === "что" && part.tokens[at + 2]?.key === "и") continue;
    // «Какой замечательный отчёт я пропустила.», «Что это ты придумал.», «Что я имею сказать.»
    const third = part.tokens[at + 2]?.key ?? "";
    if (/^как(?:ой|ая|ое|ие|ую)$/u.test(word.key) && firstPerson(part, at, last)) continue;
    if (word.key === "что" && next.key === "это" && /^(?:я|ты|он|она|мы|вы|они)$/u.test(third)) continue;
    if (word.key === "что" && next.key === "я" && !/^(?:могу|должен|должна|делаю)$/u.test(third)) continue;
    // «Чем я и воспользовался.», «Где отобразить адрес.»
    if (goesOn(part, analysis.sentence(index), word, last - 1)) continue;
    if (word.key === "когда" && !asksOfTime(part, analysis.sentence(index), word, last - 1)) continue;
    if (at > first && /^(?:что|чем|как|когда|где)$/u.test(word.key) && next.kind === "punctuation") continue;
    if (word.key === "как" && !AFTER_HOW.test(next.key)) continue;
    if (
      (word.key === "что" || (word.key === "чем" && at === first)) &&
      !AFTER_WHAT.test(next.key) &&
      next.key !== "я" &&
      next.key !== "мы"
    )
      continue;
    if (asks(part, analysis.sentence(index), word, last - 1))
      report({ start: stop.start, end: stop.end, replacements: ["?"] });
  }
});

/** «и» before the verb, or no verb but an infinitive: no question. */
function goesOn(part: Part, sentence: SentenceAnalysis, word: Token, end: number): boolean {
  let finite = false;
  for (let i = word.index + 1; i < end; i++) {
    const token = part.tokens[i]!;
    if (token.key === "и" && i < word.index + 5 && isSurePredicate(sentence, part.tokens[i + 1]!)) return true;
    finite ||=
      isSurePredicate(sentence, token) ||
      sentence.best(i)?.tag.feats.Variant === "Short" ||
      token.key === "это" ||
      sentence.best(i)?.tag.upos === "ADV";
  }
  return !finite && sentence.best(word.index + 1)?.tag.feats.VerbForm === "Inf" && /^(?:где|куда|чем)$/u.test(word.key);
}

function firstPerson(part: Part, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (part.tokens[i]!.key === "я") return true;
  return false;
}

/** «Когда будет отчёт», «Когда вы отправили отчёт», not «Когда ты уходила», «Когда важно не опоздать», which go on with what was said. */
function asksOfTime(part: Part, sentence: SentenceAnalysis, word: Token, end: number): boolean {
  let asks = false;
  for (let i = word.index + 1; i < end; i++) {
    const token = part.tokens[i]!;
    if (/^(?:вы|вам|вас|можно|нужно|готов|готова|готово|готовы)$/u.test(token.key)) asks = true;
    const feats = sentence.best(i)?.tag.feats;
    if (feats?.Mood === "Ind" && feats.Person === "2" && feats.Number === "Sing") return false;
    if (feats?.Mood === "Ind" && (feats.Tense === "Fut" || (feats.Tense !== "Past" && feats.Aspect === "Perf")))
      asks = true;
  }
  return asks;
}

/** One clause with no mark within, and no second predicate that would make the first clause a subordinate one. */
function asks(part: Part, sentence: SentenceAnalysis, word: Token, end: number): boolean {
  let predicates = 0;
  for (let i = word.index + 1; i < end; i++) {
    const token = part.tokens[i]!;
    if (token.text === "," && offersChoice(part, sentence, i + 1, end)) break;
    if (token.kind === "punctuation" && token.text !== "«" && token.text !== "»") return false;
    if (/^(?:тот|тогда|там|туда|столько|то)$/u.test(token.key)) return false;
    if (isSurePredicate(sentence, token)) {
      if (sentence.best(i)?.tag.feats.Mood === "Imp") return false;
      predicates++;
    }
  }
  return (
    predicates < 2 ||
    (predicates === 2 &&
      /^(?:сколько|когда|где|куда|кто|почему|зачем|как)/u.test(word.key) &&
      oneClause(part, sentence, word, end))
  );
}

/** «…, утром или вечером», «…, в будни или в выходные»: the answers to choose from, to the end of the sentence. */
function offersChoice(part: Part, sentence: SentenceAnalysis, first: number, end: number): boolean {
  let or = false;
  for (let i = first; i < end; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || isSurePredicate(sentence, token)) return false;
    or ||= token.key === "или" && i > first && i < end - 1;
  }
  return or;
}

/** «Когда отчёт будет готов»: both predicates stand together. */
function oneClause(part: Part, sentence: SentenceAnalysis, word: Token, end: number): boolean {
  const found: number[] = [];
  for (let i = word.index + 1; i < end; i++) if (isSurePredicate(sentence, part.tokens[i]!)) found.push(i);
  return found.length === 2 && found[1]! - found[0]! === 1;
}
