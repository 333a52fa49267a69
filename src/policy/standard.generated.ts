import type { Policy } from "./policy.js";

/** The default policy, as src/policy/standard.yml says it. */
export const STANDARD: Policy = {
  name: "standard",
  version: "1.0",
  weights: {
    spelling: 3,
    grammar: 3,
    punctuation: 2,
    typography: 1,
    style: 2,
    etiquette: 2,
    profanity: 3,
    slang: 2,
    stress: 1,
    fields: 3,
    deadlines: 3,
  },
  penalties: {
    critical: 3,
    error: 0.3,
    warning: 0.1,
    info: 0.01,
  },
  thresholds: {
    spelling: 70,
    grammar: 70,
    punctuation: 70,
    typography: 60,
    style: 60,
    etiquette: 65,
    profanity: 100,
    slang: 65,
    stress: 60,
    fields: 70,
    deadlines: 70,
  },
  zeroTolerance: ["spelling", "grammar", "style"],
  passMark: 80,
  clauses: {
    spelling: "2.1",
    grammar: "2.1",
    punctuation: "2.1",
    typography: "2.1",
    style: "2.1",
    etiquette: "2.2",
    profanity: "2.2",
    slang: "2.2",
    stress: "2.2",
    fields: "критерий 1",
    deadlines: "критерий 2",
  },
  rules: {},
  yo: "any",
  quotations: "check",
  address: "consistent",
  glossary: {
    words: [],
    forbidden: [],
    hunspell: [],
  },
  fields: {
    request: {
      title: "Заявка клиента",
      type: "object",
      required: ["channel", "receivedAt", "orderNumber", "clientName", "subject", "propertyAddress", "bank"],
      properties: {
        channel: {
          title: "Канал",
          type: "string",
          "x-role": "channel",
          "x-message": {
            missing: "Не указан канал, по которому пришла заявка",
          },
        },
        category: {
          title: "Категория",
          type: "string",
          "x-role": "category",
        },
        receivedAt: {
          title: "Время получения",
          type: "string",
          format: "date-time",
          "x-role": "received-at",
          "x-message": {
            missing: "Не указано время получения заявки",
          },
        },
        orderNumber: {
          title: "Номер заказа",
          type: "string",
          minLength: 1,
          "x-role": "order-number",
          "x-message": {
            missing: "Не указан номер заказа",
          },
        },
        clientName: {
          title: "Имя клиента",
          type: "string",
          minLength: 2,
          "x-role": "person",
          "x-message": {
            missing: "Не указано имя клиента",
          },
        },
        phone: {
          title: "Контактный телефон клиента",
          type: "string",
          format: "phone-ru",
          "x-role": "phone",
          "x-message": {
            missing: "Не указан контактный телефон клиента",
          },
        },
        email: {
          title: "Электронная почта клиента",
          type: "string",
          format: "email",
          "x-role": "email",
          "x-message": {
            missing: "Не указана электронная почта клиента",
          },
        },
        subject: {
          title: "Тема обращения",
          type: "string",
          minLength: 1,
          "x-message": {
            missing: "Не указана тема обращения",
          },
        },
        propertyAddress: {
          title: "Адрес объекта",
          type: "string",
          minLength: 5,
          "x-role": "address",
          "x-message": {
            missing: "Не указан адрес объекта оценки",
          },
        },
        bank: {
          title: "Банк",
          type: "string",
          minLength: 1,
          "x-message": {
            missing: "Не указан банк",
          },
        },
        callbackPhone: {
          title: "Телефон для обратного звонка",
          type: "string",
          format: "phone-ru",
          "x-role": "phone",
          "x-message": {
            missing: "Не указан телефон для обратного звонка",
          },
        },
        callbackAt: {
          title: "Время обратного звонка",
          type: "string",
          format: "date-time",
          "x-role": "moment",
          "x-message": {
            missing: "Не указано время обратного звонка",
          },
        },
        inn: {
          title: "ИНН",
          type: "string",
          format: "inn",
          "x-role": "inn",
        },
        cadastralNumber: {
          title: "Кадастровый номер",
          type: "string",
          format: "cadastral-number",
          "x-role": "cadastral-number",
        },
        amount: {
          title: "Стоимость",
          type: "number",
          minimum: 0,
          "x-role": "money",
        },
      },
      allOf: [
        {
          if: {
            required: ["channel"],
            properties: {
              channel: {
                const: "mail",
              },
            },
          },
          then: {
            required: ["email"],
          },
        },
        {
          if: {
            required: ["channel"],
            properties: {
              channel: {
                enum: ["call-d", "call-e"],
              },
            },
          },
          then: {
            required: ["phone"],
          },
        },
        {
          if: {
            required: ["channel"],
            properties: {
              channel: {
                const: "voicemail",
              },
            },
          },
          then: {
            required: ["callbackPhone", "callbackAt"],
          },
        },
      ],
    },
    report: {
      title: "Отчёт об обработке обращения",
      type: "object",
      required: ["clientAsked", "answered", "result"],
      properties: {
        orderNumber: {
          title: "Номер заказа",
          type: "string",
          minLength: 1,
          "x-role": "order-number",
        },
        clientName: {
          title: "Имя клиента",
          type: "string",
          "x-role": "person",
        },
        propertyAddress: {
          title: "Адрес объекта",
          type: "string",
          "x-role": "address",
        },
        clientAsked: {
          title: "О чём спросил клиент",
          type: "string",
          minLength: 1,
          "x-message": {
            missing: "Не указано, о чём спросил клиент",
          },
        },
        answered: {
          title: "Что ответили клиенту",
          type: "string",
          minLength: 1,
          "x-message": {
            missing: "Не указано, что ответили клиенту",
          },
        },
        result: {
          title: "Итог",
          type: "string",
          minLength: 1,
          "x-message": {
            missing: "Не указан итог обращения",
          },
        },
        adviceEnough: {
          title: "Консультации хватило",
          type: "boolean",
        },
        clientRequestNumber: {
          title: "Номер открытого обращения",
          type: "string",
          minLength: 1,
          "x-role": "client-request-number",
          "x-message": {
            missing: "Консультации не хватило: укажите номер открытого обращения клиента",
          },
        },
        nextStep: {
          title: "Следующий шаг",
          type: "string",
          minLength: 1,
          "x-message": {
            missing: "Не указан следующий шаг",
          },
        },
        nextStepAt: {
          title: "Срок следующего шага",
          type: "string",
          anyOf: [
            {
              format: "date",
            },
            {
              format: "date-time",
            },
          ],
          "x-role": "date",
          "x-message": {
            missing: "Не указан срок следующего шага",
            format: "Срок следующего шага: нужна дата, например 2026-03-15",
          },
        },
      },
      dependentRequired: {
        nextStep: ["nextStepAt"],
      },
      if: {
        required: ["adviceEnough"],
        properties: {
          adviceEnough: {
            const: false,
          },
        },
      },
      then: {
        required: ["clientRequestNumber", "nextStep"],
      },
    },
  },
  categories: {
    chat: "A",
    mail: "B",
    voicemail: "C",
    "call-d": "D",
    "call-e": "E",
  },
  terms: [
    {
      id: "first-reply-chat",
      title: "Первый ответ",
      done: "дан",
      from: "receivedAt",
      to: "firstReplyAt",
      within: "15 рабочих минут",
      channels: ["chat"],
      warnBefore: 0.2,
      severity: [
        {
          over: "0",
          severity: "warning",
        },
        {
          over: "100%",
          severity: "error",
        },
      ],
    },
    {
      id: "first-reply-mail",
      title: "Первый ответ",
      done: "дан",
      from: "receivedAt",
      to: "firstReplyAt",
      within: "4 рабочих часа",
      channels: ["mail"],
      warnBefore: 0.2,
      severity: [
        {
          over: "0",
          severity: "warning",
        },
        {
          over: "100%",
          severity: "error",
        },
      ],
    },
    {
      id: "call-back",
      title: "Обратный звонок",
      done: "сделан",
      from: "receivedAt",
      to: "firstReplyAt",
      within: "2 рабочих часа",
      channels: ["voicemail"],
      warnBefore: 0.2,
      severity: [
        {
          over: "0",
          severity: "warning",
        },
        {
          over: "100%",
          severity: "error",
        },
      ],
    },
    {
      id: "report-due",
      title: "Отчёт",
      done: "сдан",
      to: "submittedAt",
      by: "dueAt",
      severity: "error",
    },
  ],
  standards: {},
  placeholders: {},
  personalData: {
    forbid: ["card", "passport", "snils"],
  },
  ruleFolders: [],
  hash: "149dbbb187c2",
};

/** The default policy with its commentary. */
export const STANDARD_TEXT: string =
  '# yaml-language-server: $schema=./policy.schema.json\n# Политика «standard»: как Чистовик судит, если не сказано иначе. Своя политика называет только то, чем отличается.\nname: standard\nversion: "1.0"\n\n# Вес критерия в общей оценке: среднее взвешенное по критериям, которые применимы к документу.\nweights:\n  spelling: 3 # орфография\n  grammar: 3 # грамматика\n  punctuation: 2 # пунктуация\n  typography: 1 # оформление\n  style: 2 # стиль\n  etiquette: 2 # деловой этикет\n  profanity: 3 # нецензурные слова\n  slang: 2 # жаргон и просторечие\n  stress: 1 # ударения\n  fields: 3 # обязательные поля\n  deadlines: 3 # сроки\n\n# Штраф за одно замечание. Оценка критерия: 100 · L / (L + P), где P — сумма штрафов,\n# L = max(1, слов / 75): в длинном тексте то же замечание весит меньше.\npenalties:\n  critical: 3\n  error: 0.3\n  warning: 0.1\n  info: 0.01\n\n# Наименьшая оценка критерия, от 0 до 100; ниже — на доработку.\nthresholds:\n  spelling: 70\n  grammar: 70\n  punctuation: 70\n  typography: 60\n  style: 60\n  etiquette: 65\n  profanity: 100\n  slang: 65\n  stress: 60\n  fields: 70\n  deadlines: 70\n\n# Критерии, где не допускается ни одной ошибки (severity: error). Пункт 2.1: в текстах нет орфографических и стилистических ошибок.\nzeroTolerance: [spelling, grammar, style]\n\n# Наименьшая общая оценка, с которой результат принимают.\npassMark: 80\n\n# Пункт требований, который нарушает замечание критерия; правило может назвать свой.\nclauses:\n  spelling: "2.1"\n  grammar: "2.1"\n  punctuation: "2.1"\n  typography: "2.1"\n  style: "2.1"\n  etiquette: "2.2"\n  profanity: "2.2"\n  slang: "2.2"\n  stress: "2.2"\n  fields: "критерий 1"\n  deadlines: "критерий 2"\n\n# Правило или «критерий/*» → off, on или важность (info, warning, error, critical). Точное имя сильнее звёздочки.\nrules: {}\n\n# Буква ё: any — всё равно; require — обязательна; consistent — одинаково во всём тексте.\nyo: any\n\n# Чужие слова в кавычках «…»: check — проверять их орфографию; skip — оставлять как есть.\nquotations: check\n\n# Обращение: Вы, вы или consistent — одинаково во всём тексте.\naddress: consistent\n\n# Слова заказчика: words — свои (со всеми формами), forbidden — запрещённые (с заменой), hunspell — файлы .dic.\nglossary:\n  words: []\n  forbidden: []\n  hunspell: []\n\n# JSON Schema полей документа: вид или «вид/канал» → схема (draft 2020-12; форматы inn, phone-ru и другие — в docs/fields.md).\n# Документ без fields не проверяется. Свою схему пишут на место этой; «request: false» отключает проверку.\n# x-message — фраза для человека (missing — когда поля нет), x-role — что в поле, для дозаполнения и сверки с текстом.\nfields:\n  # Заявка клиента.\n  request:\n    title: Заявка клиента\n    type: object\n    required: [channel, receivedAt, orderNumber, clientName, subject, propertyAddress, bank]\n    properties:\n      channel: { title: Канал, type: string, x-role: channel, x-message: { missing: "Не указан канал, по которому пришла заявка" } }\n      category: { title: Категория, type: string, x-role: category }\n      receivedAt: { title: Время получения, type: string, format: date-time, x-role: received-at, x-message: { missing: "Не указано время получения заявки" } }\n      orderNumber: { title: Номер заказа, type: string, minLength: 1, x-role: order-number, x-message: { missing: "Не указан номер заказа" } }\n      clientName: { title: Имя клиента, type: string, minLength: 2, x-role: person, x-message: { missing: "Не указано имя клиента" } }\n      phone: { title: Контактный телефон клиента, type: string, format: phone-ru, x-role: phone, x-message: { missing: "Не указан контактный телефон клиента" } }\n      email: { title: Электронная почта клиента, type: string, format: email, x-role: email, x-message: { missing: "Не указана электронная почта клиента" } }\n      subject: { title: Тема обращения, type: string, minLength: 1, x-message: { missing: "Не указана тема обращения" } }\n      propertyAddress: { title: Адрес объекта, type: string, minLength: 5, x-role: address, x-message: { missing: "Не указан адрес объекта оценки" } }\n      bank: { title: Банк, type: string, minLength: 1, x-message: { missing: "Не указан банк" } }\n      callbackPhone: { title: Телефон для обратного звонка, type: string, format: phone-ru, x-role: phone, x-message: { missing: "Не указан телефон для обратного звонка" } }\n      callbackAt: { title: Время обратного звонка, type: string, format: date-time, x-role: moment, x-message: { missing: "Не указано время обратного звонка" } }\n      inn: { title: ИНН, type: string, format: inn, x-role: inn }\n      cadastralNumber: { title: Кадастровый номер, type: string, format: cadastral-number, x-role: cadastral-number }\n      amount: { title: Стоимость, type: number, minimum: 0, x-role: money }\n    allOf:\n      - { if: { required: [channel], properties: { channel: { const: mail } } }, then: { required: [email] } }\n      - { if: { required: [channel], properties: { channel: { enum: [call-d, call-e] } } }, then: { required: [phone] } }\n      - { if: { required: [channel], properties: { channel: { const: voicemail } } }, then: { required: [callbackPhone, callbackAt] } }\n  # Отчёт об обработке обращения.\n  report:\n    title: Отчёт об обработке обращения\n    type: object\n    required: [clientAsked, answered, result]\n    properties:\n      orderNumber: { title: Номер заказа, type: string, minLength: 1, x-role: order-number }\n      clientName: { title: Имя клиента, type: string, x-role: person }\n      propertyAddress: { title: Адрес объекта, type: string, x-role: address }\n      clientAsked: { title: О чём спросил клиент, type: string, minLength: 1, x-message: { missing: "Не указано, о чём спросил клиент" } }\n      answered: { title: Что ответили клиенту, type: string, minLength: 1, x-message: { missing: "Не указано, что ответили клиенту" } }\n      result: { title: Итог, type: string, minLength: 1, x-message: { missing: "Не указан итог обращения" } }\n      adviceEnough: { title: Консультации хватило, type: boolean }\n      clientRequestNumber: { title: Номер открытого обращения, type: string, minLength: 1, x-role: client-request-number, x-message: { missing: "Консультации не хватило: укажите номер открытого обращения клиента" } }\n      nextStep: { title: Следующий шаг, type: string, minLength: 1, x-message: { missing: "Не указан следующий шаг" } }\n      nextStepAt: { title: Срок следующего шага, type: string, anyOf: [{ format: date }, { format: date-time }], x-role: date, x-message: { missing: "Не указан срок следующего шага", format: "Срок следующего шага: нужна дата, например 2026-03-15" } }\n    dependentRequired: { nextStep: [nextStepAt] }\n    if: { required: [adviceEnough], properties: { adviceEnough: { const: false } } }\n    then: { required: [clientRequestNumber, nextStep] }\n\n# Категория задачи по каналу; свои каналы добавляются к этим. На порядок работы категория не влияет.\ncategories: { chat: A, mail: B, voicemail: C, call-d: D, call-e: E }\n\n# Сроки: от какого момента до какого, сколько, по какому календарю. Документ без timeline и без времени сообщений не проверяется.\n# Рабочее время — будни с 9 до 18 по Москве, календарь РФ с переносами; свои часы — hours, lunch, timezone, calendar.\nterms:\n  # Первый ответ в чате — за 15 минут рабочего времени.\n  - { id: first-reply-chat, title: Первый ответ, done: дан, from: receivedAt, to: firstReplyAt, within: 15 рабочих минут, channels: [chat], warnBefore: 0.2, severity: [{ over: "0", severity: warning }, { over: "100%", severity: error }] }\n  # Первый ответ на письмо — за 4 рабочих часа.\n  - { id: first-reply-mail, title: Первый ответ, done: дан, from: receivedAt, to: firstReplyAt, within: 4 рабочих часа, channels: [mail], warnBefore: 0.2, severity: [{ over: "0", severity: warning }, { over: "100%", severity: error }] }\n  # На голосовое сообщение перезванивают за 2 рабочих часа.\n  - { id: call-back, title: Обратный звонок, done: сделан, from: receivedAt, to: firstReplyAt, within: 2 рабочих часа, channels: [voicemail], warnBefore: 0.2, severity: [{ over: "0", severity: warning }, { over: "100%", severity: error }] }\n  # Отчёт сдают к сроку, который назван в самой задаче.\n  - { id: report-due, title: Отчёт, done: сдан, to: submittedAt, by: dueAt, severity: error }\n\n# Стандарты общения заказчика: обязательные части, запрещённые обороты, длина.\nstandards: {}\n\n# Имена подстановок, которые разрешены в шаблонах; без списка разрешены все.\nplaceholders: {}\n\n# Какие персональные данные нельзя пересылать: card — номер карты, passport — паспорт, snils — СНИЛС. kinds, channels — только там.\npersonalData:\n  forbid: [card, passport, snils]\n\n# Папки со своими правилами (файлы *.yml, как в docs/rule-files.md).\nruleFolders: []\n';
