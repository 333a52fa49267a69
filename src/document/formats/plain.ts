import { CleanTextBuilder, type CleanText } from "../clean-text.js";

/** The clean form of a plain text; of what is given, only the ranges that are the operator's. */
export function readPlain(source: string, own: readonly (readonly [start: number, end: number])[]): CleanText {
  const builder = new CleanTextBuilder(source);
  for (const [start, end] of own) {
    if (builder.length > 0) builder.put("\n\n", start, start);
    builder.copy(start, end);
  }
  return builder.finish();
}
