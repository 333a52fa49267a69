import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalNumbers, maskPersonalData } from "../../../src/compliance/text/personal-data.js";
import { told } from "../parsed.js";

describe("personal numbers in a text", () => {
  it.each([
    ["Карта 4276 5500 1234 5677.", ["card 4276 5500 1234 5677"]],
    ["Карта 4276550012345677", ["card 4276550012345677"]],
    ["Карта 2202-2000-1234-5672", ["card 2202-2000-1234-5672"]],
    ["СНИЛС 112-233-445 95", ["snils 112-233-445 95"]],
    ["СНИЛС: 11223344595", ["snils 11223344595"]],
    ["Паспорт 45 12 123456", ["passport 45 12 123456"]],
    ["паспорт РФ серии 4512 № 123456 выдан", ["passport 4512 № 123456"]],
    ["серия 4512 номер 123456", ["passport 4512 номер 123456"]],
    ["Загранпаспорт 72 1234567", ["passport 72 1234567"]],
    ["Партия серии 12 № 5, накладная 72 1234567", []],
    ["Карта 4276 5500 1234 5678", []],
    ["Номер накладной 1234 5678 9012 3452", []],
    ["Заказ 4512 123456", []],
    ["Счёт 40602810700000000025", []],
    ["Телефон +7 912 345-67-89", []],
    ["112-233-445 96", []],
  ])("%s", (text, found) => {
    expect(findPersonalNumbers(text).map((place) => `${place.kind} ${place.text}`)).toEqual(found);
  });
});

describe("are masked", () => {
  it.each([
    ["Карта 4276 5500 1234 5677.", "Карта 4276 **** **** 5677."],
    ["СНИЛС 112-233-445 95, паспорт 45 12 123456", "СНИЛС ***-***-*** 95, паспорт ** ** ****56"],
  ])("%s", (text, masked) => expect(maskPersonalData(text)).toBe(masked));

  it("so that none is left, and nothing else is changed", () => {
    const part = fc.constantFrom(
      "4276 5500 1234 5677",
      "112-233-445 95",
      "паспорт 45 12 123456",
      "заказ 70-1200",
      " ",
      "№ 5",
      "слово",
      ",",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        const masked = maskPersonalData(text);
        expect(findPersonalNumbers(masked)).toEqual([]);
        expect([masked.length, masked.replace(/[\d*]/gu, "")]).toEqual([text.length, text.replace(/\d/gu, "")]);
      }),
    );
  });
});

describe("where the policy forbids them", () => {
  const text = "Номер вашей карты 4276 5500 1234 5677, СНИЛС 112-233-445 95.";
  const forbidden = (personalData?: object): string[] =>
    told({ kind: "message", channel: "chat", text }, personalData ? { personalData } : {}, /^fields\/personal/u);

  it("are findings", () => {
    expect(forbidden()).toEqual([
      "fields/personal-data [4276 5500 1234 5677]: номер карты",
      "fields/personal-data [112-233-445 95]: СНИЛС",
    ]);
    expect(forbidden({ forbid: ["snils"] })).toHaveLength(1);
    for (const none of [{ forbid: [] }, { kinds: ["report"] }, { channels: ["mail"] }])
      expect(forbidden(none)).toEqual([]);
  });

  it("are not looked for in the client's words", () => {
    expect(
      told(
        {
          kind: "message",
          messages: [
            { from: "client", text },
            { from: "operator", text: "Спасибо." },
          ],
        },
        {},
        /personal/u,
      ),
    ).toEqual([]);
  });
});
