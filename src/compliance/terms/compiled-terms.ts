import type { Document } from "../../document/document.js";
import type { Policy, Severity } from "../../policy/policy.js";
import type { OverrunSeverity, Term } from "../../policy/sections/terms.js";
import { PolicyError } from "../../policy/policy-error.js";
import { type Duration, parseDuration } from "./duration.js";
import { type Schedule, schedule } from "./schedule.js";

/** A term with its schedule and duration read. */
export interface CompiledTerm {
  readonly term: Term;
  readonly duration?: Duration;
  readonly schedule: Schedule;
  /** Severity of being late by `late` out of `whole` milliseconds. */
  severity(late: number, whole: number): Severity;
}

const cache = new WeakMap<Policy, readonly CompiledTerm[]>();
const schedules = new WeakMap<Policy, Schedule>();

/** The policy's terms, compiled once. */
export function compiledTerms(policy: Policy): readonly CompiledTerm[] {
  let compiled = cache.get(policy);
  if (!compiled)
    cache.set(
      policy,
      (compiled = policy.terms.map((term, index) =>
        PolicyError.within(`/terms/${index}`, () => compile(term, policy)),
      )),
    );
  return compiled;
}

/** The schedule by which promises are judged: of the first term that applies, or office hours in Moscow. */
export function scheduleOf(document: Document, policy: Policy): Schedule {
  const own = compiledTerms(policy).find(({ term }) => applies(term, document, policy));
  if (own) return own.schedule;
  let usual = schedules.get(policy);
  if (!usual) schedules.set(policy, (usual = schedule({}, policy.calendars)));
  return usual;
}

/** Whether the term is meant for this kind, channel and category of document. */
export function applies(term: Term, document: Document, { categories }: Policy): boolean {
  if (term.kinds && !term.kinds.includes(document.kind)) return false;
  if (term.channels && !(document.channel !== undefined && term.channels.includes(document.channel))) return false;
  if (!term.categories) return true;
  const category = document.fields?.["category"] ?? categories?.[document.channel ?? ""];
  return term.categories.includes(String(category));
}

function compile(term: Term, policy: Policy): CompiledTerm {
  const own = schedule(term, policy.calendars);
  const steps = Array.isArray(term.severity)
    ? (term.severity as readonly OverrunSeverity[]).map((step, index) =>
        PolicyError.within(`/severity/${index}/over`, () => readStep(own, step)),
      )
    : undefined;
  return {
    term,
    schedule: own,
    ...(term.within === undefined ? {} : { duration: PolicyError.within("/within", () => durationOf(term.within!)) }),
    severity(late, whole) {
      if (!steps) return (term.severity as Severity | undefined) ?? "error";
      return steps.findLast(({ reached }) => reached(late, whole))?.severity ?? steps[0]!.severity;
    },
  };
}

function durationOf(within: string): Duration {
  const duration = parseDuration(within);
  if (Object.values(duration).some((amount) => typeof amount === "number" && amount > 0)) return duration;
  throw new PolicyError(`срок «${within}» равен нулю; напишите, например, PT15M или «1 рабочий день»`, "");
}

interface Step {
  readonly severity: Severity;
  reached(late: number, whole: number): boolean;
}

function readStep(own: Schedule, { over, severity }: OverrunSeverity): Step {
  const share = /^(\d+(?:[.,]\d+)?)\s*%$/u.exec(over);
  if (share) return { severity, reached: (late, whole) => late > (whole * Number(share[1]!.replace(",", "."))) / 100 };
  if (/^0+$/u.test(over)) return { severity, reached: () => true };
  const duration = parseDuration(over);
  const ms =
    duration.kind === "clock" || duration.kind === "working-time"
      ? duration.ms
      : own.dayLength * ("days" in duration ? duration.days : 1);
  return { severity, reached: (late) => late > ms };
}
