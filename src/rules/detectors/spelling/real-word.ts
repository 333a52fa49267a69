import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading, SuggestContext } from "../../../lexicon/lexicon.js";
import type { Detector, PartContext } from "../../rule.js";
import { isAllCapitals, isCapitalised, opensSentence } from "../../spelling/name-context.js";
import { isRussian } from "../../spelling/is-russian.js";
import { neighbourWords } from "../../spelling/neighbour-words.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import type { Suspicion } from "../../spelling/suspicion.js";
import { suspect } from "../../spelling/suspect.js";

/** A form that stands for all cases. */
const CASES = 6;

/** log10 of what one ordinary slip costs. */
const SLIP = 2;

/** A word that exists, but not here: the words around it speak for another word one slip away, and none for this one. */
export const detect: Detector = (context, report) => {
  const { part, lexicon } = context;
  if (!lexicon.ngrams || !lexicon.neighbours || !lexicon.likelihood) return;
  for (const token of part.tokens) {
    if (token.kind !== "word" || token.key.length < 2 || !isRussian(token.key)) continue;
    if (isAllCapitals(token.text) || (isCapitalised(token) && !opensSentence(part, token))) continue;
    // «Кемь является…», «Торо писал…»: a name, and no slip for «семь», «того».
    if (isCapitalised(token) && mayBeName(lexicon.readings(token.text))) continue;
    const suspicion = suspect(context, token);
    const better = suspicion && likelier(context, token, suspicion);
    if (better && !isTopic(part, token, better) && !isTwin(context, token, better))
      report({ start: token.start, end: token.end, replacements: [better], slots: { better } });
  }
};

/** Nothing but a name, or a name that is not inflected, as only names and loans are. */
function mayBeName(readings: readonly Reading[]): boolean {
  return (
    readings.every(({ tag }) => tag.upos === "PROPN") ||
    new Set(readings.map(({ tag }) => tag.feats.Case)).size === CASES
  );
}

/** Letters of a stem. */
const STEM = 4;

/** «Ввозится» in a text that speaks of «ввоз», «сокету» in one of «сокеты»: the word is the text's own, and the better one is not. */
function isTopic(part: Part, token: Token, better: string): boolean {
  const stem = token.key.slice(0, STEM);
  const other = better.toLowerCase().replaceAll("ё", "е").slice(0, STEM);
  if (token.key.length <= STEM || stem === other) return false;
  return (
    part.tokens.some((one) => one !== token && one.key.startsWith(stem)) &&
    !part.tokens.some((one) => one.key.startsWith(other))
  );
}

/** Words of one trade that only the matter tells apart: a meter's «поверка» is no «проверка». */
const TWINS = new Set([
  "поверка проверка",
  "везти вести",
  "возить водить",
  "выключить включить",
  "выключать включать",
  "включить выключить",
  "включать выключать",
]);

function isTwin({ lexicon }: PartContext, token: Token, better: string): boolean {
  const others = lexicon.readings(better);
  return lexicon.readings(token.text).some(({ lemma }) => others.some((other) => TWINS.has(`${lemma} ${other.lemma}`)));
}

function likelier(context: PartContext, token: Token, { reach, sure, fits }: Suspicion): string | undefined {
  const { lexicon, part } = context;
  const near = lexicon.neighbours!(token.key, reach).filter(
    ({ word }) => lexicon.frequency(word) >= 2.5 && fits(word, lexicon.readings(word)),
  );
  if (!near.length) return undefined;
  const around: SuggestContext = neighbourWords(part, token.index);
  let best: string | undefined;
  let most = lexicon.likelihood!([token.key], around) + sure;
  for (const { word, cost } of near) {
    const score = lexicon.likelihood!([word], around) - (cost / 16) * SLIP;
    if (score > most) [best, most] = [word, score];
  }
  return best && like(token.text, yoAsWritten(context, token.text, lexicon.withYo(best)));
}

const like = (written: string, text: string): string =>
  written[0] === written[0]!.toLowerCase() ? text : text[0]!.toUpperCase() + text.slice(1);
