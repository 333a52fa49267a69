import type { CleanText } from "./clean-text.js";
import type { Document } from "./document.js";
import { readHtml } from "./formats/html.js";
import { readMarkdown } from "./formats/markdown.js";
import { readPlain } from "./formats/plain.js";
import { operatorPart } from "./operator-part.js";

/** The clean text of a source in the document's format; of a letter, only what its writer wrote. */
export function readText(source: string, { format = "text", kind, channel }: Document): CleanText {
  const letter = kind !== "template" && kind !== "script" && (channel === undefined || channel === "mail");
  if (format === "html") return readHtml(source, letter && channel === "mail");
  if (format === "markdown") return readMarkdown(source, letter && channel === "mail");
  return readPlain(source, letter ? operatorPart(source) : [[0, source.length]]);
}
