import { describe, expect, it } from "vitest";
import { civilDate, civilDay, civilKey, weekdayOf } from "../../../src/compliance/terms/civil-day.js";
import { SHIPPED_CALENDARS, workingCalendar } from "../../../src/compliance/terms/working-calendar.js";
import type { CalendarYear } from "../../../src/policy/sections/calendar.js";

const ru = workingCalendar("ru");
const day = (key: string): number => Date.parse(key) / 86_400_000;

/** Every day of a year. */
function daysOf(year: number): number[] {
  const first = civilDay(year, 1, 1);
  return Array.from({ length: civilDay(year + 1, 1, 1) - first }, (_, index) => first + index);
}

describe("the working calendar of the Russian Federation", () => {
  // Working days of a five-day week, as the production calendars for these years count them.
  it.each([
    [2024, 248, 5],
    [2025, 247, 4],
    [2026, 247, 4],
    [2027, 247, 4],
  ])("%i has %i working days, %i of them shorter", (year, working, short) => {
    const sorts = daysOf(year).map((each) => ru.sort(each));
    expect(sorts.filter((sort) => sort !== "off")).toHaveLength(working);
    expect(sorts.filter((sort) => sort === "short")).toHaveLength(short);
  });

  // What the Government's decrees transfer, day by day: 1314 of 10.08.2023, 1335 of 04.10.2024, 1466 of 24.09.2025, 1187 of 17.09.2026.
  it.each([
    ["2024-04-27", "working"],
    ["2024-04-29", "off"],
    ["2024-04-30", "off"],
    ["2024-05-10", "off"],
    ["2024-11-02", "short"],
    ["2024-12-28", "working"],
    ["2024-12-30", "off"],
    ["2024-12-31", "off"],
    ["2025-05-02", "off"],
    ["2025-05-08", "off"],
    ["2025-06-13", "off"],
    ["2025-11-01", "short"],
    ["2025-11-03", "off"],
    ["2025-12-31", "off"],
    ["2026-01-09", "off"],
    ["2026-12-31", "off"],
    ["2027-02-20", "short"],
    ["2027-02-22", "off"],
    ["2027-11-05", "off"],
    ["2027-12-31", "off"],
  ])("%s is %s by decree", (key, sort) => {
    expect(ru.sort(day(key))).toBe(sort);
  });

  // Labour Code, art. 112: a day off that falls on a holiday moves to the next working day, January's excepted.
  it.each(["2026-03-09", "2026-05-11", "2027-05-03", "2027-05-10", "2027-06-14"])("%s is off by article 112", (key) => {
    expect(ru.sort(day(key))).toBe("off");
  });

  it.each([
    ["2026-03-13", "working"],
    ["2026-03-14", "off"],
    ["2026-03-15", "off"],
    ["2026-01-01", "off"],
    ["2026-01-08", "off"],
    ["2026-01-12", "working"],
    ["2024-02-29", "working"],
    ["2026-11-03", "short"],
    ["2026-11-04", "off"],
    ["2026-11-05", "working"],
  ])("%s is %s", (key, sort) => {
    expect(ru.sort(day(key))).toBe(sort);
  });

  it.each([
    ["2026-06-12", "День России"],
    ["2026-03-14", "суббота"],
    ["2026-01-09", "перенос выходного дня с 3 января"],
    ["2024-04-27", "рабочий день: выходной перенесён на 29 апреля"],
    ["2026-03-17", undefined],
  ])("%s: %s", (key, reason) => {
    expect(ru.reason(day(key))).toBe(reason);
  });

  it("names a decree with its number and date for every year", () => {
    const decrees = SHIPPED_CALENDARS.map(({ year, sources = [] }) => {
      const { number, date } = sources[0] as { number: string; date: string };
      return [year, number, date];
    });
    expect(decrees).toEqual([
      [2024, "1314", "2023-08-10"],
      [2025, "1335", "2024-10-04"],
      [2026, "1466", "2025-09-24"],
      [2027, "1187", "2026-09-17"],
    ]);
  });

  it("has as many transferred days off as days they are transferred from", () => {
    for (const { daysOff, workingDays, holidays, weekend } of SHIPPED_CALENDARS) {
      for (const key of Object.keys(workingDays)) expect(weekend).toContain(weekdayOf(day(key)));
      for (const key of Object.keys(daysOff))
        expect([weekend.includes(weekdayOf(day(key))), key in holidays], key).toEqual([false, false]);
      const weekendHolidays = Object.keys(holidays).filter((key) => weekend.includes(weekdayOf(day(key)))).length;
      expect(Object.keys(daysOff).length - Object.keys(workingDays).length).toBe(weekendHolidays);
    }
  });
});

describe("a year without data", () => {
  it.each([2019, 2023, 2028])("%i is an error with a remedy", (year) => {
    expect(() => ru.sort(civilDay(year, 6, 1))).toThrow(
      `В календаре «ru» нет ${year} года: добавьте его в раздел calendars политики (образец — dictionaries/calendar/ru-2026.json).`,
    );
  });

  it("and an unknown calendar names the known ones", () => {
    expect(() => workingCalendar("de")).toThrow(
      "политика, /calendar: нет календаря «de»; известны ru, none; добавьте его годы в раздел calendars",
    );
  });
});

describe("a policy's own calendar", () => {
  const own = {
    calendar: "kz",
    year: 2026,
    weekend: [6, 7],
    holidays: { "2026-03-23": "Наурыз мейрамы" },
    daysOff: {},
    workingDays: {},
    shortDays: [],
  };

  it("stands beside the shipped ones", () => {
    const kz = workingCalendar("kz", [own]);
    expect([kz.sort(day("2026-03-23")), kz.reason(day("2026-03-23")), kz.sort(day("2026-06-12"))]).toEqual([
      "off",
      "Наурыз мейрамы",
      "working",
    ]);
  });

  it("of a shipped year goes before it", () => {
    expect(workingCalendar("ru", [{ ...own, calendar: "ru" }]).sort(day("2026-06-12"))).toBe("working");
  });

  it("may leave out what it has none of", () => {
    expect(workingCalendar("x", [{ calendar: "x", year: 2026 } as CalendarYear]).sort(day("2026-03-14"))).toBe("off");
  });

  it("with an impossible date is refused", () => {
    expect(() => workingCalendar("x", [{ ...own, calendar: "x", holidays: { "2026-02-30": "—" } }])).toThrow(
      "«2026-02-30»",
    );
  });
});

describe("civil days", () => {
  it.each([
    ["1970-01-01", 4],
    ["2024-02-29", 4],
    ["2026-03-15", 7],
    ["2026-03-16", 1],
    ["1969-12-31", 3],
  ])("%s is weekday %i", (key, weekday) => {
    expect([weekdayOf(day(key)), civilKey(day(key))]).toEqual([weekday, key]);
  });

  it("take leap years", () => {
    expect(civilDate(civilDay(2024, 2, 28) + 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(civilDate(civilDay(2026, 2, 28) + 1)).toEqual({ year: 2026, month: 3, day: 1 });
  });
});
