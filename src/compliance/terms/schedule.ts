import { PolicyError } from "../../policy/policy-error.js";
import type { CalendarYear } from "../../policy/sections/calendar.js";
import type { Term, WorkingHours } from "../../policy/sections/terms.js";
import { addMonths, type CivilDay, DAY_MS, weekdayOf } from "./civil-day.js";
import type { Duration } from "./duration.js";
import { workingCalendar, type WorkingCalendar } from "./working-calendar.js";
import { USUAL_ZONE, type ZoneClock, zoneClock } from "./zone-clock.js";

/** When people work: a calendar, hours by weekday, a zone. All its arithmetic is between moments. */
export interface Schedule {
  readonly clock: ZoneClock;
  readonly calendar: WorkingCalendar;
  /** Milliseconds of an ordinary working day. */
  readonly dayLength: number;
  /** Working stretches of a day, as moments. */
  stretches(day: CivilDay): readonly (readonly [start: number, end: number])[];
  isWorkingDay(day: CivilDay): boolean;
  /** Working milliseconds between two moments; negative where they are the other way round. */
  between(from: number, to: number): number;
  /** The moment when so many working milliseconds have passed. */
  after(from: number, ms: number): number;
  /** The moment by which a term that begins at `from` is to be kept. */
  due(from: number, duration: Duration): number;
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const OFFICE: WorkingHours = {
  mon: "09:00-18:00",
  tue: "09:00-18:00",
  wed: "09:00-18:00",
  thu: "09:00-18:00",
  fri: "09:00-18:00",
};
const HOUR = 3_600_000;
// Longer than any calendar that is shipped: a term that finds no working time ends in an error, not in a loop.
const HORIZON = 2000;

type Span = readonly [number, number];

function readSpans(text: string | null | undefined, pointer: string): Span[] {
  if (!text) return [];
  return text.split(",").map((span) => {
    const [start, end] = span.split(/[-–]/u).map((time) => {
      const [hours, minutes] = time.trim().split(":").map(Number);
      return (hours! * 60 + minutes!) * 60_000;
    });
    if (!(start! < end!))
      throw new PolicyError(
        `в часах «${text}» конец не позже начала; напишите, например, 09:00-18:00, а ночь — двумя частями: 00:00-06:00, 22:00-24:00`,
        pointer,
      );
    return [start!, end!] as const;
  });
}

function without(spans: readonly Span[], pause: readonly Span[]): Span[] {
  return pause.reduce<Span[]>(
    (rest, [from, to]) =>
      rest.flatMap(([start, end]) =>
        [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(([a, b]) => a < b),
      ),
    [...spans],
  );
}

/** Hours by weekday (from Monday) of a term that names none of its own. */
function weekHours(term: Partial<Term>): readonly Span[][] {
  const round = term.calendar === "none" && !term.hours;
  const lunch = readSpans(term.lunch, "/lunch");
  return WEEKDAYS.map((name) =>
    without(round ? [[0, DAY_MS]] : readSpans((term.hours ?? OFFICE)[name], `/hours/${name}`), lunch),
  );
}

/** On the eve of a holiday work ends an hour earlier (Labour Code, art. 95). */
function shorten(spans: readonly Span[]): Span[] {
  const last = Math.max(0, ...spans.map(([, end]) => end)) - HOUR;
  return spans.map(([start, end]) => [start, Math.min(end, last)] as const).filter(([start, end]) => start < end);
}

/** The schedule of a term: its zone, hours, lunch and calendar. */
export function schedule(term: Partial<Term>, own: readonly CalendarYear[] = []): Schedule {
  const clock = zoneClock(term.timezone ?? USUAL_ZONE);
  const calendar = workingCalendar(term.calendar ?? "ru", own);
  const week = weekHours(term);
  const usual = week.find((spans) => spans.length);
  if (!usual) throw new PolicyError("в рабочих часах нет рабочего времени; проверьте hours и lunch", "/hours");
  const cache = new Map<CivilDay, readonly (readonly [number, number])[]>();
  const wall = (day: CivilDay): readonly Span[] => {
    const sort = calendar.sort(day);
    const own = week[weekdayOf(day) - 1]!;
    // A service whose policy gives hours for a Saturday works on Saturdays, but not on public holidays.
    if (sort === "off") return calendar.weekend(day) && !isHoliday(calendar, day) ? own : [];
    const spans = own.length || !calendar.weekend(day) ? own : usual;
    return sort === "short" ? shorten(spans) : spans;
  };
  const stretches = (day: CivilDay): readonly (readonly [number, number])[] => {
    let found = cache.get(day);
    if (!found) {
      found = wall(day).map(([start, end]) => [clock.toInstant(day, start), clock.toInstant(day, end)] as const);
      cache.set(day, found);
    }
    return found;
  };
  const isWorkingDay = (day: CivilDay): boolean => stretches(day).length > 0;
  const result: Schedule = {
    clock,
    calendar,
    dayLength: usual.reduce((sum, [start, end]) => sum + end - start, 0),
    stretches,
    isWorkingDay,
    between(from, to) {
      if (from > to) return -result.between(to, from);
      let sum = 0;
      const last = clock.toLocal(to).day;
      for (let day = clock.toLocal(from).day; day <= last; day++) {
        for (const [start, end] of stretches(day)) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
      }
      return sum;
    },
    after(from, ms) {
      let left = ms;
      const first = clock.toLocal(from).day;
      for (let day = first; day < first + HORIZON; day++) {
        for (const [start, end] of stretches(day)) {
          const begin = Math.max(start, from);
          if (end <= begin) continue;
          if (left <= end - begin) return begin + left;
          left -= end - begin;
        }
      }
      throw new PolicyError("в рабочих часах нет рабочего времени; проверьте hours и calendar", "/hours");
    },
    due: (from, duration) => dueMoment(result, from, duration),
  };
  return result;
}

function isHoliday(calendar: WorkingCalendar, day: CivilDay): boolean {
  return !/^(?:суббота|воскресенье)$/u.test(calendar.reason(day) ?? "суббота");
}

/** Art. 191: a term in days begins the next day; 193: its last day, if off, moves on; 194: it ends with that day's working hours. */
function dueMoment(schedule: Schedule, from: number, duration: Duration): number {
  if (duration.kind === "clock") return from + duration.ms;
  if (duration.kind === "working-time") return schedule.after(from, duration.ms);
  let { day } = schedule.clock.toLocal(from);
  if (duration.kind === "working-days") {
    for (let left = duration.days; left > 0 || !schedule.isWorkingDay(day);) {
      if (schedule.isWorkingDay(++day)) left--;
    }
  } else {
    day = addMonths(day, duration.months) + duration.days;
    // A calendar ends, so the search does too: with an error that names its year.
    while (!schedule.isWorkingDay(day)) day++;
  }
  return schedule.stretches(day).at(-1)![1];
}
