import type { Features, Tag } from "../lexicon.js";

/** A form of a paradigm with its tag. */
export interface TaggedForm {
  readonly form: string;
  readonly tag: Tag;
}

/** Forms of a word by the pattern of another: what changes at the end of the pattern changes at the end of the word. */
export function declineLike(word: string, pattern: string, forms: readonly TaggedForm[]): TaggedForm[] {
  if (!forms.length) return [];
  const stem = commonStart([pattern, ...forms.map(({ form }) => form)]);
  const ending = pattern.slice(stem.length);
  const own = ownStem(word, ending);
  if (own === undefined) return [];
  return forms.map(({ form, tag }) => ({ form: own + form.slice(stem.length), tag }));
}

/** The word without the pattern's ending; е and ё are one letter. */
function ownStem(word: string, ending: string): string | undefined {
  const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
  return fold(word).endsWith(fold(ending)) ? word.slice(0, word.length - ending.length) : undefined;
}

function commonStart(words: readonly string[]): string {
  const first = words[0]!;
  let length = first.length;
  for (const word of words) {
    let same = 0;
    while (same < length && same < word.length && fold(word[same]!) === fold(first[same]!)) same++;
    length = same;
  }
  return first.slice(0, length);
}

const fold = (letter: string): string => (letter === "ё" ? "е" : letter.toLowerCase());

/** Well-known inanimate words, one for each way that Russian nouns and adjectives decline, by the ending of the dictionary form. */
export const PATTERNS: readonly (readonly [ending: RegExp, pattern: string])[] = [
  [/[жшчщ]ий$/u, "рабочий"],
  [/[кгх]ий$/u, "банковский"],
  [/ний$/u, "последний"],
  [/ий$/u, "сценарий"],
  [/ый$/u, "новый"],
  [/ой$/u, "деловой"],
  [/[кгхжшчщ]ая$/u, "банковская"],
  [/ая$/u, "новая"],
  [/[жшчщ]ее$/u, "рабочее"],
  [/ое$/u, "новое"],
  [/[жшчщ]$/u, "платеж"],
  [/ц$/u, "абзац"],
  [/[кгх]$/u, "банк"],
  [/й$/u, "случай"],
  [/ость$/u, "стоимость"],
  [/ь$/u, "портфель"],
  [/[бвдзлмнпрстф]$/u, "договор"],
  [/ия$/u, "компания"],
  [/[кгх]а$/u, "книга"],
  [/[жшчщ]а$/u, "дача"],
  [/ца$/u, "граница"],
  [/а$/u, "норма"],
  [/я$/u, "неделя"],
  [/ие$/u, "решение"],
  [/о$/u, "право"],
  [/е$/u, "поле"],
];

/** Cases and numbers of nouns, in the order of tables. */
export const NOUN_CELLS: readonly Features[] = ["Sing", "Plur"].flatMap((Number) =>
  ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"].map((Case) => ({ Number, Case })),
);
