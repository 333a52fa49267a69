import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading, SuggestContext } from "../../../lexicon/lexicon.js";
import { agree, governedCases } from "../../../lexicon/suggest/agreement.js";
import type { Detector, PartContext } from "../../rule.js";
import { isAllCapitals, isCapitalised, opensSentence } from "../../spelling/name-context.js";
import { isRussian, opensRussian } from "../../spelling/is-russian.js";
import { neighbourWords } from "../../spelling/neighbour-words.js";
import { pairCount } from "../../spelling/pair-count.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

/** A form that stands for all cases. */
const CASES = 6;

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

/** The word right beside the token, no mark between them. */
function beside(part: Part, token: Token, step: -1 | 1): Token | undefined {
  const other = part.tokens[token.index + step];
  return other?.kind === "word" && other.sentence === token.sentence && opensRussian(other.key) ? other : undefined;
}

function suspect(context: PartContext, token: Token): Suspicion | undefined {
  const { part, lexicon } = context;
  const before = beside(part, token, -1);
  const after = beside(part, token, 1);
  const ngrams = lexicon.ngrams!;
  if (token.key.length <= 3 && SERVICE.has(token.key)) return after && serviceWord(context, token, after);
  if (before !== undefined && pairCount(ngrams, part, before.index) > 0) return undefined;
  const readings = lexicon.readings(token.text);
  if (!readings.length) return undefined;
  // «из под ног» lacks a hyphen, no case.
  if (before && (before.key === "под" || before.key === "за") && part.tokens[before.index - 1]?.key === "из")
    return undefined;
  return (
    ungoverned(before, token, readings) ??
    disagreeing(context, before, readings, after) ??
    infinitiveWanted(before, token, readings) ??
    unseen(context, before, token, after)
  );
}

/** Short words that slips turn into prepositions and back. */
const SERVICE = new Set("но по на за до от об при три про под над нас вас".split(" "));

/** «но индексу», «три наличии»: the next word has a case that only the preposition meant takes. */
function serviceWord({ lexicon, part }: PartContext, token: Token, after: Token): Suspicion | undefined {
  const ngrams = lexicon.ngrams!;
  if (ngrams.count(token.key, after.key) > 0) return undefined;
  // «…, но вашу логику никто не поймёт»
  if (token.key === "но" && part.tokens[token.index - 1]?.text === ",") return undefined;
  const nouns = lexicon.readings(after.text);
  if (!nouns.length || !nouns.every(({ tag }) => tag.feats.Case && tag.feats.Case !== "Nom")) return undefined;
  const own = governedCases(token.key);
  if (own && nouns.some(({ tag }) => own.includes(tag.feats.Case!))) return undefined;
  return {
    reach: 20,
    sure: 1,
    fits: (word) => {
      const cases = governedCases(word);
      return (
        cases !== undefined &&
        word.length <= 3 &&
        ngrams.count(word, after.key) > 3 &&
        nouns.every(({ tag }) => cases.includes(tag.feats.Case!))
      );
    },
  };
}

/** «подготовленном запроса»: an adjective right before a noun with which it shares no case, number and gender. */
function disagreeing(
  context: PartContext,
  before: Token | undefined,
  readings: readonly Reading[],
  after: Token | undefined,
): Suspicion | undefined {
  const { lexicon, part } = context;
  if (!before || !readings.every(isNoun)) return undefined;
  const adjectives = lexicon.readings(before.text).filter(isAttribute);
  // «сделка, которую стороны имели в виду»: a relative pronoun is nobody's attribute.
  if (/^котор/u.test(before.key)) return undefined;
  if (
    !adjectives.length ||
    adjectives.length < lexicon.readings(before.text).length ||
    adjectives.some((a) => readings.some((n) => agree(a, n)))
  )
    return undefined;
  // A participle may govern a dative or an instrumental of its own: «направленном клиенту письме».
  if (adjectives.some(({ tag }) => tag.feats.Voice === "Pass") && readings.some(({ tag }) => tag.feats.Case === "Ins"))
    return undefined;
  if (
    adjectives.some(({ tag }) => tag.feats.Voice === "Act") &&
    readings.some(({ tag }) => /^(?:Acc|Dat|Ins)$/u.test(tag.feats.Case!))
  )
    return undefined;
  if (belongsBefore(context, before, adjectives)) return undefined;
  if (!adjectives.some(isAdjective) && !readings.every(({ tag }) => /^(?:Nom|Acc|Gen|Loc)$/u.test(tag.feats.Case!)))
    return undefined;
  if (after && lexicon.readings(after.text).some((n) => adjectives.some((a) => agree(a, n)))) return undefined;
  // «родной и русский языки»: adjectives in the singular share a noun in the plural.
  if (readings.some(({ tag }) => tag.feats.Number === "Plur") && part.tokens[before.index - 1]?.key === "и")
    return undefined;
  // «три иностранных языка»: after two to four the adjective stands in the plural, the noun in the singular.
  if (isCountedOut(context, before)) return undefined;
  const ngrams = lexicon.ngrams!;
  const own = new Set(readings.map(({ lemma }) => lemma));
  const sure = isStranded(adjectives, readings);
  return {
    reach: 20,
    sure: 1,
    fits: (word, other) =>
      other.some(
        (n) =>
          isNoun(n) &&
          adjectives.some((a) => agree(a, n)) &&
          ((sure && own.has(n.lemma)) || ngrams.count(before.key, word) > 0),
      ),
  };
}

/** «Два специальных налоговых режима»: a numeral before the adjective and its fellows. */
function isCountedOut({ lexicon, part }: PartContext, adjective: Token): boolean {
  for (
    let other = part.tokens[adjective.index - 1];
    other?.sentence === adjective.sentence;
    other = part.tokens[other.index - 1]
  ) {
    if (other.kind === "number") return true;
    const readings = lexicon.readings(other.text);
    if (readings.some(({ tag }) => tag.upos === "NUM")) return true;
    if (!readings.some((one) => isAttribute(one) || one.tag.upos === "ADV" || one.tag.upos === "PART")) return false;
  }
  return false;
}

/** «абзац третий пункта 1», «признает уважительной причину»: the adjective belongs to the noun or the verb before it. */
function belongsBefore({ lexicon, part }: PartContext, adjective: Token, adjectives: readonly Reading[]): boolean {
  const head = beside(part, adjective, -1);
  if (!head) return false;
  return lexicon
    .readings(head.text)
    .some((one) =>
      isNoun(one)
        ? adjectives.some((a) => agree(a, one))
        : /^(?:признать|признавать|считать|счесть|делать|сделать|найти|находить|объявить)$/u.test(one.lemma),
    );
}

/** «многоэтажном дом», «недопустимого значениях»: the noun's case can depend on nothing here. */
function isStranded(adjectives: readonly Reading[], nouns: readonly Reading[]): boolean {
  const direct = nouns.every(({ tag }) => /^(?:Nom|Acc|Loc)$/u.test(tag.feats.Case!));
  return (
    direct &&
    (adjectives.every(({ tag }) => /^(?:Gen|Dat|Ins|Loc)$/u.test(tag.feats.Case!)) ||
      nouns.every(({ tag }) => tag.feats.Case === "Loc"))
  );
}

const isAttribute = (reading: Reading): boolean =>
  reading.tag.feats.Variant !== "Short" &&
  (isAdjective(reading) || (reading.tag.feats.VerbForm === "Part" && reading.tag.feats.Case !== undefined));

const isNoun = ({ tag }: Reading): boolean => tag.upos === "NOUN" && tag.feats.Case !== undefined;
const isAdjective = ({ tag }: Reading): boolean =>
  (tag.upos === "ADJ" || tag.upos === "DET") && tag.feats.Case !== undefined;

/** «при поиск», «в кластера»: no reading has a case that the preposition takes. */
function ungoverned(before: Token | undefined, token: Token, readings: readonly Reading[]): Suspicion | undefined {
  const cases = before && governedCases(before.key);
  if (!cases || !readings.every(({ tag }) => tag.upos === "NOUN" && tag.feats.Case && !cases.includes(tag.feats.Case)))
    return undefined;
  // «произведён в капитаны», «кандидат в депутаты»: the accusative of a rank looks like the nominative.
  if (
    /^(?:в|во|на)$/u.test(before.key) &&
    readings.some(({ tag }) => tag.feats.Number === "Plur" && tag.feats.Case === "Nom" && tag.feats.Animacy === "Anim")
  )
    return undefined;
  // «через сборщик»: an agent's name that is given to a thing too.
  if (cases.includes("Acc") && /(?:[чщ]ик|тель|[нт]ор|ер)$/u.test(token.key)) return undefined;
  // «в дел» lost its last letter; what has another ending is a matter of cases, and of grammar's rule.
  const { key } = token;
  return {
    reach: 12,
    sure: 0.5,
    fits: (word, other) =>
      word.startsWith(key) && other.some(({ tag }) => tag.upos === "NOUN" && cases.includes(tag.feats.Case ?? "?")),
  };
}

const MODALS =
  /^(?:мож(?:ет|но|ете|ем|ешь)|могут|могу|смо(?:жет|жете|жем|гут)|нужно|надо|необходимо|нельзя|следует|долж(?:ен|на|но|ны)|буд(?:ет|ут|ем|ете|у)|обязан[аоы]?|позволя(?:ет|ют)|хо(?:чет|тите|тят)|помо(?:жет|гает|гут)|предлага(?:ет|ем|ют)|реши(?:л|ла|ли)|вправе|готов[аоы]?|чтобы|прос(?:ит|им|ят)|удалось|пора)$/u;

/** «можно включат»: a verb of the third person right after a word that wants an infinitive. */
function infinitiveWanted(
  before: Token | undefined,
  token: Token,
  readings: readonly Reading[],
): Suspicion | undefined {
  if (!before || !token.key.endsWith("т") || !MODALS.test(before.key)) return undefined;
  if (!readings.every(({ tag }) => tag.feats.VerbForm === "Fin" || tag.upos === "NOUN")) return undefined;
  return {
    reach: 8,
    sure: -1,
    fits: (word, other) => word === `${token.key}ь` && other.some(({ tag }) => tag.feats.VerbForm === "Inf"),
  };
}

/** Neither neighbour was ever seen beside it; another lemma is meant, and both neighbours know it. */
function unseen(
  { lexicon, part }: PartContext,
  before: Token | undefined,
  token: Token,
  after: Token | undefined,
): Suspicion | undefined {
  const ngrams = lexicon.ngrams!;
  if (!after || pairCount(ngrams, part, token.index) > 0) return undefined;
  const opening = part.sentences[token.sentence]?.first === token.index;
  if (!before && !opening) return undefined;
  // «Ищем в архиве»: anything may open a sentence, and a preposition may follow anything.
  if (opening && governedCases(after.key)) return undefined;
  const left = before?.key ?? "<s>";
  const own = new Set(lexicon.readings(token.text).map(({ lemma }) => lemma));
  return {
    reach: 13,
    sure: 4,
    fits: (word, other) =>
      ngrams.count(left, word) > 0 &&
      ngrams.count(word, after.key) > 0 &&
      other.every(({ lemma }) => !own.has(lemma)) &&
      !isAspectPair(token.key, word, other) &&
      ![...own].some((lemma) => isDiminutive(lemma, other)),
  };
}

/** «Пивка» and «пива»: the writer chose the diminutive. */
function isDiminutive(lemma: string, readings: readonly Reading[]): boolean {
  const stem = lemma.replace(/(?:[оеи]к|[оеи]?чк[оа]|к[оа])$/u, "");
  return stem !== lemma && readings.some((reading) => reading.lemma.startsWith(stem));
}

/** «сохранять» and «сохранить», «возникали» and «возникли»: which aspect is meant is for the writer to say. */
function isAspectPair(key: string, word: string, readings: readonly Reading[]): boolean {
  return (
    key.slice(0, 4) === word.slice(0, 4) &&
    key.length > 5 &&
    readings.every(({ tag }) => tag.upos === "VERB") &&
    key.slice(-2) === word.slice(-2)
  );
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
