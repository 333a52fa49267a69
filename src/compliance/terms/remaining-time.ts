import type { Document } from "../../document/document.js";
import { InputError } from "../../policy/input-error.js";
import type { Policy } from "../../policy/policy.js";
import { parseInstant } from "./instant.js";
import { termStates } from "./term-state.js";
import { overrunWords, remainderWords, spanOf, termTitle } from "./term-words.js";

/** How one term of a document stands: plain JSON for schedulers and screens. */
export interface RemainingTime {
  readonly term: string;
  readonly title: string;
  readonly state: "waiting" | "running" | "kept" | "late" | "overdue";
  /** ISO 8601 in UTC; absent until the term begins. */
  readonly dueAt?: string;
  /** Left until its end, as the term counts time; negative when it has passed. */
  readonly remainingMs?: number;
  readonly message?: string;
}

function instant(now: string): number {
  const at = parseInstant(now);
  if (at === undefined)
    throw new InputError(`непонятный момент «${now}»; нужен ISO 8601 со смещением, например 2026-03-16T10:00:00+03:00`);
  return at;
}

/** How the terms of the document stand at `now`. */
export function remainingTime(document: Document, policy: Policy, now: string): readonly RemainingTime[] {
  return termStates(document, policy, instant(now)).map((state) => {
    const { due, until } = state;
    const base = { term: state.compiled.term.id, title: termTitle(state)[0], state: state.state };
    if (due === undefined) return base;
    const dueAt = new Date(due).toISOString();
    if (state.state === "kept" || until === undefined) return { ...base, dueAt };
    const remainingMs = spanOf(state, until, due);
    return {
      ...base,
      dueAt,
      remainingMs,
      message: state.state === "running" ? remainderWords(state) : overrunWords(state),
    };
  });
}

/** The moments by which the document's terms are to be kept, by term; a term that has not begun is left out. */
export function dueAt(document: Document, policy: Policy): Readonly<Record<string, string>> {
  const due = termStates(document, policy, undefined).filter((state) => state.due !== undefined);
  return Object.fromEntries(due.map((state) => [state.compiled.term.id, new Date(state.due!).toISOString()]));
}
