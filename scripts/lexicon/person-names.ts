import { fold, type Lexeme } from "./paradigm.js";
import type { Patterns } from "./patterns.js";
import { readTable } from "./read-table.js";
import { unchangingNoun, type Retagger } from "./retag.js";

/** Bearers among the counted people from which on a name is taken: rarer ones are left to the guess by ending and to the name's context. */
const LEAST: Readonly<Record<string, number>> = { surnames: 13, "first-names": 20, patronymics: 20 };
const LABEL: Readonly<Record<string, RegExp>> = { surnames: /Surn/u, "first-names": /Name/u, patronymics: /Patr/u };
const TYPE: Readonly<Record<string, string>> = { surnames: "Sur", "first-names": "Giv", patronymics: "Pat" };
/** Surnames that do not change: «Дубяго», «Черных», «Шевченко», «Бондаренко». */
const UNCHANGING = /(?:[оуиюэы]|[иы]х|аго|яго|ко)$/u;

/** Women's surnames that are forms of a man's: «Пунина» of «Пунин», «Ржевская» of «Ржевский». */
const PAIRS: readonly (readonly [feminine: RegExp, masculine: string])[] = [
  [/(?<=[оеё]в|[иы]н)а$/u, ""],
  [/(?<=[сц]к)ая$/u, "ий"],
];

/** The man's surname that the people counted bear beside the woman's, or the surname as it is. */
function masculineOf(surname: string, counted: ReadonlySet<string>): string {
  for (const [feminine, masculine] of PAIRS) {
    const pair = surname.replace(feminine, masculine);
    if (pair !== surname && counted.has(pair)) return pair;
  }
  return surname;
}

/** Surnames, first names and patronymics that no dictionary has, each with the paradigm of its ending and gender. */
export function readPersonNames(patterns: Patterns, retagger: Retagger, isWord: (form: string) => boolean): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const table of ["first-names", "patronymics", "surnames"]) {
    const choosers = new Map(
      ["m", "f"].map((gender) => [
        gender,
        patterns.chooser(
          (_, origin) =>
            LABEL[table]!.test(origin) &&
            new RegExp(gender === "m" ? "masc" : "femn", "u").test(origin) &&
            !/Fixd|Abbr|Erro|Dist|Infr|Arch/u.test(origin),
        ),
      ]),
    );
    const rows = [...readTable(table)];
    const men = new Set(rows.filter(([, gender]) => gender === "m").map(([name]) => name!.toLowerCase()));
    const taken = new Set<string>();
    for (const [name = "", written = "", count = ""] of rows) {
      if (Number(count) < LEAST[table]! || !/^[А-ЯЁ][а-яё-]{2,}$/u.test(name)) continue;
      const bearer = name.toLowerCase();
      if (isWord(fold(bearer))) continue;
      const lemma = table === "surnames" && written === "f" ? masculineOf(bearer, men) : bearer;
      const gender = lemma === bearer ? written : "m";
      if (taken.has(`${lemma} ${gender}`)) continue;
      taken.add(`${lemma} ${gender}`);
      const feats = { Animacy: "Anim", NameType: TYPE[table]! };
      const fixed = UNCHANGING.test(lemma) || (gender === "f" && /[^аяь]$/u.test(lemma));
      const paradigm = fixed
        ? retagger.unchanging(unchangingNoun("PROPN", gender === "m" ? "Masc" : "Fem", ["Sing"], feats))
        : choosers.get(gender)?.(lemma);
      if (paradigm !== undefined) lexemes.push({ lemma, paradigm, source: "names", capital: true });
    }
  }
  return lexemes;
}
