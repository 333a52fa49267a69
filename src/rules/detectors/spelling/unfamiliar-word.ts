import type { Detector } from "../../rule.js";
import { tellUnknown } from "../../spelling/tell-unknown.js";

/** A word that is in no dictionary and has no common word near it: a slip, or a term that the glossary lacks. */
export const detect: Detector = tellUnknown("unfamiliar-word");
