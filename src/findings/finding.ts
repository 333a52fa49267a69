import type { Criterion, Severity } from "../policy/policy.js";

/** A breach with its wording, criterion, severity, clause and replacements. Plain JSON. Offsets: UTF-16 units of the given text, end exclusive. */
export interface Finding {
  readonly rule: string;
  readonly criterion: Criterion;
  readonly severity: Severity;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  readonly actual?: string;
  /** Best first; `""` deletes. */
  readonly replacements: readonly string[];
  readonly clause: string;
  readonly url?: string;
  /** Index in `Document.messages`; offsets are then into that message's text. */
  readonly messageIndex?: number;
  /** JSON pointer, for a finding about fields or terms. */
  readonly field?: string;
}
