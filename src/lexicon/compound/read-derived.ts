import type { Reading } from "../lexicon.js";
import type { SimpleWords } from "./simple-words.js";

/** How a regular derivative is made: its suffix, the end of the word it comes from, and a common word made in the same way. */
interface Derivation {
  readonly suffix: RegExp;
  readonly base: string;
  readonly isBase: (reading: Reading) => boolean;
  /** What stands before the suffix in a word that is declined alike: «ак(ционный)». */
  readonly model: string;
}

const isNoun = ({ tag, mark }: Reading): boolean => tag.upos === "NOUN" && !mark;
const isPerson = (reading: Reading): boolean => isNoun(reading) && reading.tag.feats.Animacy === "Anim";
const isAdjective = ({ tag, mark }: Reading): boolean => tag.upos === "ADJ" && !mark;
const isVerb = ({ tag, mark }: Reading): boolean => tag.feats.VerbForm === "Inf" && !mark;

/** Derivatives without exceptions of meaning or form (Русская грамматика, 1980, §§ 263, 334, 348, 628, 823): what their base is, they are words too. */
const DERIVATIONS: readonly Derivation[] = [
  { suffix: /ционн(?=[а-я])/u, base: "ция", isBase: isNoun, model: "ак" },
  { suffix: /ингов(?=[а-я]{2})/u, base: "инг", isBase: isNoun, model: "лиз" },
  { suffix: /ерск(?=[а-я]{2})/u, base: "ер", isBase: isPerson, model: "офиц" },
  { suffix: /орск(?=[а-я]{2})/u, base: "ор", isBase: isPerson, model: "авт" },
  { suffix: /ерств(?=[а-я])/u, base: "ер", isBase: isPerson, model: "офиц" },
  { suffix: /орств(?=[а-я])/u, base: "ор", isBase: isPerson, model: "авт" },
  { suffix: /изир(?=ова|у)/u, base: "изация", isBase: isNoun, model: "автомат" },
  { suffix: /фицир(?=ова|у)/u, base: "фикация", isBase: isNoun, model: "класси" },
  { suffix: /ировани(?=[а-я])/u, base: "ировать", isBase: isVerb, model: "финанс" },
  { suffix: /мост(?=[ьи])/u, base: "мый", isBase: isAdjective, model: "зависи" },
  { suffix: /н(?=е[ей]$)/u, base: "ный", isBase: isAdjective, model: "точ" },
  { suffix: /ност(?=[ьи])/u, base: "ный", isBase: isAdjective, model: "точ" },
];

const SHORTEST = 9;
const SHORTEST_STEM = 4;
const LETTERS = /^[а-я]+$/u;

/** Readings of a regular derivative of a known word: «суброгационный», «тимбилдингового», «кастомизирует», «апостилирование». */
export function readDerived(form: string, words: SimpleWords): readonly Reading[] {
  const lower = form.toLowerCase().replaceAll("ё", "е");
  if (lower.length < SHORTEST || !LETTERS.test(lower)) return [];
  for (const { suffix, base, isBase, model } of DERIVATIONS) {
    const at = lower.search(suffix);
    if (at < SHORTEST_STEM) continue;
    const stem = lower.slice(0, at);
    if (!words.readings(stem + base).some(isBase)) continue;
    const alike = words.readings(model + lower.slice(at)).filter(({ lemma, mark }) => !mark && lemma.startsWith(model));
    if (alike.length)
      return alike.map((reading) => ({
        ...reading,
        lemma: stem + reading.lemma.slice(model.length),
        source: "compound",
      }));
  }
  return [];
}

const POSSESSIVE = /^([А-Я][а-яё]{2,})ин(?:а|о|ы|у|ой|ого|ому|ым|ых|ыми|ом)?$/u;

/** «Настина мама»: what belongs to somebody whose name ends in -а or -я. */
export function readPossessive(form: string, words: SimpleWords): readonly Reading[] {
  const stem = POSSESSIVE.exec(form)?.[1]?.toLowerCase().replaceAll("ё", "е");
  if (stem === undefined) return [];
  const isName = ({ lemma, tag }: Reading): boolean => tag.feats.NameType === "Giv" && /[ая]$/u.test(lemma);
  if (!["а", "я"].some((ending) => words.readings(stem + ending).some(isName))) return [];
  return words
    .readings(`мам${form.slice(stem.length).toLowerCase()}`)
    .map((reading) => ({ ...reading, lemma: stem + reading.lemma.slice("мам".length), source: "compound" }));
}
