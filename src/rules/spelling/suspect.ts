import type { Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { governedCases } from "../../lexicon/suggest/agreement.js";
import type { PartContext } from "../rule.js";
import { pairCount } from "./pair-count.js";
import type { Suspicion } from "./suspicion.js";
import { beside } from "./beside.js";
import { disagreeing } from "./disagreeing.js";

/** Why a known word is out of place among the words beside it; undefined where nothing speaks against it. */
export function suspect(context: PartContext, token: Token): Suspicion | undefined {
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
