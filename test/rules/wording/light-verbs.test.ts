import { describe, expect, it } from "vitest";
import { SPLIT } from "../../../src/rules/style/light-verbs.js";

describe("split predicates", () => {
  it.each([
    ["произвести", "оплата", "оплатить"],
    ["производить", "оплата", "оплачивать"],
    ["осуществить", "звонок", "позвонить"],
    ["осуществлять", "контроль", "контролировать"],
    ["оказать", "помощь", "помочь"],
    ["оказывать", "содействие", "помогать"],
  ])("«%s %s» is «%s»", (verb, noun, expected) => {
    expect(SPLIT.actionOf(verb, noun)?.verb).toBe(expected);
  });

  it.each([
    ["произвести", "впечатление"],
    ["оказать", "услуга"],
    ["подписать", "договор"],
    ["провести", "осмотр"],
  ])("«%s %s» stays", (verb, noun) => {
    expect(SPLIT.actionOf(verb, noun)).toBeUndefined();
  });
});
