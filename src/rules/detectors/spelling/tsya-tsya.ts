import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";
import { startingAt, wordsLike } from "../../starting-at.js";

/** «-тся» for «-ться» and the reverse: by the lexicon where only one is a word, else by what governs the verb in its clause. */
export const detect: Detector = startingAt(wordsLike(/ть?ся$/u), ({ part, lexicon, analysis, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || !token.key.endsWith("ся") || !/ть?ся$/u.test(token.key)) continue;
    const soft = token.key.endsWith("ться");
    let twin = soft ? `${token.text.slice(0, -3)}ся` : `${token.text.slice(0, -2)}ься`;
    if (!soft && !lexicon.readings(twin).length) twin = infinitiveOf(token, lexicon) ?? twin;
    const twinReadings = lexicon.readings(twin);
    if (!twinReadings.length) continue;
    const known = lexicon.readings(token.text).length > 0;
    // «переподключаться» is as good as «переподключатся» to a dictionary that has neither.
    if (!known && twinReadings.every(({ source }) => source === "compound" || source === "guess")) continue;
    // «вернёться» is no word; «переподключаться» may well be an infinitive that the dictionary lacks.
    const infinitive =
      soft && !known && /[аяи]ться$/u.test(token.key) && twinReadings.every(({ tag }) => tag.feats.Number === "Plur");
    const wrong =
      (!known && !infinitive) ||
      (soft ? needsFinite(part, token, twinReadings, analysis.of(token)) : needsInfinitive(part, token, lexicon));
    if (wrong)
      report({
        start: token.start,
        end: token.end,
        replacements: [(!known && soft && otherVowel(token, lexicon)) || twin],
      });
  }
});

/** «постараться увидиться» → «увидеться»: the infinitive itself is misspelt. */
function otherVowel(token: Token, lexicon: Lexicon): string | undefined {
  const other = token.text.replace(/([еи])ться$/u, (_, vowel: string) => `${vowel === "и" ? "е" : "и"}ться`);
  return other !== token.text && lexicon.readings(other).some(({ tag }) => tag.feats.VerbForm === "Inf")
    ? other
    : undefined;
}

/** «обрабатывается» → «обрабатываться»: the infinitive is not always one letter away. */
function infinitiveOf(token: Token, lexicon: Lexicon): string | undefined {
  const lemma = lexicon.readings(token.text).find(({ tag }) => tag.feats.Person === "3")?.lemma;
  const form = lemma?.endsWith("ся") ? lemma : undefined;
  return form && token.text === token.key ? form : undefined;
}

const MODAL_LEMMAS = new Set(
  (
    "мочь смочь хотеть захотеть должный должен готовый готов обязанный обязан нужно надо необходимо можно нельзя невозможно следовать стоить " +
    "прийтись приходиться удаться удаваться попробовать пробовать пытаться попытаться решить решиться начать начинать стать перестать " +
    "продолжать продолжить успеть успевать уметь суметь помочь помогать позволить позволять разрешить разрешать запретить запрещать " +
    "просить попросить предложить предлагать рекомендовать советовать посоветовать желать пора важно удобно проще легко трудно сложно " +
    "лучше хотеться обещать планировать намеренный намерен вправе предпочитать предпочесть бояться собираться"
  ).split(" "),
);
const SKIPPED = new Set(
  "не бы ли уже еще тоже также всегда сразу быстро легко самостоятельно сам сама сами нам вам мне ему ей им вы мы он она они я".split(
    " ",
  ),
);
const CLAUSE_EDGE = /^[,;:.!?—–()«»…]$/u;

/** «может обрабатывается», «чтобы обратится», «нужно регистрироватся»: an infinitive's governor stands right before a finite form. */
function needsInfinitive(part: Part, token: Token, lexicon: Lexicon): boolean {
  for (let i = token.index - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const left = part.tokens[i]!;
    if (left.sentence !== token.sentence || left.kind !== "word") return false;
    if (left.key === "пор") return false; // «до сих пор»
    if (left.key === "чтобы" || left.key === "чтоб") return true;
    if (SKIPPED.has(left.key)) continue;
    const readings = lexicon.readings(left.text);
    if (/^буд(?:у|ем|ет|ете|ешь|ут)$/u.test(left.key)) return true;
    if (
      readings.length > 0 &&
      readings.every(({ lemma, tag }) => MODAL_LEMMAS.has(lemma) && tag.feats.VerbForm !== "Inf")
    )
      return true;
    if (
      /^(?:долж(?:ен|на|но|ны)|может|могут|можешь|можете|можем|могу|сможет|смогут|сможете|сможем|необходимо|нужно|надо|нельзя|невозможно|можно|рекомендуется|требуется|запрещено|разрешено)$/u.test(
        left.key,
      )
    )
      return true;
    if (!readings.every(({ tag }) => tag.upos === "ADV")) return false;
  }
  return false;
}

/** «Отчёт загрузиться», «деньги вернуться»: the clause has a subject of the finite form's number, and nothing in it takes an infinitive. */
function needsFinite(part: Part, token: Token, finite: readonly Reading[], sentence: SentenceAnalysis): boolean {
  const before = part.tokens[token.index - 1];
  // «Первое, что нужно сделать, — это убедиться»; «тебе-то что беспокоиться».
  if (before?.key === "это" && /^[—–-]$/u.test(part.tokens[before.index - 1]?.text ?? "")) return false;
  if (
    before?.key === "что" &&
    /^(?:мне|тебе|ему|ей|нам|вам|им)(?:-то)?$/u.test(part.tokens[before.index - 1]?.key ?? "")
  )
    return false;
  // «Ему с этим не справиться».
  if (before?.key === "не" && followsDative(token, part)) return false;
  const person3 = finite.filter(({ tag }) => tag.feats.Person === "3");
  if (!person3.length || !governorAbsent(part, token, sentence)) return false;
  return hasSubject(part, token, sentence, person3);
}

function followsDative(token: Token, part: Part): boolean {
  for (let i = token.index - 1, steps = 0; i >= 0 && steps < 8; i--, steps++) {
    const left = part.tokens[i]!;
    if (left.sentence !== token.sentence || (left.kind === "punctuation" && CLAUSE_EDGE.test(left.text))) return false;
    if (/^(?:мне|тебе|ему|ей|нам|вам|им|никому|клиенту|человеку)$/u.test(left.key)) return true;
  }
  return false;
}

function followsInfinitive(token: Token, sentence: SentenceAnalysis): boolean {
  for (let i = token.index - 1; i >= sentence.sentence.first; i--)
    if (sentence.best(i)?.tag.feats.VerbForm === "Inf") return true;
  return false;
}

/** No word of the clause, on either side, may govern an infinitive. */
function governorAbsent(part: Part, token: Token, sentence: SentenceAnalysis): boolean {
  // «обязан доставить товары в место назначения и находиться там»
  if (part.tokens[token.index - 1]?.key === "и" && followsInfinitive(token, sentence)) return false;
  for (const step of [-1, 1]) {
    for (let i = token.index + step; ; i += step) {
      const other = part.tokens[i];
      if (!other || other.sentence !== token.sentence || (other.kind === "punctuation" && CLAUSE_EDGE.test(other.text)))
        break;
      if (other.kind !== "word") continue;
      if (
        step < 0 &&
        OPENERS.test(other.key) &&
        !/^(?:минимум|максимум|правило|обычно|всегда)$/u.test(part.tokens[i + 1]?.key ?? "")
      )
        return false;
      if (/^(?:чтобы|чтоб|пора|лень|жаль|есть|нет|нечего|некому|негде|незачем|вправе|охота|или|либо)$/u.test(other.key))
        return false;
      if (/^(?:исходя|судя|начиная|включая|благодаря|несмотря)$/u.test(other.key)) continue;
      const best = sentence.best(i);
      if (best && mayGovern(best)) return false;
      if (sentence.readings(i).some(({ reading, probability }) => probability > 0.1 && isGovernor(reading)))
        return false;
    }
  }
  return true;
}

/** «как поступить», «где остановиться», «чем заняться». */
const OPENERS = /^(?:как|где|куда|зачем|чем|кроме)$/u;

/** «следующий» is no «следует». */
const isGovernor = ({ lemma, tag }: Reading): boolean =>
  (MODAL_LEMMAS.has(lemma) || NOUN_GOVERNORS.test(lemma)) &&
  !(tag.feats.VerbForm === "Part" && tag.feats.Variant !== "Short");

const NOUN_GOVERNORS =
  /^(?:возможность|право|просьба|решение|желание|необходимость|способность|попытка|готовность|обязанность|предложение|время|задача|цель|план|совет|разрешение|намерение|требование|обещание|согласие|смысл|способ|надежда|шанс|повод|привычка|умение|стремление|поручение|рекомендация|потребность|опасение|отказ|указание|приказ|мечта|идея)$/u;

function mayGovern({ lemma, tag }: Reading): boolean {
  if (MODAL_LEMMAS.has(lemma) || NOUN_GOVERNORS.test(lemma)) return true;
  if (tag.upos === "VERB" || tag.upos === "AUX") return tag.feats.VerbForm !== "Part" || tag.feats.Variant === "Short";
  return tag.feats.Variant === "Short" || (tag.upos === "ADV" && PREDICATIVES.test(lemma));
}

const PREDICATIVES =
  /^(?:важно|можно|нужно|надо|нельзя|трудно|легко|сложно|просто|лучше|удобно|полезно|приятно|возможно|необходимо|интересно|хорошо|плохо|достаточно|желательно|опасно|вредно|поздно|рано|целесообразно|разумно|проще|стоит)$/u;

const SUBJECTS = /^(?:он|она|оно|они|который|которая|которое|которые|что|кто|это|все|всё)$/u;

/** A nominative of the number that the finite form has, in the clause before the verb, not governed by a preposition; or right after it. */
function hasSubject(part: Part, token: Token, sentence: SentenceAnalysis, finite: readonly Reading[]): boolean {
  const numbers = finite.map(({ tag }) => tag.feats.Number);
  for (let i = token.index - 1, steps = 0; steps < 14; i--, steps++) {
    const left = part.tokens[i];
    if (!left || left.sentence !== token.sentence || (left.kind === "punctuation" && CLAUSE_EDGE.test(left.text)))
      break;
    if (left.kind !== "word") continue;
    if (SUBJECTS.test(left.key)) {
      const plural = /^(?:они|которые|все)$/u.test(left.key);
      return numbers.includes(plural ? "Plur" : "Sing") || left.key === "все";
    }
    if (isNominative(sentence, i, numbers) && !isGoverned(part, sentence, i)) return true;
  }
  return false;
}

function isNominative(sentence: SentenceAnalysis, index: number, numbers: readonly (string | undefined)[]): boolean {
  return sentence.readings(index).some(({ reading, probability }) => {
    const { Case, Number } = reading.tag.feats;
    return (
      probability > 0.1 && Case === "Nom" && /^(?:NOUN|PROPN|PRON)$/u.test(reading.tag.upos) && numbers.includes(Number)
    );
  });
}

/** A preposition before the noun or its attributes. */
function isGoverned(part: Part, sentence: SentenceAnalysis, index: number): boolean {
  for (let i = index - 1, steps = 0; steps < 3; i--, steps++) {
    const left = part.tokens[i];
    if (left?.kind !== "word" || left.sentence !== part.tokens[index]!.sentence) return false;
    const best = sentence.best(i);
    if (best?.tag.upos === "ADP") return true;
    if (
      best?.tag.feats.Case === undefined ||
      (best.tag.upos !== "ADJ" &&
        best.tag.upos !== "DET" &&
        best.tag.feats.VerbForm !== "Part" &&
        best.tag.upos !== "NUM")
    )
      return false;
  }
  return false;
}
