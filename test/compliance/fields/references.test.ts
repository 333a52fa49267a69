import { describe, expect, it } from "vitest";
import { checkFields } from "../../../src/compliance/fields/check-fields.js";
import { completeFields } from "../../../src/compliance/fields/complete-fields.js";
import { loadPolicy } from "../../../src/policy/load-policy.js";
import type { Policy } from "../../../src/policy/policy.js";

/** The policy of `bank/policy.yml`, with other files by path. */
function load(fields: string, files: Readonly<Record<string, string>>): Policy {
  const all: Readonly<Record<string, string>> = { "bank/policy.yml": `name: bank\nfields:\n${fields}`, ...files };
  const read = (name: string, from?: string): { path: string; text: string } => {
    const path = new URL(name, `file:///${from ?? ""}`).pathname.slice(1);
    if (all[path] === undefined) throw new Error("absent");
    return { path, text: all[path] };
  };
  return loadPolicy("bank/policy.yml", { read }).policy;
}

const contact = JSON.stringify({
  $id: "https://example.ru/contact.json",
  title: "Контакт",
  $defs: { tel: { title: "Телефон", type: "string", format: "phone-ru", "x-role": "phone" } },
  type: "object",
  required: ["tel"],
  properties: { tel: { $ref: "#/$defs/tel" }, next: { $ref: "#" } },
});

describe("a $ref to a file beside the policy", () => {
  const whole = load("  report: { type: object, properties: { contact: { $ref: ./contact.json } } }", {
    "bank/contact.json": contact,
  });

  it("is joined in, its own references with it", () => {
    const check = (fields: Record<string, unknown>): unknown =>
      checkFields({ kind: "report", fields }, whole).map(({ field, message }) => `${field}: ${message}`);
    expect(check({ contact: { tel: "+7 912 345-67-89" } })).toEqual([]);
    expect(check({ contact: {} })).toEqual(["/fields/contact/tel: Не заполнено поле «Телефон»"]);
    expect(check({ contact: { tel: "1" } })).toEqual([
      "/fields/contact/tel: Поле «Телефон»: нужен российский номер, например +7 912 345-67-89",
    ]);
    expect(check({ contact: { tel: "+7 912 345-67-89", next: {} } })).toEqual([
      "/fields/contact/next/tel: Не заполнено поле «Телефон»",
    ]);
  });

  it("is completed like any other", () => {
    expect(completeFields({ kind: "report", fields: {}, text: "Телефон 8 912 345-67-89." }, whole).fields).toEqual({
      contact: { tel: "+79123456789" },
    });
  });

  it("may name a place in it, another folder, YAML, and files that refer to each other", () => {
    const files = {
      "shared/a.yml": "$defs: { x: { $ref: './b.yml#/$defs/y' } }",
      "shared/b.yml": "$defs: { y: { title: Код, type: string, minLength: 2 }, back: { $ref: './a.yml#/$defs/x' } }",
    };
    const policy = load("  report: { properties: { code: { $ref: '../shared/a.yml#/$defs/x' } } }", files);
    expect(checkFields({ kind: "report", fields: { code: "1" } }, policy)[0]!.message).toBe(
      "Поле «Код» слишком короткое: нужно не меньше 2 знаков",
    );
  });

  it("that is absent, remote or broken is told", () => {
    expect(() => load("  report: { $ref: ./no.json }", {})).toThrow(
      "bank/policy.yml: не нашлась схема «./no.json», на которую ссылается $ref (файла нет); проверьте путь",
    );
    expect(() => load("  report: { $ref: 'https://example.ru/x.json' }", {})).toThrow(
      "bank/policy.yml: схема полей ссылается на «https://example.ru/x.json»: внешние адреса не читаются; положите схему файлом рядом с политикой",
    );
    expect(() =>
      load("  report: { $ref: ./x.json }", { "bank/x.json": '{"$ref": "http://example.ru/x.json"}' }),
    ).toThrow("bank/x.json: схема полей ссылается");
    expect(() => load("  report: { $ref: ./x.json }", { "bank/x.json": "{" })).toThrow(
      /bank\/x\.json:1:2: это не YAML и не JSON/u,
    );
  });
});
