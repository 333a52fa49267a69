import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isAccount,
  isBik,
  isCard,
  isInn,
  isOgrn,
  isSnils,
  isVin,
} from "../../../src/compliance/fields/check-digits.js";
import { FORMAT_WORDS, FORMATS } from "../../../src/compliance/fields/formats.js";

// Vectors and where they were read on 25.11.2026:
// СНИЛС 112-233-445 95: the worked example of the Pension Fund's rules, section 8 (consultant.ru, cons_doc_LAW_124607);
// accounts: the two worked examples of the Bank of Russia's order of 08.09.1997 № 515 (base.garant.ru/576000, zakonbase.ru/content/part/140344);
// ОГРН: the structure of appendix 1 to the Government's decree of 19.06.2002 № 438 (consultant.ru, cons_doc_LAW_124328), the number
// 1117746358608 of a worked example (elmin.ru), 1037739010891 (kontragent.info/calcs/ogrn);
// VIN: the sample calculation of 49 CFR 565, table V (1G4AH59H_5G118341, check digit 4), and Wikipedia's 1M8GDM9AXKP042788;
// ИНН: the weights of the tax service's programs (zapolnenie.info/algoritm-proverki-inn), Wikipedia's 7830002293 and 500100732259;
// cadastral number: the example of Росреестр's order П/0183 as told (nedvigram.ru); card: Wikipedia's 4561261212345467 and test cards;
// numbers that companies publish of themselves (Sberbank: ИНН 7707083893, ОГРН 1027700132195; Gazprom: ИНН 7736050003, ОГРН 1027700070518).
const VECTORS: Readonly<Record<string, { readonly right: readonly string[]; readonly wrong: readonly string[] }>> = {
  inn: {
    right: ["7830002293", "7707083893", "7736050003", "500100732259"],
    wrong: [
      "7830002294",
      "7707083892",
      "500100732258",
      "500100732269",
      "770708389",
      "77070838931",
      "0000000000",
      "000000000000",
      "7707O83893",
      "",
    ],
  },
  ogrn: {
    right: ["1027700132195", "1027700070518", "1117746358608", "1037739010891", "304500116000157"],
    wrong: ["1027700132194", "304500116000158", "102770013219", "0000000000000", "10277001321955"],
  },
  snils: {
    right: ["112-233-445 95", "11223344595", "112 233 445 95", "112-233-445-95", "087-654-303 00", "001-001-998 99"],
    wrong: ["112-233-445 96", "11223344596", "112-233-44 595", "000-000-000 00", "087-654-303 01", "112233445"],
  },
  bik: { right: ["049805746", "044525225"], wrong: ["059805746", "04980574", "0498057460", "abcdefghi"] },
  "cadastral-number": {
    right: ["77:01:0001013:4915", "50:20:070228:1", "47:14:1203001:814"],
    wrong: ["77:01:0001013", "7:01:0001013:4915", "77:01:13:4915", "77-01-0001013-4915", "77:01:0001013:4915/1"],
  },
  "postal-code-ru": { right: ["101000", "690091"], wrong: ["001000", "10100", "1010000", "7O1000", "901000"] },
  "vehicle-vin": {
    right: ["1M8GDM9AXKP042788", "1G4AH59H45G118341", "11111111111111111", "XTA210990Y2766389", "WVWZZZ1JZXW000001"],
    wrong: [
      "1M8GDM9A1KP042788",
      "1G4AH59H55G118341",
      "XTA210990Y276638",
      "XTA21O990Y2766389",
      "ХТА210990Y2766389",
      "XTA210990Y276638A",
    ],
  },
  "passport-rf": {
    right: ["45 12 123456", "4512 123456", "4512123456", "45 12 № 123456"],
    wrong: ["45 12 12345", "45-12-123456", "0012 123456", "451212345б"],
  },
  "phone-ru": {
    right: [
      "+7 912 345-67-89",
      "8 (912) 345-67-89",
      "89123456789",
      "+79123456789",
      "8-495-123-45-67",
      "(495) 123 45 67",
      "9123456789",
      "8 (34364) 1-23-45",
    ],
    wrong: [
      "+7 912 345-67-8",
      "+7 912 345-67-899",
      "345-67-89",
      "+1 212 555 0100",
      "8 012 345-67-89",
      "+7 727 258-00-00",
      "позвоните",
      "+7 912 345 67 89 доб. 5",
    ],
  },
};

describe.each(Object.entries(VECTORS))("the format %s", (name, { right, wrong }) => {
  it.each(right)("takes %s", (text) => expect(FORMATS[name]!(text)).toBe(true));
  it.each(wrong)("refuses %j", (text) => expect(FORMATS[name]!(text)).toBe(false));
  it("has words that say what is wanted", () => expect(FORMAT_WORDS[name]).toMatch(/^нуж(?:ен|ны|на) /u));
});

it("every format has vectors", () => expect(Object.keys(VECTORS).sort()).toEqual(Object.keys(FORMATS).sort()));

it("formats are ajv's own, for other people's schemas", () => {
  const ajv = new Ajv2020.default();
  for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);
  const validate = ajv.compile({ type: "string", format: "inn" });
  expect([validate("7707083893"), validate("7707083894")]).toEqual([true, false]);
});

describe("an account beside its bank's БИК", () => {
  it.each([
    ["40602810700000000025", "049805746", true],
    ["30101810800000000746", "049805746", true],
    ["30101810400000000225", "044525225", true],
    ["40602810600000000025", "049805746", false],
    ["40602810700000000025", "044525974", false],
    ["4060281070000000002", "049805746", false],
    ["40602810700000000025", "04980574", false],
  ])("%s at %s: %s", (account, bik, right) => {
    expect(isAccount(account, bik)).toBe(right);
  });
});

describe("a card's number by Luhn", () => {
  it.each([
    ["4561261212345467", true],
    ["4276550012345677", true],
    ["2201382000000013", true],
    ["5555555555554444", true],
    ["4561261212345464", false],
    ["79927398713", false],
    ["0000000000000000", false],
    ["1111111111111117", false],
  ])("%s: %s", (number, right) => {
    expect(isCard(number)).toBe(right);
  });
});

describe("one wrong digit is always found", () => {
  const spoil = (text: string, at: number, by: number): string =>
    text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
  it.each([
    ["ИНН of a person", "500100732259", isInn],
    ["ОГРН", "1027700132195", isOgrn],
    ["card", "4561261212345467", isCard],
    ["СНИЛС", "11223344595", isSnils],
  ] as const)("in %s", (_name, text, check) => {
    // ИНН, ОГРН take a remainder modulo 10 of one modulo 11, and СНИЛС 00 of 100: a pair of digits may escape, most do not.
    let escaped = 0;
    for (let at = 1; at < text.length; at++) for (let by = 1; by < 10; by++) if (check(spoil(text, at, by))) escaped++;
    expect(escaped / (9 * (text.length - 1))).toBeLessThan(0.03);
    if (check === isCard) expect(escaped).toBe(0);
  });

  it("and any other text is answered without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) =>
        [isInn, isOgrn, isSnils, isBik, isCard, isVin, ...Object.values(FORMATS)].every(
          (check) => typeof check(text) === "boolean",
        ),
      ),
    );
  });
});
