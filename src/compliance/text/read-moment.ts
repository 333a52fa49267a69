import { addMonths, type CivilDay, civilDate, civilDay, weekdayOf } from "../terms/civil-day.js";
import { daysInMonth } from "../terms/instant.js";
import { hourOf } from "./find-time.js";
import type { Draft, Groups } from "./draft-moment.js";
import { readSpan } from "./read-span.js";
import type { TextTime } from "./text-moment.js";

const MONTHS = [
  "январ",
  "феврал",
  "март",
  "апрел",
  "ма",
  "июн",
  "июл",
  "август",
  "сентябр",
  "октябр",
  "ноябр",
  "декабр",
];
const WEEKDAYS = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];
const FROM_TODAY: Readonly<Record<string, number>> = {
  позавчера: -2,
  вчера: -1,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
};
const FRIDAY = 5;

/** What a match says, counted from the day of the text; undefined where it is no date. */
export function readMoment(groups: Groups, base: CivilDay | undefined, when: TextTime): Partial<Draft> | undefined {
  const { iso, d, dw, word, how, wd, endof, sd, dn, week, part, h } = groups;
  if (iso) return dated(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)), base);
  if (d) return dated(Number(groups["y"]), Number(groups["m"]), Number(d), base);
  if (sd) return short(Number(sd), groups["sm"]!, base);
  if (dw) return dated(groups["yw"] ? Number(groups["yw"]) : undefined, monthOf(groups["mw"]!), Number(dw), base);
  if (dn) return ofThisMonth(Number(dn), base);
  if (word) return { relative: true, ...(base !== undefined && { day: base + FROM_TODAY[word.toLowerCase()]! }) };
  if (how) return readSpan(groups, base, when);
  if (endof) return endOf(endof.toLowerCase(), groups["of"]?.toLowerCase().startsWith("следующ") === true, base);
  if (week) return endOf("недели", week.toLowerCase() === "следующей", base);
  if (wd) return weekday(groups, base);
  if (part) return partOfDay(part.toLowerCase(), base, when);
  return h ? hourAlone(groups, base, when) : undefined;
}

function monthOf(name: string): number {
  // «ма» opens both «март» and «май».
  return /^март/iu.test(name) ? 3 : MONTHS.findIndex((stem) => name.toLowerCase().startsWith(stem)) + 1;
}

function dated(
  year: number | undefined,
  month: number,
  date: number,
  base: CivilDay | undefined,
): Partial<Draft> | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31 || (year !== undefined && (year < 1900 || year > 2199)))
    return undefined;
  // Without a year 29 February is possible.
  if (date > daysInMonth(year ?? 2024, month)) return { impossible: true, dated: true };
  if (year !== undefined) return { day: civilDay(year, month, date), dated: true };
  if (base === undefined) return { dated: true };
  const now = civilDate(base).year;
  const near = [now - 1, now, now + 1]
    .filter((candidate) => date <= daysInMonth(candidate, month))
    .map((candidate) => civilDay(candidate, month, date))
    .sort((a, b) => Math.abs(a - base) - Math.abs(b - base));
  return near.length ? { day: near[0]!, dated: true } : { dated: true };
}

/** «До 20.03»; «до 18.05» may be an hour and is neither, and what no calendar has is a section's number. */
function short(date: number, month: string, base: CivilDay | undefined): Partial<Draft> | undefined {
  if (date < 1 || (date < 24 && /^(?:05|10)$/u.test(month)) || date > daysInMonth(2024, Number(month)))
    return undefined;
  return dated(undefined, Number(month), date, base);
}

/** «До 25-го числа»: of this month, or of the next one when it has passed. */
function ofThisMonth(date: number, base: CivilDay | undefined): Partial<Draft> | undefined {
  if (date < 1 || date > 31) return undefined;
  if (base === undefined) return {};
  const now = civilDate(base);
  const { year, month } = date >= now.day ? now : civilDate(addMonths(civilDay(now.year, now.month, 1), 1));
  return date > daysInMonth(year, month) ? {} : { day: civilDay(year, month, date) };
}

/** The last day of a stretch: of a week its Friday, unless that is behind. */
function endOf(what: string, next: boolean, base: CivilDay | undefined): Partial<Draft> {
  if (base === undefined) return { limit: true };
  const { year, month } = civilDate(base);
  if (what === "дня") return { limit: true, day: base, part: true };
  if (what === "недели") {
    const friday = base - weekdayOf(base) + FRIDAY + (next ? 7 : 0);
    return { limit: true, day: Math.max(base, friday) };
  }
  if (what === "года") return { limit: true, day: civilDay(year + (next ? 1 : 0), 12, 31) };
  return { limit: true, day: addMonths(civilDay(year, month, 1), next ? 2 : 1) - 1 };
}

function weekday(groups: Groups, base: CivilDay | undefined): Partial<Draft> {
  const named = WEEKDAYS.findIndex((stem) => groups["wd"]!.toLowerCase().startsWith(stem)) + 1;
  const own = { weekday: named, bare: groups["prep"] === undefined };
  if (base === undefined) return own;
  const today = weekdayOf(base);
  if (groups["which"]?.toLowerCase().startsWith("следующ")) return { ...own, day: base - today + 7 + named };
  // «В пятницу», said on a Friday, may be today's or the next one.
  return named === today ? own : { ...own, day: base + ((named - today + 7) % 7) };
}

/** «К вечеру», «до обеда»: of this day, while it is ahead. */
function partOfDay(part: string, base: CivilDay | undefined, { at, clock }: TextTime): Partial<Draft> {
  if (base === undefined || at === undefined) return { limit: true, part: true };
  const ends = part.startsWith("обед") ? 13 : 21;
  return clock.toLocal(at).time < ends * 3_600_000
    ? { limit: true, part: true, day: base }
    : { limit: true, part: true };
}

/** «До 18:00» means today, while it is ahead; what is behind is told, or meant of another day. */
function hourAlone(groups: Groups, base: CivilDay | undefined, { at, clock }: TextTime): Partial<Draft> | undefined {
  const time = hourOf(groups["h"]!, groups["hm"], groups["hp"]);
  if (base === undefined || at === undefined) return { alone: true, time };
  return clock.toInstant(base, time) > at ? { alone: true, time, day: base } : { alone: true };
}
