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

/** Words that begin a moment: «завтра», «через два часа». */
const FIRST = new Set(["сегодня", "завтра", "послезавтра", "вчера", "позавчера", "через"]);

/** «К концу дня». */
const END = new Set(["конца", "концу", "конце"]);

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
    if (digit >= 0 && digit <= 9) add(index);
    else if (kind !== "word") continue;
    else if (FIRST.has(key)) add(index);
    else if (END.has(key)) add(index - 1);
    // «в следующую пятницу» begins two words before its day.
    else if (WEEKDAYS.has(key)) for (const back of [2, 1, 0]) add(index - back);
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
  if (known && known.when.at === when.at && known.when.clock === when.clock) return known.moments;
  const moments = findMoments(part.text, when, momentStarts(part));
  cache.set(part, { when, moments });
  return moments;
}
