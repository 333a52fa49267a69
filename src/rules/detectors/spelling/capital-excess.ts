import type { Part, Token } from "../../../document/parsed-document.js";
import { before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { hasSmallWord, opensSentence, standsInCapitals } from "../../spelling/name-context.js";
import { startingAt } from "../../starting-at.js";

/** General words of names of places and institutions: after an adjective with a capital they keep a small letter. */
const GENERAL =
  /^(?:служб|агентств|университет|институт|академи|инспекци|галере|библиотек|музе|театр|площад|проспект|переул|бульвар|шоссе|улиц|океан|полуостров|остров|залив|пролив|хребет|хребт|район|округ|област|кодекс)(?:а|у|ом|е|ы|и|й|я|ю|ой|ей|ью|ок|ка|ку|ке|ком|ам|ями|ев|ов)?$/u;
const ADJECTIVE = /(?:ий|ый|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)$/u;
/** Words inside such names: «Федеральная налоговая служба». */
const INNER =
  /^(?:государственн|налогов|национальн|исследовательск|технич|технологич|медицинск|педагогическ|экономическ|антимонопольн|миграционн|таможенн|областн|городск|центральн|жилищн|районн|муниципальн|юридическ|политехническ|аграрн|транспортн|художественн|историческ|драматическ)/u;
/** What ministries are of; only the first word of their names has a capital. */
const MINISTERIAL =
  /^(?:финанс|юстици|оборон|культур|образовани|просвещени|здравоохранени|экономическ|иностранн|внутренн|энергетик|транспорт|строительств|труд|природн|сельск|промышленност|спорт|связи|цифров|наук)\p{Ll}{0,3}$/u;
const LANGUAGE = /^\p{Ll}+(?:ск|цк)(?:ий|ого|ому|им|ом)$/u;
/** Pairs whose second word is a general one. */
const PAIR = /^(?:пенсионн\p{Ll}+ фонд|центральн\p{Ll}+ банк|уголовн\p{Ll}+ розыск)\p{Ll}{0,3}$/u;
/** Inhabitants; surnames that look like them are left out. */
const INHABITANT =
  /^(?:россиян(?:е|ам|ами|ах|ин|ина|ину|ином)?|москвич(?:и|ей|ам|ами|ах|а|у|ом)?|петербурж(?:ец|цы|цев|цам|цами|ца|цу)|европей(?:ец|цы|цев|цам|цами|ца|цу)|американ(?:ец|цы|цев|цам|цами|ца|цу)|англичан(?:е|ам|ами|ин|ина)?|сибиряк(?:и|ов|ам|ами|а|у))$/u;

/** «Министерство Финансов», «Третьяковская Галерея», «на Русском языке», «Москвичи и Петербуржцы»: a capital where the norm has a small letter. */
export const detect: Detector = startingAt(
  ({ kind, key }) =>
    kind === "word" &&
    (GENERAL.test(key) ||
      /^(?:фонд|банк|союз)/u.test(key) ||
      MINISTERIAL.test(key) ||
      INHABITANT.test(key) ||
      LANGUAGE.test(key) ||
      key.startsWith("по-")),
  ({ part, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || !isExcessive(part, token) || standsInCapitals(part, token)) continue;
      const first = GENERAL.test(token.key) ? firstExcessive(part, token) : token;
      report({
        start: first.start,
        end: token.end,
        replacements: [part.text.slice(first.start, token.end).toLowerCase()],
      });
    }
  },
);

/** «Московский Государственный Университет»: the words before it that want a small letter too. */
function firstExcessive(part: Part, token: Token): Token {
  let first = token;
  for (
    let left = before(part, first);
    isCapitalised(left) && INNER.test(left.key) && isCapitalised(before(part, left));
    left = before(part, first)
  )
    first = left;
  return first;
}

const isCapitalised = (token: Token | undefined): token is Token =>
  token?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(token.text);

function isExcessive(part: Part, token: Token): boolean {
  if (/^по-\p{Lu}\p{Ll}+ск?и$/u.test(token.text)) return true;
  if (!isCapitalised(token)) return false;
  const left = before(part, token);
  const next = part.tokens[token.index + 1];
  if (
    LANGUAGE.test(token.key) &&
    /^язык(?:а|у|ом|е)?$/u.test(next?.key ?? "") &&
    left?.kind === "word" &&
    !isCapitalised(left) &&
    next?.text === next?.key
  )
    return true;
  if (INHABITANT.test(token.key)) return left?.kind === "word" && left.text === left.key && !isCapitalised(next);
  if (MINISTERIAL.test(token.key))
    return left !== undefined && /^министерств(?:о|а|у|ом|е)$/u.test(left.key) && hasSmallWord(part, token);
  if (isCapitalised(left) && PAIR.test(`${left.key} ${token.key}`)) return hasSmallWord(part, token);
  return (
    GENERAL.test(token.key) &&
    isCapitalised(left) &&
    ADJECTIVE.test(left.key) &&
    !isQuoted(part, left) &&
    isLast(part, token) &&
    hasSmallWord(part, token)
  );
}

/** «Московский Театр Оперетты», «Невский Проспект Хаус»: a longer name may be a brand's. */
const isLast = (part: Part, token: Token): boolean => !isCapitalised(part.tokens[token.index + 1]);

const isQuoted = (part: Part, left: Token): boolean =>
  /^[«"“„(]$/u.test(part.tokens[left.index - 1]?.text ?? "") ||
  (opensSentence(part, left) && /^(?:главн|друг|так|эт|перв|втор|кажд|нов|стар)/u.test(left.key)) ||
  /^(?:настоящ|указанн|данн)/u.test(left.key);
