import { addMonths, type CivilDay } from "../terms/civil-day.js";
import { CalendarError } from "../terms/working-calendar.js";
import type { Draft, Groups } from "./draft-moment.js";
import { NUMBERS } from "./moment-pattern.js";
import type { TextTime } from "./text-moment.js";

const MINUTE = 60_000;

/** Where a stretch of time ends: «через два часа», «в течение трёх рабочих дней»; undefined where the words are no term («за день»). */
export function readSpan(groups: Groups, base: CivilDay | undefined, when: TextTime): Partial<Draft> | undefined {
  const { how = "", half, n, working } = groups;
  const unit = groups["unit"]?.toLowerCase() ?? "";
  const within = !how.toLowerCase().startsWith("через");
  if (how.toLowerCase() === "за" && n === undefined && !half) return undefined;
  const limit = within ? { limit: true as const } : {};
  const { at } = when;
  if (base === undefined || at === undefined) return limit;
  const count = n === undefined ? 1 : (NUMBERS[n.toLowerCase()] ?? Number(n));
  // «В течение дня», «в течение рабочего дня» is today.
  if (within && n === undefined && unit === "дня") return { ...limit, day: base };
  if (half) return { ...limit, instant: at + 30 * MINUTE };
  if (working && unit) return { ...limit, ...worked(unit, count, at, when) };
  if (unit.startsWith("мин")) return { ...limit, instant: at + count * MINUTE };
  if (unit.startsWith("час")) return { ...limit, instant: at + count * 60 * MINUTE };
  if (unit.startsWith("сут")) return { ...limit, instant: at + count * 1440 * MINUTE };
  if (unit.startsWith("мес")) return { ...limit, day: addMonths(base, Math.round(count)) };
  return { ...limit, day: base + Math.round(count * (unit.startsWith("нед") ? 7 : 1)) };
}

/** Working hours and days by the schedule; nothing where it, or its calendar's year, is not known. */
function worked(unit: string, count: number, at: number, { schedule, clock }: TextTime): Partial<Draft> {
  if (!schedule) return {};
  try {
    if (unit.startsWith("мин")) return { instant: schedule.after(at, count * MINUTE) };
    if (unit.startsWith("час")) return { instant: schedule.after(at, count * 60 * MINUTE) };
    const days = unit.startsWith("нед") ? count * 5 : count;
    return { day: clock.toLocal(schedule.due(at, { kind: "working-days", days })).day };
  } catch (error) {
    if (error instanceof CalendarError) return {};
    throw error;
  }
}
