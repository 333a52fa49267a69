import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createChecker } from "../../../src/node.js";
import { mended } from "./mended.js";

const ready = existsSync(new URL("../../../dictionaries/compiled/lexicon.bin", import.meta.url));

/** What stands beside a slang word takes the gender of the word that replaces it. */
const MENDED: readonly (readonly [string, string])[] = [
  ["Пришлите файл полного бэкапа.", "Пришлите файл полной резервной копии."],
  ["Бэкап не был сделан.", "Резервная копия не была сделана."],
  ["Бэкап, который мы сделали, лежит в папке.", "Резервная копия, которую мы сделали, лежит в папке."],
  ["Два бэкапа пропали.", "Две копии пропали."],
  ["Наш новый гайд опубликован.", "Наше новое руководство опубликовано."],
  ["Этот баг уже найден.", "Эта ошибка уже найдена."],
  ["Он снял всю наличку.", "Он снял все наличные."],
  ["Прислали большое бабло.", "Прислали большие деньги."],
  ["Вчера прошёл дедлайн.", "Вчера прошёл срок."],
  ["Новый фидбек получен.", "Новый отзыв получен."],
];

describe.skipIf(!ready)("replacements of another gender (needs dictionaries/compiled/lexicon.bin)", async () => {
  const checker = ready ? await createChecker() : undefined;

  it.each(MENDED)("«%s» → «%s»", (text, expected) => {
    expect(mended(checker!, text, "slang")).toBe(expected);
  });
});
