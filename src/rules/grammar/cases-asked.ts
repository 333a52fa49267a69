import type { Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { before } from "../comma.js";
import { plainForms } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";
import { isNumeral, isThousands } from "./numeral-readings.js";

/** What the preposition before the numeral, or before those that make one with it, asks for. */
export function casesAsked(part: Part, number: Token, lexicon: Lexicon): readonly string[] | undefined {
  let left = before(part, number);
  while (
    left?.kind === "word" &&
    plainForms(lexicon, left).some((reading) => isNumeral(reading) || isThousands(reading))
  )
    left = before(part, left);
  // «по пяти рублей» is old, but right.
  return left?.kind === "word" && left.key !== "по" ? governedBy(left.key)?.cases : undefined;
}
