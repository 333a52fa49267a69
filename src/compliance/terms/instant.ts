const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2}))$/u;

/** How many days the month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

/** Milliseconds since 1970 of an ISO 8601 moment with an offset; undefined for anything else, 30 February included. */
export function parseInstant(text: unknown): number | undefined {
  if (typeof text !== "string") return undefined;
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.parse reads «2026-02-30» as 2 March.
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
