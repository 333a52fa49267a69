const LONGEST = 80;
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_ .|-]*$/u;
const ANGLE_NAME = /^(?:\p{Script=Cyrillic}[\p{L}\p{N}\p{M}_ .-]*|[A-Za-z]+_[A-Za-z_]+)$/u;
const SQUARE_NAME =
  /^(?:(?:имя|ф\. ?и\. ?о|фио|фамилия|отчество|дата|номер|адрес|сумма|телефон|клиент|ссылка|город|время|должность|компания|организация|банк|почта|срок|стоимость|цена|name|date|client|phone|address)(?!\p{L})[\p{L}\p{N}_ .-]*)$/iu;
const SQUARE_CAPITALS = /^[\p{Lu}_][\p{Lu}\p{N}_ -]+$/u;
const PERCENT_NAME = /^[\p{L}_][\p{L}\p{N}_]+$/u;

/** The end of the placeholder that opens at `at`, or -1. */
export function placeholderEnd(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 0x7b /* { */:
      return braces(text, at);
    case 0x24 /* $ */:
      return text[at + 1] === "{" ? closed(text, at + 2, "}", NAME) : -1;
    case 0x25 /* % */:
      return closed(text, at + 1, "%", PERCENT_NAME);
    case 0x3c /* < */:
      return text[at + 1] === "%" ? closed(text, at + 2, "%>") : closed(text, at + 1, ">", ANGLE_NAME);
    case 0x5b /* [ */:
      return text[at + 1] === "[" ? closed(text, at + 2, "]]", NAME) : squareEnd(text, at);
    case 0x5f /* _ */:
      return blankEnd(text, at);
    default:
      return -1;
  }
}

function braces(text: string, at: number): number {
  if (text[at + 1] === "{") return closed(text, at + 2, "}}", /^[^{}]*$/u);
  if (text[at + 1] === "%") return closed(text, at + 2, "%}");
  return closed(text, at + 1, "}", NAME);
}

/** `[ФИО клиента]`, `[ДАТА]`; «[…]», «[1]», «[так в тексте]» are ordinary brackets. */
function squareEnd(text: string, at: number): number {
  const end = closed(text, at + 1, "]");
  if (end < 0 || text[end] === "(") return -1;
  const inside = text.slice(at + 1, end - 1);
  return SQUARE_CAPITALS.test(inside) || (SQUARE_NAME.test(inside) && /\p{Ll}/u.test(inside)) ? end : -1;
}

/** `____`: a blank to write in by hand. */
function blankEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 0x5f) end++;
  return end - at >= 3 ? end : -1;
}

/** The end after `closing`, when it stands on the same line, near, and what is inside has the shape. */
function closed(text: string, from: number, closing: string, shape?: RegExp): number {
  const limit = Math.min(text.length, from + LONGEST);
  const first = closing.charCodeAt(0);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x7b || code === 0x5b) return -1;
    if (code !== first || !text.startsWith(closing, at)) continue;
    const inside = text.slice(from, at).trim();
    return inside !== "" && (!shape || shape.test(inside)) ? at + closing.length : -1;
  }
  return -1;
}
