import type { Breach } from "../document/breach.js";
import type { ParsedDocument } from "../document/parsed-document.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Policy } from "../policy/policy.js";
import { checkConflicts } from "./fields/check-conflicts.js";
import { checkFields } from "./fields/check-fields.js";
import { checkStandards } from "./standards/check-standards.js";
import { checkTemplate } from "./templates/check-template.js";
import { checkTerms } from "./terms/check-terms.js";
import { checkMoments } from "./text/check-moments.js";
import { checkPersonalData } from "./text/personal-data.js";

/** Breaches of required fields, terms and the customer's standards. Pure; with a lexicon phrases of the standards match in all their forms. */
export function checkCompliance(parsed: ParsedDocument, policy: Policy, lexicon?: Lexicon): Breach[] {
  const { document } = parsed;
  const breaches = [
    ...checkFields(document, policy),
    ...checkTerms(document, policy),
    ...checkStandards(parsed, policy, lexicon),
  ];
  if (!parsed.parts.length) return breaches;
  breaches.push(
    ...checkConflicts(parsed, policy),
    ...checkPersonalData(parsed, policy),
    ...checkMoments(parsed, policy),
  );
  breaches.push(...checkTemplate(parsed, policy, lexicon));
  return breaches;
}
