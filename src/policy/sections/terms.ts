/** How severe an overrun is, by its size: the last line whose `over` is reached decides. */
export interface OverrunSeverity {
  /** A share of the term (`"25%"`) or a duration (`"30 минут"`); `"0"` from the first moment. */
  readonly over: string;
  readonly severity: "critical" | "error" | "warning" | "info";
}

/** Working hours by day of the week: `"09:00-18:00"`, several parted by commas, or `null` for a day off. */
export type WorkingHours = Readonly<
  Partial<Record<"mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun", string | null>>
>;

/** A term: from which moment to which, for whom, and how long. */
export interface Term {
  readonly id: string;
  /** What is due, as it begins a sentence: «Первый ответ». */
  readonly title?: string;
  /** What has been done, after the title: «дан», «сдан», «открыто». */
  readonly done?: string;
  /** `receivedAt`, `firstReplyAt`, `submittedAt`, `dueAt`, `messages[0].at`, `firstClientMessage`, `firstOperatorMessage`, `lastClientMessage`, `lastOperatorMessage`, or a name in `timeline.events`. */
  readonly from?: string;
  readonly to: string;
  /** `PT15M`, `4 рабочих часа`, `1 рабочий день`, `3 дня`, `P1M`. */
  readonly within?: string;
  /** In place of `from` and `within`: a moment that `to` may not pass (`dueAt`). */
  readonly by?: string;
  readonly kinds?: readonly string[];
  readonly channels?: readonly string[];
  readonly categories?: readonly string[];
  /** Share of the term left, 0 to 1, at which a reminder is given; 0 for none. */
  readonly warnBefore?: number;
  readonly severity?: "critical" | "error" | "warning" | "info" | readonly OverrunSeverity[];
  /** IANA name; `Europe/Moscow` by default. */
  readonly timezone?: string;
  readonly hours?: WorkingHours;
  /** `"13:00-14:00"`; no lunch break by default. */
  readonly lunch?: string | null;
  /** Name of a calendar; `ru` by default, `none` where every day is alike. */
  readonly calendar?: string;
}

const severity = { enum: ["critical", "error", "warning", "info"] };
const names = { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true };
const interval = "(?:[01]\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)";
const hours = {
  type: ["string", "null"],
  pattern: `^${interval}(?:\\s*,\\s*${interval})*$`,
  description: "Часы вида 09:00-18:00, несколько — через запятую.",
};

/** JSON Schema of the policy's `terms`. */
export const termsSchema: object = {
  type: "array",
  description: "Сроки: от какого момента до какого, для каких документов, сколько, по какому календарю.",
  items: {
    type: "object",
    required: ["id", "to"],
    oneOf: [{ required: ["from", "within"] }, { required: ["by"] }],
    additionalProperties: false,
    properties: {
      id: {
        type: "string",
        pattern: "^[\\p{L}\\d][\\p{L}\\d-]*$",
        description: "Имя срока: буквы, цифры и дефис.",
      },
      title: { type: "string" },
      done: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      within: { type: "string" },
      by: { type: "string" },
      kinds: names,
      channels: names,
      categories: names,
      warnBefore: { type: "number", minimum: 0, maximum: 1 },
      severity: {
        anyOf: [
          severity,
          {
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              required: ["over", "severity"],
              additionalProperties: false,
              properties: { over: { type: "string" }, severity },
            },
          },
        ],
      },
      timezone: { type: "string" },
      hours: {
        type: "object",
        additionalProperties: false,
        properties: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
      },
      lunch: hours,
      calendar: { type: "string" },
    },
  },
};
