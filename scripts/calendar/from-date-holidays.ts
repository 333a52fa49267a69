// A year of a working calendar out of what the package date-holidays says of a country:
//   node -e 'const H = require("date-holidays"); console.log(JSON.stringify(new H("DE", "BE").getHolidays(2027)))' |
//     npx tsx scripts/calendar/from-date-holidays.ts --calendar de-be --year 2027 > de-be-2027.json
// The result goes into the policy's `calendars`. For Russia take dictionaries/calendar: date-holidays does not know its transfers.
import { parseArgs } from "node:util";
import type { CalendarYear } from "../../src/policy/sections/calendar.js";

/** What date-holidays says of one holiday, as far as it is read here. */
export interface DateHoliday {
  /** `2027-01-01 00:00:00`, in the country's own time. */
  readonly date: string;
  readonly name: string;
  readonly type: string;
}

/** Public and bank holidays of a year as a year of a calendar; school holidays and observances are working days. */
export function fromDateHolidays(
  holidays: readonly DateHoliday[],
  calendar: string,
  year: number,
  weekend: readonly number[] = [6, 7],
): CalendarYear {
  const off = holidays.filter(
    ({ type, date }) => (type === "public" || type === "bank") && date.startsWith(`${year}-`),
  );
  const names = off
    .map(({ date, name }) => [date.slice(0, 10), name] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    calendar,
    year,
    weekend,
    holidays: Object.fromEntries(names),
    daysOff: {},
    workingDays: {},
    shortDays: [],
    sources: [{ title: "npm date-holidays, преобразовано scripts/calendar/from-date-holidays.ts" }],
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({
    options: { calendar: { type: "string" }, year: { type: "string" }, weekend: { type: "string", default: "6,7" } },
  });
  if (!values.calendar || !/^\d{4}$/u.test(values.year ?? "")) {
    console.error("Назовите календарь и год: --calendar de-be --year 2027");
    process.exit(2);
  }
  let text = "";
  for await (const chunk of process.stdin.setEncoding("utf8")) text += String(chunk);
  const year = fromDateHolidays(
    JSON.parse(text) as DateHoliday[],
    values.calendar,
    Number(values.year),
    values.weekend.split(",").map(Number),
  );
  console.log(JSON.stringify(year, null, 2));
}
