import { describe, expect, it } from "vitest";
import { DIMINUTIVES } from "../../../src/rules/style/diminutives.js";

describe("diminutives", () => {
  it.each([
    ["документики", "документ", "Nom", "Plur"],
    ["выписочку", "выписка", "Acc", "Sing"],
    ["выписочек", "выписка", "Gen", "Plur"],
    ["квартирок", "квартира", "Gen", "Plur"],
    ["звоночка", "звонок", "Gen", "Sing"],
    ["денька", "день", "Gen", "Sing"],
    ["письмецом", "письмо", "Ins", "Sing"],
    ["недельку", "неделя", "Acc", "Sing"],
  ])("«%s» is a form of «%s»", (form, plain, Case, number) => {
    const found = DIMINUTIVES.get(form);
    expect(found?.plain).toBe(plain);
    expect(found?.forms).toContainEqual([Case, number]);
  });

  it.each(["домик", "карточка", "табличка", "ручка", "копия", "чайки", "выписка"])("«%s» is none", (word) => {
    expect(DIMINUTIVES.has(word)).toBe(false);
  });
});
