import { actions, type Action } from "./action.js";
import { DEEDS, deedOf } from "./deeds.js";

interface Light {
  readonly perfective: boolean;
  readonly deeds: ReadonlyMap<string, Action>;
}

/** Both verbs of each pair → the nouns that they go with. */
function verbs(pairs: Readonly<Record<string, Readonly<Record<string, string>>>>): ReadonlyMap<string, Light> {
  const both = Object.entries(pairs).flatMap(([pair, deeds]) =>
    pair.split(" ").map((verb, i) => [verb, { perfective: i === 0, deeds: actions(deeds) }] as const),
  );
  return new Map(both);
}

/** Light verbs that go with any deed: lemma → whether it is perfective. */
const ANY: ReadonlyMap<string, boolean> = new Map([
  ["произвести", true],
  ["осуществить", true],
  ["совершить", true],
  ["производить", false],
  ["осуществлять", false],
  ["совершать", false],
]);

/** Pairs of verbs, perfective and imperfective, that part with a few nouns only. */
const SOME = verbs({
  "оказать оказывать": {
    помощь: "помочь помогать keep",
    содействие: "помочь помогать keep",
    поддержка: "поддержать поддерживать DatAcc",
    консультация: "проконсультировать консультировать DatAcc",
    влияние: "повлиять влиять keep mild",
    воздействие: "подействовать действовать keep mild",
    предпочтение: "предпочесть предпочитать DatAcc",
    давление: "надавить давить keep mild",
  },
  "дать давать": {
    ответ: "ответить отвечать keep mild",
    обещание: "пообещать обещать keep",
    совет: "посоветовать советовать keep mild",
    рекомендация: "порекомендовать рекомендовать inf",
    указание: "велеть велеть inf",
    поручение: "поручить поручать inf",
    разрешение: "разрешить разрешать inf",
    распоряжение: "распорядиться распоряжаться inf",
    отказ: "отказать отказывать keep",
    оценка: "оценить оценивать DatAcc",
    характеристика: "охарактеризовать характеризовать DatAcc",
    подтверждение: "подтвердить подтверждать bare",
    начало: "начать начинать DatAcc",
  },
  "выразить выражать": {
    согласие: "согласиться соглашаться keep",
    надежда: "понадеяться надеяться keep mild",
    сомнение: "усомниться сомневаться keep mild",
    отказ: "отказаться отказываться keep",
    желание: "захотеть хотеть inf",
    намерение: "решить намереваться inf",
    благодарность: "поблагодарить благодарить DatAcc",
    признательность: "поблагодарить благодарить DatAcc",
    сожаление: "пожалеть сожалеть keep",
    несогласие: "возразить возражать bare",
    протест: "возразить возражать bare",
  },
  "провести проводить": {
    консультирование: "проконсультировать консультировать",
    информирование: "проинформировать информировать",
    согласование: "согласовать согласовывать",
    уточнение: "уточнить уточнять",
    сравнение: "сравнить сравнивать mild",
    оплата: "оплатить оплачивать",
    замена: "заменить заменять",
    проверка: "проверить проверять Acc mild",
    анализ: "проанализировать анализировать Acc mild",
    обсуждение: "обсудить обсуждать Acc needs",
    подписание: "подписать подписывать Acc needs",
    оформление: "оформить оформлять Acc needs",
    заполнение: "заполнить заполнять Acc needs",
    отправка: "отправить отправлять Acc needs",
    доставка: "доставить доставлять Acc needs",
    передача: "передать передавать Acc needs",
    подготовка: "подготовить готовить Acc needs",
    корректировка: "исправить исправлять Acc needs",
    разъяснение: "разъяснить разъяснять Acc needs",
    оповещение: "оповестить оповещать Acc needs",
    выдача: "выдать выдавать Acc needs",
    удаление: "удалить удалять Acc needs",
    перенос: "перенести переносить Acc needs",
    отмена: "отменить отменять Acc needs",
    рассмотрение: "рассмотреть рассматривать Acc needs",
    сбор: "собрать собирать Acc needs",
    поиск: "найти искать Acc needs",
    исправление: "исправить исправлять Acc needs",
    изменение: "изменить изменять Acc needs",
    пересчет: "пересчитать пересчитывать Acc needs",
  },
  "выполнить выполнять": {
    звонок: "позвонить звонить keep",
    доставка: "доставить доставлять",
    оплата: "оплатить оплачивать",
    возврат: "вернуть возвращать",
    отправка: "отправить отправлять",
    проверка: "проверить проверять Acc mild",
    подготовка: "подготовить готовить Acc needs",
    оформление: "оформить оформлять Acc needs",
    заполнение: "заполнить заполнять Acc needs",
    передача: "передать передавать Acc needs",
    перенос: "перенести переносить Acc needs",
  },
  "сделать делать": {
    звонок: "позвонить звонить keep",
    оплата: "оплатить оплачивать",
    запрос: "запросить запрашивать",
    замер: "измерить измерять",
    перевод: "перевести переводить Acc mild",
    возврат: "вернуть возвращать Acc mild",
  },
  "нанести наносить": { визит: "посетить посещать DatAcc" },
  "испытать испытывать": {
    потребность: "понуждаться нуждаться keep",
    необходимость: "понуждаться нуждаться keep",
    сомнение: "усомниться сомневаться keep",
    затруднение: "затрудниться затрудняться keep",
    беспокойство: "обеспокоиться беспокоиться keep",
  },
  "найти находить": { применение: "примениться применяться keep mild", отражение: "отразиться отражаться keep mild" },
  "внести вносить": {
    предложение: "предложить предлагать keep mild",
    исправление: "исправить исправлять вAcc",
    корректировка: "исправить исправлять вAcc",
    правка: "исправить исправлять вAcc",
  },
  "принять принимать": { решение: "решить решать inf" },
  "предпринять предпринимать": { попытка: "попытаться пытаться inf" },
  "предъявить предъявлять": { требование: "потребовать требовать inf" },
  "высказать высказывать": {
    просьба: "попросить просить inf",
    предложение: "предложить предлагать inf",
    пожелание: "пожелать желать inf",
    возражение: "возразить возражать keep",
  },
  "отдать отдавать": {
    предпочтение: "предпочесть предпочитать DatAcc",
    распоряжение: "распорядиться распоряжаться inf",
    приказ: "приказать приказывать inf",
  },
  "проявить проявлять": { забота: "позаботиться заботиться keep", беспокойство: "обеспокоиться беспокоиться keep" },
  "обеспечить обеспечивать": {
    предоставление: "предоставить предоставлять",
    выдача: "выдать выдавать",
    отправка: "отправить отправлять",
    направление: "направить направлять",
  },
});

/** Nouns of work proper: «провести оценку», «выполнить заказ» are what the trade says. */
const WORK =
  "оценка осмотр опрос ремонт съемка фотосъемка показ запрос поездка визит вход выход выезд заказ прием выбор вызов вывод организация открытие закрытие руководство обмен исследование вычет создание учет консультация";

/** `DEEDS` but for some nouns. */
const deedsBut = (nouns: string): Light["deeds"] => {
  const but = new Set(nouns.split(" "));
  return new Map([...DEEDS].filter(([noun]) => !but.has(noun)));
};

/** Verbs that a letter does without where the noun has an object: «провести сверку данных», «вести подготовку отчёта». */
const LETTER: ReadonlyMap<string, Light> = new Map(
  Object.entries({
    "провести проводить": "",
    "выполнить выполнять": "перевод",
    "сделать делать": "перевод взаимодействие",
    "_ вести": "запись контроль хранение строительство наблюдение",
  }).flatMap(([pair, but]) => {
    const deeds = deedsBut(`${WORK} ${but}`);
    return pair.split(" ").map((verb, i) => [verb, { perfective: i === 0, deeds }] as const);
  }),
);

/** What a light verb and a noun of action make. */
export interface SplitTable {
  /** Lemmas of the light verbs; ё is е. */
  readonly verbs: ReadonlySet<string>;
  /** A genitive has to depend on the noun. */
  readonly withObject: boolean;
  /** The one verb that says what «произвести оплату» says, with what becomes of the dependants. */
  readonly actionOf: (verb: string, noun: string) => { readonly verb: string; readonly action: Action } | undefined;
}

/** Split predicates that are officialese anywhere. */
export const SPLIT: SplitTable = {
  verbs: new Set([...ANY.keys(), ...SOME.keys()]),
  withObject: false,
  actionOf: (verb, noun) =>
    chosen(
      SOME.get(verb)?.deeds.get(noun) ?? (ANY.has(verb) ? deedOf(noun) : undefined),
      SOME.get(verb)?.perfective ?? ANY.get(verb),
    ),
};

/** Verbs that say nothing of their own even where no noun of the table follows. */
export const EMPTY_VERBS: ReadonlySet<string> = new Set([
  ...ANY.keys(),
  "оказать",
  "дать",
  "выразить",
  "провести",
  "выполнить",
  "сделать",
  "внести",
]);

/** Split predicates that a report may have and a letter does better without. */
export const SPLIT_IN_LETTER: SplitTable = {
  verbs: new Set(LETTER.keys()),
  withObject: true,
  actionOf: (verb, noun) =>
    SOME.get(verb)?.deeds.has(noun)
      ? undefined
      : chosen(LETTER.get(verb)?.deeds.get(noun), LETTER.get(verb)?.perfective),
};

const chosen = (
  action: Action | undefined,
  perfective: boolean | undefined,
): { readonly verb: string; readonly action: Action } | undefined =>
  action && { verb: action.verbs[perfective ? 0 : 1], action };
