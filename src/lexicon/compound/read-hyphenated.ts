import type { Reading, Upos } from "../lexicon.js";
import { asCompound, type SimpleWords } from "./open-compounds.js";
import { readJoined } from "./read-joined.js";
import { FIGURE_ENDINGS, INDEFINITE, LINKED_PARTS, UNCHANGING_PARTS } from "./word-parts.js";

/** One part of a compound of nouns is a word that people use, the other was seen at least. */
const USED = 2.5;
const MOST_PARTS = 4;
/** A word of so many letters is hardly another one misspelt. */
const SURE_LENGTH = 6;
const FUNCTION_WORDS: ReadonlySet<Upos> = new Set(["ADP", "CCONJ", "SCONJ", "PART"]);
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
  const particle = withParticle(form, lower, words);
  if (particle.length) return particle;
  if (lower[0] === "по" && parts.length === 2) return manner(last, lower[1]!, words);
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
  return parts.length === 2 ? agreeing(parts[0]!, tail, before, words, last) : [];
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

/** «Кто-нибудь», «кое-где», «всё-таки», «скажите-ка», «дом-то». */
function withParticle(form: string, parts: readonly string[], words: SimpleWords): readonly Reading[] {
  const last = parts[parts.length - 1]!;
  const stem = form.slice(0, form.length - last.length - 1);
  if (parts.length === 2 && (parts[0] === "кое" || parts[0] === "кой"))
    return INDEFINITE.has(last) ? asCompound(words.readings(last), "кое-") : [];
  if (parts.length !== 2) return [];
  const first = parts[0]!;
  if (last === "либо" || last === "нибудь")
    return INDEFINITE.has(first) ? asCompound(words.readings(first), "", `-${last}`) : [];
  if (last === "то")
    return asCompound(
      words.readings(stem).filter(({ tag, mark }) => !mark && !FUNCTION_WORDS.has(tag.upos)),
      "",
      INDEFINITE.has(first) ? "-то" : "",
    );
  if (last === "таки")
    return asCompound(
      words.readings(stem).filter(({ tag }) => tag.upos === "VERB" || tag.upos === "ADV" || tag.upos === "PART"),
      "",
    );
  if (last === "ка")
    return asCompound(
      words.readings(stem).filter(({ tag }) => tag.feats.Mood === "Imp" || tag.upos === "PART" || tag.upos === "INTJ"),
      "",
    );
  return [];
}

/** «По-новому», «по-русски», «по-прежнему». */
function manner(word: string, lower: string, words: SimpleWords): readonly Reading[] {
  const fits = /(?:ому|ему)$/u.test(lower)
    ? words
        .readings(word)
        .some(
          ({ tag }) =>
            (tag.upos === "ADJ" || tag.upos === "DET" || tag.feats.VerbForm === "Part") && tag.feats.Case === "Dat",
        )
    : /(?:ски|цки|ьи)$/u.test(lower) &&
      (words.readings(word).some(({ tag }) => tag.upos === "ADV") ||
        words.readings(`${lower}й`).some(({ tag }) => tag.upos === "ADJ"));
  return fits
    ? [
        {
          lemma: `по-${lower}`,
          tag: words.tag("ADV", { Degree: "Pos" }),
          probability: 1,
          paradigm: -1,
          cell: -1,
          source: "compound",
        },
      ]
    : [];
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

/** «Объекта-аналога», «два-три», «день-два», «генерал-майора», «Римского-Корсакова». */
function agreeing(
  head: string,
  tail: readonly Reading[],
  before: string,
  words: SimpleWords,
  last: string,
): readonly Reading[] {
  const first = words.readings(head).filter(({ mark }) => mark !== "obscene" && mark !== "vulgar");
  if (!first.length) return [];
  const counted = tail.filter(({ tag }) => tag.upos === "NUM" || tag.feats.NumType === "Card");
  if (
    counted.length &&
    first.some(({ tag }) => tag.upos === "NUM" || tag.upos === "NOUN") &&
    words.frequency(head) >= 3
  )
    return asCompound(counted, before.toLowerCase());
  if (head.length < 3 || last.length < 3) return [];
  const nouns = tail.filter(({ tag }) => tag.upos === "NOUN" || tag.upos === "PROPN");
  const together = nouns.flatMap((noun) =>
    first
      .filter(
        ({ tag }) =>
          (tag.upos === "NOUN" || tag.upos === "PROPN" || (tag.upos === "ADJ" && noun.tag.upos === "PROPN")) &&
          tag.feats.Case === noun.tag.feats.Case &&
          tag.feats.Number === noun.tag.feats.Number &&
          (tag.upos === "PROPN") === (noun.tag.upos === "PROPN"),
      )
      .map((one): [Reading, Reading] => [one, noun]),
  );
  // A rare form of a word that is used will do: «объекта-аналога».
  const use = (part: string, readings: readonly Reading[]): number =>
    Math.max(words.frequency(part), ...readings.map(({ lemma }) => words.frequency(lemma)));
  const used = (): boolean => {
    const [one, other] = [use(head, first), use(last, nouns)];
    return (
      Math.max(one, other) >= USED && (Math.min(one, other) > 0 || Math.min(head.length, last.length) >= SURE_LENGTH)
    );
  };
  if (together.length && (used() || /^\p{Lu}/u.test(head)))
    return unique(
      together.map(([one, noun]): Reading => ({
        ...noun,
        tag: one.tag.upos === "NOUN" ? one.tag : noun.tag,
        lemma: `${one.lemma}-${noun.lemma}`,
        source: "compound",
      })),
    );
  const fixed = first.some(({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Nom" && tag.feats.Number === "Sing");
  return fixed && used() && words.frequency(head) >= 2.5
    ? asCompound(
        nouns.filter(({ tag }) => tag.upos === "NOUN"),
        before.toLowerCase(),
      )
    : [];
}

function unique(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings)
    if (!kept.some(({ tag, lemma }) => tag === reading.tag && lemma === reading.lemma)) kept.push(reading);
  return kept.map((reading) => ({ ...reading, probability: 1 / kept.length }));
}
