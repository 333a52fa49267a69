import { type CivilDay, weekdayOf } from "../terms/civil-day.js";
import { timeAfter, timeBefore } from "./find-time.js";
import { MOMENT } from "./moment-pattern.js";
import { type Draft, type Groups, readMoment } from "./read-moment.js";
import type { TextMoment, TextTime } from "./text-moment.js";

const STICKY = new RegExp(MOMENT.source, "iuy");

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
  const moments: TextMoment[] = [];
  const whole = joined(drafts, text, base);
  whole.forEach((draft, index) =>
    moments.push(withTime(draft, text, moments.at(-1)?.end ?? 0, whole[index + 1]?.start ?? text.length)),
  );
  return moments;
}

/** «в пятницу, 15 марта» and «15 марта (пятница)» are one moment; a weekday alone needs a preposition. */
function joined(drafts: readonly Draft[], text: string, base: CivilDay | undefined): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    const gap = last ? text.slice(last.end, draft.start) : "";
    const forward = last?.weekday && !last.dated && draft.dated && /^,?[\s\u00a0]+$/u.test(gap);
    const backward =
      last?.dated && draft.weekday && draft.bare && !last.weekday && /^(?:,?[\s\u00a0]+|[\s\u00a0]?\()$/u.test(gap);
    if (last && (forward || backward)) result[result.length - 1] = together(last, draft, text, base);
    else result.push(draft);
  }
  return result.filter(({ weekday, bare, dated }) => !weekday || !bare || dated);
}

function together(first: Draft, second: Draft, text: string, base: CivilDay | undefined): Draft {
  const date = first.dated ? first : second;
  const named = (first.dated ? second : first).weekday!;
  // «15 марта (пятница)» ends with its bracket.
  const end =
    text[second.end] === ")" && text.slice(first.end, second.start).includes("(") ? second.end + 1 : second.end;
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

/** The moment with the hour beside it, which may be the one before or after it, but of no other moment. */
function withTime(draft: Draft, text: string, last: number, next: number): TextMoment {
  const { weekday: _weekday, dated: _dated, bare: _bare, ...moment } = draft;
  if (moment.instant !== undefined || moment.impossible) return moment;
  const after = timeAfter(text, moment.end, next);
  const before = after ? undefined : timeBefore(text, moment.start, last);
  const found = after ?? before;
  if (!found) return moment;
  const [start, end] = after ? [moment.start, after.end] : [before!.start, moment.end];
  return { ...moment, start, end, text: text.slice(start, end), time: found.time };
}
