import type { Stem } from "./stem.js";
import { INSULT } from "./insult-stems.js";
import { OBSCENE } from "./obscene-stems.js";
import { VULGAR } from "./vulgar-stems.js";
import { EUPHEMISM } from "./euphemism-stems.js";

/** Everything that is looked for, by class. */
export const STEMS: readonly Stem[] = [...OBSCENE, ...VULGAR, ...EUPHEMISM, ...INSULT];
