import type { Document } from "../document/document.js";
import { maskNumber, maskWord } from "../findings/mask.js";
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

/** Whether a finding's place must not be shown as it is written. */
export function isSensitive({ criterion, start }: Finding): boolean {
  return start !== undefined && (criterion === "profanity" || criterion === "fields");
}

/** Tabs, line ends and invisible signs as they may stand in one line of a terminal or a report. */
const visible = (text: string): string =>
  text.replace(/\r\n?|\n/gu, " ").replace(/\t/gu, " ").replace(/[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/gu, "");

/** The line a finding stands in, cut around its place, with all sensitive places masked. */
export function sourceLine(finding: Finding, text: string, sensitive: readonly Finding[]): SourceLine {
  const start = finding.start ?? 0;
  const end = Math.min(finding.end ?? start, start + LONGEST_PLACE);
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - AROUND, 0);
  const lineEnd = text.indexOf("\n", end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  const show = (a: number, b: number): string => visible(masked(text, a, b, finding, sensitive));
  return {
    before: (from > 0 && text[from - 1] !== "\n" ? "…" : "") + show(wholeCharacter(text, from), start),
    place: show(start, end) + (end < (finding.end ?? start) ? "…" : ""),
    after: show(end, wholeCharacter(text, to)) + (to < text.length && text[to] !== "\n" && text[to] !== "\r" ? "…" : ""),
  };
}

/** The offset itself, or the next one where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

function masked(text: string, from: number, to: number, finding: Finding, sensitive: readonly Finding[]): string {
  let shown = text.slice(from, to);
  for (const item of sensitive) {
    if (item.messageIndex !== finding.messageIndex || item.start! >= to || item.end! <= from) continue;
    // Masks keep the length, so a mask of the whole word is cut like the text.
    const whole = text.slice(item.start, item.end);
    const mask = item.criterion === "profanity" ? maskWord(whole) : maskNumber(whole);
    const a = Math.max(item.start!, from);
    const b = Math.min(item.end!, to);
    shown = shown.slice(0, a - from) + mask.slice(a - item.start!, b - item.start!) + shown.slice(b - from);
  }
  return shown;
}
