import type { Reading } from "../lexicon.js";
import { asCompound, type SimpleWords } from "./simple-words.js";
import { ADJECTIVE_PARTS, JOINED_PARTS } from "./word-parts.js";

/** A base is a word that people use: else a slip of the pen would pass for a compound. */
const USED = 2.3;
const WELL_USED = 3;
const SHORTEST_BASE = 5;
/** «Выставление», not «звание». */
const DEVERBAL = 8;

const BY_LETTER = new Map<string, string[]>();
for (const part of [...JOINED_PARTS, "не", "недо", "пере", "до", "пол", "со", "наи"]) {
  const list = BY_LETTER.get(part[0]!) ?? [];
  list.push(part);
  BY_LETTER.set(
    part[0]!,
    list.sort((a, b) => b.length - a.length),
  );
}

/** Readings of a word that begins with a part that joins freely: «непристёгнутый», «супермиллионер», «двухизотопный», «полчаса». */
export function readJoined(form: string, words: SimpleWords): readonly Reading[] {
  const lower = form.toLowerCase();
  if (lower.length < 7 || !/^[а-яё]+$/u.test(lower)) return [];
  for (const part of BY_LETTER.get(lower[0]!) ?? []) {
    if (!lower.startsWith(part)) continue;
    const base = lower.slice(part.length);
    const least = part === "пол" ? 4 : SHORTEST_BASE;
    if (base.length < least || !fitsTogether(part, base)) continue;
    const readings = words.readings(base);
    if (!readings.length || readings.every(({ mark }) => mark !== undefined)) continue;
    const found = baseReadings(part, base, readings, words);
    if (found.length) return asCompound(found, part);
  }
  return linkedAdjective(lower, words);
}

/** After these a hard sign stands before е, ё, ю, я: «сверхъестественный», «трёхъязычный» (Rules of 2006, § 27). */
const HARD_BEFORE = /^(?:сверх|меж|контр|пост|суб|транс|пред|двух|тр[её]х|четыр[её]х|супер|гипер|об)$/u;

function fitsTogether(part: string, base: string): boolean {
  return !/^[ъьы]/u.test(base) && !(/^[еёюя]/u.test(base) && HARD_BEFORE.test(part));
}

const isFull = ({ tag }: Reading): boolean =>
  (tag.upos === "ADJ" || tag.feats.VerbForm === "Part") && tag.feats.Case !== undefined;
/** A full adjective, or its short form and adverb: «сверхбыстро». */
const isAdjectival = ({ tag }: Reading): boolean =>
  isFull({ tag } as Reading) ||
  (tag.upos === "ADJ" && tag.feats.Variant === "Short") ||
  (tag.upos === "ADV" && tag.feats.Degree === "Pos");

/** The readings of the base that the part can join. */
function baseReadings(
  part: string,
  base: string,
  readings: readonly Reading[],
  words: SimpleWords,
): readonly Reading[] {
  const frequency = words.frequency(base);
  if (part === "не")
    return readings.filter(
      (reading) =>
        isFull(reading) || (reading.tag.upos === "ADJ" && reading.tag.feats.Variant === "Short" && base.length > 5),
    );
  if (part === "наи") return readings.filter(({ tag }) => tag.feats.Degree === "Sup");
  if (part === "пол") {
    if (/^[аеиоуыэюял]/u.test(base) || frequency < WELL_USED) return [];
    return readings.filter(({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Gen" && tag.feats.Number === "Sing");
  }
  const used = lemmaFrequency(readings, base, words);
  if (part === "до") return used >= WELL_USED ? readings.filter(({ tag }) => tag.upos === "VERB") : [];
  if (part === "пере" || part === "недо")
    return used >= WELL_USED
      ? readings.filter(
          ({ tag, lemma }) =>
            tag.upos === "VERB" || (tag.upos === "NOUN" && lemma.length >= DEVERBAL && /(?:ние|тие)$/u.test(lemma)),
        )
      : [];
  if (part === "со")
    return frequency >= WELL_USED
      ? readings.filter(
          ({ tag, lemma }) =>
            tag.upos === "NOUN" && tag.feats.Animacy === "Anim" && /(?:тель|ник|чик|ор|ец)$/u.test(lemma),
        )
      : [];
  if (ADJECTIVE_PARTS.has(part))
    return isCounted(part) || lemmaFrequency(readings, base, words) >= WELL_USED ? readings.filter(isFull) : [];
  return used >= USED
    ? readings.filter((reading) => isAdjectival(reading) || reading.tag.upos === "NOUN")
    : readings.filter((reading) => isFull(reading) && base.length > 7 && words.frequency(reading.lemma) > 0);
}

/** «Двухизотопный»: a number joins any adjective. */
const isCounted = (part: string): boolean => /(?:^дву|^тр[её]|и$|^сорока$|та$|^сто$|сот$|^тысяче$)/u.test(part);

/** A rare form of a common word counts as the word. */
function lemmaFrequency(readings: readonly Reading[], base: string, words: SimpleWords): number {
  let most = words.frequency(base);
  for (const { lemma } of readings) most = Math.max(most, words.frequency(lemma));
  return most;
}

const SHORTEST_PART = 4;

/** «Деревообрабатывающий», «теплоизоляционный»: a stem, о or е, and an adjective that is used by itself. */
function linkedAdjective(lower: string, words: SimpleWords): readonly Reading[] {
  for (let at = SHORTEST_PART; at <= lower.length - 7; at++) {
    const link = lower[at - 1];
    if (link !== "о" && link !== "е") continue;
    const base = lower.slice(at);
    const readings = words.readings(base);
    if (!readings.length) continue;
    const adjectives = readings.filter((reading) => isFull(reading) && !reading.mark);
    if (!adjectives.length || lemmaFrequency(adjectives, base, words) < USED) continue;
    const stem = lower.slice(0, at - 1);
    if (
      !["", "а", "о", "ь", "ый", "ой", "ий", "я", "ие", "е"].some(
        (ending) =>
          words.frequency(stem + ending) >= WELL_USED &&
          words
            .readings(stem + ending)
            .some(
              ({ tag, mark }) =>
                (tag.upos === "NOUN" || tag.upos === "ADJ") &&
                !mark &&
                tag.feats.Abbr !== "Yes" &&
                (tag.feats.Case ?? "Nom") === "Nom",
            ),
      )
    )
      continue;
    return asCompound(adjectives, lower.slice(0, at));
  }
  return [];
}
