import type { Breach } from "../../document/breach.js";
import type { ParsedDocument } from "../../document/parsed-document.js";
import type { Policy } from "../../policy/policy.js";
import { scheduleOf } from "../terms/compiled-terms.js";
import { parseInstant } from "../terms/instant.js";
import type { Schedule } from "../terms/schedule.js";
import { termStates } from "../terms/term-state.js";
import { momentWords } from "../terms/time-words.js";
import { CalendarError } from "../terms/working-calendar.js";
import { momentStarts, partMoments } from "./part-moments.js";
import { findPromises, type FoundPromise, writtenAt } from "./find-promises.js";

const WEEKDAYS = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

/** Breaches of the moments a text names: impossible dates, weekdays that do not fit, promises for a day off or past the term. */
export function checkMoments(parsed: ParsedDocument, policy: Policy): Breach[] {
  if (parsed.document.kind === "template" || !parsed.parts.some((part) => momentStarts(part).length)) return [];
  const schedule = scheduleOf(parsed.document, policy);
  const breaches = parsed.parts.flatMap((part, index) => {
    const at = writtenAt(parsed, part);
    return partMoments(part, { clock: schedule.clock, schedule, ...(at !== undefined && { at }) }).flatMap(
      (moment): Breach[] => {
        const place = { part: index, start: moment.start, end: moment.end };
        if (moment.impossible) return [{ rule: "deadlines/impossible-date", ...place, slots: { date: moment.text } }];
        if (!moment.weekdayMismatch) return [];
        const { actual } = moment.weekdayMismatch;
        return [{ rule: "deadlines/weekday-mismatch", ...place, slots: { weekday: WEEKDAYS[actual - 1]! } }];
      },
    );
  });
  for (const promise of findPromises(parsed, policy))
    breaches.push(...promiseBreaches(promise, parsed, policy, schedule));
  return breaches;
}

function promiseBreaches(promise: FoundPromise, parsed: ParsedDocument, policy: Policy, schedule: Schedule): Breach[] {
  const { moment, instant } = promise;
  if (instant === undefined) return [];
  const at = writtenAt(parsed, parsed.parts[promise.part]!);
  const place = { part: promise.part, start: moment.start, end: moment.end };
  const due = dueOf(parsed, policy);
  // «В пятницу» without an hour is kept by any hour of the Friday that the term ends on.
  const whole = moment.time === undefined && moment.instant === undefined;
  if (
    due !== undefined &&
    (whole ? schedule.clock.toLocal(instant).day > schedule.clock.toLocal(due).day : instant > due)
  ) {
    return [
      { rule: "deadlines/promise-beyond-term", ...place, slots: { due: momentWords(due, schedule.clock, instant) } },
    ];
  }
  try {
    const { day } = schedule.clock.toLocal(instant);
    // «До воскресенья» ends there: nobody has to work on the day itself.
    if (at === undefined || moment.limit || moment.instant !== undefined || schedule.isWorkingDay(day)) return [];
    return [
      {
        rule: "deadlines/promise-day-off",
        ...place,
        slots: { reason: schedule.calendar.reason(day) ?? "нерабочий день" },
      },
    ];
  } catch (error) {
    if (error instanceof CalendarError) return [];
    throw error;
  }
}

/** The nearest end of what is still to be done. */
function dueOf(parsed: ParsedDocument, policy: Policy): number | undefined {
  const { timeline } = parsed.document;
  if (timeline?.submittedAt !== undefined) return undefined;
  const ends: (number | undefined)[] = [parseInstant(timeline?.dueAt)];
  try {
    for (const { compiled, due, to } of termStates(parsed.document, policy, undefined))
      if (compiled.term.to === "submittedAt" && !to) ends.push(due);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
  }
  const known = ends.filter((end): end is number => end !== undefined);
  return known.length ? Math.min(...known) : undefined;
}
