/** One year of a working calendar; dates are `YYYY-MM-DD`. `dictionaries/calendar/ru-2026.json` is an example. */
export interface CalendarYear {
  /** Name by which a term asks for it: `ru`. */
  readonly calendar: string;
  readonly year: number;
  /** Days of the week that are off, 1 (Monday) to 7. */
  readonly weekend: readonly number[];
  /** Public holidays with their names. */
  readonly holidays: Readonly<Record<string, string>>;
  /** Other days off: transferred ones, with the reason. */
  readonly daysOff: Readonly<Record<string, string>>;
  /** Days of a weekend that are worked, with the reason. */
  readonly workingDays: Readonly<Record<string, string>>;
  /** Working days that are an hour shorter. */
  readonly shortDays: readonly string[];
  readonly sources?: readonly object[];
}

/** JSON Schema of one year of a calendar: the policy's `calendars` is a list of them. */
export const calendarYearSchema: object = {
  type: "object",
  description: "Год рабочего календаря той же формы, что dictionaries/calendar/ru-2026.json.",
  required: ["calendar", "year"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    calendar: { type: "string", minLength: 1 },
    year: { type: "integer", minimum: 1900, maximum: 2200 },
    weekend: { type: "array", items: { type: "integer", minimum: 1, maximum: 7 }, uniqueItems: true },
    holidays: { $ref: "#/$defs/namedDays" },
    daysOff: { $ref: "#/$defs/namedDays" },
    workingDays: { $ref: "#/$defs/namedDays" },
    shortDays: { type: "array", items: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } },
    sources: { type: "array", items: { type: "object" } },
  },
};

/** Definition that `calendarYearSchema` refers to; it goes into the `$defs` of the policy's schema. */
export const namedDaysSchema: object = {
  type: "object",
  propertyNames: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  additionalProperties: { type: "string" },
};
