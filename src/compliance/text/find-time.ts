/** An hour in a text, beside a date. */
export interface TextHour {
  readonly start: number;
  readonly end: number;
  /** Milliseconds since midnight; of a stretch («с 10 до 12») its end. */
  readonly time: number;
}

// «20.03.2026» is a date, not three minutes past eight.
const HOUR =
  "(?<h>[01]?\\d|2[0-4])(?:[:.](?<m>[0-5]\\d)(?!\\d|\\.\\d)|[\\s\\u00a0]+(?<part>час(?:а|ов)?(?:[\\s\\u00a0]+(?:утра|дня|вечера))?|утра|дня|вечера)(?!\\p{L}))";
// «до 15» without minutes or «часов» is an hour only where nothing is counted after it: «до 15 заявок» is not.
const BARE =
  "(?:до|к|в|после)[\\s\\u00a0]+(?<bare>1?\\d|2[0-3])(?=[.,;!?)]|[\\s\\u00a0]*$|[\\s\\u00a0]+(?:и|я|мы|по|на|для|при)(?!\\p{L}))(?![.,]\\d)";
const RANGE = `(?:,?[\\s\\u00a0]*(?:с|между)[\\s\\u00a0]+\\d{1,2}(?:[:.]\\d{2})?[\\s\\u00a0]+(?:до|и)[\\s\\u00a0]+)`;
const AFTER = new RegExp(
  `^(?:${RANGE}|,?[\\s\\u00a0]+(?:не[\\s\\u00a0]+позднее[\\s\\u00a0]+|(?:в|до|к|после|около|примерно[\\s\\u00a0]+в)[\\s\\u00a0]+)?)${HOUR}`,
  "iu",
);
const AFTER_BARE = new RegExp(`^,?[\\s\\u00a0]+${BARE}`, "iu");
const RANGE_BARE = new RegExp(`^${RANGE}(?<bare>1?\\d|2[0-3])(?![\\p{L}\\p{N}:])`, "iu");
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:в|до|к|после)[\\s\\u00a0]+${HOUR}[\\s\\u00a0]*,?[\\s\\u00a0]*$`, "iu");

/** The hour right after a date, before the next one begins: «завтра до 15», «17 марта с 10:00 до 12:00». */
export function timeAfter(text: string, from: number, limit: number): TextHour | undefined {
  const tail = text.slice(from, Math.min(from + 60, limit));
  const match = AFTER.exec(tail) ?? RANGE_BARE.exec(tail) ?? AFTER_BARE.exec(tail);
  return match ? hour(match, from) : undefined;
}

/** The hour right before a date, after the one before has ended: «до 15:00 завтра». */
export function timeBefore(text: string, to: number, limit: number): TextHour | undefined {
  const from = Math.max(limit, to - 30);
  const match = BEFORE.exec(text.slice(from, to));
  return match ? hour(match, from) : undefined;
}

function hour(match: RegExpExecArray, offset: number): TextHour | undefined {
  const { h, m, part, bare } = match.groups as Record<string, string | undefined>;
  let hours = Number(bare ?? h);
  if (/вечера|дня/u.test(part ?? "") && hours < 12) hours += 12;
  // «до 3» of an office is three in the afternoon.
  if (bare !== undefined && hours > 0 && hours < 8) hours += 12;
  const time = (hours * 60 + Number(m ?? 0)) * 60_000;
  if (time > 86_400_000) return undefined;
  return { start: offset + match.index, end: offset + match.index + match[0].length, time };
}
