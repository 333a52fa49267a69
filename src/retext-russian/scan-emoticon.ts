import { classAt, isLetter, isWordly, MARK, PICTOGRAPH } from "./character-classes.js";

const EYES = ":;=";
const MOUTHS = ")(DPpОоOo|*3]/\\\\[РсСcВ";

/** The end of the emoticon that opens at `at` («:)», «;-(», «=D», «^_^»), or -1. */
export function emoticonEnd(text: string, at: number): number {
  if (text.startsWith("^_^", at) || text.startsWith("^^", at)) return at + (text[at + 1] === "_" ? 3 : 2);
  if (!EYES.includes(text[at]!)) return -1;
  let mouth = at + 1;
  if (text[mouth] === "'") mouth++;
  if (text[mouth] === "-" || text[mouth] === "o") mouth++;
  const character = text[mouth];
  if (character === undefined || !MOUTHS.includes(character)) return -1;
  let end = mouth + 1;
  while (text[end] === character) end++;
  if (character === "/" && end - mouth > 1) return -1;
  const letter = isWordly(classAt(text, mouth));
  if (letter && isWordly(classAt(text, end))) return -1;
  if (letter && at > 0 && isLetter(classAt(text, at - 1))) return -1;
  if (character === "(" && isWordly(classAt(text, end))) return -1;
  return end;
}

/** The end of a run of emoji: whole grapheme clusters, with skin tones, joiners and flags. */
export function emojiEnd(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    const kind = classAt(text, at);
    if (kind !== PICTOGRAPH && kind !== MARK) return at;
    at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  }
}
