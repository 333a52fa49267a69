import { civilDate } from "./civil-day.js";
import type { ZoneClock } from "./zone-clock.js";

const MONTHS = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

/** The form of a noun after a number: 1 день, 2 дня, 5 дней. */
export function plural(count: number, one: string, few: string, many: string): string {
  const [tens, units] = [Math.abs(count) % 100, Math.abs(count) % 10];
  if (tens > 10 && tens < 20) return many;
  return units === 1 ? one : units > 1 && units < 5 ? few : many;
}

/** «2 ч 40 мин», «40 мин», «25 с»; hours are not folded into days, for a working day is not 24 hours. */
export function timeSpan(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds} с`;
  const minutes = Math.floor(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours.toString().replace(/(?<=\d)(?=(?:\d{3})+$)/gu, " ")} ч` : "", rest ? `${rest} мин` : ""]
    .filter(Boolean)
    .join(" ");
}

/** A span to the second where the minutes alone would not tell it from the limit: «через 15 мин 25 с, срок — 15 мин». */
export function exactSpan(ms: number, limit: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const short = timeSpan(ms);
  return short === timeSpan(limit) && seconds % 60 ? `${short} ${seconds % 60} с` : short;
}

/** Time by the clock; of two days and more in days: «13 дней 16 ч». */
export function clockSpan(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  if (days < 2) return timeSpan(ms);
  const hours = Math.floor((ms - days * 86_400_000) / 3_600_000);
  return `${days} ${plural(days, "день", "дня", "дней")}${hours ? ` ${hours} ч` : ""}`;
}

/** «17 марта в 18:00», with the year where it is another one than now's. */
export function momentWords(instant: number, clock: ZoneClock, yearOf?: number): string {
  const { day, time } = clock.toLocal(instant);
  const date = civilDate(day);
  const minutes = Math.floor(time / 60_000);
  const year =
    yearOf !== undefined && civilDate(clock.toLocal(yearOf).day).year !== date.year ? ` ${date.year} года` : "";
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.day} ${MONTHS[date.month - 1]!}${year} в ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** ISO 8601 to the minute with the zone's own offset: `2026-03-17T15:00+03:00` with seconds. */
export function isoIn(instant: number, clock: ZoneClock): string {
  const { day, time } = clock.toLocal(instant);
  const local = day * 86_400_000 + time;
  const minutes = Math.round((local - instant) / 60_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${new Date(local).toISOString().slice(0, 19)}${offset}`;
}
