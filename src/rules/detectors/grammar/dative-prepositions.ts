import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { concords, inConcord, likeWritten } from "../../grammar/concord.js";
import { isAttribute, isKnown, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { oneOf, startingAt } from "../../starting-at.js";

const DATIVE = new Set("согласно благодаря вопреки наперекор навстречу подобно вслед наперерез вдогонку".split(" "));

/** «согласно нашего договора», «вопреки прогноза»: a genitive (or another case) after a preposition of the dative. */
export const detect: Detector = startingAt(oneOf(DATIVE), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const preposition of starts) {
    if (preposition.kind !== "word" || !DATIVE.has(preposition.key)) continue;
    const first = after(part, preposition);
    if (first?.kind !== "word") continue;
    const sentence = analysis.of(preposition);
    // «согласны», «согласно кивнул», «шёл навстречу»: the adverb governs nothing.
    const phrase = nounPhrase(part, sentence, first);
    if (!phrase || phrase.readings.some((readings) => readings.some(({ tag }) => tag.feats.Case === "Dat"))) continue;
    const genitive = phrase.readings
      .at(-1)!
      .filter(({ tag }) => tag.feats.Case === "Gen" || (preposition.key === "согласно" && tag.feats.Case === "Ins"));
    if (!genitive.length || (preposition.key === "благодаря" && isGerund(part, preposition))) continue;
    const text = inDative(phrase, genitive[0]!, lexicon);
    const end = phrase.tokens.at(-1)!.end;
    if (text)
      report({
        start: first.start,
        end,
        replacements: [yoAsWritten(context, part.text.slice(first.start, end), text)],
        slots: { preposition: preposition.text.toLowerCase() },
      });
  }
});

interface Phrase {
  readonly tokens: readonly Token[];
  readonly readings: readonly (readonly Reading[])[];
}

/** Attributes and the noun they agree with. */
function nounPhrase(part: Part, sentence: SentenceAnalysis, first: Token): Phrase | undefined {
  const tokens: Token[] = [];
  const all: (readonly Reading[])[] = [];
  for (let token: Token | undefined = first; token?.kind === "word" && tokens.length < 4; token = after(part, token)) {
    const readings = nounsOf(plainReadings(sentence, token));
    if (!readings.length || !isKnown(readings)) return undefined;
    tokens.push(token);
    all.push(readings);
    if (readings.every((reading) => isNoun(reading) || reading.tag.upos === "PRON")) return { tokens, readings: all };
    if (!readings.every(isAttribute)) return undefined;
  }
  return undefined;
}

/** «Согласно правил»: no finite verb stands right after the preposition. */
function nounsOf(readings: readonly Reading[]): readonly Reading[] {
  const nouns = readings.filter(isNoun);
  return nouns.length && readings.every((reading) => isNoun(reading) || reading.tag.upos === "VERB") ? nouns : readings;
}

/** «Благодаря клиента, оценщик вышел»: the gerund takes an accusative. */
const isGerund = (part: Part, preposition: Token): boolean => before(part, preposition)?.text === ",";

function inDative({ tokens, readings }: Phrase, noun: Reading, lexicon: Lexicon): string | undefined {
  const head = lexicon.inflect(noun, { Case: "Dat" });
  if (!head) return undefined;
  const model = { ...noun, tag: { ...noun.tag, feats: { ...noun.tag.feats, Case: "Dat" } } };
  const words = tokens.map((token, i) => {
    if (i === tokens.length - 1) return likeWritten(head, token.text);
    const own = readings[i]!.find((one) => concords(one, noun)) ?? readings[i]![0]!;
    return likeWritten(inConcord(own, model, lexicon) ?? token.text, token.text);
  });
  return words.join(" ");
}
