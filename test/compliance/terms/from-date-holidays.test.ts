import { expect, it } from "vitest";
import { fromDateHolidays } from "../../../scripts/calendar/from-date-holidays.js";
import { workingCalendar } from "../../../src/compliance/terms/working-calendar.js";
import { workingTime } from "../../../src/compliance/terms/working-time.js";
import { resolvePolicy } from "../../../src/policy/resolve-policy.js";

it("a year of date-holidays becomes a year of a calendar", () => {
  const year = fromDateHolidays(
    [
      { date: "2027-12-25 00:00:00", name: "1. Weihnachtstag", type: "public" },
      { date: "2027-03-08 00:00:00", name: "Internationaler Frauentag", type: "public" },
      { date: "2027-05-09 00:00:00", name: "Muttertag", type: "observance" },
      { date: "2028-01-01 00:00:00", name: "Neujahr", type: "public" },
    ],
    "de-be",
    2027,
  );
  expect(year.holidays).toEqual({ "2027-03-08": "Internationaler Frauentag", "2027-12-25": "1. Weihnachtstag" });
  const calendar = workingCalendar("de-be", [year]);
  const sort = (key: string): string => calendar.sort(Date.parse(key) / 86_400_000);
  expect([sort("2027-03-08"), sort("2027-05-10"), sort("2027-05-09")]).toEqual(["off", "working", "off"]);
});

it("workingTime counts by the policy's hours, never below nothing", () => {
  const count = workingTime(resolvePolicy());
  expect(count("2026-03-13T17:00:00+03:00", "2026-03-16T10:00:00+03:00")).toBe(2 * 3_600_000);
  expect(count("2026-03-16T10:00:00+03:00", "2026-03-13T17:00:00+03:00")).toBe(0);
  expect(() => count("вчера", "2026-03-16T10:00:00+03:00")).toThrow("непонятный момент «вчера»");
});
