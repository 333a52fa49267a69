import type { Part } from "../document/parsed-document.js";
import type { Criterion } from "../policy/policy.js";
import { maskNumber, maskWord } from "./mask.js";

/** A place that no output may show as it is written: an obscene word, a personal number. Offsets into the source. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly mask: string;
}

/** Personal numbers have at least so many digits (a passport ten, СНИЛС eleven); a house or a date has fewer. */
const PERSONAL_DIGITS = 9;

/** The secret that a place is by its criterion and what stands there; undefined for an ordinary place. */
export function secretAt(
  criterion: Criterion,
  part: Pick<Part, "source">,
  start: number,
  end: number,
): Secret | undefined {
  if (criterion !== "profanity" && criterion !== "fields") return undefined;
  const raw = part.source.slice(start, end);
  if (criterion === "fields" && raw.replace(/\P{Nd}/gu, "").length < PERSONAL_DIGITS) return undefined;
  return { start, end, raw, mask: criterion === "profanity" ? maskWord(raw) : maskNumber(raw) };
}

/** The source between two offsets with its secrets masked. A mask is as long as what it hides. */
export function showSource(source: string, start: number, end: number, secrets: readonly Secret[]): string {
  let shown = source.slice(start, end);
  for (const secret of secrets) {
    const from = Math.max(secret.start, start);
    const to = Math.min(secret.end, end);
    if (from < to)
      shown =
        shown.slice(0, from - start) +
        secret.mask.slice(from - secret.start, to - secret.start) +
        shown.slice(to - start);
  }
  return shown;
}

/** A text about a place, with the secrets of that place masked. */
export function hide(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce((shown, { raw, mask }) => shown.replaceAll(raw, mask), text);
}

/** Of stretches in order, none inside another, those that share a character with the given one. */
export function crossing<T extends { readonly start: number; readonly end: number }>(
  sorted: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; index < sorted.length && sorted[index]!.start < end; index++) found.push(sorted[index]!);
  return found;
}
