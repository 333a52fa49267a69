import type { Part, Token } from "../../document/parsed-document.js";
import { before } from "../comma.js";
import { governedBy } from "./preposition-cases.js";

/** The cases that the preposition before the phrase takes. */
export function casesBefore(part: Part, attribute: Token): readonly string[] | undefined {
  const left = before(part, attribute);
  return left && governedBy(left.key)?.cases;
}
