/** Cases of prepositions; those that are adverbs too are marked with an asterisk. */
const TABLE: readonly (readonly [string, string])[] = [
  [
    "Gen",
    "без безо для до из изо из-за из-под от ото у ради среди кроме вместо возле вследствие ввиду насчет вроде наподобие помимо посредством свыше сверх",
  ],
  [
    "Gen",
    "*около *вокруг *после *против *внутри *напротив *позади *мимо *относительно *вне *накануне *поверх *впереди *вдоль *поперек",
  ],
  ["Dat", "к ко вопреки наперекор"],
  ["Acc", "про через сквозь"],
  ["Ins", "над надо"],
  ["Ins", "перед передо"],
  ["Loc", "при"],
  ["Acc Loc", "в во на о об обо"],
  ["Acc Ins", "за под подо"],
  ["Gen Ins Acc", "с со"],
  ["Gen Ins", "между"],
  ["Dat Acc Loc", "по"],
];

/** What a preposition governs. */
export interface Governed {
  readonly cases: readonly string[];
  /** «Вокруг», «после»: an adverb too, so that a noun after it may be free of it. */
  readonly adverb: boolean;
}

const PREPOSITIONS: ReadonlyMap<string, Governed> = new Map(
  TABLE.flatMap(([cases, words]) =>
    words
      .split(" ")
      .map((word): [string, Governed] => [
        word.replace("*", ""),
        { cases: cases.split(" "), adverb: word.startsWith("*") },
      ]),
  ),
);

/** What the word governs as a preposition; undefined for another word. */
export const governedBy = (word: string): Governed | undefined => PREPOSITIONS.get(word);
