import { MatchError } from "../compile-match.js";
import type { Match } from "../rule.js";

/** Regular expressions of a matcher are valid and linear, or a `MatchError` says what to write instead. */
export function checkRegexes(match: Match, index: number): void {
  if (match.kind !== "regex") return;
  try {
    new RegExp(match["regex"] as string, "giu");
  } catch (error) {
    throw new MatchError(`не регулярное выражение: ${(error as Error).message}`, [index, "regex"]);
  }
}
