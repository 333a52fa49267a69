import { daysInMonth } from "./instant.js";

/** A calendar day as the number of days since 1 January 1970: dates of a wall calendar, free of zones. */
export type CivilDay = number;

/** Milliseconds of a civil day without a change of clocks. */
export const DAY_MS = 86_400_000;

/** The day of a date; months from 1. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** Year, month from 1, and day of the month. */
export function civilDate(day: CivilDay): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function civilKey(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: CivilDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** So many months on: the same date, or the last day of a month that has no such date (Civil Code, art. 192). */
export function addMonths(day: CivilDay, months: number): CivilDay {
  if (!months) return day;
  const date = civilDate(day);
  const total = date.year * 12 + date.month - 1 + months;
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
  return civilDay(year, month, Math.min(date.day, daysInMonth(year, month)));
}
