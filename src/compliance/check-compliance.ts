import type { Breach } from "../document/breach.js";
import type { ParsedDocument } from "../document/parsed-document.js";
import type { Policy } from "../policy/policy.js";
import { checkFields } from "./fields/check-fields.js";
import { checkTerms } from "./terms/check-terms.js";

/** Breaches of required fields, terms and the customer's standards. */
export function checkCompliance(parsed: ParsedDocument, policy: Policy): Breach[] {
  const { document } = parsed;
  return [...checkFields(document, policy), ...checkTerms(document, policy)];
}
