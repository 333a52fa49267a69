import { InputError } from "../../policy/input-error.js";
import { PolicyError } from "../../policy/policy-error.js";
import type { CalendarYear } from "../../policy/sections/calendar.js";
import ru2024 from "../../../dictionaries/calendar/ru-2024.json" with { type: "json" };
import ru2025 from "../../../dictionaries/calendar/ru-2025.json" with { type: "json" };
import ru2026 from "../../../dictionaries/calendar/ru-2026.json" with { type: "json" };
import ru2027 from "../../../dictionaries/calendar/ru-2027.json" with { type: "json" };
import { type CivilDay, civilDate, civilKey, weekdayOf } from "./civil-day.js";

/** What sort of day it is by the calendar. */
export type DaySort = "working" | "short" | "off";

/** A working calendar: years joined under one name. */
export interface WorkingCalendar {
  readonly name: string;
  /** Sort of the day; throws `CalendarError` for a year without data. */
  sort(day: CivilDay): DaySort;
  /** Why the day is off or worked: «День России», «суббота», «перенос выходного дня с 4 января». */
  reason(day: CivilDay): string | undefined;
  /** The weekday whose hours are worked: a working Saturday has a Monday's hours. */
  readonly weekend: (day: CivilDay) => boolean;
}

/** A calendar that is asked of a year that it has no data for. */
export class CalendarError extends InputError {}

const WEEKDAYS = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

/** The shipped calendars of the Russian Federation. */
export const SHIPPED_CALENDARS: readonly CalendarYear[] = [
  ru2024,
  ru2025,
  ru2026,
  ru2027,
] as unknown as readonly CalendarYear[];

/** Every day is alike: for services that work round the clock. */
const none: WorkingCalendar = { name: "none", sort: () => "working", reason: () => undefined, weekend: () => false };

/** The calendar of that name out of the shipped years and the policy's own, which win. */
export function workingCalendar(name: string, own: readonly CalendarYear[] = []): WorkingCalendar {
  if (name === "none") return none;
  const years = new Map(
    [...SHIPPED_CALENDARS, ...own].filter(({ calendar }) => calendar === name).map((year) => [year.year, index(year)]),
  );
  if (!years.size) {
    const names = [...new Set([...SHIPPED_CALENDARS, ...own].map(({ calendar }) => calendar)), "none"].join(", ");
    throw new PolicyError(
      `нет календаря «${name}»; известны ${names}; добавьте его годы в раздел calendars`,
      "/calendar",
    );
  }
  const yearOf = (day: CivilDay): IndexedYear => {
    const { year } = civilDate(day);
    const found = years.get(year);
    if (found) return found;
    throw new CalendarError(
      `В календаре «${name}» нет ${year} года: добавьте его в раздел calendars политики (образец — dictionaries/calendar/ru-2026.json).`,
    );
  };
  const weekend = (day: CivilDay): boolean => yearOf(day).weekend.has(weekdayOf(day));
  return {
    name,
    weekend,
    sort(day) {
      const year = yearOf(day);
      if (year.short.has(day)) return "short";
      if (year.working.has(day)) return "working";
      return year.off.has(day) || year.weekend.has(weekdayOf(day)) ? "off" : "working";
    },
    reason(day) {
      const year = yearOf(day);
      return year.working.get(day) ?? year.off.get(day) ?? (weekend(day) ? WEEKDAYS[weekdayOf(day) - 1] : undefined);
    },
  };
}

interface IndexedYear {
  readonly weekend: ReadonlySet<number>;
  readonly off: ReadonlyMap<CivilDay, string>;
  readonly working: ReadonlyMap<CivilDay, string>;
  readonly short: ReadonlySet<CivilDay>;
}

function dayOf(key: string): CivilDay {
  const day = Date.parse(`${key}T00:00:00Z`) / 86_400_000;
  if (Number.isNaN(day) || civilKey(day) !== key)
    throw new PolicyError(`в календаре нет даты «${key}»; нужна запись ГГГГ-ММ-ДД`, "");
  return day;
}

const dayMap = (days: Readonly<Record<string, string>> = {}): Map<CivilDay, string> =>
  new Map(Object.entries(days).map(([key, name]) => [dayOf(key), name]));

function index(year: CalendarYear): IndexedYear {
  return {
    weekend: new Set(year.weekend ?? [6, 7]),
    off: new Map([...dayMap(year.holidays), ...dayMap(year.daysOff)]),
    working: dayMap(year.workingDays),
    short: new Set((year.shortDays ?? []).map(dayOf)),
  };
}
