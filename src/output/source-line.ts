import type { Document } from "../document/document.js";
import { crossing, secretAt, showSource, type Secret } from "../findings/secrets.js";
import type { Finding } from "../findings/finding.js";

/** A finding's place with the text around it, ready to be shown: one line, nothing masked left open. */
export interface SourceLine {
  readonly before: string;
  readonly place: string;
  readonly after: string;
}

/** So much text is shown on each side of a place: a line of ten megabytes has to fit the screen. */
const AROUND = 60;
const LONGEST_PLACE = 100;

/** The text that a finding's offsets count in. */
export function textOf(document: Document, { messageIndex }: Pick<Finding, "messageIndex">): string {
  return (messageIndex === undefined ? document.text : document.messages?.[messageIndex]?.text) ?? "";
}

/** The places of a document that no output shows as they are written, by the message they stand in. */
export type Sensitive = ReadonlyMap<number | undefined, readonly Secret[]>;

/** Collects the sensitive places: a line may be shown for another finding beside them. */
export function sensitivePlaces(findings: readonly Finding[], document: Document): Sensitive {
  const places = new Map<number | undefined, Secret[]>();
  for (const finding of findings) {
    const { criterion, start, end, messageIndex } = finding;
    const secret =
      start === undefined || end === undefined
        ? undefined
        : secretAt(criterion, { source: textOf(document, finding) }, start, end);
    if (!secret) continue;
    const known = places.get(messageIndex);
    if (known) known.push(secret);
    else places.set(messageIndex, [secret]);
  }
  return places;
}

/** Tabs, line ends and invisible signs as they may stand in one line of a terminal or a report. */
const visible = (text: string): string =>
  text
    .replace(/\r\n?|\n/gu, " ")
    .replace(/\t/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/gu, "");

/** The line a finding stands in, cut around its place, with all sensitive places masked. */
export function sourceLine(finding: Finding, text: string, sensitive: Sensitive): SourceLine {
  const start = finding.start ?? 0;
  const end = Math.min(finding.end ?? start, start + LONGEST_PLACE);
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - AROUND, 0);
  const lineEnd = text.indexOf("\n", end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  const show = (a: number, b: number): string => visible(masked(text, a, b, finding, sensitive));
  return {
    before: (from > 0 && text[from - 1] !== "\n" ? "…" : "") + show(wholeCharacter(text, from), start),
    place: show(start, end) + (end < (finding.end ?? start) ? "…" : ""),
    after:
      show(end, wholeCharacter(text, to)) + (to < text.length && text[to] !== "\n" && text[to] !== "\r" ? "…" : ""),
  };
}

/** The offset itself, or the next one where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

function masked(text: string, from: number, to: number, { messageIndex }: Finding, sensitive: Sensitive): string {
  return showSource(text, from, to, crossing(sensitive.get(messageIndex) ?? [], from, to));
}
