/** What is wrong with a word that the lexicon does not know. */
export interface Diagnosis {
  readonly kind:
    "unknown-word" | "unfamiliar-word" | "glued-words" | "split-words" | "mixed-alphabet" | "keyboard-layout";
  readonly start: number;
  readonly end: number;
  readonly replacements: readonly string[];
  /** The letters of the other alphabet, for the message. */
  readonly strange?: string;
}
