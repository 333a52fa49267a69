import { analyse } from "./analysis/analyse.js";
import { checkCompliance } from "./compliance/check-compliance.js";
import { offeredPromises } from "./compliance/text/find-promises.js";
import { assess } from "./criteria/assess.js";
import type { Assessment } from "./criteria/assessment.js";
import type { Document } from "./document/document.js";
import { parseDocument } from "./document/parse-document.js";
import { readDocument } from "./document/read-document.js";
import { settle } from "./findings/settle.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import type { Policy } from "./policy/policy.js";
import type { Rulebook } from "./rules/rulebook.js";
import { VERSION } from "./version.js";

/** All that a check knows beside the document. */
export interface Knowledge {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly rulebook: Rulebook;
  readonly model?: Parameters<typeof analyse>[2];
}

/** The straight line: document → assessment. Pure: no clock, no disk, no network. */
export function check(document: Document, { policy, lexicon, rulebook, model }: Knowledge): Assessment {
  const parsed = parseDocument(readDocument(document, policy.categories), { policy, knownRules: rulebook.ids });
  const analyses = parsed.parts.map((part) => analyse(part, lexicon, model));
  const breaches = [...rulebook.run(parsed, analyses), ...checkCompliance(parsed, policy, lexicon)];
  const findings = settle(breaches, parsed, rulebook, policy);
  const promises = offeredPromises(parsed, policy);
  return assess(
    findings,
    parsed,
    policy,
    { chistovik: VERSION, lexicon: lexicon.version },
    promises.length ? { promises } : {},
  );
}
