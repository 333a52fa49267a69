import { describe, expect, it } from "vitest";
import { caseFree } from "../../../src/compliance/text/case-free.js";

describe("expressions without regard to case", () => {
  it.each([
    ["(?<!\\p{L})час(?!\\p{L})", "Через ЧАС", "ЧАС"],
    ["(?<!\\p{L})час(?!\\p{L})", "сейчас", undefined],
    ["(?<!\\p{L})час(?!\\p{L})", "часЁ", undefined],
    ["№[\\p{L}\\p{N}-]+", "заказ №А1б-Z9.", "№А1б-Z9"],
    ["\\p{L}{2,3}\\[", "раз[", "раз["],
    ["[^\\]\\p{L}]\\p{L}", "а]б-в", "-в"],
  ])("%s in «%s» finds %s", (source, text, found) => {
    expect(caseFree(source).exec(text)?.[0]).toBe(found);
  });
});
