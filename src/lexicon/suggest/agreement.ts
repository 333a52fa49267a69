import type { Reading, SuggestContext } from "../lexicon.js";

const CASES = ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"] as const;

/** Cases that prepositions take. */
const GOVERNMENT: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [
        "Gen",
        "без безо для до из изо из-за из-под от ото около вокруг возле вместо после кроме среди против посреди помимо вследствие насчет относительно касательно ввиду внутри вне путем ради свыше сверх",
      ],
      ["Dat", "к ко благодаря согласно вопреки навстречу"],
      ["Acc", "про через сквозь спустя несмотря"],
      ["Ins", "над надо перед передо между"],
      ["Loc", "при"],
      ["Acc Loc", "в во на о об обо"],
      ["Acc Ins", "за под подо"],
      ["Gen Ins", "с со"],
      ["Dat Acc Loc", "по"],
      ["Gen", "у"],
    ] as const
  ).flatMap(([cases, words]) => words.split(" ").map((word) => [word, cases])),
);

/** The cases that a preposition takes (names parted by spaces); undefined for another word. */
export function governedCases(word: string): string | undefined {
  return Object.hasOwn(GOVERNMENT, word) ? GOVERNMENT[word] : undefined;
}

/** Below: what a form gains or loses for standing well with its neighbours, in decimal logarithms of likelihood. */
const GOVERNED = 0.5;
const UNGOVERNED = -2;
/** A subject may stand after the verb. */
const UNINSTRUMENTAL = -0.5;
const AGREED = 0.9;
const DISAGREED = -1.5;

/** How well a form stands between its neighbours: the case after a preposition, adjective and noun, subject and verb. */
export function agreement(
  readings: readonly Reading[],
  context: SuggestContext,
  lookUp: (word: string) => readonly Reading[],
): number {
  if (!readings.length) return 0;
  const left = context.left?.at(-1)?.toLowerCase().replaceAll("ё", "е");
  const right = context.right?.[0];
  return (left ? afterWord(readings, left, lookUp) : 0) + (right ? pairScore(readings, lookUp(right)) : 0);
}

/** Verbs that take the instrumental and hardly ever anything else. */
const INSTRUMENTAL: ReadonlySet<string> = new Set(
  (
    "быть являться стать становиться остаться оставаться оказаться оказываться считаться называться заниматься заняться пользоваться воспользоваться управлять руководить владеть " +
    "обладать распоряжаться распорядиться располагать интересоваться гордиться делиться поделиться обмениваться обменяться сопровождаться ограничиться ограничиваться руководствоваться завершиться завершаться"
  ).split(" "),
);

function afterWord(readings: readonly Reading[], left: string, lookUp: (word: string) => readonly Reading[]): number {
  const cases = governedCases(left);
  if (cases !== undefined) {
    const nominal = readings.filter(({ tag }) => tag.feats.Case);
    if (!nominal.length) return readings.every(({ tag }) => tag.upos === "VERB" || tag.upos === "AUX") ? UNGOVERNED : 0;
    return nominal.some(({ tag }) => cases.includes(tag.feats.Case!)) ? GOVERNED : UNGOVERNED;
  }
  const before = lookUp(left);
  if (readings.every(({ tag }) => tag.upos === "NOUN") && before.some(({ lemma }) => INSTRUMENTAL.has(lemma)))
    return readings.some(({ tag }) => tag.feats.Case === "Ins") ? GOVERNED : UNINSTRUMENTAL;
  return pairScore(before, readings);
}

/** Score of two neighbours: an adjective (or determiner, participle) before a noun has its case, number, gender. */
function pairScore(first: readonly Reading[], second: readonly Reading[]): number {
  if (!first.length || !second.length) return 0;
  const attributes = first.filter(isAttribute);
  const nouns = second.filter(
    ({ tag }) => (tag.upos === "NOUN" || tag.upos === "PROPN" || isAttributeTag(tag.upos)) && tag.feats.Case,
  );
  if (attributes.length && nouns.length) {
    if (attributes.some((a) => nouns.some((n) => agree(a, n)))) return AGREED;
    return attributes.length === first.length && nouns.length === second.length ? DISAGREED : 0;
  }
  return 0;
}

function isAttributeTag(upos: string): boolean {
  return upos === "ADJ" || upos === "DET";
}

function isAttribute({ tag }: Reading): boolean {
  return (
    Boolean(tag.feats.Case) &&
    (isAttributeTag(tag.upos) || tag.feats.VerbForm === "Part") &&
    tag.feats.Variant !== "Short"
  );
}

/** Whether two readings share case and number, and gender in the singular. */
export function agree(a: Reading, b: Reading): boolean {
  const one = a.tag.feats;
  const two = b.tag.feats;
  if (!CASES.includes(one.Case as (typeof CASES)[number]) || one.Case !== two.Case) return false;
  if (one.Number && two.Number && one.Number !== two.Number && two.Number !== "Ptan") return false;
  return !(one.Gender && two.Gender && one.Gender !== two.Gender && one.Number === "Sing");
}
