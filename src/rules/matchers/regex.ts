import type { Part, Token } from "../../document/parsed-document.js";
import type { CompiledRegex } from "../compiled-match.js";
import type { Place } from "../runtime/spotter.js";

/** Scans the clean text of a part. */
export type TextScanner = (part: Part, report: (place: Place) => void) => void;

/** The last resort: a regular expression that was proven linear, on the clean text, never inside muted ranges. */
export function openRegex(compiled: CompiledRegex): TextScanner {
  let regex: RegExp | undefined;
  return (part, report) => {
    regex ??= new RegExp(compiled.source, "giu");
    regex.lastIndex = 0;
    for (let match = regex.exec(part.text); match; match = regex.exec(part.text)) {
      if (match[0] === "") regex.lastIndex++;
      const start = match.index;
      const end = start + match[0].length;
      if (isMuted(part, start, end)) continue;
      const { groups = {} } = match;
      report(wholeWords(part, start, end, (compiled.replace ?? []).map((text) => expand(text, groups))));
    }
  };
}

/** `$<name>` → the group's text. */
export function expand(text: string, groups: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\$<([^>]+)>/gu, (_, name: string) => groups[name] ?? "");
}

/** Whether the stretch touches a muted range. */
export function isMuted({ muted }: Part, start: number, end: number): boolean {
  let low = 0;
  let high = muted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (muted[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < muted.length && muted[low]!.start < Math.max(end, start + 1);
}

/** The place in whole words: what of a word a match leaves out is taken along, what stands unchanged before is left. */
function wholeWords(part: Part, start: number, end: number, replacements: readonly string[]): Place {
  const { text } = part;
  const before = tokenAround(part, start);
  const after = tokenAround(part, end);
  const from = before ? before.start : start;
  const to = after ? after.end : end;
  const whole = replacements.map((replacement) => text.slice(from, start) + replacement + text.slice(end, to));
  const kept = whole.length ? unchangedWords(text.slice(from, to), whole) : 0;
  return { start: from + kept, end: to, replacements: whole.map((replacement) => replacement.slice(kept)) };
}

/** How long the words are that the place and all replacements begin with. */
function unchangedWords(actual: string, replacements: readonly string[]): number {
  let same = 0;
  while (same < actual.length && replacements.every((text) => text[same] === actual[same])) same++;
  const words = /^[\s\S]*\s/u.exec(actual.slice(0, same))?.[0].length ?? 0;
  return /^\s/u.test(actual.slice(words)) || replacements.some((text) => text.length === words || /^\s/u.test(text.slice(words))) ? 0 : words;
}

/** The word or number that the offset lies inside of. */
function tokenAround({ tokens }: Part, offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const token = tokens[low];
  return token && token.start < offset && (token.kind === "word" || token.kind === "number") ? token : undefined;
}
