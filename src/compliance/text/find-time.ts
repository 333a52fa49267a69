import { caseFree } from "./case-free.js";
/** An hour in a text, beside a date. */
export interface TextHour {
  readonly start: number;
  readonly end: number;
  /** Milliseconds since midnight; of a stretch («с 10 до 12») its end; absent of a part of the day («утром»). */
  readonly time?: number;
}

const S = "[\\s\\u00a0]+";
// «20.03.2026» is a date, not three minutes past eight.
const HOUR = `(?<h>[01]?\\d|2[0-4])(?:[:.](?<m>[0-5]\\d)(?!\\d|\\.\\d)|${S}(?<part>час(?:а|ов|ам)?(?:${S}(?:утра|дня|вечера))?|утра|дня|вечера)(?!\\p{L}))`;
// «до 15» without minutes or «часов» is an hour only where nothing is counted after it: «до 15 заявок» is not.
const BARE = `(?:до|к|в|после)${S}(?<bare>1?\\d|2[0-3])(?=[.,;!?)]|[\\s\\u00a0]*$|${S}(?:и|я|мы|по|на|для|при|\\p{L}{3,20}(?:[еёи]м|[еи]мся|ю|юсь))(?!\\p{L}))(?![.,]\\d)`;
const RANGE = `(?:,?[\\s\\u00a0]*(?:с|между)${S}\\d{1,2}(?:[:.]\\d{2})?${S}(?:до|и)${S})`;
const AFTER = caseFree(
  `^(?:${RANGE}|,?${S}(?:не${S}(?:позднее|позже)${S}|(?:в|до|к|после|около|примерно${S}в)${S})?)${HOUR}`,
);
const AFTER_BARE = caseFree(`^,?${S}${BARE}`);
const RANGE_BARE = caseFree(`^${RANGE}(?<bare>1?\\d|2[0-3])(?![\\p{L}\\p{N}:])`);
const BEFORE = caseFree(
  `(?<![\\p{L}\\p{N}])(?:в|до|к|после|не${S}(?:позднее|позже))${S}${HOUR}[\\s\\u00a0]*,?[\\s\\u00a0]*$`,
);
const DAY_PART = caseFree(
  `^,?${S}(?:(?<morning>утром)|днём|днем|вечером|(?:до|к)${S}(?:вечер[ау]|обед[ау])|в${S}(?:первой|второй)${S}половине(?:${S}дня)?|до${S}конца${S}(?:рабочего${S})?дня)(?!\\p{L})`,
);

/** The hour right after a date, before the next one begins: «завтра до 15», «17 марта с 10:00 до 12:00». */
export function timeAfter(text: string, from: number, limit: number): TextHour | undefined {
  const tail = text.slice(from, Math.min(from + 60, limit));
  const match = AFTER.exec(tail) ?? RANGE_BARE.exec(tail) ?? AFTER_BARE.exec(tail);
  return match ? hour(match, from) : undefined;
}

/** The part of the day right after a date: «завтра утром», «в пятницу до обеда»; the morning ends at noon, the others have no hour of their own. */
export function partAfter(text: string, from: number): TextHour | undefined {
  const match = DAY_PART.exec(text.slice(from, from + 40));
  if (!match) return undefined;
  const place = { start: from, end: from + match[0].length };
  return match.groups!["morning"] === undefined ? place : { ...place, time: 12 * 3_600_000 };
}

/** The hour right before a date, after the one before has ended: «до 15:00 завтра». */
export function timeBefore(text: string, to: number, limit: number): TextHour | undefined {
  const from = Math.max(limit, to - 30);
  const match = BEFORE.exec(text.slice(from, to));
  return match ? hour(match, from) : undefined;
}

/** Milliseconds since midnight of an hour as an office names it: «5 часов вечера», «до 3» of the afternoon. */
export function hourOf(hours: string, minutes = "0", part = ""): number {
  let named = Number(hours);
  if (/вечера|дня/u.test(part) && named < 12) named += 12;
  // «до 3 часов» of an office is three in the afternoon, «3:00» with its minutes is the clock's.
  else if (/^час\p{L}*$/u.test(part) && named > 0 && named < 8) named += 12;
  return (named * 60 + Number(minutes)) * 60_000;
}

function hour(match: RegExpExecArray, offset: number): TextHour | undefined {
  const { h, m, part, bare } = match.groups as Record<string, string | undefined>;
  const time = bare === undefined ? hourOf(h!, m, part) : hourOf(bare, "0", "час");
  if (time > 86_400_000) return undefined;
  return { start: offset + match.index, end: offset + match.index + match[0].length, time };
}
