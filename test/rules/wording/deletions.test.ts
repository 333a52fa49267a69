import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createChecker } from "../../../src/node.js";
import { maskWord } from "../../../src/findings/mask.js";
import { mended } from "./mended.js";

const ready = existsSync(new URL("../../../dictionaries/compiled/lexicon.bin", import.meta.url));

/** What goes out of a sentence takes its commas along. */
const MENDED: readonly (readonly [string, string])[] = [
  ["Архивариус, сволочь, опять не взял трубку.", "Архивариус опять не взял трубку."],
  ["Заявка подана, блин.", "Заявка подана."],
  ["Блин, заявка подана.", "Заявка подана."],
  ["Блин! Заявка подана.", "Заявка подана."],
  ["Оплата дошла, ё-моё, а мы её не увидели.", "Оплата дошла, а мы её не увидели."],
  ["Опять этот сбой, чёрт возьми, файл не ушёл.", "Опять этот сбой, файл не ушёл."],
  ["Отчёт, блин, не готов.", "Отчёт не готов."],
  ["Мы ни черта не разобрали.", "Мы ничего не разобрали."],
  ["Договор хрен знает где.", "Договор неизвестно где."],
  ["Подрядчик всё просрал.", "Подрядчик всё упустил."],
  ["Этот чёртов сбой мешает.", "Этот сбой мешает."],
  ["Какого чёрта вы звоните?", "Зачем вы звоните?"],
];

describe.skipIf(!ready)("deletions (need dictionaries/compiled/lexicon.bin)", async () => {
  const checker = ready ? await createChecker() : undefined;

  it.each(MENDED)("«%s» → «%s»", (text, expected) => {
    expect(mended(checker!, text, "profanity", "slang")).toBe(expected);
  });

  it("masks a word that goes, not the next one", () => {
    expect(maskWord("Идиот, перезвони")).toBe("И****, перезвони");
    expect(maskWord(", сволочь,")).toBe(", с******,");
  });
});
