/** How bad a word is: of the four obscene roots and their like; vulgar; a euphemism; an insult of a person. */
export type ProfanityClass = "obscene" | "vulgar" | "euphemism" | "insult";

/** A stem with what may stand before and after it, in lower case with ё folded to е. */
export interface Stem {
  readonly kind: ProfanityClass;
  /** Stretches of letters one of which every word of the stem has; `^` is the start of the word. */
  readonly needles: readonly string[];
  /** The whole word. */
  readonly word: RegExp;
  /** Innocent words of the same look. */
  readonly unless?: RegExp;
  /** A capital inside a sentence makes it a name: «в Херне», «мадам Жопер». */
  readonly notNames?: true;
  /** Words within the sentence part nearby that make it innocent: «сука и кобель». */
  readonly unlessNear?: RegExp;
}
