import type { Document } from "../../src/document/document.js";
import { parseDocument } from "../../src/document/parse-document.js";
import type { ParsedDocument, Part } from "../../src/document/parsed-document.js";
import { readPolicy } from "../../src/policy/read-policy.js";

const policy = readPolicy({ name: "test", version: "1" }, []);
const knownRules = ["style/kancelyarit", "style/long-sentence", "spelling/unknown-word", "typography/double-space"];

/** The document, parsed under the default policy. */
export function parsed(document: Partial<Document> & Pick<Document, "kind">): ParsedDocument {
  return parseDocument(document, { policy, knownRules });
}

/** The only part of a text. */
export function part(text: string, format: "text" | "markdown" | "html" = "text", over: Partial<Document> = {}): Part {
  return parsed({ kind: "message", text, format, ...over }).parts[0]!;
}

/** What the source has at a range of the clean text. */
export function sourceAt({ source, toSource, toSourceEnd }: Part, start: number, end: number): string {
  return source.slice(toSource(start), (toSourceEnd ?? toSource)(end));
}

/** The tokens that the source writes in another way: clean text ← source. */
export function changed(one: Part): string[] {
  return one.tokens.flatMap(({ text, start, end }) => {
    const source = sourceAt(one, start, end);
    return source === text ? [] : [`${text} ← ${source}`];
  });
}

/** The sentences, each with its block. */
export function sentences(one: Part): string[] {
  return one.sentences.map(({ block, start, end }) => `${block}: ${one.text.slice(start, end)}`);
}
