import { type CivilDay, DAY_MS } from "../terms/civil-day.js";
import type { Schedule } from "../terms/schedule.js";
import type { ZoneClock } from "../terms/zone-clock.js";

/** A date, a day or an hour that a text speaks of. Offsets into the text, end exclusive. */
export interface TextMoment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The day on the calendar, where the text and its time tell it for sure. */
  readonly day?: CivilDay;
  /** Milliseconds since midnight, where an hour is named; of a stretch its end. */
  readonly time?: number;
  /** The moment itself: «через два часа». */
  readonly instant?: number;
  /** The last moment of a stretch, not the day itself: «до пятницы», «в течение трёх дней». */
  readonly limit?: true;
  /** An hour without a day beside it: today's, while it is still ahead. */
  readonly alone?: true;
  /** A date that no calendar has: 31 June. */
  readonly impossible?: true;
  /** A named weekday that does not fit the date: the date's own one, 1 to 7. */
  readonly weekdayMismatch?: { readonly named: number; readonly actual: number; readonly day: CivilDay };
}

/** When and where a text was written. */
export interface TextTime {
  readonly clock: ZoneClock;
  /** Milliseconds since 1970. */
  readonly at?: number;
  /** By which «два рабочих дня» are counted; without it their end is not known. */
  readonly schedule?: Schedule;
}

/** The moment by which what was said is due: the hour named, or the end of the day. */
export function instantOf({ instant, day, time }: TextMoment, clock: ZoneClock): number | undefined {
  if (instant !== undefined) return instant;
  return day === undefined ? undefined : clock.toInstant(day, time ?? DAY_MS - 1);
}
