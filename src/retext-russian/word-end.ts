import { APOSTROPHE, classAt, HYPHEN, isLetter, isWordly, DIGIT } from "./character-classes.js";

/** The end of the word that starts at `at`: letters, digits, marks, with hyphens and apostrophes inside. */
export function wordEnd(text: string, at: number): number {
  for (;;) {
    let kind = classAt(text, at);
    while (isWordly(kind)) kind = classAt(text, ++at);
    if (kind === HYPHEN || kind === APOSTROPHE) {
      const next = classAt(text, at + 1);
      if (!(isLetter(next) || (kind === HYPHEN && next === DIGIT))) return at;
      at++;
    } else if (isLowSurrogate(text, at)) at++;
    else return at;
  }
}

/** Whether the second half of a letter beyond the basic plane stands here. */
function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 0xdc00 && code < 0xe000)) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before < 0xdc00 && isWordly(classAt(text, at - 1));
}
