import type { Document } from "../../document/document.js";
import { InputError } from "../../policy/input-error.js";
import type { Policy } from "../../policy/policy.js";
import { scheduleOf } from "./compiled-terms.js";
import { parseInstant } from "./instant.js";

/** Counts working milliseconds between two moments by the policy's hours and calendar: those of the first term that applies to the document. */
export function workingTime(
  policy: Policy,
  document: Document = { kind: "report" },
): (from: string, to: string) => number {
  const schedule = scheduleOf(document, policy);
  const instant = (text: string): number => {
    const at = parseInstant(text);
    if (at === undefined)
      throw new InputError(
        `непонятный момент «${text}»; нужен ISO 8601 со смещением, например 2026-03-16T10:00:00+03:00`,
      );
    return at;
  };
  return (from, to) => Math.max(0, schedule.between(instant(from), instant(to)));
}
