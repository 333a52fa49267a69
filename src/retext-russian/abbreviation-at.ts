import { HEADS, PAIR_TAILS, PAIRS, TAILS } from "./abbreviations.js";
import { classAt, CYRILLIC, isCapital, LATIN } from "./character-classes.js";
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
  if (kinds[before] !== WORD || length > LONGEST) return NONE;
  const key = text.slice(start, start + length).toLowerCase();
  const kind = classAt(text, start);
  const first = firstOfPair(stream, before, key);
  if (first !== undefined) return PAIR_TAILS.has(`${first}.${key}`) ? TAIL : HEAD;
  if (length === 1 && isCapital(kind)) return endsName(stream, before, at) ? TAIL : HEAD;
  const head = HEADS.has(key);
  const tail = TAILS.has(key);
  // «5 стр.», «12 м.» may end a sentence; «стр. 5», «м. Таганская» may not.
  if (head && tail)
    return before > 0 && kinds[before - 1] === NUMBER && !(flags[before]! & SENTENCE_START) ? TAIL : HEAD;
  if (head || tail) return head ? HEAD : TAIL;
  return length === 1 && (kind === CYRILLIC || kind === LATIN) ? HEAD : NONE;
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
