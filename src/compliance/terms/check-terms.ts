import type { Breach } from "../../document/breach.js";
import type { Document } from "../../document/document.js";
import type { Policy } from "../../policy/policy.js";
import { parseInstant } from "./instant.js";
import { CalendarError } from "./working-calendar.js";
import { nowOf, termsOf, type TermState, termState } from "./term-state.js";
import { overrunWords, remainderWords, spanOf } from "./term-words.js";

/** Breaches of the policy's terms, and moments that cannot be read or stand in an impossible order. */
export function checkTerms(document: Document, policy: Policy): Breach[] {
  const breaches = unreadable(document);
  // A moment that cannot be read would make every figure after it a guess.
  if (breaches.length) return breaches;
  breaches.push(...disorder(document));
  for (const compiled of termsOf(document, policy)) {
    try {
      const breach = breachOf(termState(compiled, document, nowOf(document)));
      if (breach) breaches.push(breach);
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      breaches.push({ rule: "deadlines/no-calendar", field: "/timeline", message: error.message });
    }
  }
  return breaches;
}

function breachOf(state: TermState): Breach | undefined {
  if (state.state === "kept" || state.state === "waiting") return undefined;
  const { compiled, due, until, from, to } = state;
  const field = to?.pointer ?? from?.pointer ?? `/timeline/${compiled.term.to}`;
  if (state.state === "late" || state.state === "overdue") {
    const whole = from?.at === undefined ? 0 : spanOf(state, from.at, due!);
    const severity = compiled.severity(spanOf(state, due!, until!), whole);
    return { rule: "deadlines/overdue", field, severity, slots: { what: overrunWords(state) } };
  }
  const share = compiled.term.warnBefore ?? 0;
  if (state.state !== "running" || until === undefined || !share || from?.at === undefined) return undefined;
  if (spanOf(state, until, due!) > spanOf(state, from.at, due!) * share) return undefined;
  return { rule: "deadlines/due-soon", field, slots: { what: remainderWords(state) } };
}

function unreadable({ timeline, now, messages }: Document): Breach[] {
  const breaches: Breach[] = [];
  const check = (text: unknown, field: string, name: string | number = "", rest = ""): void => {
    if (text === undefined || parseInstant(text) !== undefined) return;
    breaches.push({
      rule: "deadlines/bad-moment",
      field: `${field}${name}${rest}`,
      slots: { moment: String(text).slice(0, 40) },
    });
  };
  for (const name in timeline) if (name !== "events") check(timeline[name as "receivedAt"], "/timeline/", name);
  for (const name in timeline?.events) check(timeline.events[name], "/timeline/events/", name);
  check(now, "/now");
  messages?.forEach(({ at }, index) => check(at, "/messages/", index, "/at"));
  return breaches;
}

/** Nothing is answered or handed in before it is received. */
function disorder(document: Document): Breach[] {
  const received = parseInstant(document.timeline?.receivedAt);
  if (received === undefined) return [];
  return (["firstReplyAt", "submittedAt", "dueAt"] as const)
    .filter((name) => (parseInstant(document.timeline?.[name]) ?? received) < received)
    .map((name) => ({ rule: "deadlines/moment-order", field: `/timeline/${name}`, slots: { moment: MOMENTS[name] } }));
}

const MOMENTS = { firstReplyAt: "Первый ответ", submittedAt: "Сдача отчёта", dueAt: "Срок" } as const;
