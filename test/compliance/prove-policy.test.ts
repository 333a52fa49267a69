import { describe, expect, it } from "vitest";
import { checkFields } from "../../src/compliance/fields/check-fields.js";
import { provePolicy } from "../../src/compliance/prove-policy.js";
import { createChecker } from "../../src/create-checker.js";
import { loadPolicy } from "../../src/policy/load-policy.js";
import { PolicyError } from "../../src/policy/policy-error.js";

/** What is wrong with the policy of a text, with its line, when it is opened or when a document with fields comes. */
function fault(text: string, files: Readonly<Record<string, string>> = {}): string | undefined {
  const all: Readonly<Record<string, string>> = { "a.yml": text, ...files };
  const loaded = loadPolicy("a.yml", { read: (name) => ({ path: name, text: all[name]! }) });
  try {
    provePolicy(loaded.policy);
    checkFields({ kind: "request", channel: "chat", fields: {} }, loaded.policy);
    return undefined;
  } catch (error) {
    if (error instanceof PolicyError) return loaded.locate(error).message;
    throw error;
  }
}

const term = (text: string): string =>
  `name: a\nterms:\n  - id: x\n    from: receivedAt\n    to: firstReplyAt\n    within: 1 рабочий день\n${text}`;
const field = (text: string): string =>
  `name: a\nfields:\n  request:\n    type: object\n    properties:\n      phone: ${text}`;

describe("a policy that demands what cannot be checked is told with its line", () => {
  it.each([
    [
      "name: a\nterms:\n  - id: x\n    from: receivedAt\n    to: firstReplyAt\n    within: 3 попугая",
      "a.yml:6: непонятный срок «3 попугая»; напишите, например, PT15M, «4 рабочих часа», «1 рабочий день» или «3 дня»",
    ],
    [
      "name: a\nterms:\n  - { id: x, from: receivedAt, to: firstReplyAt, within: PT0M }",
      "a.yml:3: срок «PT0M» равен нулю; напишите, например, PT15M или «1 рабочий день»",
    ],
    [
      "name: a\nterms:\n  - id: x\n    from: recievedAt\n    to: firstReplyAt\n    within: 3 дня",
      "a.yml:4: неизвестный момент «recievedAt»; возможно, имелось в виду «receivedAt»",
    ],
    [term("    timezone: Europe/Moskow"), "a.yml:7: неизвестный часовой пояс «Europe/Moskow»; нужно имя IANA"],
    [term("    calendar: de"), "a.yml:7: нет календаря «de»; известны ru, none"],
    [term("    hours:\n      mon: 18:00-09:00"), "a.yml:8: в часах «18:00-09:00» конец не позже начала"],
    [term("    lunch: 09:00-18:00"), "a.yml:3: в рабочих часах нет рабочего времени; проверьте hours и lunch"],
    [term("    channels: [chatt]"), "a.yml:7: неизвестный канал «chatt»"],
    [term("    kinds: [raport]"), "a.yml:7: неизвестный вид документа «raport»"],
    [term("    categories: [Я]"), "a.yml:7: неизвестная категория «Я»; известны: A, B, C, D, E"],
    [term("    severity: [{ over: много, severity: error }]"), "a.yml:7: непонятный срок «много»"],
    [`${term("")}  - { id: x, to: submittedAt, by: dueAt }`, "a.yml:7: два срока с именем «x»"],
    ["name: a\nstandards:\n  massage:\n    emoji: false", "a.yml:4: неизвестный вид документа или канал «massage»"],
    ["name: a\nstandards:\n  message/chatt: { emoji: false }", "a.yml:3: неизвестный канал «chatt»"],
    ["name: a\nfields:\n  zayavka: false", "a.yml:3: неизвестный вид документа «zayavka»"],
    [
      "name: a\ncalendars:\n  - calendar: kz\n    year: 2026\n    holidays: { 2026-02-30: нет такого }",
      "a.yml:3: в календаре нет даты «2026-02-30»; нужна запись ГГГГ-ММ-ДД",
    ],
    [field("{ x-role: phon }"), "a.yml:6: неизвестная роль «phon»"],
    [field("{ type: strng }"), "a.yml:6: «strng» не подходит; можно: "],
    [field("{ format: phone_ru }"), "a.yml:6: неизвестный формат «phone_ru»"],
    [
      field("{ minLenght: 3 }"),
      "a.yml:6: схема полей не знает слова «minLenght»; возможно, имелось в виду «minLength»",
    ],
    [field('{ $ref: "#/$defs/none" }'), "a.yml:6: ссылка «#/$defs/none» никуда не ведёт; проверьте $ref и $defs"],
  ])("%s", (text, message) => {
    expect(fault(text)).toContain(message);
  });

  it("in the file that says it, not in the one that extends it", () => {
    const base = "name: b\nterms:\n  - { id: x, from: receivedAt, to: firstReplyAt, within: скоро }";
    expect(fault("name: a\nextends: b.yml\npassMark: 90", { "b.yml": base })).toMatch(/^b\.yml:3: непонятный срок/u);
  });

  it("and a sound one is not: own channels, events, calendars", () => {
    const own = "categories: { telegram: F }\ncalendars: [{ calendar: kz, year: 2026 }]";
    const terms = "terms:\n  - { id: x, from: inspected, to: sent-to-rework, within: 1 календарный день, ";
    expect(fault(`name: a\n${own}\n${terms}channels: [telegram], categories: [F], calendar: kz }`)).toBeUndefined();
  });

  it("an object is told by its pointer", async () => {
    const terms = [{ id: "x", from: "receivedAt", to: "firstReplyAt", within: "скоро" }];
    await expect(createChecker({ lexicon: new ArrayBuffer(0), policy: { name: "a", terms } })).rejects.toThrow(
      "политика, /terms/0/within: непонятный срок «скоро»",
    );
  });
});
