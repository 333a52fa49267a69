import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import { mayBe } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { mayRead, sentencesOf, startingAt } from "../../starting-at.js";

const HOLDERS = /^(?:меня|тебя|вас|нас|него|нее|них|клиента|клиентов|клиентки|заказчика|оценщика|пользователя|пользователей)$/u;
const DATIVES = /^(?:мне|тебе|вам|нам|ему|ей|им|клиенту|клиентке|заказчику|оценщику|пользователю)$/u;
const FROZEN = /^(?:исходя|судя|начиная|учитывая|смотря|глядя|говоря|считая|включая|исключая|спустя|благодаря|несмотря|невзирая|опираясь|основываясь)$/u;

/** «Открыв ссылку, у вас появится форма»: the doer of the gerund is not the subject of the sentence. */
export const detect: Detector = startingAt(mayRead(({ tag }) => tag.feats.VerbForm === "Conv"), ({ part, analysis, lexicon, starts }, report) => {
  for (const { index, first, last } of sentencesOf(part, starts)) {
    const gerund = part.tokens[first];
    if (gerund?.kind !== "word" || FROZEN.test(gerund.key)) continue;
    if (!mayBe(lexicon, gerund, ({ tag }) => tag.feats.VerbForm === "Conv")) continue;
    const sentence = analysis.sentence(index);
    if (sentence.best(first)?.tag.feats.VerbForm !== "Conv") continue;
    const comma = commaAfter(part, first, last);
    const opener = comma && after(part, comma);
    if (!opener || infinitiveIn(sentence, opener.index, last)) continue;
    const second = after(part, opener);
    if (/^(?:было|был|была|были)$/u.test(opener.key) && second && sentence.best(second.index)?.tag.feats.VerbForm === "Part") {
      report({ start: gerund.start, end: second.end, replacements: [] });
      continue;
    }
    const end = opener.key === "у" && second && HOLDERS.test(second.key) ? second : DATIVES.test(opener.key) && impersonal(sentence, second) ? opener : undefined;
    if (end) report({ start: gerund.start, end: end.end, replacements: [] });
  }
});

/** The only comma of the turn, within reach. */
function commaAfter(part: Part, first: number, last: number): Token | undefined {
  for (let i = first + 1; i < Math.min(first + 12, last); i++) {
    const token = part.tokens[i]!;
    if (token.text === ",") return token;
    if (token.kind === "punctuation") return undefined;
  }
  return undefined;
}

/** «…, вам следует позвонить»: an infinitive takes the gerund to itself. */
function infinitiveIn(sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (sentence.readings(i).some(({ reading }) => reading.tag.feats.VerbForm === "Inf")) return true;
  return false;
}

/** «…, мне стало ясно», «…, вам придёт письмо»: a finite verb of the third person. */
function impersonal(sentence: SentenceAnalysis, verb: Token | undefined): boolean {
  const feats = verb && sentence.best(verb.index)?.tag.feats;
  return feats?.Mood === "Ind" && feats.Person !== "1" && feats.Person !== "2";
}
