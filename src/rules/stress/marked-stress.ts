import { VOWELS } from "./norm-of.js";
import { stressSigns } from "./stress-signs.js";

/** A word as it is written with a mark of stress, and the word without it. */
export interface MarkedStress {
  /** The word without marks, letters as they are written. */
  readonly plain: string;
  /** Index of the marked letter in `plain`. */
  readonly place: number;
  readonly mark: "acute" | "grave" | "capital";
}

const ACUTE = "\u0301";

/** The stress that a word marks: by an acute, by a grave, by a capital inside; undefined when it marks none, or more than one. */
export function markedStress(text: string): MarkedStress | undefined {
  const { plain, acute, grave } = stressSigns(text);
  if (acute.length === 1) return isVowel(plain[acute[0]!]) ? { plain, place: acute[0]!, mark: "acute" } : undefined;
  if (acute.length === 0 && grave.length === 1)
    return isVowel(plain[grave[0]!]) ? { plain, place: grave[0]!, mark: "grave" } : undefined;
  return acute.length || grave.length ? undefined : capitalInside(plain);
}

/** Whether a letter can be stressed. */
export const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && VOWELS.includes(letter.toLowerCase());

/** «звонИт», «ДоговОр»: one capital vowel among small letters; «КВАРТАЛ», «ВКонтакте» and «СберБанк» mark nothing. */
function capitalInside(plain: string): MarkedStress | undefined {
  let place = -1;
  for (let at = 1; at < plain.length; at++) {
    const letter = plain[at]!;
    if (letter === letter.toLowerCase()) continue;
    if (place >= 0 || !isVowel(letter)) return undefined;
    place = at;
  }
  return place > 0 && !plain.includes("-") ? { plain, place, mark: "capital" } : undefined;
}

/** The word with the stress marked on another letter, in the same manner. */
export function markStress(plain: string, place: number, mark: MarkedStress["mark"]): string {
  if (mark !== "capital") return plain.slice(0, place + 1) + ACUTE + plain.slice(place + 1);
  const small = plain[0]! + plain.slice(1).toLowerCase();
  return small.slice(0, place) + small[place]!.toUpperCase() + small.slice(place + 1);
}
