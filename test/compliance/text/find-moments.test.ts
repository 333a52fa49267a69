import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilKey } from "../../../src/compliance/terms/civil-day.js";
import { isoIn } from "../../../src/compliance/terms/time-words.js";
import { zoneClock } from "../../../src/compliance/terms/zone-clock.js";
import { parsed } from "../parsed.js";
import { partMoments } from "../../../src/compliance/text/part-moments.js";
import { findMoments } from "../../../src/compliance/text/find-moments.js";
import { instantOf, type TextMoment } from "../../../src/compliance/text/text-moment.js";

const clock = zoneClock("Europe/Moscow");
// Tuesday.
const at = Date.parse("2026-03-17T10:00:00+03:00");

function shown({ text, day, time, instant, impossible, weekdayMismatch }: TextMoment): string {
  if (impossible) return `${text}: impossible`;
  if (weekdayMismatch) return `${text}: weekday ${weekdayMismatch.actual}, not ${weekdayMismatch.named}`;
  if (instant !== undefined) return `${text}: ${isoIn(instant, clock).slice(0, 16)}`;
  if (day === undefined) return `${text}: ?`;
  return `${text}: ${time === undefined ? civilKey(day) : isoIn(clock.toInstant(day, time), clock).slice(0, 16)}`;
}

const moments = (text: string, when: number | undefined = at): string[] =>
  findMoments(text, { clock, ...(when !== undefined && { at: when }) }).map(shown);

describe("moments in a text", () => {
  it.each([
    ["Отчёт будет готов в пятницу.", ["в пятницу: 2026-03-20"]],
    ["Перезвоним завтра до 12:00.", ["завтра до 12:00: 2026-03-18T12:00"]],
    ["Перезвоним завтра, до 12:00.", ["завтра, до 12:00: 2026-03-18T12:00"]],
    ["в пятницу, 15 марта 2026 года", ["в пятницу, 15 марта 2026 года: weekday 7, not 5"]],
    ["15 марта 2026 года (воскресенье)", ["15 марта 2026 года (воскресенье): 2026-03-15"]],
    ["15.03.2026, пятница", ["15.03.2026, пятница: weekday 7, not 5"]],
    ["В воскресенье, 15 марта", ["В воскресенье, 15 марта: 2026-03-15"]],
    ["31.06.2026 и 31 июня, 30 февраля", ["31.06.2026: impossible", "31 июня: impossible", "30 февраля: impossible"]],
    ["29 февраля", ["29 февраля: ?"]],
    ["29.02.2027", ["29.02.2027: impossible"]],
    ["Встреча 20 марта с 10:00 до 12:00", ["20 марта с 10:00 до 12:00: 2026-03-20T12:00"]],
    ["до 24:00 завтра", ["до 24:00 завтра: 2026-03-19T00:00"]],
    ["10-го мая", ["10-го мая: 2026-05-10"]],
    ["в ближайший понедельник", ["в ближайший понедельник: 2026-03-23"]],
    ["на следующей неделе", ["на следующей неделе: 2026-03-27"]],
    [
      "до конца этой недели, до конца следующей недели",
      ["до конца этой недели: 2026-03-20", "до конца следующей недели: 2026-03-27"],
    ],
    [
      "до конца месяца, в конце следующего месяца",
      ["до конца месяца: 2026-03-31", "в конце следующего месяца: 2026-04-30"],
    ],
    ["в течение часа, в течение дня", ["в течение часа: 2026-03-17T11:00", "в течение дня: 2026-03-17"]],
    ["в течение двух часов — за 3–5 дней", ["в течение двух часов: 2026-03-17T12:00", "за 3–5 дней: 2026-03-22"]],
    ["за день, за час до осмотра, за два дня до осмотра", []],
    ["через полчаса, через месяц", ["через полчаса: 2026-03-17T10:30", "через месяц: 2026-04-17"]],
    ["до 20.03, не позднее 25.03", ["20.03: 2026-03-20", "25.03: 2026-03-25"]],
    ["до 18.05, п. 20.03, в 3.12, до 20.13", []],
    ["до 25-го числа, к 5-му числу", ["25-го числа: 2026-03-25", "5-му числу: 2026-04-05"]],
    [
      "до 18:00, к 5 часам вечера, до 3 часов",
      ["до 18:00: 2026-03-17T18:00", "к 5 часам вечера: 2026-03-17T17:00", "до 3 часов: 2026-03-17T15:00"],
    ],
    ["в 9:00", ["в 9:00: ?"]],
    ["с 9:00 до 18:00", []],
    ["сегодня до конца дня", ["сегодня до конца дня: 2026-03-17"]],
    ["завтра утром, завтра к вечеру", ["завтра утром: 2026-03-18T12:00", "завтра к вечеру: 2026-03-18"]],
    ["к вечеру, до обеда", ["к вечеру: 2026-03-17", "до обеда: 2026-03-17"]],
    ["не позднее следующей пятницы", ["не позднее следующей пятницы: 2026-03-27"]],
    ["в эту субботу", ["в эту субботу: 2026-03-21"]],
    ["во вторник", ["во вторник: ?"]],
    ["ПЯТНИЦА — короткий день", []],
    ["среда обитания, в среде экспертов", ["в среде: 2026-03-18"]],
    ["через час и через 2 дня", ["через час: 2026-03-17T11:00", "через 2 дня: 2026-03-19"]],
    ["до конца рабочего дня", ["до конца рабочего дня: 2026-03-17"]],
    ["1.5.2026", ["1.5.2026: 2026-05-01"]],
    ["версия 10.15.3000, номер 1.2.2026.1, дом 5 мартовский", []],
    ["№15 марта", []],
    ["завтрашний, послезавтрашний", []],
  ])("%s", (text, lines) => {
    expect(moments(text)).toEqual(lines);
  });

  it("without the text's own time only whole dates are known", () => {
    expect(findMoments("завтра; 20 марта, 20.03.2026, через час", { clock }).map(shown)).toEqual([
      "завтра: ?",
      "20 марта: ?",
      "20.03.2026: 2026-03-20",
      "через час: ?",
    ]);
  });

  it("of a date without a year the nearest is meant", () => {
    const newYear = Date.parse("2026-12-28T10:00:00+03:00");
    expect(moments("12 января", newYear)).toEqual(["12 января: 2027-01-12"]);
    expect(moments("20 декабря", newYear)).toEqual(["20 декабря: 2026-12-20"]);
  });

  it("in any text lie in order, inside it, apart, in linear time", () => {
    const words = fc.constantFrom(
      "завтра",
      "в пятницу",
      "15 марта",
      "31 июня",
      "2026",
      "до",
      "12:00",
      ",",
      " ",
      "(",
      "через",
      "час",
      "30.02.2026",
      "пятница",
      "в",
      "конца дня",
      "с 10 до 12",
      "в течение",
      "рабочих",
      "дней",
      "3",
      "не позднее",
      "за",
      "20.03",
      "числа",
      "к вечеру",
      "утром",
      "на следующей неделе",
      "№",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.boolean(), (parts, spaced) => {
        const text = parts.join(spaced ? " " : "");
        let last = 0;
        for (const moment of findMoments(text, { clock, at })) {
          expect(moment.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(moment.start, moment.end)).toBe(moment.text);
          last = moment.end;
          instantOf(moment, clock);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("with tokens at hand", () => {
  it("the same moments are found where they can begin", () => {
    const words = fc.constantFrom(
      "Завтра",
      "в пятницу",
      "в следующую среду",
      "15 марта",
      "31 июня",
      "2026 года",
      "до 12:00",
      ",",
      "через два часа",
      "30.02.2026",
      "(пятница)",
      "до конца дня",
      "с 10 до 12",
      "Осмотр",
      "к концу недели",
      "10-го мая",
      ".",
      "2026-03-20",
      "в течение 3 дней",
      "за два-три дня",
      "не позднее чем через 2 часа",
      "не позднее следующей пятницы",
      "до 20.03",
      "к 25-му числу",
      "до 18:00",
      "к 5 часам",
      "не позднее 18:00",
      "на этой неделе",
      "до конца следующего месяца",
      "к вечеру",
      "через полчаса",
      "тел. 8 912 345-67-89",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const text = `${parts.join(" ")} слово`;
        const [part] = parsed({ kind: "report", text }).parts;
        expect(partMoments(part!, { clock, at }).map(shown)).toEqual(findMoments(text, { clock, at }).map(shown));
      }),
      { numRuns: 1000 },
    );
  });
});
