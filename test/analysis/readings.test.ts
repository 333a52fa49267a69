import { describe, expect, it } from "vitest";
import { analysisOf, lexicon, marked, model } from "./open-analysis.js";

/** The word in brackets, and what its likeliest reading must say. */
const TABLE = `
Мы подписали [договор] с клиентом. | NOUN Acc Sing
[Договор] подписан вчера. | NOUN Nom Sing
Вчера клиент подписал [договор]. | NOUN Acc Sing
Отчёт направлен [клиенту]. | NOUN Dat Sing
Копия [договора] приложена к письму. | NOUN Gen Sing
Согласно [договору] срок истёк. | NOUN Dat Sing
На [основании] заявки оценка назначена. | NOUN Loc Sing
Мы получили [документы] от банка. | NOUN Acc Plur
[Документы] получены вчера. | NOUN Nom Plur
Банк направил [письмо] заёмщику. | NOUN Acc Sing
[Письмо] пришло вчера. | NOUN Nom Sing
Стоимость [квартиры] выросла. | NOUN Gen Sing
Все [квартиры] осмотрены. | NOUN Nom Plur
Оценщик осмотрел [квартиры]. | NOUN Acc Plur
В [квартире] сделан ремонт. | NOUN Loc Sing
По этой [квартире] отчёт готов. | NOUN Dat Sing
Оценка [стоимости] завершена. | NOUN Gen Sing
К [стоимости] добавлен налог. | NOUN Dat Sing
Мы [стали] работать быстрее. | VERB Plur
Мы продаём листы из [стали]. | NOUN Gen Sing
Он [знает] ответ. | VERB Sing
[Уважаемые] клиенты, офис закрыт. | Nom Plur
Мы пригласили нашу [уважаемую] коллегу. | Acc Sing
Для [новых] клиентов действует скидка. | ADJ Gen Plur
О [новых] клиентах мы сообщим. | ADJ Loc Plur
Работа с [новой] заявкой начата. | ADJ Ins Sing
Текст [новой] заявки проверен. | ADJ Gen Sing
В [новой] заявке есть ошибка. | ADJ Loc Sing
Мы передали документы [новой] сотруднице. | ADJ Dat Sing
Три [рабочих] дня прошли. | ADJ Gen Plur
В течение пяти [рабочих] дней. | ADJ Gen Plur
[Эту] задачу решим завтра. | DET Acc Sing
Дом, [который] мы оценили, сдан. | Acc Sing
Дом, [который] стоит у реки, сдан. | Nom Sing
Мы [пришлём] отчёт завтра. | VERB Plur
[Пришлите] паспорт. | VERB Imp Plur
[Проверив] данные, мы ответим. | VERB Conv
Отчёт [готов]. | ADJ Short Sing
Данные [проверены]. | VERB Short Plur
Эксперт [быстро] ответил. | ADV
Напишите [нам] завтра. | PRON Dat Plur
Мы [вас] слышим. | PRON Acc
У [вас] есть вопросы? | PRON Gen
В [их] доме сделан ремонт. | DET
Мы уточнили, [что] адрес верен. | SCONJ
Мы увидели, как [дом] рушится. | NOUN Nom Sing
Сообщите номер [телефона]. | NOUN Gen Sing
Менеджер позвонил по [телефону]. | NOUN Dat Sing
Срок оплаты [счёта] истёк. | NOUN Gen Sing
Оплатите [счёт] до пятницы. | NOUN Acc Sing
Деньги поступят на [счёт]. | NOUN Acc Sing
После [проверки] отчёт выдан. | NOUN Gen Sing
Результаты [проверки] готовы. | NOUN Gen Sing
Мы ждём [ответа]. | NOUN Gen Sing
Она [работает] в банке. | VERB Sing
Мы свяжемся с [вами]. | PRON Ins Plur
`;

const rows = TABLE.trim()
  .split("\n")
  .map((row) => row.split(" | ") as [string, string]);

describe("readings in context", () => {
  it.each(rows)("%s: %s", (sentence, expected) => {
    const { text, start } = marked(sentence);
    const analysis = analysisOf(text);
    const token = analysis.part.tokens.find((candidate) => candidate.start === start)!;
    const { upos, feats } = analysis.of(token).best(token.index)!.tag;
    expect([upos, ...Object.values(feats)]).toEqual(expect.arrayContaining(expected.split(" ")));
  });

  it("calls certain what is plain and leaves doubt where there is doubt", () => {
    const analysis = analysisOf("Мы направили отчёт клиенту.");
    const sentence = analysis.sentence(0);
    expect([0, 1, 3].map((token) => sentence.certain(token))).toEqual([true, true, true]);
    const doubtful = analysisOf("Мать любит дочь.").sentence(0);
    expect(doubtful.certain(0) && doubtful.certain(2)).toBe(false);
  });

  it("answers nothing about what is no word", () => {
    const sentence = analysisOf("Звоните: 8 800 100-20-30!").sentence(0);
    expect(sentence.readings(1)).toEqual([]);
    expect(sentence.best(1)).toBeUndefined();
    expect(sentence.certain(1)).toBe(false);
  });

  it("works without a model by the lexicon alone", () => {
    const sentence = analysisOf("Отчёт готов.", undefined).sentence(0);
    expect(sentence.best(0)?.lemma).toBe("отчёт");
  });

  it("gives an unknown word the readings of its ending", () => {
    if (!lexicon.guess("бубликованием").length) return;
    const { feats, upos } = analysisOf("Мы заняты бубликованием текста.").sentence(0).best(2)!.tag;
    expect([upos, feats.Case]).toEqual(["NOUN", "Ins"]);
  });

  it("names its version", () => {
    expect(model.version).toMatch(/^\d+\.\d{8}$/u);
  });
});
