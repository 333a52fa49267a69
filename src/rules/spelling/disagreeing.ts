import type { Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { agree } from "../../lexicon/suggest/agreement.js";
import { isAttribute } from "../grammar/plain-readings.js";
import type { PartContext } from "../rule.js";
import type { Suspicion } from "./suspicion.js";
import { beside } from "./beside.js";

/** «подготовленном запроса»: an adjective right before a noun with which it shares no case, number and gender. */
export function disagreeing(
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

const isNoun = ({ tag }: Reading): boolean => tag.upos === "NOUN" && tag.feats.Case !== undefined;

const isAdjective = ({ tag }: Reading): boolean =>
  (tag.upos === "ADJ" || tag.upos === "DET") && tag.feats.Case !== undefined;
