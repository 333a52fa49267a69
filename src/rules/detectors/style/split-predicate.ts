import type { Detector } from "../../rule.js";
import { SPLIT } from "../../style/light-verbs.js";
import { splitPredicates } from "../../style/split-predicates.js";

/** «произвести оплату счёта» → «оплатить счёт». */
export const detect: Detector = splitPredicates(SPLIT);
