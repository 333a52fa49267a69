import type { Reading } from "../lexicon.js";
import { asCompound, type SimpleWords } from "./simple-words.js";

/** One part of a compound of nouns is a word that people use, the other was seen at least. */
const USED = 2.5;
/** A word of so many letters is hardly another one misspelt. */
const SURE_LENGTH = 6;

/** «Объекта-аналога», «два-три», «день-два», «генерал-майора», «Римского-Корсакова». */
export function readAgreeing(
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
