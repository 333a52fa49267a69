import { tzOffset } from "@date-fns/tz/tzOffset";
import { PolicyError } from "../../policy/policy-error.js";
import { type CivilDay, DAY_MS } from "./civil-day.js";

/** A wall clock of one time zone. */
export interface ZoneClock {
  readonly timezone: string;
  /** The day on the wall calendar, and milliseconds of the wall clock since its midnight. */
  toLocal(instant: number): { readonly day: CivilDay; readonly time: number };
  /** The moment at which the wall clock shows this; a time that the clock skips is the moment of the skip. */
  toInstant(day: CivilDay, time: number): number;
}

/** The zone of those who name none. */
export const USUAL_ZONE = "Europe/Moscow";

const clocks = new Map<string, ZoneClock>();

/** Offset of the zone in milliseconds, asked once a day: only the days of a change are asked again. */
function offsets(timezone: string): (instant: number) => number {
  const ask = (instant: number): number => Math.round(tzOffset(timezone, new Date(instant)) * 60_000);
  const days = new Map<number, number | null>();
  return (instant) => {
    const day = Math.floor(instant / DAY_MS);
    let known = days.get(day);
    if (known === undefined) {
      const start = ask(day * DAY_MS);
      known = start === ask((day + 1) * DAY_MS - 1) ? start : null;
      if (days.size > 4096) days.clear();
      days.set(day, known);
    }
    return known ?? ask(instant);
  };
}

/** The clock of an IANA zone; an unknown name is an error that names it. */
export function zoneClock(timezone: string): ZoneClock {
  const known = clocks.get(timezone);
  if (known) return known;
  // To ask Intl for the first time takes longer than to check a message; the usual zone is known to be there.
  if (timezone !== USUAL_ZONE && Number.isNaN(tzOffset(timezone, new Date(0)))) {
    throw new PolicyError(
      `неизвестный часовой пояс «${timezone}»; нужно имя IANA, например Europe/Moscow`,
      "/timezone",
    );
  }
  const offset = offsets(timezone);
  const clock: ZoneClock = {
    timezone,
    toLocal(instant) {
      const local = instant + offset(instant);
      const day = Math.floor(local / DAY_MS);
      return { day, time: local - day * DAY_MS };
    },
    toInstant(day, time) {
      const wall = day * DAY_MS + time;
      const before = wall - offset(wall - DAY_MS / 2);
      const after = wall - offset(wall + DAY_MS / 2);
      // An hour that comes twice means its first coming; an hour that is skipped is read by the clock before the skip.
      if (before + offset(before) === wall) return before;
      return after + offset(after) === wall ? after : before;
    },
  };
  clocks.set(timezone, clock);
  return clock;
}
