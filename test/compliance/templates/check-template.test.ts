import { describe, expect, it } from "vitest";
import { sameTemplates } from "../../../src/compliance/templates/same-templates.js";
import type { PolicyInput } from "../../../src/policy/resolve-policy.js";
import { told as toldAll } from "../parsed.js";

const told = (text: string, more: Partial<PolicyInput> = {}, id?: string): string[] =>
  toldAll({ kind: "template", text, ...(id !== undefined && { id }) }, more, /template-|placeholder/u).map((line) =>
    line.replace(/^etiquette\/template-|^fields\//u, ""),
  );

describe("placeholders of a template", () => {
  const placeholders = { allowed: ["имя", "номер"], kinds: { оценщик: { case: "Ins", gender: "Masc" } } } as const;
  it.each([
    ["Заказ {{номер}}, {{ имя }}.", []],
    ["Заказ {{номре}}.", ["unknown-placeholder [{{номре}}] → {{номер}}: номре; номер"]],
    ["Заказ {{дата_осмотра}}.", ["unknown-placeholder [{{дата_осмотра}}]: дата_осмотра; имя, номер, оценщик"]],
    ["С {{оценщик}} согласовано.", []],
  ])("%s", (text, lines) => expect(told(text, { placeholders })).toEqual(lines));

  it("any name is known where the policy lists none", () => expect(told("Заказ {{номре}}.")).toEqual([]));
});

describe("a placeholder that cannot agree", () => {
  it.each([
    ["Уважаемый {{имя}}!", ["gender [Уважаемый {{имя}}] → Здравствуйте, {{имя}}: женщине"]],
    ["Уважаемая {{имя}}, отчёт готов.", ["gender [Уважаемая {{имя}}] → Здравствуйте, {{имя}}: мужчине"]],
    ["Дорогой {{клиент}}!", ["gender [Дорогой {{клиент}}] → Здравствуйте, {{клиент}}: женщине"]],
    ["Здравствуйте, {{имя}}!", []],
    ["Уважаемый {{оценщик}}!", []],
    ["Отчёт подготовлен для {{имя}}.", ["case [для {{имя}}]: родительный; именительный"]],
    ["Передайте договор к {{фио}}.", ["case [к {{фио}}]: дательный; именительный"]],
    ["Заказ {{номер}} для {{банк}}.", []],
    ["Уважаемые клиенты, {{имя}}!", []],
  ])("%s", (text, lines) => expect(told(text)).toEqual(lines));

  it.each([
    ["Отчёт подготовлен для {{имя}}.", { case: "Gen" }, []],
    ["Отправим через {{имя}}.", { gender: "Masc" }, []],
    ["Отправим через {{имя}}.", { gender: "Fem" }, ["case [через {{имя}}]: винительный; именительный"]],
    ["Благодарим {{имя}}!", {}, ["case [Благодарим {{имя}}]: винительный; именительный"]],
    ["Спасибо, {{имя}}, за {{имя}}.", { case: "Gen" }, []],
    ["Уважаемый {{имя}}!", { gender: "Masc" }, []],
    ["Уважаемая {{имя}}!", { gender: "Masc" }, ["gender [Уважаемая {{имя}}] → Здравствуйте, {{имя}}: мужчине"]],
  ] as const)("%s of %j", (text, kind, lines) =>
    expect(told(text, { placeholders: { kinds: { имя: kind } } })).toEqual(lines),
  );

  it("with a verb that has a gender", () => {
    expect(told("{{имя}} оставил заявку.")).toEqual(["gender [{{имя}} оставил]: женщине"]);
    expect(told("{{имя}} оставила заявку.")).toEqual(["gender [{{имя}} оставила]: мужчине"]);
    expect(told("{{имя}} оставляет заявку. Заявку {{номер}} закрыл банк.")).toEqual([]);
  });
});

describe("a greeting by the hour", () => {
  it.each([
    ["утро-осмотр.txt", "Добрый вечер, {{имя}}!", ["hour [Добрый вечер]: утро"]],
    ["morning.md", "Добрый день!", ["hour [Добрый день]: утро"]],
    ["вечернее-письмо.txt", "Добрый вечер!", []],
    ["вечернее-письмо.txt", "Здравствуйте!", []],
    ["осмотр.txt", "Доброе утро!", []],
    ["утро-и-вечер.txt", "Добрый день!", []],
    ["сегодня.txt", "Доброе утро!", []],
    [undefined, "Доброе утро!", []],
  ])("in %s: %s", (id, text, lines) => expect(told(text, {}, id)).toEqual(lines));
});

describe("two templates with the same text", () => {
  it("are the same but for spaces, capitals, ё and the writing of placeholders", () => {
    const templates = [
      { id: "a", text: "Здравствуйте, {{имя}}!\nОтчёт готов." },
      { id: "b", text: "Здравствуйте, {{ имя }}! Отчет готов.\n" },
      { id: "c", text: "Здравствуйте, {{фио}}! Отчёт готов." },
      { id: "d", text: "здравствуйте,\u00a0{имя}!  отчёт готов." },
    ];
    expect([...sameTemplates(templates)]).toEqual([
      ["b", "a"],
      ["d", "a"],
    ]);
  });

  it("are a finding where the checker is told of the other", () => {
    expect(toldAll({ kind: "template", text: "Отчёт готов.", sameAs: "a.txt" }, {}, /template/u)).toEqual([
      "etiquette/template-same /text: a.txt",
    ]);
    expect(toldAll({ kind: "message", text: "Отчёт готов.", sameAs: "a.txt" }, {}, /template/u)).toEqual([]);
  });
});
