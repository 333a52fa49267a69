import type { Checker, Criterion } from "../../../src/node.js";

/** The text of a report with the first replacement of every finding of these criteria made, from the end to the start. */
export function mended(checker: Checker, text: string, ...criteria: readonly Criterion[]): string {
  return checker
    .check({ kind: "report", text })
    .findings.filter(({ criterion, start }) => criteria.includes(criterion) && start !== undefined)
    .sort((a, b) => b.start! - a.start!)
    .reduce(
      (out, { start = 0, end = 0, replacements: [first] }) =>
        first === undefined ? out : out.slice(0, start) + first + out.slice(end),
      text,
    );
}
