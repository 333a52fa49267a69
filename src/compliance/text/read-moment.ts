import { type CivilDay, civilDate, civilDay, weekdayOf } from "../terms/civil-day.js";
import { daysInMonth } from "../terms/instant.js";
import { NUMBERS } from "./moment-pattern.js";
import type { TextMoment, TextTime } from "./text-moment.js";

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
/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;
/** A moment on its way: not yet joined with its weekday or its hour. */
export type Draft = { -readonly [K in keyof TextMoment]: TextMoment[K] } & {
  weekday?: number;
  dated?: boolean;
  bare?: boolean;
};

/** What a match says, counted from the day of the text; undefined where it is no date. */
export function readMoment(groups: Groups, base: CivilDay | undefined, when: TextTime): Partial<Draft> | undefined {
  const { iso, d, dw, word, unit, wd, endof } = groups;
  if (iso) return dated(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)), base);
  if (d) return dated(Number(groups["y"]), Number(groups["m"]), Number(d), base);
  if (dw) {
    const month = MONTHS.findIndex((stem) => groups["mw"]!.toLowerCase().startsWith(stem)) + 1;
    // «мар» is no month, and «ма» opens both «март» and «май».
    return dated(
      groups["yw"] ? Number(groups["yw"]) : undefined,
      /^март/iu.test(groups["mw"]!) ? 3 : month,
      Number(dw),
      base,
    );
  }
  if (word)
    return base === undefined
      ? {}
      : {
          day:
            base + { позавчера: -2, вчера: -1, сегодня: 0, завтра: 1, послезавтра: 2 }[word.toLowerCase() as "завтра"]!,
        };
  if (unit) return span(groups, base, when);
  if (endof)
    return base === undefined
      ? {}
      : { day: endof.toLowerCase() === "дня" ? base : base + Math.max(0, 5 - weekdayOf(base)) };
  if (wd) return weekday(groups, base);
  return undefined;
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

function span(groups: Groups, base: CivilDay | undefined, { at }: TextTime): Partial<Draft> {
  if (base === undefined || at === undefined) return {};
  const given = groups["n"]?.toLowerCase();
  const count = given === undefined ? 1 : (NUMBERS[given] ?? Number(given));
  const unit = groups["unit"]!.toLowerCase();
  if (unit.startsWith("мин")) return { instant: at + count * 60_000 };
  if (unit.startsWith("час")) return { instant: at + count * 3_600_000 };
  return { day: base + Math.round(count * (unit.startsWith("нед") ? 7 : 1)) };
}

function weekday(groups: Groups, base: CivilDay | undefined): Partial<Draft> {
  const named = WEEKDAYS.findIndex((stem) => groups["wd"]!.toLowerCase().startsWith(stem)) + 1;
  const bare = groups["prep"] === undefined;
  if (base === undefined) return { weekday: named, bare };
  const today = weekdayOf(base);
  if (groups["which"]?.toLowerCase().startsWith("следующ"))
    return { weekday: named, bare, day: base - today + 7 + named };
  // «В пятницу», said on a Friday, may be today's or the next one.
  return named === today ? { weekday: named, bare } : { weekday: named, bare, day: base + ((named - today + 7) % 7) };
}
