import { describe, expect, it } from "vitest";
import { standardFor } from "../../../src/compliance/standards/check-standards.js";
import type { Document, Message } from "../../../src/document/document.js";
import type { Standard, StandardPart } from "../../../src/policy/sections/standards.js";
import { breaches, policyOf, told as toldAll } from "../parsed.js";

const told = (standard: Standard, document: string | Partial<Document>): string[] => {
  const whole: Document = {
    kind: "message",
    channel: "chat",
    ...(typeof document === "string" ? { text: document } : document),
  };
  return toldAll(whole, { standards: { "*": standard } }, /^etiquette\/standard/u).map((line) => line.slice(19));
};

describe("required parts in their usual wordings", () => {
  const present: Readonly<Record<StandardPart, readonly string[]>> = {
    greeting: [
      "Здравствуйте! Отчёт готов.",
      "Добрый день, Нина Павловна!",
      "Доброго вам дня! Доброе утро!",
      "Приветствую вас.",
      "Уважаемая Нина Павловна!",
    ],
    clientName: [
      "Здравствуйте, Нина Павловна! Отчёт готов.",
      "Нина Павловна, добрый день!",
      "Добрый день, {{имя}}!",
      "Уважаемый Пётр!",
      "Нина, здравствуйте!",
      "Спасибо, Нина Павловна.",
    ],
    introduction: [
      "Меня зовут Анна, компания «Оценка».",
      "Вам пишет Анна из компании «Оценка».",
      "С вами на связи Анна.",
      "Вас приветствует компания «Оценка».",
      "Это Анна, компания «Оценка».",
    ],
    thanks: [
      "Спасибо за обращение!",
      "Благодарим вас за ожидание.",
      "Мы благодарны за отзыв.",
      "Признательны вам за терпение.",
    ],
    offerOfHelp: [
      "Могу ли я ещё чем-нибудь помочь?",
      "Если возникнут вопросы, обращайтесь.",
      "Чем ещё могу помочь?",
      "Будем рады ответить на ваши вопросы.",
      "Остались ли у вас вопросы?",
      "Могу чем-то ещё помочь?",
      "Если появятся вопросы, напишите нам.",
    ],
    farewell: [
      "До свидания!",
      "Всего доброго!",
      "Хорошего вам дня!",
      "С уважением, Анна.",
      "Желаем хорошего дня!",
      "Всего вам доброго!",
    ],
    signature: ["Отчёт готов.\n\nС уважением,\nАнна Иванова", "С уважением, Анна Иванова, компания «Оценка»"],
  };
  const absent = "Отчёт готов, он во вложении.";

  it.each(Object.entries(present).flatMap(([part, texts]) => texts.map((text) => [part, text] as const)))(
    "%s: %s",
    (part, text) => {
      expect(told({ require: { [part]: true } }, text)).toEqual([]);
    },
  );

  it.each([
    ["greeting", "приветствия"],
    ["clientName", "обращения к клиенту по имени"],
    ["introduction", "представления сотрудника и компании"],
    ["thanks", "благодарности"],
    ["offerOfHelp", "предложения помочь ещё"],
    ["farewell", "прощания"],
    ["signature", "подписи"],
  ])("without %s", (part, words) => {
    expect(told({ require: { [part]: true } }, absent)).toEqual([`part /text: ${words}`]);
  });

  it.each([
    ["clientName", "Здравствуйте! Отчёт готов."],
    ["clientName", "Добрый день. Спасибо за ожидание."],
    ["introduction", "Это ваш отчёт. С вами свяжется оценщик."],
    ["thanks", "Неблагодарная работа."],
    ["farewell", "Отчёт составлен с уважением к срокам дня."],
    ["signature", "С уважением"],
  ])("%s is not seen in «%s»", (part, text) => {
    expect(told({ require: { [part]: true } }, text)).toHaveLength(1);
  });

  it("in the customer's own wordings, in any form", () => {
    const standard: Standard = {
      require: {
        greeting: ["Компания «Оценка» приветствует вас"],
        introduction: ["меня зовут {name}", "на линии {name}"],
      },
    };
    expect(told(standard, "Компания «Оценка» приветствует вас! Меня зовут Анна Иванова.")).toEqual([]);
    expect(told(standard, "Здравствуйте! На линии анна.")).toEqual([
      "part /text: приветствия",
      "part /text: представления сотрудника и компании",
    ]);
  });

  it("over all turns of a thread", () => {
    const messages: Message[] = [
      { from: "client", text: "Здравствуйте, до свидания!" },
      { from: "operator", text: "Отчёт готов." },
      { from: "operator", text: "Всего доброго!" },
    ];
    expect(told({ require: { greeting: true, farewell: true } }, { messages })).toEqual([
      "part /messages: приветствия",
    ]);
  });
});

describe("the order of the parts", () => {
  const standard: Standard = { order: ["greeting", "thanks", "farewell"] };
  it.each([
    ["Здравствуйте! Спасибо за вопрос. Всего доброго!", []],
    ["Спасибо за вопрос. Здравствуйте! Всего доброго!", ["order [Спасибо]: благодарности; приветствия"]],
    ["Здравствуйте! Всего доброго!", []],
    ["Всего доброго! Спасибо.", ["order [Всего доброго]: прощания; благодарности"]],
  ])("%s", (text, lines) => expect(told(standard, text)).toEqual(lines));
});

describe("forbidden phrases, in all their forms", () => {
  const standard: Standard = {
    forbid: [
      "это не наша проблема",
      { phrase: "наш косяк", instead: "наша ошибка" },
      { phrase: "технические работы", why: "назовите причину точнее" },
    ],
  };
  it.each([
    ["К сожалению, это не наша проблема.", ["forbidden [это не наша проблема]: скажите иначе"]],
    ["Из-за технических работ отчёт задержан.", ["forbidden [технических работ]: назовите причину точнее"]],
    ["Наш косяк, исправим.", ["forbidden [Наш косяк] → Наша ошибка: напишите «наша ошибка»"]],
    ["Это наша проблема.", []],
  ])("%s", (text, lines) => expect(told(standard, text)).toEqual(lines));
});

describe("obligatory phrases", () => {
  const standard: Standard = { mustSay: ["разговор записывается", ["отчёт об оценке", "отчёт оценщика"]] };
  it.each([
    ["Наш разговор записывается. Отчёт об оценке готов.", []],
    [
      "Разговор будет записан.",
      ["obligatory /text: разговор записывается", "obligatory /text: отчёт об оценке» или «отчёт оценщика"],
    ],
    ["Все разговоры записываются, отчёта оценщика ещё нет.", []],
  ])("%s", (text, lines) => expect(told(standard, text)).toEqual(lines));
});

describe("preferred terms, in the form of the word", () => {
  const standard: Standard = { prefer: { заявка: ["тикет", "кейс"], "личный кабинет": ["лк"] } };
  it.each([
    ["Ваш тикет закрыт.", ["term [тикет] → заявка: заявка"]],
    ["По вашему тикету ответят.", ["term [тикету] → заявке: заявке"]],
    ["Тикетов много.", ["term [Тикетов] → Заявок: Заявок"]],
    ["Ваша заявка закрыта.", []],
    ["Откройте лк.", ["term [лк] → личный кабинет: личный кабинет"]],
  ])("%s", (text, lines) => expect(told(standard, text)).toEqual(lines));
});

describe("address", () => {
  it.each([
    ["Вы", "Мы ответим вам, спросите Вас.", ["address [вам] → Вам: Вам"]],
    ["вы", "Мы ответим Вам и ВАМ.", ["address [Вам] → вам: вам"]],
    ["consistent", "Мы ответим Вам, пришлём вам, ждём Вас.", ["address [вам] → Вам: Вам"]],
    ["consistent", "Мы ответим Вам, ждём вас.", ["address [вас] → Вас: Вас"]],
    ["consistent", "Мы ответим вам. Вы увидите.", []],
    ["вы", "Вы увидите. «Вы правы», — сказал он.", []],
  ] as const)("%s in «%s»", (address, text, lines) => expect(told({ address }, text)).toEqual(lines));
});

describe("length, emoji, exclamation marks, capitals", () => {
  it.each([
    [{ length: { maxCharacters: 10 } }, "Отчёт давно готов.", ["length [Отчёт давно готов.]: 18 знаков; не больше 10"]],
    [{ length: { minCharacters: 20 } }, "Готов.", ["length [Готов.]: 6 знаков; не меньше 20"]],
    [{ length: { maxWords: 2 } }, "Отчёт давно готов.", ["length [Отчёт давно готов.]: 3 слова; не больше 2"]],
    [{ length: { maxSentences: 1 } }, "Готов. Ждём.", ["length [Готов. Ждём.]: 2 предложения; не больше 1"]],
    [
      { length: { maxSentenceWords: 3 } },
      "Готов. Отчёт давно уже готов.",
      ["length [Отчёт давно уже готов.]: 4 слова в предложении; не больше 3"],
    ],
    [{ length: { maxCharacters: 18, maxWords: 3, maxSentences: 1 } }, "Отчёт давно готов.", []],
    [{ length: { minCharacters: 18, maxSentenceWords: 3 } }, "Отчёт давно готов.", []],
    [{ emoji: false }, "Готово 😊 спасибо :)", ["emoji [😊] →", "emoji [:)] →"].map((line) => `${line} `)],
    [{ emoji: false }, "Спасибо))", ["emoji [))] → "]],
    [{ emoji: false }, "Сроки (см. договор (пункт 2)) прежние: 1) отчёт; 2) акт.", []],
    [{ emoji: true }, "Готово 😊", []],
    [
      { exclamations: 1 },
      "Здравствуйте! Готово! Ждём!!!",
      ["exclamation [!] → .: не больше 1 на текст", "exclamation [!!!] → .: не больше 1 на текст"],
    ],
    [{ exclamations: false }, "Здравствуйте!", ["exclamation [!] → .: по стандарту их не ставят"]],
    [{ exclamations: true }, "Здравствуйте!!!", []],
    [{ capitals: false }, "СРОЧНО оплатите выписку ЕГРН.", ["capitals [СРОЧНО] → срочно"]],
    [{ capitals: false }, "Выписка ЕГРН, адрес МОСКВА, СНИЛС.", []],
    [{ capitals: true }, "СРОЧНО", []],
  ] as const)("%j: %s", (standard, text, lines) => expect(told(standard, text)).toEqual(lines));
});

describe("every question of the client is answered", () => {
  const turns = (...list: readonly (readonly [Message["from"], string])[]): Partial<Document> => ({
    messages: list.map(([from, text]) => ({ from, text })),
  });
  it.each([
    ["answered", turns(["client", "Где отчёт?"], ["operator", "Готов."]), []],
    [
      "not answered",
      turns(["client", "Где отчёт?"], ["operator", "Готов."], ["client", "А счёт?"], ["client", "И акт?"]),
      ["unanswered /messages/2", "unanswered /messages/3"],
    ],
    [
      "a system's turn is no answer",
      turns(["operator", "Добрый день!"], ["client", "Где отчёт?"], ["system", "Чат закрыт"]),
      ["unanswered /messages/1"],
    ],
    [
      "a thread in which the operator has said nothing",
      turns(["client", "Где отчёт?"], ["system", "Чат закрыт"]),
      ["unanswered /messages/0"],
    ],
    ["no question", turns(["operator", "Готов."], ["client", "Спасибо."]), []],
  ])("%s", (_title, document, lines) => expect(told({ answerQuestions: true }, document)).toEqual(lines));
});

describe("which standard is a text's", () => {
  const standards = {
    "*": { emoji: false, clause: "3.1" },
    message: { exclamations: 2 },
    chat: { emoji: true },
    "message/chat": { exclamations: 5 },
  };
  it("of all texts, of its kind, of its channel, of both: the more special word wins", () => {
    const policy = policyOf({ standards });
    expect(standardFor({ kind: "message", channel: "chat" }, policy)).toEqual({
      emoji: true,
      clause: "3.1",
      exclamations: 5,
    });
    expect(standardFor({ kind: "message", channel: "mail" }, policy)).toEqual({
      emoji: false,
      clause: "3.1",
      exclamations: 2,
    });
    expect(standardFor({ kind: "report" }, policy)).toEqual({ emoji: false, clause: "3.1" });
    expect(standardFor({ kind: "report" }, policyOf())).toBeUndefined();
  });

  it("names its clause in every finding", () => {
    const [one] = breaches({ kind: "report", text: "Готово 😊" }, { standards }, /standard/u);
    expect(one).toMatchObject({ rule: "etiquette/standard-emoji", clause: "3.1" });
  });
});
