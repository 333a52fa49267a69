import { expect, it } from "vitest";
import { reworded } from "../../src/rules/reworded.js";

it.each([
  ["«{actual}» — жаргон: лучше «{expected}»", "«{actual}» — жаргон: перефразируйте"],
  ["Слово «{actual}» устарело — напишите «{expected}»", "Слово «{actual}» устарело — перефразируйте"],
  ["Так не пишут. Лучше «{expected}»", "Так не пишут. Перефразируйте"],
  ["Вместо «{actual}» напишите «{expected}»", "Перефразируйте: «{actual}»"],
])("%s", (message, expected) => {
  expect(reworded(message)).toBe(expected);
});
