import { type CivilDay, civilDate, civilDay, DAY_MS, weekdayOf } from "../terms/civil-day.js";
import { daysInMonth } from "../terms/instant.js";
import type { ZoneClock } from "../terms/zone-clock.js";
import { timeAfter, timeBefore } from "./find-time.js";

/** A date, a day or an hour that a text speaks of. Offsets into the text, end exclusive. */
export interface TextMoment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The day on the calendar, where the text and its time tell it for sure. */
  readonly day?: CivilDay;
  /** Milliseconds since midnight, where an hour is named; of a stretch its end. */
  readonly time?: number;
  /** The moment itself: «через два часа». */
  readonly instant?: number;
  /** A date that no calendar has: 31 June. */
  readonly impossible?: true;
  /** A named weekday that does not fit the date: the date's own one, 1 to 7. */
  readonly weekdayMismatch?: { readonly named: number; readonly actual: number; readonly day: CivilDay };
}

/** When and where a text was written. */
export interface TextTime {
  readonly clock: ZoneClock;
  /** Milliseconds since 1970. */
  readonly at?: number;
}

const MONTHS = [
  "январ",
  "феврал",
  "март",
  "апрел",
  "ма",
  "июн",
  "июл",
  "август",
  "сентябр",
  "октябр",
  "ноябр",
  "декабр",
];
const WEEKDAYS = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];
const MONTH =
  "январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]";
const WEEKDAY =
  "понедельник(?:а|у|ом|е)?|вторник(?:а|у|ом|е)?|сред(?:а|ы|е|у|ой)|четверг(?:а|у|ом|е)?|пятниц(?:а|ы|е|у|ей)|суббот(?:а|ы|е|у|ой)|воскресень(?:е|я|ю|ем)";
const NUMBERS: Readonly<Record<string, number>> = {
  один: 1,
  одного: 1,
  одну: 1,
  одной: 1,
  полтора: 1.5,
  полутора: 1.5,
  пару: 2,
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трёх: 3,
  трех: 3,
  четыре: 4,
  четырёх: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  семь: 7,
  семи: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  десяти: 10,
  пятнадцать: 15,
  двадцать: 20,
  тридцать: 30,
};
const COUNT = `\\d{1,3}|${Object.keys(NUMBERS).join("|")}`;
const PATTERN = new RegExp(
  "(?<![\\p{L}\\p{N}.,№/-])(?:" +
    [
      "(?<iso>\\d{4}-\\d{2}-\\d{2})(?![\\dT-])",
      "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?!\\d|\\.\\d|-\\d)",
      `(?<dw>\\d{1,2})(?:-?го)?[\\s\\u00a0]+(?<mw>${MONTH})(?![\\p{L}\\p{N}])(?:[\\s\\u00a0]+(?<yw>\\d{4})(?!\\d)(?:[\\s\\u00a0]*(?:года|г\\.))?)?`,
      "(?<word>сегодня|завтра|послезавтра|вчера|позавчера)(?!\\p{L})",
      `через[\\s\\u00a0]+(?:(?<n>${COUNT})[\\s\\u00a0]+)?(?<unit>минут[уы]?|час(?:а|ов)?|день|дня|дней|недел(?:ю|и|ь))(?![\\p{L}])`,
      `(?:(?<prep>во?|ко?|до|на|со?)[\\s\\u00a0]+)?(?:(?<which>следующ(?:ий|ую|ее|ей|его|ему)|ближайш(?:ий|ую|ее|ей|его|ему)|эт(?:от|у|о|ой|ого|ому))[\\s\\u00a0]+)?(?<wd>${WEEKDAY})(?![\\p{L}\\p{N}-])`,
      "(?:до|к|в)[\\s\\u00a0]+кон(?:ца|цу|це)[\\s\\u00a0]+(?:рабочего[\\s\\u00a0]+)?(?<endof>дня|недели)(?!\\p{L})",
    ].join("|") +
    ")",
  "giu",
);

type Groups = Readonly<Record<string, string | undefined>>;
type Draft = { -readonly [K in keyof TextMoment]: TextMoment[K] } & {
  weekday?: number;
  dated?: boolean;
  bare?: boolean;
};

const STICKY = new RegExp(PATTERN.source, "iuy");

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
  for (const match of starts ? matchesAt(text, starts) : text.matchAll(PATTERN)) {
    const draft = read(match.groups as Groups, base, when);
    if (draft) drafts.push({ ...draft, start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  const moments: TextMoment[] = [];
  const whole = joined(drafts, text, base);
  whole.forEach((draft, index) =>
    moments.push(withTime(draft, text, moments.at(-1)?.end ?? 0, whole[index + 1]?.start ?? text.length)),
  );
  return moments;
}

function read(groups: Groups, base: CivilDay | undefined, when: TextTime): Partial<Draft> | undefined {
  const { iso, d, dw, word, unit, wd, endof } = groups;
  if (iso) return dated(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)), base);
  if (d) return dated(Number(groups["y"]), Number(groups["m"]), Number(d), base);
  if (dw) {
    const month = MONTHS.findIndex((stem) => groups["mw"]!.toLowerCase().startsWith(stem)) + 1;
    // «мар» is no month, and «ма» opens both «март» and «май».
    return dated(
      groups["yw"] ? Number(groups["yw"]) : undefined,
      /^март/iu.test(groups["mw"]!) ? 3 : month,
      Number(dw),
      base,
    );
  }
  if (word)
    return base === undefined
      ? {}
      : {
          day:
            base + { позавчера: -2, вчера: -1, сегодня: 0, завтра: 1, послезавтра: 2 }[word.toLowerCase() as "завтра"]!,
        };
  if (unit) return span(groups, base, when);
  if (endof)
    return base === undefined
      ? {}
      : { day: endof.toLowerCase() === "дня" ? base : base + Math.max(0, 5 - weekdayOf(base)) };
  if (wd) return weekday(groups, base);
  return undefined;
}

function dated(
  year: number | undefined,
  month: number,
  date: number,
  base: CivilDay | undefined,
): Partial<Draft> | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31 || (year !== undefined && (year < 1900 || year > 2199)))
    return undefined;
  // Without a year 29 February is possible.
  if (date > daysInMonth(year ?? 2024, month)) return { impossible: true, dated: true };
  if (year !== undefined) return { day: civilDay(year, month, date), dated: true };
  if (base === undefined) return { dated: true };
  const now = civilDate(base).year;
  const near = [now - 1, now, now + 1]
    .filter((candidate) => date <= daysInMonth(candidate, month))
    .map((candidate) => civilDay(candidate, month, date))
    .sort((a, b) => Math.abs(a - base) - Math.abs(b - base));
  return near.length ? { day: near[0]!, dated: true } : { dated: true };
}

function span(groups: Groups, base: CivilDay | undefined, { at }: TextTime): Partial<Draft> {
  if (base === undefined || at === undefined) return {};
  const given = groups["n"]?.toLowerCase();
  const count = given === undefined ? 1 : (NUMBERS[given] ?? Number(given));
  const unit = groups["unit"]!.toLowerCase();
  if (unit.startsWith("мин")) return { instant: at + count * 60_000 };
  if (unit.startsWith("час")) return { instant: at + count * 3_600_000 };
  return { day: base + Math.round(count * (unit.startsWith("нед") ? 7 : 1)) };
}

function weekday(groups: Groups, base: CivilDay | undefined): Partial<Draft> {
  const named = WEEKDAYS.findIndex((stem) => groups["wd"]!.toLowerCase().startsWith(stem)) + 1;
  const bare = groups["prep"] === undefined;
  if (base === undefined) return { weekday: named, bare };
  const today = weekdayOf(base);
  if (groups["which"]?.toLowerCase().startsWith("следующ"))
    return { weekday: named, bare, day: base - today + 7 + named };
  // «В пятницу», said on a Friday, may be today's or the next one.
  return named === today ? { weekday: named, bare } : { weekday: named, bare, day: base + ((named - today + 7) % 7) };
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

/** The moment by which what was said is due: the hour named, or the end of the day. */
export function instantOf({ instant, day, time }: TextMoment, clock: ZoneClock): number | undefined {
  if (instant !== undefined) return instant;
  return day === undefined ? undefined : clock.toInstant(day, time ?? DAY_MS - 1);
}
