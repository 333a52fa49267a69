import type { Token } from "../../document/parsed-document.js";

/** Abbreviations whose verb goes by the head word of the full name and by nothing else. */
const GENDERS: Readonly<Record<string, string>> = {
  Masc: "МФЦ ЕГРН ЕГРЮЛ ЕГРИП ЖК ЦБ ПФР МКД НДС НДФЛ ГОСТ ФОМС МРОТ БЦ ТЦ ТРЦ ДДУ ЗАГС",
  Fem: "ГИБДД ФНС ИФНС ФССП УК ФСБ РФ СРО АТС ФАС ЕРЦ ЭЦП ЭП",
  Neut: "ООО ПАО АО ЗАО ОАО МВД БТИ СНТ МЧС ТСЖ ТСН МУП ФГУП ДТП ОСАГО КАСКО",
};

const TABLE: ReadonlyMap<string, string> = new Map(
  Object.entries(GENDERS).flatMap(([gender, words]) =>
    words.split(" ").map((word): [string, string] => [word, gender]),
  ),
);

/** The gender that an abbreviation has from the head word of what it stands for: «МФЦ», a centre; «ГИБДД», an inspectorate. */
export const headWordGender = (token: Token): string | undefined =>
  /^\p{Lu}{2}/u.test(token.text) ? TABLE.get(token.text) : undefined;
