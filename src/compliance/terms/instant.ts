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

/** The number that so many digits from an offset on make; NaN where something else stands there. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Milliseconds since 1970 of an ISO 8601 moment with an offset; undefined for anything else, 30 February included.
 * Read letter by letter: moments are most of what terms read, and `Date.parse` takes «2026-02-30» for 2 March.
 */
export function parseInstant(text: unknown): number | undefined {
  if (typeof text !== "string" || text[4] !== "-" || text[7] !== "-" || text[10] !== "T" || text[13] !== ":")
    return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  const [hour, minute] = [digits(text, 11, 2), digits(text, 14, 2)];
  const [second, end] = text[16] === ":" ? [digits(text, 17, 2), 19] : [0, 16];
  if (!(
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59
  ))
    return undefined;
  const [ms, from] = fraction(text, end);
  const offset = offsetOf(text, from);
  if (offset === undefined || ms === undefined || year < 100) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms) - offset;
}

/** The milliseconds of a fraction of a second, and where it ends. */
function fraction(text: string, from: number): readonly [ms: number | undefined, end: number] {
  if (from !== 19 || text[from] !== ".") return [0, from];
  let end = from + 1;
  while (end < from + 10 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end === from + 1 ? [undefined, end] : [digits(text.slice(from + 1, end).padEnd(3, "0"), 0, 3), end];
}

/** The offset from UTC that ends the text, in milliseconds. */
function offsetOf(text: string, from: number): number | undefined {
  if (text[from] === "Z") return text.length === from + 1 ? 0 : undefined;
  const sign = text[from] === "+" ? 1 : text[from] === "-" ? -1 : 0;
  const [hours, minutes] = [digits(text, from + 1, 2), digits(text, from + 4, 2)];
  if (!sign || text[from + 3] !== ":" || text.length !== from + 6 || !(hours <= 23 && minutes <= 59)) return undefined;
  return sign * (hours * 60 + minutes) * 60_000;
}
