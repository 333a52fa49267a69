import type { Reading } from "../../lexicon/lexicon.js";

/** Why a known word is out of place, with how far to look for the one meant and how much likelier that must be (log10). */
export interface Suspicion {
  readonly reach: number;
  readonly sure: number;
  readonly fits: (word: string, readings: readonly Reading[]) => boolean;
}
