import type { Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";

function isCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (isSmallUnit(unit)) return false;
  if (unit >= 0x410 && unit <= 0x42f) return true;
  return text[0] !== text[0]!.toLowerCase();
}

/** A small Russian letter. */
const isSmallUnit = (unit: number): boolean => unit >= 0x430 && unit <= 0x44f;

/** Whether the word is written in capitals only (two letters or more). */
export function isAllCapitals(text: string): boolean {
  // One small letter tells, and most words have it at once.
  if (isSmallUnit(text.charCodeAt(0)) || isSmallUnit(text.charCodeAt(1))) return false;
  const first = text[0]!;
  if (first !== first.toUpperCase()) return false;
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Whether the word begins with a capital. */
export function isCapitalised(token: Token): boolean {
  return isCapital(token.text);
}

/** Whether the token opens its sentence, marks and numbers of a list before it aside. */
export function opensSentence(part: Part, token: Token): boolean {
  const first = part.sentences[token.sentence]?.first ?? 0;
  for (let i = token.index - 1; i >= first; i--) {
    const kind = part.tokens[i]!.kind;
    if (kind === "word" || kind === "placeholder" || kind === "muted") return false;
    // After a bracket or a quotation mark a capital is a name's as often as a sentence's.
    if (/^[«"“„(]$/u.test(part.tokens[i]!.text)) return false;
  }
  return true;
}

/** Whether a whole line or sentence stands in capitals, so that capitals mean nothing. */
export function standsInCapitals(part: Part, token: Token): boolean {
  const sentence = part.sentences[token.sentence];
  if (!sentence) return false;
  let capital = 0;
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const other = part.tokens[i]!;
    if (other.kind !== "word" || other.text.length < 2 || i === token.index) continue;
    words++;
    if (isAllCapitals(other.text)) capital++;
  }
  return words > 1 && capital / words > 0.6;
}

/** Whether a longer word of the sentence, other than those from `first` to `last`, is in small letters: in a heading with all its words in capitals they mean nothing. */
export function hasSmallWord(part: Part, first: Token, last: Token = first): boolean {
  const sentence = part.sentences[first.sentence]!;
  for (let i = sentence.first; i < sentence.last; i++) {
    const other = part.tokens[i]!;
    if (
      (i < first.index || i > last.index) &&
      other.kind === "word" &&
      other.text.length > 3 &&
      other.text === other.text.toLowerCase()
    )
      return true;
  }
  return false;
}

const TITLES = new Set(
  (
    "г гр господин госпожа гражданин гражданка ип ооо оао зао ао пао нко ано фгуп муп тсж снт жск жк тц бц ул улица улице улицы пер переулок просп проспект пр-т пр-д ш шоссе бул бульвар б-р " +
    "наб набережная пл площадь мкр микрорайон р-н район пос поселок с село д деревня дер станция ст метро город городе города река озеро остров компания компании фирма банк банка магазин бренд марка мистер миссис доктор им имени"
  ).split(" "),
);

/** Whether the words around say that a capitalised word is a name: a title, initials or another capitalised word beside it, quotation marks. */
export function hasNameContext(part: Part, token: Token, lexicon: Lexicon): boolean {
  const before = part.tokens[token.index - 1];
  const after = part.tokens[token.index + 1];
  const title = before?.text === "." ? part.tokens[token.index - 2] : before;
  if (
    title?.kind === "word" &&
    title.sentence === token.sentence &&
    (TITLES.has(title.key) || (title.text.length === 1 && isCapital(title.text)))
  )
    return true;
  if (before && /^[«"„“]$/u.test(before.text) && after && /^[»"“”]$/u.test(after.text)) return true;
  if (after?.kind === "word" && after.sentence === token.sentence && isCapital(after.text)) return true;
  if (
    before?.kind === "word" &&
    before.sentence === token.sentence &&
    isCapital(before.text) &&
    !opensSentence(part, before)
  )
    return true;
  return (
    before?.kind === "word" && before.sentence === token.sentence && isCapital(before.text) && isName(before, lexicon)
  );
}

function isName(token: Token, lexicon: Lexicon): boolean {
  return lexicon.readings(token.text).some(({ tag }) => tag.upos === "PROPN");
}
