import type { Document } from "../../document/document.js";
import type { Policy } from "../../policy/policy.js";
import { applies, type CompiledTerm, compiledTerms } from "./compiled-terms.js";
import { parseInstant } from "./instant.js";
import { momentOf, type NamedMoment } from "./moments.js";

/** How a term of a document stands at a moment. */
export interface TermState {
  readonly compiled: CompiledTerm;
  /** `waiting`: it has not begun; `running`; `kept`; `late`: done after its end; `overdue`: not done, its end has passed. */
  readonly state: "waiting" | "running" | "kept" | "late" | "overdue";
  readonly from?: NamedMoment;
  readonly to?: NamedMoment;
  readonly due?: number;
  /** Where the deed was done, or the given moment. */
  readonly until?: number;
}

/** How every term that applies to the document stands at `now` (milliseconds), where that is known. */
export function termStates(document: Document, policy: Policy, now: number | undefined): readonly TermState[] {
  return termsOf(document, policy).map((compiled) => termState(compiled, document, now));
}

/** The terms that apply to the document: none where it names no moments. */
export function termsOf(document: Document, policy: Policy): readonly CompiledTerm[] {
  if (!policy.terms.length || (!document.timeline && !document.messages)) return [];
  return compiledTerms(policy).filter(({ term }) => applies(term, document, policy));
}

/** How one term of the document stands at `now` (milliseconds); a year without a calendar is a `CalendarError`. */
export function termState(compiled: CompiledTerm, document: Document, now: number | undefined): TermState {
  const { term, duration, schedule } = compiled;
  const from = term.from === undefined ? undefined : momentOf(document, term.from);
  const to = momentOf(document, term.to);
  const by = term.by === undefined ? undefined : momentOf(document, term.by);
  const due = duration && from?.at !== undefined ? schedule.due(from.at, duration) : by?.at;
  const result: { -readonly [Name in keyof TermState]: TermState[Name] } = { compiled, state: "waiting" };
  if (from) result.from = from;
  if (to) result.to = to;
  if (due === undefined) return result;
  result.due = due;
  if (to && to.at === undefined) return result;
  const until = to ? to.at : now;
  if (until === undefined) {
    result.state = "running";
    return result;
  }
  result.until = until;
  // An hour that ends with the working day is also kept at night: no more of it has passed by then.
  const kept = until <= due || (duration?.kind === "working-time" && schedule.between(due, until) === 0);
  result.state = to ? (kept ? "kept" : "late") : kept ? "running" : "overdue";
  return result;
}

/** The document's present moment in milliseconds. */
export function nowOf(document: Document): number | undefined {
  return parseInstant(document.now);
}
