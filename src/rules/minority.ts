/** One of two acceptable ways of writing, where it stands and how the other way would look there. */
export interface Variant {
  readonly start: number;
  readonly end: number;
  readonly other: string;
}

/**
 * Of two acceptable ways mixed in one text, the one to mend: the rarer, and of equals the second.
 * Empty when the text keeps to one way.
 */
export function minority(first: readonly Variant[], second: readonly Variant[]): readonly Variant[] {
  if (!first.length || !second.length) return [];
  return second.length <= first.length ? second : first;
}
