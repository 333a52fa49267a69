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
    for (const [name = "", gender = "", count = ""] of readTable(table)) {
      if (Number(count) < LEAST[table]! || !/^[А-ЯЁ][а-яё-]{2,}$/u.test(name)) continue;
      const lemma = name.toLowerCase();
      if (isWord(fold(lemma))) continue;
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
