import { readFileSync } from "node:fs";
import { checkCompliance } from "../../src/compliance/check-compliance.js";
import type { Breach } from "../../src/document/breach.js";
import type { Document } from "../../src/document/document.js";
import { parseDocument } from "../../src/document/parse-document.js";
import type { ParsedDocument } from "../../src/document/parsed-document.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import type { Policy } from "../../src/policy/policy.js";
import { resolvePolicy, type PolicyInput } from "../../src/policy/resolve-policy.js";

let opened: Lexicon | undefined;

/** The shipped lexicon, opened once. */
export function lexicon(): Lexicon {
  if (!opened) {
    const bytes = readFileSync("dictionaries/compiled/lexicon.bin");
    opened = createLexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  }
  return opened;
}

/** The policy that differs from the default by so much. */
export const policyOf = (more: Partial<PolicyInput> = {}): Policy => resolvePolicy({ name: "test", ...more });

/** A document made ready. */
export const parsed = (document: Document, policy: Policy = resolvePolicy()): ParsedDocument =>
  parseDocument(document, { policy, knownRules: [] });

/** Breaches of a document by a policy. */
export function breaches(document: Document, more: Partial<PolicyInput> = {}, rules: RegExp = /./u): readonly Breach[] {
  const policy = policyOf(more);
  return checkCompliance(parsed(document, policy), policy, lexicon()).filter(({ rule }) => rules.test(rule));
}

/** Breaches as lines: the rule, the place in brackets, replacements and what fills the message. */
export function told(document: Document, more: Partial<PolicyInput> = {}, rules?: RegExp): string[] {
  const { parts } = parsed(document, policyOf(more));
  return breaches(document, more, rules).map(
    ({ rule, part, start, end, field, replacements = [], slots = {}, message }) => {
      const place = part === undefined ? field : `[${parts[part]!.text.slice(start, end)}]`;
      const fix = replacements.length ? ` → ${replacements.join(" | ")}` : "";
      const words = message ?? Object.values(slots).join("; ");
      return `${rule} ${place}${fix}${words ? `: ${words}` : ""}`;
    },
  );
}
