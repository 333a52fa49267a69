import type { Reading, Upos } from "../lexicon.js";
import { asCompound, type SimpleWords } from "./simple-words.js";
import { readAgreeing } from "./read-agreeing.js";
import { readLatin } from "./read-latin.js";
import { readManner, readParticle } from "./read-particle.js";
import { readJoined } from "./read-joined.js";
import { FIGURE_ENDINGS } from "./figure-endings.js";
import { LINKED_PARTS, UNCHANGING_PARTS } from "./word-parts.js";

const MOST_PARTS = 4;
const NOMINAL: ReadonlySet<Upos> = new Set(["NOUN", "ADJ", "PROPN"]);

/** Readings of a word with hyphens: by its figures, particles, unchanging parts, or by parts that agree. */
export function readHyphenated(form: string, words: SimpleWords): readonly Reading[] {
  const parts = form.split("-");
  if (parts.length > MOST_PARTS || parts.some((part) => part === "")) return [];
  const last = parts[parts.length - 1]!;
  const before = form.slice(0, form.length - last.length);
  const known = (part: string): readonly Reading[] => {
    const listed = words.readings(part);
    return listed.length ? listed : readJoined(part, words);
  };
  if (/^\p{Nd}/u.test(form)) return afterFigure(parts, last, before, words, known);
  const lower = parts.map((part) => part.toLowerCase().replaceAll("ё", "е"));
  const latin = readLatin(parts, words);
  if (latin.length) return latin;
  const particle = readParticle(form, lower, words);
  if (particle.length) return particle;
  if (lower[0] === "по" && parts.length === 2) return readManner(last, lower[1]!, words);
  if (lower[0] === "пол" && parts.length === 2 && /^[аеиоуыэюял]/u.test(lower[1]!))
    return half(words.readings(last), before);
  if (lower[0] === "пол" && parts.length === 2 && /^\p{Lu}/u.test(last)) return half(words.readings(last), before);
  const tail = known(last).filter(({ mark }) => mark !== "obscene" && mark !== "vulgar");
  if (!tail.length) return [];
  const heads = parts.slice(0, -1);
  const lowHeads = lower.slice(0, -1);
  if (heads.every((head, i) => isUnchanging(head, lowHeads[i]!)))
    return asCompound(
      tail.filter(({ tag }) => NOMINAL.has(tag.upos)),
      before.toLowerCase(),
    );
  if (lower.every((part) => part === lower[0]) && parts.length === 2 && lower[0]!.length > 2)
    return asCompound(tail, before.toLowerCase());
  const adjectives = tail.filter(({ tag }) => tag.upos === "ADJ" || tag.feats.VerbForm === "Part");
  if (adjectives.length && heads.every((head, i) => isLinked(head, lowHeads[i]!, words)))
    return asCompound(adjectives, before.toLowerCase());
  return parts.length === 2 ? readAgreeing(parts[0]!, tail, before, words, last) : [];
}

function afterFigure(
  parts: readonly string[],
  last: string,
  before: string,
  words: SimpleWords,
  known: (part: string) => readonly Reading[],
): readonly Reading[] {
  if (parts.slice(0, -1).some((part) => !/^\p{Nd}+(?:[.,]\p{Nd}+)?$/u.test(part))) return [];
  const endings = FIGURE_ENDINGS.get(last.toLowerCase());
  if (endings) {
    return endings.map(([upos, feats]): Reading => ({
      lemma: before.slice(0, -1),
      tag: words.tag(upos as Upos, upos === "ADJ" ? { ...feats, NumType: "Ord" } : feats),
      probability: 1 / endings.length,
      paradigm: -1,
      cell: -1,
      source: "compound",
    }));
  }
  return asCompound(
    known(last).filter(({ tag }) => tag.upos === "ADJ" || tag.upos === "NOUN"),
    before,
  );
}

/** «Пол-литра», «пол-яблока», «пол-Москвы». */
function half(readings: readonly Reading[], before: string): readonly Reading[] {
  return asCompound(
    readings.filter(
      ({ tag }) =>
        (tag.upos === "NOUN" || tag.upos === "PROPN") && tag.feats.Case === "Gen" && tag.feats.Number === "Sing",
    ),
    before,
  );
}

/** Latin, capitals, a single letter, or a part that never changes. */
function isUnchanging(part: string, lower: string): boolean {
  return UNCHANGING_PARTS.has(lower) || /^[A-Za-z][A-Za-z\p{Nd}]*$/u.test(part) || /^\p{Lu}{1,5}$/u.test(part);
}

/** «Торгово-» of «торговый», «физико-», «кредитно-». */
function isLinked(part: string, lower: string, words: SimpleWords): boolean {
  if (LINKED_PARTS.has(lower)) return true;
  if (lower.length < 4 || !/[ое]$/u.test(lower)) return false;
  const stem = lower.slice(0, -1);
  return (
    ["ый", "ой", "ий"].some((ending) =>
      words.readings(stem + ending).some(({ tag, mark }) => tag.upos === "ADJ" && !mark && tag.feats.Case === "Nom"),
    ) || isShort(words.readings(part))
  );
}

const isShort = (readings: readonly Reading[]): boolean =>
  readings.some(({ tag }) => tag.upos === "ADJ" && tag.feats.Variant === "Short");
