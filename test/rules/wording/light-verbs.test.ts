import { describe, expect, it } from "vitest";
import { actionOf } from "../../../src/rules/style/light-verbs.js";

describe("split predicates", () => {
  it.each([
    ["произвести", "оплата", "оплатить"],
    ["производить", "оплата", "оплачивать"],
    ["осуществить", "звонок", "позвонить"],
    ["осуществлять", "контроль", "контролировать"],
    ["оказать", "помощь", "помочь"],
    ["оказывать", "содействие", "помогать"],
  ])("«%s %s» is «%s»", (verb, noun, expected) => {
    expect(actionOf(verb, noun)?.verb).toBe(expected);
  });

  it.each([
    ["произвести", "впечатление"],
    ["оказать", "услуга"],
    ["подписать", "договор"],
    ["провести", "осмотр"],
  ])("«%s %s» stays", (verb, noun) => {
    expect(actionOf(verb, noun)).toBeUndefined();
  });
});
