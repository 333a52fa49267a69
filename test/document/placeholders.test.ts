import { describe, expect, it } from "vitest";
import { parsed } from "./parsed.js";

const found = (text: string, kind: "message" | "template" = "message"): string[] => {
  const { breaches, parts } = parsed({ kind, text });
  return breaches.map(
    ({ rule, start, end, slots }) =>
      `${rule} ${parts[0]!.text.slice(start, end)} ${slots?.["what"] ?? slots?.["other"]}`,
  );
};

describe("placeholders", () => {
  it.each([
    ["{{имя}}", "имя клиента"],
    ["{имя}", "имя клиента"],
    ["${client_name}", "имя клиента"],
    ["%ДАТА%", "дату"],
    ["<%= сумма %>", "сумму"],
    ["{% if да %}", "значение"],
    ["[[адрес]]", "адрес"],
    ["[ФИО клиента]", "имя клиента"],
    ["<ФИО>", "имя клиента"],
    ["____", "значение"],
  ])("%s left in a message is a breach", (placeholder, what) => {
    expect(found(`Пишем: ${placeholder}, ждём.`)).toEqual([`fields/placeholder ${placeholder} ${what}`]);
  });

  it("is at home in a template", () => {
    expect(found("Здравствуйте, {{имя}}! [ФИО], %ДАТА%, ____", "template")).toEqual([]);
  });

  it.each([
    "Подпись: ____",
    "«____» марта",
    "Скидка 5% и 10%",
    "[1], [так в тексте], […]",
    "p { color: red }",
    "x < y и y > z",
    "a_b __init__",
  ])("%s is none", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("without its pair is a breach, in a template too", () => {
    expect(found("Да, {{имя, и }}, и {{да}}. {% if x", "template")).toEqual(["fields/unbalanced-placeholder {% %}"]);
    expect(found("Здравствуйте, {{имя! Ждём.", "template")).toEqual(["fields/unbalanced-placeholder {{ }}"]);
  });

  it("is no breach in code", () => {
    expect(parsed({ kind: "message", format: "markdown", text: "Пишите `{{имя}}` и `{{`." }).breaches).toEqual([]);
  });
});
