import type { Part } from "../../document/parsed-document.js";
import { findMoments } from "./find-moments.js";
import { type TextMoment, type TextTime } from "./text-moment.js";

const endings = (stem: string, list: string): string[] => list.split(" ").map((ending) => stem + ending);

/** Forms of the weekdays' names, as keys of tokens. */
const WEEKDAYS = new Set(
  [
    ["понедельник", " а у ом е"],
    ["вторник", " а у ом е"],
    ["сред", "а ы е у ой"],
    ["четверг", " а у ом е"],
    ["пятниц", "а ы е у ей"],
    ["суббот", "а ы е у ой"],
    ["воскресень", "е я ю ем"],
  ].flatMap(([stem, list]) => endings(stem!, list!)),
);

/** Words that begin a moment: «завтра», «через два часа», «за три дня». */
const FIRST = new Set(["сегодня", "завтра", "послезавтра", "вчера", "позавчера", "через", "за"]);

/** Words that stand inside one, and how many words before them it begins: «в течение часа», «к концу дня», «на этой неделе». */
const INSIDE: ReadonlyMap<string, number> = new Map([
  ["течение", 1],
  ["течении", 1],
  ["чем", 2],
  ["конца", 1],
  ["концу", 1],
  ["конце", 1],
  ["неделе", 2],
  ["вечеру", 1],
  ["вечера", 1],
  ["обеду", 1],
  ["обеда", 1],
]);

/** Words before an hour that stands alone: «до 18:00», «не позднее 18:00». */
const BEFORE_HOUR: ReadonlyMap<string, number> = new Map([
  ["до", 1],
  ["к", 1],
  ["в", 1],
  ["после", 1],
  ["около", 1],
  ["позднее", 2],
  ["позже", 2],
]);

const begins = new WeakMap<Part, readonly number[]>();

/** Where moments can begin in a part; nowhere in most, and then nobody has to ask for a clock. */
export function momentStarts(part: Part): readonly number[] {
  let starts = begins.get(part);
  if (!starts) begins.set(part, (starts = startsIn(part)));
  return starts;
}

/** By the tokens: looking at their keys is quicker than searching the text. */
function startsIn({ tokens }: Part): number[] {
  const starts: number[] = [];
  const add = (index: number): void => {
    const start = tokens[index]?.start;
    if (start !== undefined && start > (starts.at(-1) ?? -1)) starts.push(start);
  };
  for (let index = 0; index < tokens.length; index++) {
    const { kind, key } = tokens[index]!;
    const digit = key.charCodeAt(0) - 48;
    if (digit >= 0 && digit <= 9) {
      add(index - (BEFORE_HOUR.get(tokens[index - 1]?.key ?? "") ?? 0));
      add(index);
    } else if (kind !== "word") continue;
    else if (FIRST.has(key)) add(index);
    else if (INSIDE.has(key)) add(index - INSIDE.get(key)!);
    // «не позднее следующей пятницы» begins three words before its day.
    else if (WEEKDAYS.has(key)) for (const back of [3, 2, 1, 0]) add(index - back);
  }
  return starts;
}

interface Known {
  readonly when: TextTime;
  readonly moments: readonly TextMoment[];
}

const cache = new WeakMap<Part, Known>();

/** The moments of a part, found once for all who ask at the same time. */
export function partMoments(part: Part, when: TextTime): readonly TextMoment[] {
  const known = cache.get(part);
  if (known && known.when.at === when.at && known.when.clock === when.clock && known.when.schedule === when.schedule)
    return known.moments;
  const moments = findMoments(part.text, when, momentStarts(part));
  cache.set(part, { when, moments });
  return moments;
}
