import type { Guesser } from "./compiled/guess-endings.js";
import type { Reading, Tag, Upos } from "./lexicon.js";

const CASES = ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"];
/** What a foreign name ends in that does not change: «Монморанси», «Тюлле», «Рамальо». */
const UNCHANGING_END = /[аеёиоуыэюя]$/iu;
/** Of the guesses for a capitalised word: names first, then adjectives («Кульмский бой»), then any word at the beginning of a sentence. */
const COMMON_SHARE = 0.35;
const UNCHANGING_SHARE = 0.2;

type TagFinder = (upos: Upos, feats: Readonly<Record<string, string>>) => Tag;

/** Readings guessed for an unknown word: by its ending, its capitals, its last letter. */
export function guessWord(
  form: string,
  key: string,
  isCapital: boolean,
  guesser: Guesser,
  findTag: TagFinder,
): readonly Reading[] {
  const unchanging = (feats: Readonly<Record<string, string>>, numbers: readonly string[]): Reading[] =>
    numbers.flatMap((Number) =>
      CASES.map((Case): Reading => ({
        lemma: key,
        tag: findTag("PROPN", { ...feats, Case, Number }),
        probability: 1 / (CASES.length * numbers.length),
        paradigm: -1,
        cell: -1,
        source: "guess",
      })),
    );
  if (form.length > 1 && form === form.toUpperCase()) {
    const inflected = guesser(key, true).concat(guesser(key, false));
    return merge([
      [unchanging({ Abbr: "Yes", Animacy: "Inan" }, ["Sing", "Plur"]), 1],
      [inflected, COMMON_SHARE],
    ]);
  }
  const common = guesser(key, false);
  if (!isCapital) return common;
  const names = guesser(key, true);
  const fixed = UNCHANGING_END.test(key) || !names.length ? unchanging({ Animacy: "Anim" }, ["Sing"]) : [];
  return merge([
    [names, 1],
    [common, COMMON_SHARE],
    [fixed, names.length ? UNCHANGING_SHARE : 1],
  ]);
}

/** All rows as one, each with its share. */
function merge(rows: readonly (readonly [readings: readonly Reading[], share: number])[]): Reading[] {
  const all = rows.flatMap(([readings, share]) =>
    readings.map((reading) => ({ ...reading, probability: reading.probability * share })),
  );
  const sum = all.reduce((total, { probability }) => total + probability, 0);
  return all
    .map((reading) => ({ ...reading, probability: reading.probability / sum }))
    .sort((a, b) => b.probability - a.probability);
}
