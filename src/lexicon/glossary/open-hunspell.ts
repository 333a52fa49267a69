import nspell from "nspell";

/** A user's own Hunspell dictionary. */
export interface HunspellWords {
  accepts(form: string): boolean;
}

/** Opens a `.dic` with its `.aff` through nspell. */
export function openHunspell(aff: string, dic: string): HunspellWords {
  const spell = nspell(aff, dic);
  return { accepts: (form) => spell.correct(form) };
}
