import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDuration } from "../../../src/compliance/terms/duration.js";
import { parseInstant } from "../../../src/compliance/terms/instant.js";
import { schedule } from "../../../src/compliance/terms/schedule.js";
import { isoIn } from "../../../src/compliance/terms/time-words.js";
import type { Term } from "../../../src/policy/sections/terms.js";

/** When a term ends, in the zone of the schedule. */
function due(from: string, within: string, term: Partial<Term> = {}): string {
  const own = schedule(term);
  return isoIn(own.due(parseInstant(from)!, parseDuration(within)), own.clock).slice(0, 16);
}

describe("a term in working hours runs from the moment itself, in working hours only", () => {
  it.each([
    ["in the middle of a day", "2026-03-16T10:00:00+03:00", "4 рабочих часа", "2026-03-16T14:00"],
    ["into the next day", "2026-03-16T16:00:00+03:00", "4 рабочих часа", "2026-03-17T11:00"],
    ["over a weekend", "2026-03-13T17:30:00+03:00", "2 рабочих часа", "2026-03-16T10:30"],
    ["at night before a working day", "2026-03-17T02:10:00+03:00", "15 рабочих минут", "2026-03-17T09:15"],
    ["at night after it", "2026-03-16T23:30:00+03:00", "15 рабочих минут", "2026-03-17T09:15"],
    ["on a day off", "2026-03-15T12:00:00+03:00", "4 рабочих часа", "2026-03-16T13:00"],
    ["on a holiday", "2026-06-12T12:00:00+03:00", "1 рабочий час", "2026-06-15T10:00"],
    ["in the last minute of the day", "2026-03-16T17:59:00+03:00", "15 рабочих минут", "2026-03-17T09:14"],
    ["exactly at the day's end", "2026-03-16T18:00:00+03:00", "15 рабочих минут", "2026-03-17T09:15"],
    ["exactly at its start", "2026-03-16T09:00:00+03:00", "9 рабочих часов", "2026-03-16T18:00"],
    ["on the eve of a holiday, an hour shorter", "2026-04-30T16:00:00+03:00", "2 рабочих часа", "2026-05-04T10:00"],
    ["over the New Year", "2026-12-30T17:00:00+03:00", "2 рабочих часа", "2027-01-11T10:00"],
    ["on a working Saturday", "2024-04-27T16:00:00+03:00", "3 рабочих часа", "2024-05-02T10:00"],
    ["given in another offset", "2026-03-16T12:00:00+05:00", "4 рабочих часа", "2026-03-16T14:00"],
    ["on a leap day", "2024-02-29T17:00:00+03:00", "2 рабочих часа", "2024-03-01T10:00"],
  ])("%s", (_title, from, within, end) => {
    expect(due(from, within)).toBe(end);
  });

  it("leaves out lunch", () => {
    expect(due("2026-03-16T12:30:00+03:00", "1 рабочий час", { lunch: "13:00-14:00" })).toBe("2026-03-16T14:30");
    expect(due("2026-03-16T13:20:00+03:00", "15 рабочих минут", { lunch: "13:00-14:00" })).toBe("2026-03-16T14:15");
  });

  it("knows a working day in two parts and a Saturday that a service works", () => {
    const hours = { mon: "08:00-12:00, 15:00-19:00", sat: "10:00-14:00" };
    expect(due("2026-03-16T11:30:00+03:00", "1 рабочий час", { hours })).toBe("2026-03-16T15:30");
    expect(due("2026-03-16T18:30:00+03:00", "1 рабочий час", { hours })).toBe("2026-03-21T10:30");
  });

  it("a Saturday that a service works is off where it is a holiday", () => {
    const hours = { fri: "09:00-18:00", sat: "10:00-14:00", sun: null, mon: "09:00-18:00" };
    expect(due("2026-05-08T17:00:00+03:00", "1 рабочий час", { hours })).toBe("2026-05-15T10:00");
  });

  it("by a calendar without days off runs round the clock", () => {
    expect(due("2026-03-14T23:00:00+03:00", "2 рабочих часа", { calendar: "none" })).toBe("2026-03-15T01:00");
  });
});

describe("a term by the clock does not know of nights and days off", () => {
  it.each([
    ["2026-03-13T23:50:00+03:00", "PT15M", "2026-03-14T00:05"],
    ["2024-02-28T23:50:00+03:00", "PT15M", "2024-02-29T00:05"],
    ["2026-12-31T23:50:00+03:00", "15 минут", "2027-01-01T00:05"],
    ["2026-03-13T12:00:00+03:00", "24 часа", "2026-03-14T12:00"],
  ])("%s + %s = %s", (from, within, end) => {
    expect(due(from, within)).toBe(end);
  });
});

describe("a term in days, by the Civil Code", () => {
  it.each([
    [
      "art. 191: begins the next day; art. 194: ends with the working day",
      "2026-03-16T10:00:00+03:00",
      "1 рабочий день",
      "2026-03-17T18:00",
    ],
    [
      "received at night, it begins the next day all the same",
      "2026-03-16T23:59:00+03:00",
      "1 рабочий день",
      "2026-03-17T18:00",
    ],
    ["received on a day off", "2026-03-14T10:00:00+03:00", "1 рабочий день", "2026-03-16T18:00"],
    ["received on Friday", "2026-03-13T10:00:00+03:00", "1 рабочий день", "2026-03-16T18:00"],
    ["two working days over a holiday", "2026-06-10T10:00:00+03:00", "2 рабочих дня", "2026-06-15T18:00"],
    ["ends on a shorter day", "2026-04-29T10:00:00+03:00", "1 рабочий день", "2026-04-30T17:00"],
    ["over the New Year", "2026-12-30T10:00:00+03:00", "1 рабочий день", "2027-01-11T18:00"],
    ["a working Saturday counts", "2024-04-26T10:00:00+03:00", "1 рабочий день", "2024-04-27T18:00"],
    ["art. 193: a calendar term's last day off moves on", "2026-03-12T10:00:00+03:00", "3 дня", "2026-03-16T18:00"],
    ["a calendar term's last day at work", "2026-03-16T10:00:00+03:00", "3 дня", "2026-03-19T18:00"],
    ["two weeks", "2026-03-16T10:00:00+03:00", "2 недели", "2026-03-30T18:00"],
    ["a working week", "2026-03-16T10:00:00+03:00", "1 рабочая неделя", "2026-03-23T18:00"],
    ["art. 192: a month ends on the same date", "2026-03-16T10:00:00+03:00", "1 месяц", "2026-04-16T18:00"],
    ["art. 192: or on the last day of a shorter month", "2026-01-31T10:00:00+03:00", "P1M", "2026-03-02T18:00"],
    ["from the leap day, a year", "2024-02-29T10:00:00+03:00", "P1Y", "2025-02-28T18:00"],
  ])("%s", (_title, from, within, end) => {
    expect(due(from, within)).toBe(end);
  });

  it("ends at midnight where people work round the clock", () => {
    expect(due("2026-03-13T10:00:00+03:00", "3 дня", { calendar: "none" })).toBe("2026-03-17T00:00");
  });
});

describe("a zone with summer time", () => {
  const berlin = { timezone: "Europe/Berlin", calendar: "none" };

  // The clock goes from 02:00 to 03:00 on 29 March 2026 and from 03:00 to 02:00 on 25 October 2026.
  it.each([
    ["by the clock over the spring change", "2026-03-28T23:00:00+01:00", "PT4H", {}, "2026-03-29T04:00"],
    ["by the clock over the autumn change", "2026-10-24T23:00:00+02:00", "PT4H", {}, "2026-10-25T02:00"],
    ["a calendar day over the spring change", "2026-03-28T10:00:00+01:00", "1 день", {}, "2026-03-30T00:00"],
    [
      "working hours in the skipped night",
      "2026-03-29T01:30:00+01:00",
      "1 рабочий час",
      { hours: { sun: "01:00-05:00" } },
      "2026-03-29T03:30",
    ],
    [
      "working hours in the night that comes twice",
      "2026-10-25T01:30:00+02:00",
      "2 рабочих часа",
      { hours: { sun: "01:00-05:00" } },
      "2026-10-25T02:30",
    ],
    ["office hours in winter", "2026-03-27T17:30:00+01:00", "1 рабочий час", { calendar: "ru" }, "2026-03-30T09:30"],
  ])("%s", (_title, from, within, term, end) => {
    expect(due(from, within, { ...berlin, ...term })).toBe(end);
  });

  it("counts the hours that passed, not those of the clock", () => {
    const own = schedule(berlin);
    expect(own.between(parseInstant("2026-03-29T00:00:00+01:00")!, parseInstant("2026-03-30T00:00:00+02:00")!)).toBe(
      23 * 3_600_000,
    );
    expect(own.between(parseInstant("2026-10-25T00:00:00+02:00")!, parseInstant("2026-10-26T00:00:00+01:00")!)).toBe(
      25 * 3_600_000,
    );
  });
});

describe("what a policy says wrong", () => {
  it.each([
    [{ timezone: "Europe/Moskow" }, "неизвестный часовой пояс «Europe/Moskow»; нужно имя IANA, например Europe/Moscow"],
    [{ hours: { mon: "18:00-09:00" } }, "в часах «18:00-09:00» конец не позже начала; напишите, например, 09:00-18:00"],
    [{ calendar: "by" }, "нет календаря «by»"],
    [{ hours: {} }, "в рабочих часах нет рабочего времени; проверьте hours и lunch"],
  ])("%j", (term, message) => {
    expect(() => due("2026-03-16T10:00:00+03:00", "1 рабочий час", term)).toThrow(message);
    expect(() => due("2026-03-16T10:00:00+03:00", "1 рабочий день", term)).toThrow(message);
  });
});

describe("for any moments", () => {
  const office = schedule({});
  const moment = fc.integer({ min: Date.parse("2024-01-09T00:00:00Z"), max: Date.parse("2027-11-01T00:00:00Z") });
  const span = fc.integer({ min: 1, max: 60 * 3_600_000 });

  it("after working time has passed, so much has passed", () => {
    fc.assert(
      fc.property(moment, span, (from, ms) => office.between(from, office.after(from, ms)) === ms),
      { numRuns: 500 },
    );
  });

  it("between is additive and turns its sign", () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const [first, middle, last] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        expect(office.between(first, middle) + office.between(middle, last)).toBe(office.between(first, last));
        expect(office.between(last, first) + office.between(first, last)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("a later start never ends earlier", () => {
    for (const within of ["15 рабочих минут", "4 рабочих часа", "3 рабочих дня", "5 дней", "P1M", "PT30M"].map(
      parseDuration,
    )) {
      fc.assert(
        fc.property(moment, span, (from, ms) => office.due(from, within) <= office.due(from + ms, within)),
        { numRuns: 200 },
      );
    }
  });

  it("a term in working time ends in working hours", () => {
    fc.assert(
      fc.property(moment, span, (from, ms) => {
        const end = office.after(from, ms);
        const { day } = office.clock.toLocal(end);
        return office.stretches(day).some(([start, stop]) => start < end && end <= stop);
      }),
      { numRuns: 300 },
    );
  });
});

describe("durations", () => {
  it.each([
    ["PT15M", { kind: "clock", ms: 900_000 }],
    ["P1DT2H", { kind: "clock", ms: 93_600_000 }],
    ["P1D", { kind: "calendar", days: 1, months: 0 }],
    ["P2W", { kind: "calendar", days: 14, months: 0 }],
    ["P1Y2M", { kind: "calendar", days: 0, months: 14 }],
    ["15 минут", { kind: "clock", ms: 900_000 }],
    ["1,5 часа", { kind: "clock", ms: 5_400_000 }],
    ["4 рабочих часа", { kind: "working-time", ms: 14_400_000 }],
    ["40 минут рабочего времени", { kind: "working-time", ms: 2_400_000 }],
    ["1 рабочий день", { kind: "working-days", days: 1 }],
    ["5 рабочих дней", { kind: "working-days", days: 5 }],
    ["3 дня", { kind: "calendar", days: 3, months: 0 }],
    ["2 суток", { kind: "calendar", days: 2, months: 0 }],
    ["2 года", { kind: "calendar", days: 0, months: 24 }],
    ["10 календарных дней", { kind: "calendar", days: 10, months: 0 }],
    ["рабочий день", { kind: "working-days", days: 1 }],
    ["час", { kind: "clock", ms: 3_600_000 }],
    ["сутки", { kind: "calendar", days: 1, months: 0 }],
  ])("%s", (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each(["", "завтра", "15", "P", "PT", "часто", "1,5 дня", "-PT5M", "1 рабочий месяц", "P1MT1H"])(
    "%j is not understood",
    (text) => {
      expect(() => parseDuration(text)).toThrow(/непонятный срок/u);
    },
  );
});

describe("moments", () => {
  it.each([
    "2026-02-29T10:00:00Z",
    "2100-02-29T10:00:00Z",
    "2026-04-31T10:00:00Z",
    "2026-13-01T10:00:00Z",
    "2026-03-16T10:00:00",
    "2026-03-16",
    "16.03.2026",
    "2026-03-16T25:00:00Z",
    "",
  ])("%s is none", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it.each(["2024-02-29T10:00:00Z", "2000-02-29T10:00:00Z", "2026-03-16T10:00+03:00", "2026-03-16T10:00:00.123-11:30"])(
    "%s is one",
    (text) => {
      expect(parseInstant(text)).toBe(Date.parse(text));
    },
  );

  it("any moment reads as Date.parse reads it, in any offset, with or without seconds", () => {
    const two = (value: number): string => String(value).padStart(2, "0");
    const at = fc.integer({ min: Date.parse("0100-01-02T00:00:00Z"), max: Date.parse("9999-12-30T00:00:00Z") });
    const tail = fc.constantFrom("Z", "+03:00", "-11:30", "+14:00");
    fc.assert(
      fc.property(at, tail, fc.constantFrom("ms", "s", "min", "micro"), (ms, offset, precision) => {
        const full = new Date(ms).toISOString().slice(0, 23);
        const text =
          { ms: full, s: full.slice(0, 19), min: full.slice(0, 16), micro: `${full}456` }[precision] + offset;
        expect(parseInstant(text)).toBe(Date.parse(text));
        // One letter spoilt: either no moment, or the one that Date.parse reads.
        const spoilt = text.slice(0, 12) + two(ms % 97) + text.slice(14);
        const read = parseInstant(spoilt);
        if (read !== undefined) expect(read).toBe(Date.parse(spoilt));
      }),
      { numRuns: 2000 },
    );
  });
});
