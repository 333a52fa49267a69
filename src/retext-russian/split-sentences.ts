import { abbreviationAt, HEAD, NONE, TAIL } from "./abbreviation-at.js";
import {
  APOSTROPHE,
  classAt,
  CLOSING,
  CYRILLIC,
  DASH,
  DIGIT,
  HYPHEN,
  isCapital,
  isLetter,
  LATIN,
  OPENING,
  PICTOGRAPH,
  QUOTE,
  TERMINATOR,
} from "./character-classes.js";
import { parentheses, INSIDE } from "./parentheses.js";
import { splitParagraphs } from "./split-paragraphs.js";
import {
  ABBREVIATION_STOP,
  MUTED,
  NUMBER,
  PLACEHOLDER,
  PUNCTUATION,
  SENTENCE_START,
  SPACE_BEFORE,
  SYMBOL,
  WORD,
  type TokenStream,
} from "./token-stream.js";

/** Marks where paragraphs and sentences begin, and the stops that belong to abbreviations. */
export function splitSentences(stream: TokenStream): void {
  splitParagraphs(stream);
  const inside = parentheses(stream);
  const { length, kinds, starts, flags, text } = stream;
  let quotes = 0;
  for (let at = 0; at < length; at++) {
    if (flags[at]! & SENTENCE_START) quotes = 0;
    const kind = kinds[at];
    if (kind === PUNCTUATION) {
      const mark = classAt(text, starts[at]!);
      if (mark === QUOTE) quotes++;
      else if (mark === APOSTROPHE || text.charCodeAt(starts[at]!) === 0x26) quotes = 0;
      else if (mark === TERMINATOR) at = afterTerminator(stream, at, quotes, inside);
    } else if (kind === SYMBOL && isSmile(stream, at)) at = afterSmile(stream, at);
  }
}

/** Decides at a terminator; the last token that belongs to the end of its sentence. */
function afterTerminator(stream: TokenStream, at: number, quotes: number, inside: Uint8Array | undefined): number {
  const { length, flags } = stream;
  const abbreviation = isStop(stream, at) ? abbreviationAt(stream, at) : NONE;
  if (abbreviation !== NONE) flags[at]! |= ABBREVIATION_STOP;
  let next = at + 1;
  let open = quotes & 1;
  for (; next < length && !(flags[next]! & SENTENCE_START); next++) {
    const closing = closes(stream, next, open === 1, abbreviation !== NONE);
    if (!closing) break;
    if (closing === 2) open = 0;
  }
  if (next >= length || flags[next]! & SENTENCE_START || abbreviation === HEAD || !(flags[next]! & SPACE_BEFORE))
    return next - 1;
  if (inside && inside[next] === INSIDE) return next - 1;
  if (opensSentence(stream, at, next, abbreviation)) flags[next]! |= SENTENCE_START;
  return next - 1;
}

function isStop({ text, starts, ends }: TokenStream, at: number): boolean {
  return ends[at]! - starts[at]! === 1 && text.charCodeAt(starts[at]!) === 0x2e;
}

/** Whether the token still belongs to the sentence that ended: a closing bracket (1), a quotation mark (2), a smile (1), a terminator (1). */
function closes(stream: TokenStream, at: number, quoteOpen: boolean, afterAbbreviation: boolean): number {
  const { text, starts, kinds, flags } = stream;
  const spaced = (flags[at]! & SPACE_BEFORE) !== 0;
  const kind = classAt(text, starts[at]!);
  if (kinds[at] === SYMBOL) return !afterAbbreviation && isSmile(stream, at) && !opensNext(stream, at) ? 1 : 0;
  if (kinds[at] !== PUNCTUATION) return 0;
  if (kind === CLOSING) return 1;
  if (kind === TERMINATOR) return spaced ? 0 : 1;
  if (kind === QUOTE) return !spaced || quoteOpen ? 2 : 0;
  return text.charCodeAt(starts[at]!) === 0x26 && !spaced ? 1 : 0;
}

/** «😊», «:)», «)))»: what ends a sentence of a chat in place of a mark. */
function isSmile({ text, starts, ends }: TokenStream, at: number): boolean {
  const start = starts[at]!;
  if (classAt(text, start) === PICTOGRAPH) return true;
  const code = text.charCodeAt(start);
  return (
    ends[at]! - start > 1 &&
    (code === 0x3a || code === 0x3b || code === 0x3d || code === 0x28 || code === 0x29 || code === 0x5e)
  );
}

const BULLETS = "✔✅☑➡▶🔹🔸📌👉⭐❗➤✓✦◆■●▪";

/** A pictograph that stands for a list's marker or is glued to the word after it. */
function opensNext({ text, starts, ends, flags, length }: TokenStream, at: number): boolean {
  if (classAt(text, starts[at]!) !== PICTOGRAPH || !(flags[at]! & SPACE_BEFORE) || at + 1 >= length) return false;
  return !(flags[at + 1]! & SPACE_BEFORE) || BULLETS.includes(text.slice(starts[at]!, ends[at]!).replace("\ufe0f", ""));
}

/** «Спасибо 😊 Ждём вас»: after a smile a capital opens a sentence. */
function afterSmile(stream: TokenStream, at: number): number {
  const { length, flags, kinds } = stream;
  if (opensNext(stream, at)) {
    if (kinds[at + 1] === WORD && isCapital(classAt(stream.text, stream.starts[at + 1]!))) flags[at]! |= SENTENCE_START;
    return at;
  }
  let next = at + 1;
  while (next < length && kinds[next] === SYMBOL && isSmile(stream, next) && !(flags[next]! & SENTENCE_START)) next++;
  if (next < length && !(flags[next]! & SENTENCE_START) && capitalOrMention(stream, next))
    flags[next]! |= SENTENCE_START;
  return next - 1;
}

function capitalOrMention({ text, starts, kinds }: TokenStream, at: number): boolean {
  const start = starts[at]!;
  if (kinds[at] === WORD) return isCapital(classAt(text, start));
  return kinds[at] === MUTED && text.charCodeAt(start) === 0x40;
}

/** Whether what follows a terminator at `end` opens a sentence at `at`. */
function opensSentence(stream: TokenStream, end: number, at: number, abbreviation: number): boolean {
  const { text, starts, kinds, length } = stream;
  let next = at;
  let bracket = false;
  for (; next < length && next < at + 4 && kinds[next] === PUNCTUATION; next++) {
    const kind = classAt(text, starts[next]!);
    if ((kind === DASH || kind === HYPHEN) && abbreviation === TAIL) return false;
    if (kind !== OPENING && kind !== QUOTE && kind !== DASH && kind !== HYPHEN) break;
    if (kind === OPENING) bracket = true;
  }
  if (next >= length) return false;
  const kind = classAt(text, starts[next]!);
  if (kinds[next] === WORD) {
    if (isCapital(kind)) return true;
    if (!isLetter(kind)) return abbreviation === NONE;
    return (
      next === at && abbreviation === NONE && (kind === CYRILLIC || kind === LATIN) && endedSurely(stream, end, at)
    );
  }
  if (abbreviation !== NONE || bracket) return false;
  return kinds[next] === NUMBER || kinds[next] === PLACEHOLDER || kinds[next] === MUTED || kinds[next] === SYMBOL;
}

/** Endings that whole words have and cut ones hardly ever: «дома», «домов», «домам», «пришёл», «читает». */
const WHOLE_WORD = /[аеёиоуыэюяйь]$|[аеёиоуыэюя][вмхтлнк]$/u;

/** Before a small letter: «Фото! вещь», «посмотрели квартиру. это нужно»; not «„Да!“ сказал он», «юрид. лицо», «ждём... и верим». */
function endedSurely(stream: TokenStream, end: number, at: number): boolean {
  const { text, starts, ends, kinds } = stream;
  if (at !== end + 1 || end === 0) return false;
  const start = starts[end]!;
  const length = ends[end]! - start;
  const code = text.charCodeAt(start);
  if (code === 0x21 || code === 0x3f) return text.charCodeAt(ends[end]! - 1) !== 0x2e && ends[at]! - starts[at]! > 0;
  if (code !== 0x2e || length > 1 || kinds[end - 1] !== WORD) return false;
  const word = text.slice(starts[end - 1]!, ends[end - 1]!);
  return (
    word.length > 3 &&
    isLetter(classAt(text, starts[end - 1]!)) &&
    classAt(text, ends[end - 1]! - 1) !== DIGIT &&
    WHOLE_WORD.test(word)
  );
}
