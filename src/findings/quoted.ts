import type { Part } from "../document/parsed-document.js";

/** Somebody else's words: «…», „…“, “…”; innermost marks only, and no longer than a long sentence or two. */
const QUOTATION = /«[^«»\n]{1,600}»|„[^„“\n]{1,600}“|“[^“”\n]{1,600}”/gu;

const kept = new WeakMap<Part, readonly (readonly [start: number, end: number])[]>();

/** Whether the place lies inside quotation marks. */
export function isQuoted(part: Part, start: number, end: number): boolean {
  let ranges = kept.get(part);
  if (!ranges) {
    ranges = [...part.text.matchAll(QUOTATION)].map(({ index, 0: text }) => [index, index + text.length] as const);
    kept.set(part, ranges);
  }
  return ranges.some(([from, to]) => from < start && end < to);
}
