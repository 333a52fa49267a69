import type { Detector } from "../../rule.js";
import { SPLIT_IN_LETTER } from "../../style/light-verbs.js";
import { splitPredicates } from "../../style/split-predicates.js";

/** «проведём сверку данных» → «сверим данные»: in a letter, where the noun has its object. */
export const detect: Detector = splitPredicates(SPLIT_IN_LETTER);
