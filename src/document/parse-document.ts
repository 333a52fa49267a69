import type { Policy } from "../policy/policy.js";
import type { Document } from "./document.js";
import type { ParsedDocument, Part } from "./parsed-document.js";
import { buildPart } from "./build-part.js";

/** What reading a document needs beside it. */
export interface ParseSettings {
  readonly policy: Policy;
  /** Ids of all rules, to know a suppression of an unknown one; not checked where absent. */
  readonly knownRules?: Iterable<string>;
}

/** Reads a document: the operator's texts, clean, in tokens, sentences and paragraphs. */
export function parseDocument(document: Document, settings: ParseSettings): ParsedDocument {
  void settings;
  const parts: Part[] = [];
  if (document.messages) {
    document.messages.forEach(({ from, text }, messageIndex) => {
      if (from === "operator") parts.push(buildPart(text, messageIndex));
    });
  } else parts.push(buildPart(document.text ?? ""));
  return { document, parts, suppressions: [], breaches: [] };
}
