const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";

/** What the keys give in the Russian layout: «ghbdtn» → «привет»; undefined when a key has no Russian letter. */
export function inRussianLayout(text: string): string | undefined {
  let out = "";
  for (const sign of text) {
    const lower = sign.toLowerCase();
    const at = LATIN.indexOf(lower);
    if (at < 0) return undefined;
    out += lower === sign ? CYRILLIC[at]! : CYRILLIC[at]!.toUpperCase();
  }
  return out;
}

/** Whether a Latin string could be a word of a European language: it has a vowel, and no four consonants in a row. */
export function looksLatin(text: string): boolean {
  const lower = text.toLowerCase();
  return /[aeiouy]/u.test(lower) && !/[bcdfghjklmnpqrstvwxz]{4}/u.test(lower);
}
