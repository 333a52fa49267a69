import { ALSO_WORDS, HEADS, PAIR_TAILS, PAIRS, PLACES, TAILS } from "./abbreviations.js";
import { classAt, CYRILLIC, CYRILLIC_CAPITAL, isCapital, LATIN, LATIN_CAPITAL } from "./character-classes.js";
import { NUMBER, PUNCTUATION, SENTENCE_START, SPACE_BEFORE, WORD, type TokenStream } from "./token-stream.js";

/** The stop ends no abbreviation. */
export const NONE = 0;
/** The stop ends an abbreviation that needs what follows it. */
export const HEAD = 1;
/** The stop ends an abbreviation that may end its sentence too. */
export const TAIL = 2;

const LONGEST = 9;
const LONGEST_FIRST = 3;

/** What the stop at `at` is to the word before it. */
export function abbreviationAt(stream: TokenStream, at: number): number {
  const before = at - 1;
  const { text, kinds, flags, starts, ends } = stream;
  if (before < 0 || flags[at]! & (SPACE_BEFORE | SENTENCE_START)) return NONE;
  const start = starts[before]!;
  const length = ends[before]! - start;
  if (kinds[before] === NUMBER) return flags[before]! & SENTENCE_START && length <= 6 ? HEAD : NONE;
  if (kinds[before] !== WORD || length > LONGEST || (length > 1 && isShouted(stream, at))) return NONE;
  const key = text.slice(start, start + length).toLowerCase();
  const kind = classAt(text, start);
  const first = firstOfPair(stream, before, key);
  if (first !== undefined) return PAIR_TAILS.has(`${first}.${key}`) ? TAIL : HEAD;
  if (length === 1 && isCapital(kind))
    return isLabel(stream, at, kind) ? NONE : endsName(stream, before, at) ? TAIL : HEAD;
  if (ALSO_WORDS.has(key) && !cutShort(stream, at)) return NONE;
  if (key === "им") return namedAfter(stream, at) ? HEAD : NONE;
  if (
    key === "пр" &&
    before > 0 &&
    text.charCodeAt(starts[before - 1]!) === CYRILLIC_I &&
    ends[before - 1]! - starts[before - 1]! === 1
  )
    return TAIL;
  const head = HEADS.has(key);
  const tail = TAILS.has(key);
  // «5 стр.», «12 м.» may end a sentence; «стр. 5», «м. Таганская» may not.
  if (head && tail)
    return (before > 0 && kinds[before - 1] === NUMBER && !(flags[before]! & SENTENCE_START)) ||
      isPlace(stream, before, key)
      ? TAIL
      : HEAD;
  if (head) return isPlace(stream, before, key) ? TAIL : HEAD;
  if (tail || ALSO_WORDS.has(key)) return tail ? TAIL : HEAD;
  return length === 1 && key !== "я" && (kind === CYRILLIC || kind === LATIN) ? HEAD : NONE;
}

/** «Нажмите ОК. Отчёт готов»: a word in capitals is cut short only among others in capitals, «УЛ. САДОВАЯ». */
function isShouted({ text, length, starts, ends, kinds }: TokenStream, stop: number): boolean {
  if (!isCapital(classAt(text, starts[stop - 1]! + 1))) return false;
  const next = stop + 1;
  return (
    next >= length ||
    (kinds[next] === WORD && ends[next]! - starts[next]! > 1 && !isCapital(classAt(text, starts[next]! + 1)))
  );
}

/** «по оси X. Добавьте», «группы I. Если»: a Latin letter before a Russian word is no initial. */
function isLabel({ text, length, starts }: TokenStream, stop: number, kind: number): boolean {
  if (kind !== LATIN_CAPITAL || stop + 1 >= length) return false;
  const next = classAt(text, starts[stop + 1]!);
  return next === CYRILLIC_CAPITAL || next === CYRILLIC;
}

/** «А.»: a capital with a stop of its own. */
function isInitial({ text, length, starts, ends }: TokenStream, at: number): boolean {
  if (ends[at]! - starts[at]! !== 1 || !isCapital(classAt(text, starts[at]!)) || at + 1 >= length) return false;
  return starts[at + 1] === ends[at] && text.charCodeAt(ends[at]!) === 0x2e;
}

const CYRILLIC_I = 0x438;
const NUMBER_SIGN = 0x2116;

/** A small letter, a number or an initial follows: «мед. помощь», «рис. 4»; «Купили дом. Потом баню» has a word there. */
function cutShort(stream: TokenStream, stop: number): boolean {
  const { text, length, starts, kinds } = stream;
  const next = stop + 1;
  if (next >= length) return false;
  if (kinds[next] === NUMBER || text.charCodeAt(starts[next]!) === NUMBER_SIGN) return true;
  const kind = classAt(text, starts[next]!);
  return kind === CYRILLIC || kind === LATIN || isInitial(stream, next);
}

const GENITIVE = /(?:[ая]|ой|ей|ого|его|ых|их|и|ы)$/u;

/** «им. Пушкина», «им. А. С. Пушкина»; «Мы помогли им. Затем уехали» has a pronoun. */
function namedAfter(stream: TokenStream, stop: number): boolean {
  const { text, length, starts, ends, kinds } = stream;
  const next = stop + 1;
  if (next >= length || kinds[next] !== WORD) return next < length && kinds[next] !== WORD;
  return (
    !isCapital(classAt(text, starts[next]!)) ||
    isInitial(stream, next) ||
    GENITIVE.test(text.slice(starts[next], ends[next]))
  );
}

const ADJECTIVE = /(?:[иы]й|ая|ое|о[йм]|ого|ому)$/u;

/** «Ленинский пр.», «на Садовой ул.»: the name stood before. */
function isPlace({ text, starts, ends, kinds }: TokenStream, before: number, key: string): boolean {
  if (!PLACES.has(key) || before === 0 || kinds[before - 1] !== WORD || !isCapital(classAt(text, starts[before - 1]!)))
    return false;
  return ADJECTIVE.test(text.slice(starts[before - 1], ends[before - 1]));
}

/** «т» of «т. д.». */
function firstOfPair({ text, kinds, starts, ends }: TokenStream, before: number, key: string): string | undefined {
  if (
    before < 2 ||
    kinds[before - 1] !== PUNCTUATION ||
    text.charCodeAt(starts[before - 1]!) !== 0x2e ||
    kinds[before - 2] !== WORD
  )
    return undefined;
  if (ends[before - 2]! - starts[before - 2]! > LONGEST_FIRST) return undefined;
  const first = text.slice(starts[before - 2]!, ends[before - 2]!).toLowerCase();
  return PAIRS[first]?.has(key) ? first : undefined;
}

const SURNAME =
  /(?:[оеё]в|[иы]н|[сц]к(?:ий|ой|ого|ому|им|ом|ая|ую)|енко|ко|[уюия]к|ич|ян|дзе|швили|[оеё]в(?:а|у|ой|ым|ых)|[иы]н(?:а|у|ой|ым|ых)|ой|ого|ому|ых|их|[бвгджзклмнпрстфхцчшщ])$/u;

/** «Орлов А. С. Замечаний нет»: the initials stand behind their surname, and what comes is no surname. */
function endsName(stream: TokenStream, initial: number, stop: number): boolean {
  const { text, starts, ends, kinds, length } = stream;
  let first = initial;
  while (
    first >= 2 &&
    kinds[first - 2] === WORD &&
    ends[first - 2]! - starts[first - 2]! === 1 &&
    isCapital(classAt(text, starts[first - 2]!))
  )
    first -= 2;
  const before = first - 1;
  const after = stop + 1;
  if (before < 0 || first === initial || after >= length || kinds[after] !== WORD) return false;
  const isSurname = (at: number): boolean =>
    kinds[at] === WORD &&
    isCapital(classAt(text, starts[at]!)) &&
    ends[at]! - starts[at]! > 2 &&
    SURNAME.test(text.slice(starts[at], ends[at]));
  return isSurname(before) && !isSurname(after);
}
