import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { commaWithin, needlessComma } from "../../comma.js";
import { isSurePredicate } from "../../punctuation/predicates-in.js";
import { subjectAt } from "../../punctuation/sure-subject.js";
import { oneOf, sentencesOf, startingAt } from "../../starting-at.js";
import type { Detector } from "../../rule.js";

/** Circumstances that open a sentence and never are introductory, by their first word. */
const OPENINGS = new Map<string, string[][]>();
for (const phrase of (
  "обычно|сейчас|сегодня|завтра|вчера|затем|потом|тогда|теперь|здесь|иногда|часто|всегда|снова|поэтому|также|зачастую|ранее|раньше|" +
  "позже|вскоре|скоро|сначала|вначале|впоследствии|немедленно|срочно|временно|постоянно|ежедневно|недавно|давно|" +
  "для этого|до этого|после этого|при этом|из-за этого|перед этим|вместе с этим|в связи с этим|в этом случае|в таком случае|в этот момент|" +
  "в настоящее время|в данный момент|в данное время|на данный момент|на сегодняшний день|в ближайшее время|в течение дня|по этой причине|" +
  "вследствие этого|благодаря этому|в первую очередь|на этом этапе|в тот же день|на следующий день|вместо этого|по умолчанию|в дальнейшем|в итоге|" +
  "в этом разделе|в данном разделе|в этом примере|в этом письме|в этом документе|в этом отчете|в этой статье|в этой главе|в этом году|в этом месяце|в данном случае|" +
  "в последнее время|на практике|тем не менее|вместе с тем|в то же время|в таких случаях|в этих случаях|в большинстве случаев|с этого момента|до сих пор|" +
  "по этому вопросу|по вашей просьбе|по вашему запросу|в вашем случае|в нашем случае|на прошлой неделе|на этой неделе|на следующей неделе|" +
  "в рабочее время|в выходные дни|в начале месяца|в конце месяца|в конце дня|после осмотра|после оплаты|после проверки|до осмотра|с понедельника"
).split("|")) {
  const words = phrase.split(" ");
  OPENINGS.set(words[0]!, [...(OPENINGS.get(words[0]!) ?? []), words]);
}

const OPENS_TURN =
  /^(?:если|когда|чтобы|хотя|поскольку|так|как|несмотря|невзирая|пока|учитывая|едва|ввиду|что|котор\p{Ll}*|где|куда|и|а|но|или|например|возможно|вероятно|видимо|пожалуйста|конечно|скорее|кстати|кроме|прежде|судя|наверное|естественно|разумеется|очевидно|безусловно|соответственно|впрочем|то|согласно|благодаря|вопреки|помимо|вместо|включая|исключая|особенно|завтра|сегодня|вчера|именно|даже|ибо|причем|притом|зато|однако)$/u;

/** «Обычно, работа занимает…», «Для этого, нужны…»: a comma after a circumstance that opens the sentence. */
export const detect: Detector = startingAt(
  oneOf([...OPENINGS.keys(), "после", "до", "перед", "через", "для", "в", "во", "на", "с", "со", "к", "ко", "за"]),
  ({ part, analysis, starts }, report) => {
    for (const { index, first, last } of sentencesOf(part, starts)) {
      const needless = phraseComma(part, () => analysis.sentence(index), first, last);
      if (needless) report(needlessComma(part.tokens[needless.index - 1]!, needless));
      const length = openingLength(part, first);
      const word = part.tokens[first + length - 1];
      const comma = part.tokens[first + length];
      const next = part.tokens[first + length + 1];
      if (
        !length ||
        comma?.text !== "," ||
        (next?.kind !== "word" && next?.kind !== "number") ||
        OPENS_TURN.test(next.key)
      )
        continue;
      // «Сейчас, ты имеешь в виду?»: asked again.
      if (length === 1 && part.tokens[last - 1]!.text === "?") continue;
      const best = analysis.of(next).best(next.index);
      // «Теперь, Анна, мы…»: an address.
      if (best?.tag.upos === "PROPN" && part.tokens[next.index + 1]?.text === ",") continue;
      if (next.kind === "word" && best === undefined) continue;
      const { VerbForm } = best?.tag.feats ?? {};
      if (VerbForm === "Conv" || (VerbForm === "Part" && best?.tag.feats.Variant !== "Short")) continue;
      // «Сейчас, в мае, срок…», «Вчера, около трёх, …»: a more exact circumstance between commas.
      const exact =
        best === undefined ||
        best.tag.upos === "ADP" ||
        best.tag.upos === "ADV" ||
        best.tag.upos === "PART" ||
        best.tag.upos === "ADJ" ||
        best.tag.upos === "SCONJ";
      if (exact && commaWithin(part, next.index, Math.min(next.index + 8, last))) continue;
      report(needlessComma(word!, comma));
    }
  },
);

const ANY_NOUN = /^(?:после|до|перед|через|для)$/u;
const WITH_TIME = /^(?:в|во|на|с|со|к|ко|за)$/u;
const TIME =
  /^(?:понедельник\p{L}*|вторник\p{L}*|сред[аую]|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|недел\p{L}*|месяц\p{L}*|год[уа]?|день|дня|дни|утро|вечер\p{L}*|час\p{L}{0,2}|январ\p{L}*|феврал\p{L}*|март\p{L}*|апрел\p{L}*|ма[яею]|июн\p{L}*|июл\p{L}*|август\p{L}*|сентябр\p{L}*|октябр\p{L}*|ноябр\p{L}*|декабр\p{L}*|квартал\p{L}*|выходные|праздники|будни)$/u;
/** «Для начала, мы…» is introductory for many. */
const REMARKS = /^(?:начала|справки|сравнения|примера|информации|кого|того|этого|тем|чего)$/u;

/** «После оплаты счёта, мы назначим», «В понедельник, отчёт будет готов»: the needless comma between such a phrase and the subject after it. */
function phraseComma(part: Part, analysis: () => SentenceAnalysis, first: number, last: number): Token | undefined {
  const key = part.tokens[first]?.key ?? "";
  if (
    openingLength(part, first) ||
    !(ANY_NOUN.test(key) || WITH_TIME.test(key)) ||
    REMARKS.test(part.tokens[first + 1]?.key ?? "")
  )
    return undefined;
  let at = first + 1;
  let time = ANY_NOUN.test(key);
  for (; at < Math.min(last, first + 7) && part.tokens[at]!.kind !== "punctuation"; at++)
    time ||= TIME.test(part.tokens[at]!.key);
  const comma = part.tokens[at];
  if (!time || comma?.text !== "," || at === first + 1) return undefined;
  const sentence = analysis();
  for (let i = first + 1; i < at; i++) {
    const upos = sentence.best(i)?.tag.upos;
    // «Для залога нужна справка, копия не подойдёт»
    if (isSurePredicate(sentence, part.tokens[i]!) || sentence.best(i)?.tag.feats.Variant === "Short") return undefined;
    if (part.tokens[i]!.kind === "word" && !(upos && /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PRON)$/u.test(upos)))
      return undefined;
  }
  return subjectFollows(part, sentence, at + 1, last) ? comma : undefined;
}

/** A subject with its predicate within reach, and no mark between. */
function subjectFollows(part: Part, sentence: SentenceAnalysis, at: number, last: number): boolean {
  const next = part.tokens[at];
  if (
    next?.kind !== "word" ||
    OPENS_TURN.test(next.key) ||
    (/^\p{Lu}\p{Ll}/u.test(next.text) && next.key !== "вы" && next.key !== "вам")
  )
    return false;
  const found = /^(?:нам|вам)$/u.test(next.key)
    ? { end: at + 1, subject: undefined }
    : subjectAt(part, sentence, at, last);
  if (!found) return false;
  for (let i = found.end; i < Math.min(last, found.end + 5); i++) {
    const token = part.tokens[i]!;
    // «Для каналов, скорость которых мала, …»
    if (token.kind === "punctuation" || token.key.startsWith("котор")) return false;
    if (isSurePredicate(sentence, token)) return part.tokens[i + 1]?.text !== ",";
  }
  return false;
}

/** How many tokens of the sentence's start are such a circumstance; 0 when none. */
function openingLength(part: Part, first: number): number {
  for (const words of OPENINGS.get(part.tokens[first]?.key ?? "") ?? []) {
    if (
      words.every((word, i) => part.tokens[first + i]?.key === word) &&
      part.tokens[first + words.length]?.text === ","
    )
      return words.length;
  }
  return 0;
}
