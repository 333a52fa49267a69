/** Letters that look the same in both alphabets, pair by pair. */
const LATIN = "aceopxykABCEHKMOPTXYë";
const CYRILLIC = "асеорхукАВСЕНКМОРТХУё";

/** The word with its Latin letters changed to the Cyrillic ones they look like; undefined when one has no likeness. */
export function toCyrillic(text: string): string | undefined {
  let out = "";
  for (const sign of text) {
    if (!/\p{Script=Latin}/u.test(sign)) out += sign;
    else {
      const at = LATIN.indexOf(sign);
      if (at < 0) return undefined;
      out += CYRILLIC[at]!;
    }
  }
  return out;
}

/** The word with its Cyrillic letters changed to the Latin ones they look like; undefined when one has no likeness. */
export function toLatin(text: string): string | undefined {
  let out = "";
  for (const sign of text) {
    if (!/\p{Script=Cyrillic}/u.test(sign)) out += sign;
    else {
      const at = CYRILLIC.indexOf(sign);
      if (at < 0) return undefined;
      out += LATIN[at]!;
    }
  }
  return out;
}
