import type { Lexicon } from "../../lexicon/lexicon.js";
import { DIMINUTIVE_WORDS } from "./diminutive-words.js";
import { PET_NAME_WORDS } from "./pet-name-words.js";

/** A diminutive's form: the plain word, and the cases and numbers that the form may be. */
export interface Diminutive {
  readonly plain: string;
  readonly forms: readonly (readonly [Case: string, Number: string])[];
}

const MASC: readonly (readonly [string, string, string])[] = [
  ["", "Nom", "Sing"],
  ["", "Acc", "Sing"],
  ["а", "Gen", "Sing"],
  ["у", "Dat", "Sing"],
  ["ом", "Ins", "Sing"],
  ["е", "Loc", "Sing"],
  ["и", "Nom", "Plur"],
  ["и", "Acc", "Plur"],
  ["ов", "Gen", "Plur"],
  ["ам", "Dat", "Plur"],
  ["ами", "Ins", "Plur"],
  ["ах", "Loc", "Plur"],
];
const FEM: readonly (readonly [string, string, string])[] = [
  ["а", "Nom", "Sing"],
  ["и", "Gen", "Sing"],
  ["е", "Dat", "Sing"],
  ["у", "Acc", "Sing"],
  ["ой", "Ins", "Sing"],
  ["ою", "Ins", "Sing"],
  ["е", "Loc", "Sing"],
  ["и", "Nom", "Plur"],
  ["и", "Acc", "Plur"],
  ["ам", "Dat", "Plur"],
  ["ами", "Ins", "Plur"],
  ["ах", "Loc", "Plur"],
];
const NEUT: readonly (readonly [string, string, string])[] = [
  ["о", "Nom", "Sing"],
  ["о", "Acc", "Sing"],
  ["а", "Gen", "Sing"],
  ["у", "Dat", "Sing"],
  ["ом", "Ins", "Sing"],
  ["е", "Loc", "Sing"],
  ["а", "Nom", "Plur"],
  ["а", "Acc", "Plur"],
  ["ам", "Dat", "Plur"],
  ["ами", "Ins", "Plur"],
  ["ах", "Loc", "Plur"],
];

/** «заявленьице» declines as «заявление» but for its soft stem. */
const NEUT_SOFT = NEUT.map(([ending, Case, number]): readonly [string, string, string] => [
  ending === "о" ? "е" : ending === "ом" ? "ем" : ending,
  Case,
  number,
]);

/** Forms of a diminutive: «выписочка» as «кошка», «документик» as «ключик», «звоночек» loses its vowel. */
function formsOf(word: string): readonly (readonly [form: string, Case: string, Number: string])[] {
  const spell = (
    stem: string,
    endings: readonly (readonly [string, string, string])[],
  ): (readonly [string, string, string])[] => endings.map(([ending, Case, number]) => [stem + ending, Case, number]);
  if (word.endsWith("ка")) {
    const stem = word.slice(0, -1);
    const before = stem.at(-2)!;
    const root = stem.slice(0, -1);
    const many = /[чшжщ]/u.test(before)
      ? `${root}ек`
      : before === "ь" || before === "й"
        ? `${root.slice(0, -1)}ек`
        : `${root}ок`;
    return [...spell(stem, FEM), [many, "Gen", "Plur"]];
  }
  if (/[ео]к$/u.test(word) && !word.endsWith("ик")) {
    const fleeting = /[аеиоуыэюя]ек$/u.test(word)
      ? `${word.slice(0, -2)}йк`
      : /нек$/u.test(word)
        ? `${word.slice(0, -2)}ьк`
        : `${word.slice(0, -2)}к`;
    return spell(fleeting, MASC).map(([form, Case, number], index) => [index < 2 ? word : form, Case, number]);
  }
  if (word.endsWith("и")) return spell(word.slice(0, -1), MASC).slice(6);
  if (/[оеи]$/u.test(word)) return spell(word.slice(0, -1), word.endsWith("це") ? NEUT_SOFT : NEUT);
  if (word.endsWith("ия")) return [];
  return spell(word, MASC);
}

/** Diminutives by the keys of their forms. */
export const DIMINUTIVES: ReadonlyMap<string, Diminutive> = byForms(DIMINUTIVE_WORDS);

/** Pet names by the keys of their forms. */
export const PET_NAMES: ReadonlyMap<string, Diminutive> = byForms(PET_NAME_WORDS);

function byForms(words: Readonly<Record<string, string>>): ReadonlyMap<string, Diminutive> {
  const all = new Map<string, { plain: string; forms: [string, string][] }>();
  for (const [word, plain] of Object.entries(words)) {
    for (const [form, Case, number] of formsOf(word)) {
      const known = all.get(form) ?? { plain, forms: [] };
      known.forms.push([Case, number]);
      all.set(form, known);
    }
  }
  return all;
}

const MASC_END = /^(.{3,}?)(?:ч?ик)(а|у|ом|е|и|ов|ам|ами|ах|)$/u;
const FEM_END = /^(.{3,}?)[ое]?чк(а|и|е|у|ой|ою|ам|ами|ах)$/u;

const NEUT_END = /^(.{3,}[нт])ьиц(е|а|у|ем|ам|ами|ах)$/u;
/** An unknown word that is made of a known one: «чекик» of «чек», «анкеточку» of «анкета». */
export function guessDiminutive(key: string, lexicon: Lexicon): Diminutive | undefined {
  const masc = MASC_END.exec(key);
  if (masc)
    return ofBase([masc[1]!, masc[1]!.replace(/ч$/u, "к"), masc[1]!.replace(/ч$/u, "ц")], masc[2]!, MASC, lexicon);
  const neut = NEUT_END.exec(key);
  if (neut) return ofBase([`${neut[1]!}ие`], neut[2]!, NEUT_SOFT, lexicon);
  const fem = FEM_END.exec(key);
  return fem
    ? ofBase([`${fem[1]!}ка`, `${fem[1]!}а`, `${fem[1]!}ия`, `${fem[1]!}я`], fem[2]!, FEM, lexicon)
    : undefined;
}

function ofBase(
  bases: readonly string[],
  ending: string,
  endings: readonly (readonly [string, string, string])[],
  lexicon: Lexicon,
): Diminutive | undefined {
  const plain = bases.find(
    (base) =>
      lexicon.frequency(base) >= 3 &&
      lexicon.readings(base).some(({ tag, lemma }) => tag.upos === "NOUN" && lemma.toLowerCase() === base),
  );
  const forms = endings.filter(([own]) => own === ending).map(([, Case, number]): [string, string] => [Case, number]);
  return plain === undefined || !forms.length ? undefined : { plain, forms };
}
