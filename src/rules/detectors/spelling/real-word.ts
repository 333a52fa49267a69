import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading, SuggestContext } from "../../../lexicon/lexicon.js";
import { governedCases } from "../../../lexicon/suggest/agreement.js";
import type { Detector, PartContext } from "../../rule.js";
import { isAllCapitals, isCapitalised, opensSentence } from "../../spelling/name-context.js";
import { neighbourWords } from "../../spelling/neighbour-words.js";

/** log10 of what one ordinary slip costs. */
const SLIP = 2;

/** Why a known word is out of place, with how far to look for the one meant and how much likelier that must be (log10). */
interface Suspicion {
  readonly reach: number;
  readonly sure: number;
  readonly fits: (word: string, readings: readonly Reading[]) => boolean;
}

/** A word that exists, but not here: the words around it speak for another word one slip away, and none for this one. */
export const detect: Detector = (context, report) => {
  const { part, lexicon } = context;
  if (!lexicon.ngrams || !lexicon.neighbours || !lexicon.likelihood) return;
  for (const token of part.tokens) {
    if (token.kind !== "word" || token.key.length < 2 || !/^[а-я]+$/u.test(token.key)) continue;
    if (isAllCapitals(token.text) || (isCapitalised(token) && !opensSentence(part, token))) continue;
    const suspicion = suspect(context, token);
    const better = suspicion && likelier(context, token, suspicion);
    if (better) report({ start: token.start, end: token.end, replacements: [better], slots: { better } });
  }
};

/** The word right beside the token, no mark between them. */
function beside(part: Part, token: Token, step: -1 | 1): Token | undefined {
  const other = part.tokens[token.index + step];
  return other?.kind === "word" && other.sentence === token.sentence && /^[а-я]/u.test(other.key) ? other : undefined;
}

function suspect(context: PartContext, token: Token): Suspicion | undefined {
  const { part, lexicon } = context;
  const before = beside(part, token, -1);
  const after = beside(part, token, 1);
  const ngrams = lexicon.ngrams!;
  const seenBefore = before !== undefined && ngrams.count(before.key, token.key) > 0;
  if (seenBefore) return undefined;
  const readings = lexicon.readings(token.text);
  if (!readings.length) return undefined;
  return ungoverned(before, readings, lexicon) ?? infinitiveWanted(context, before, token, readings) ?? unseen(context, before, token, after);
}

/** «при поиск», «в кластера»: no reading has a case that the preposition takes. */
function ungoverned(before: Token | undefined, readings: readonly Reading[], lexicon: PartContext["lexicon"]): Suspicion | undefined {
  const cases = before && governedCases(before.key);
  if (!cases || !readings.every(({ tag }) => tag.upos === "NOUN" && tag.feats.Case && !cases.includes(tag.feats.Case))) return undefined;
  void lexicon;
  return { reach: 20, sure: 0.5, fits: (_, other) => other.some(({ tag }) => tag.upos === "NOUN" && cases.includes(tag.feats.Case ?? "?")) };
}

const MODALS = /^(?:мож(?:ет|но|ете|ем|ешь)|могут|могу|смо(?:жет|жете|жем|гут)|нужно|надо|необходимо|нельзя|следует|долж(?:ен|на|но|ны)|буд(?:ет|ут|ем|ете|у)|обязан[аоы]?|позволя(?:ет|ют)|хо(?:чет|тите|тят)|помо(?:жет|гает|гут)|предлага(?:ет|ем|ют)|реши(?:л|ла|ли)|вправе|готов[аоы]?|чтобы|прос(?:ит|им|ят)|удалось|пора)$/u;

/** «можно включат»: a verb of the third person right after a word that wants an infinitive. */
function infinitiveWanted(context: PartContext, before: Token | undefined, token: Token, readings: readonly Reading[]): Suspicion | undefined {
  if (!before || !token.key.endsWith("т") || !MODALS.test(before.key)) return undefined;
  if (!readings.every(({ tag }) => tag.feats.VerbForm === "Fin" || tag.upos === "NOUN")) return undefined;
  void context;
  return { reach: 8, sure: -1, fits: (word, other) => word === `${token.key}ь` && other.some(({ tag }) => tag.feats.VerbForm === "Inf") };
}

/** Neither neighbour was ever seen beside it; another lemma is meant, and both neighbours know it. */
function unseen({ lexicon, part }: PartContext, before: Token | undefined, token: Token, after: Token | undefined): Suspicion | undefined {
  const ngrams = lexicon.ngrams!;
  if (!after || ngrams.count(token.key, after.key) > 0) return undefined;
  const opening = part.sentences[token.sentence]?.first === token.index;
  if (!before && !opening) return undefined;
  const left = before?.key ?? "<s>";
  const own = new Set(lexicon.readings(token.text).map(({ lemma }) => lemma));
  return {
    reach: 13,
    sure: 3,
    fits: (word, other) => ngrams.count(left, word) > 0 && ngrams.count(word, after.key) > 0 && other.every(({ lemma }) => !own.has(lemma)),
  };
}

function likelier({ lexicon, part }: PartContext, token: Token, { reach, sure, fits }: Suspicion): string | undefined {
  const around: SuggestContext = neighbourWords(part, token.index);
  const here = lexicon.likelihood!([token.key], around);
  let best: string | undefined;
  let most = here + sure;
  for (const { word, cost } of lexicon.neighbours!(token.key, reach)) {
    if (lexicon.frequency(word) < 2.5) continue;
    const score = lexicon.likelihood!([word], around) - (cost / 16) * SLIP;
    if (score > most && fits(word, lexicon.readings(word))) [best, most] = [word, score];
  }
  return best && like(token.text, lexicon.withYo(best));
}

const like = (written: string, text: string): string => (written[0] === written[0]!.toLowerCase() ? text : text[0]!.toUpperCase() + text.slice(1));
