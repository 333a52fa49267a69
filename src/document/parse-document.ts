import type { Policy } from "../policy/policy.js";
import type { Breach } from "./breach.js";
import { buildPart } from "./build-part.js";
import type { Document } from "./document.js";
import { findPlaceholders } from "./find-placeholders.js";
import type { ParsedDocument, Part, Suppression } from "./parsed-document.js";
import { readText } from "./read-text.js";
import { readSuppressions } from "./suppressions.js";

/** What reading a document needs beside it. */
export interface ParseSettings {
  readonly policy: Policy;
  /** Ids of all rules, to know a suppression of an unknown one; not checked where absent. */
  readonly knownRules?: Iterable<string>;
}

/** Reads a document: the operator's texts, clean, in tokens, sentences and paragraphs, with what is switched off in them. */
export function parseDocument(document: Document, { knownRules }: ParseSettings): ParsedDocument {
  const parts: Part[] = [];
  let suppressions: readonly Suppression[] = [];
  let breaches: readonly Breach[] = [];
  const read = (source: string, messageIndex?: number): void => {
    const index = parts.length;
    const clean = readText(source, document);
    const part = buildPart(source, clean, messageIndex);
    const suppressed = readSuppressions(clean, source, index, knownRules);
    parts.push(part);
    suppressions = suppressions.concat(suppressed.suppressions);
    breaches = breaches.concat(suppressed.breaches, findPlaceholders(part, index, document.kind));
  };
  if (document.messages) {
    document.messages.forEach(({ from, text }, messageIndex) => {
      if (from === "operator") read(text, messageIndex);
    });
  } else read(document.text ?? "");
  return { document, parts, suppressions, breaches };
}
