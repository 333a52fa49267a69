import type { Detector } from "../../rule.js";
import { tellUnknown } from "../../spelling/tell-unknown.js";

/** A word that is in no dictionary; with corrections where some are sure. */
export const detect: Detector = tellUnknown("unknown-word");
