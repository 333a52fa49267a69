import { caseFree } from "./case-free.js";
import { type CivilDay, weekdayOf } from "../terms/civil-day.js";
import { partAfter, type TextHour, timeAfter, timeBefore } from "./find-time.js";
import { MOMENT } from "./moment-pattern.js";
import type { Draft, Groups } from "./draft-moment.js";
import { readMoment } from "./read-moment.js";
import type { TextMoment, TextTime } from "./text-moment.js";

const STICKY = caseFree(MOMENT.source, "iuy");

/** Matches that begin at the given offsets, the first ones first, none inside another. */
function* matchesAt(text: string, starts: readonly number[]): Generator<RegExpExecArray> {
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    STICKY.lastIndex = start;
    const match = STICKY.exec(text);
    if (!match) continue;
    end = start + match[0].length;
    yield match;
  }
}

/** Dates, days and hours in a text, in order; where it is known where they can begin, only there. Linear in the text's length. */
export function findMoments(text: string, when: TextTime, starts?: readonly number[]): readonly TextMoment[] {
  if (starts?.length === 0) return [];
  const base = when.at === undefined ? undefined : when.clock.toLocal(when.at).day;
  const drafts: Draft[] = [];
  for (const match of starts ? matchesAt(text, starts) : text.matchAll(MOMENT)) {
    const draft = readMoment(match.groups as Groups, base, when);
    if (draft) drafts.push({ ...draft, start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  const days = joined(
    drafts.filter(({ alone }) => !alone),
    text,
    base,
  );
  const moments: TextMoment[] = [];
  for (let index = 0; index < days.length; index++) {
    // «Завтра до обеда» has taken its part of the day already.
    const last = moments.at(-1)?.end ?? 0;
    if (days[index]!.start < last) continue;
    let next = index + 1;
    while (days[next]?.part) next++;
    moments.push(withTime(days[index]!, text, last, days[next]?.start ?? text.length));
  }
  return withHours(
    moments,
    drafts.filter(({ alone }) => alone),
    text,
  );
}

/** «С 9 до 18:00» is when an office is open. */
const OPEN = /(?:с|со|между)[\s\u00a0]+\d{1,2}(?:[:.]\d\d)?[\s\u00a0]+$/iu;

/** Hours that no day has taken stand for themselves. */
function withHours(moments: TextMoment[], hours: readonly Draft[], text: string): readonly TextMoment[] {
  if (!hours.length) return moments;
  let next = 0;
  const own = hours.filter(({ start, end }) => {
    while (next < moments.length && moments[next]!.end <= start) next++;
    const taken = next < moments.length && moments[next]!.start < end;
    return !taken && !OPEN.test(text.slice(Math.max(0, start - 12), start));
  });
  return own.length ? [...moments, ...own].sort((a, b) => a.start - b.start) : moments;
}

/** «в пятницу, 15 марта», «15 марта (пятница)» and «завтра, 15 марта» are one moment; a weekday alone needs a preposition. */
function joined(drafts: readonly Draft[], text: string, base: CivilDay | undefined): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    const gap = last ? text.slice(last.end, draft.start) : "";
    const forward = last?.weekday && !last.dated && draft.dated && /^,?[\s\u00a0]+$/u.test(gap);
    const backward =
      last?.dated && draft.weekday && draft.bare && !last.weekday && /^(?:,?[\s\u00a0]+|[\s\u00a0]?\()$/u.test(gap);
    const same = last?.relative && (draft.dated || draft.weekday) && /^(?:,?[\s\u00a0]+|[\s\u00a0]?\()$/u.test(gap);
    if (last && same) result[result.length - 1] = sameDay(last, draft, text);
    else if (last && (forward || backward)) result[result.length - 1] = together(last, draft, text, base);
    else result.push(draft);
  }
  return result.filter(({ weekday, bare, dated }) => !weekday || !bare || dated);
}

/** «завтра, 18 марта», «завтра, в среду»: one moment, as the date says it. */
function sameDay(first: Draft, second: Draft, text: string): Draft {
  const end = closed(first, second, text);
  const { day = first.day } = second;
  return { ...second, start: first.start, end, text: text.slice(first.start, end), ...(day !== undefined && { day }) };
}

/** «15 марта (пятница)» ends with its bracket. */
function closed(first: Draft, second: Draft, text: string): number {
  return text[second.end] === ")" && text.slice(first.end, second.start).includes("(") ? second.end + 1 : second.end;
}

function together(first: Draft, second: Draft, text: string, base: CivilDay | undefined): Draft {
  const date = first.dated ? first : second;
  const named = (first.dated ? second : first).weekday!;
  const end = closed(first, second, text);
  const whole: Draft = {
    ...date,
    start: first.start,
    end,
    text: text.slice(first.start, end),
    weekday: named,
    dated: true,
  };
  if (date.day === undefined) return whole;
  const actual = weekdayOf(date.day);
  // Of a date without a year, known only by nearness, the weekday may tell the year: «в воскресенье, 15 марта» of another one.
  const sure = /\d{4}/u.test(date.text) || (base !== undefined && Math.abs(date.day - base) < 120);
  return actual !== named && sure ? { ...whole, weekdayMismatch: { named, actual, day: date.day } } : whole;
}

/** «До пятницы», «не позднее 20 марта»: the words that make a day the end of a stretch. */
const UNTIL = /(?<!\p{L})(?:до|не[\s\u00a0]+(?:позднее|позже))[\s\u00a0]+$/iu;
const UNTIL_INSIDE = /^(?:до|не[\s\u00a0]+(?:позднее|позже))[\s\u00a0]/iu;

/** The moment with the hour beside it, which may be the one before or after it, but of no other moment. */
function withTime(draft: Draft, text: string, last: number, next: number): TextMoment {
  const { weekday: _weekday, dated: _dated, bare: _bare, relative: _relative, part, ...read } = draft;
  const until = UNTIL_INSIDE.test(read.text) || UNTIL.test(text.slice(Math.max(0, read.start - 14), read.start));
  const moment: TextMoment = until ? { ...read, limit: true } : read;
  if (moment.instant !== undefined || moment.impossible || part) return moment;
  const after = timeAfter(text, moment.end, next) ?? partAfter(text, moment.end);
  const before = after ? undefined : timeBefore(text, moment.start, last);
  const found: TextHour | undefined = after ?? before;
  if (!found) return moment;
  const [start, end] = after ? [moment.start, after.end] : [before!.start, moment.end];
  const { time } = found;
  return { ...moment, start, end, text: text.slice(start, end), ...(time !== undefined && { time }) };
}
