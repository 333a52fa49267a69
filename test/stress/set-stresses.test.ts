import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openKnowledge, setStresses } from "../../src/node.js";

const knowledge = openKnowledge();
const set = (text: string, which?: "all" | "risky"): string => setStresses({ kind: "script", text }, knowledge, which);

describe("stresses set for reading aloud", () => {
  it.each([
    ["Оценщик позвонит до конца квартала.", "Оце́нщик позвони́т до конца́ кварта́ла."],
    ["Договор принят, документы переданы.", "Догово́р при́нят, докуме́нты пе́реданы."],
    ["Она приняла заявку, он принял раньше.", "Она́ приняла́ зая́вку, он при́нял ра́ньше."],
    ["Ещё раз: счёт придёт сегодня.", "Ещё раз: счёт придёт сего́дня."],
    ["Пишите на info@example.ru, стоимость — 5 000 руб.", "Пиши́те на info@example.ru, сто́имость — 5 000 руб."],
    ["Старый замок снят.", "Ста́рый замок снят."],
  ])("%s", (text, stressed) => {
    expect(set(text)).toBe(stressed);
  });

  it("only in the words that are often stressed wrongly", () => {
    expect(set("Оценщик позвонит вам до конца квартала.", "risky")).toBe("Оценщик позвони́т вам до конца кварта́ла.");
  });

  it("sets nothing twice and changes nothing else", () => {
    const words = fc.constantFrom(
      "договор",
      "Звонит",
      "ещё",
      "и",
      "—",
      "квартала,",
      "замок",
      "100 руб.",
      "\n",
      "Иванов",
      "кое-что",
      "зво́нит",
      "чистовик",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        const text = list.join(" ");
        const once = set(text);
        expect(set(once)).toBe(once);
        expect(once.replaceAll("\u0301", "")).toBe(text.replaceAll("\u0301", ""));
      }),
    );
  });
});
