import { describe, expect, it } from "vitest";
import { part } from "./parsed.js";

const mail = (text: string): string => part(text, "text", { channel: "mail" }).text.trim();

describe("a letter", () => {
  it.each([
    ["quoted lines", "Добрый день!\n> Где отчет\n>> Ау\nОтчёт готов.", "Добрый день!\n\n\nОтчёт готов."],
    [
      "what stands under a head",
      "Отчёт готов.\n\nОт: Иванов\nОтправлено: 12 марта\nКому: нам\nТема: отчет\n\nГде отчет",
      "Отчёт готов.",
    ],
    [
      "what stands under a head in English",
      "Отчёт готов.\n\nFrom: I. Ivanov\nSent: Monday\nTo: us\n\nГде отчет",
      "Отчёт готов.",
    ],
    ["a forwarded letter", "Отчёт готов.\n-----Original Message-----\nГде отчет", "Отчёт готов."],
    [
      "a forwarded letter in Russian",
      "Отчёт готов.\n-------- Пересылаемое сообщение --------\nГде отчет",
      "Отчёт готов.",
    ],
    ["what somebody wrote", "Отчёт готов.\n\n12.03.2026 10:15, Иван Петров пишет:\nГде отчет", "Отчёт готов."],
    [
      "what somebody wrote, quoted",
      "Добрый день!\n12.03.2026, Иван <i@a.ru> написал(а):\n> Где отчет\nОтчёт готов.",
      "Добрый день!\n\n\nОтчёт готов.",
    ],
    ["a signature", "Отчёт готов.\n-- \nоценочная фирма", "Отчёт готов."],
  ])("is without %s", (_, text, own) => {
    expect(mail(text)).toBe(own);
  });

  it.each([
    "Площадь больше нормы:\n> 18 кв. м на человека.",
    "От: менеджера ждём ответа.\nСрок — среда.",
    "Клиент пишет: «Всё получил».",
    "Он -- да. --нет",
  ])("keeps what is the writer's own: %s", (text) => {
    expect(mail(text)).toBe(text);
  });

  it("has places in what was given", () => {
    const one = part("> Где\nОтчёт гатов.", "text", { channel: "mail" });
    expect(one.toSource(one.tokens[1]!.start)).toBe(12);
  });

  it("is read whole where it is a template or no letter", () => {
    expect(part("Да\n-- \nнет", "text", { kind: "template" }).text).toBe("Да\n-- \nнет");
    expect(part("Да\n-- \nнет", "text", { channel: "chat" }).text).toBe("Да\n-- \nнет");
  });

  it("is without quotations in Markdown and HTML too", () => {
    expect(part("Да.\n\n> Нет\n\nВсё.", "markdown", { channel: "mail" }).text).toBe("Да.\n\nВсё.");
    expect(
      part("<p>Да.</p><blockquote>Нет <b>и</b></blockquote><p>Всё.</p>", "html", { channel: "mail" }).text.trim(),
    ).toBe("Да.\n\nВсё.");
  });
});
