import { describe, expect, it } from "vitest";
import { openLexicon } from "./open-lexicon.js";

const lexicon = openLexicon();

const ACCEPTED =
  `объект-аналог объекта-аналога объектами-аналогами онлайн-осмотра два-три экспресс-почта Т-Банк Т-Банка отставник-холостяк двухизотопный
  супермиллионер непристёгнутый 28-летний 5-го 10-этажный 3-комнатная IP-адрес web-сайт SMS-код ГК-отель ИТ-специалист кто-нибудь кое-где всё-таки скажите-ка по-новому
  по-русски по-моему торгово-промышленный физико-химический генерал-майора пол-литра полчаса пол-Москвы видеоотчёт микрозаём псевдонаучный теплоизоляционный
  Римского-Корсакова эскроу-счёта мини-отель чат-бота северо-западный смс-сообщение колл-центра вице-президент дом-музей плащ-палатку трёхэтажный
  четырёхкомнатная скан-копии машино-места наиболее м² экс-директора чуть-чуть день-два URL-ов PDF-е ит-специалистов прочтётся подсказывается верифицировался верифицирующийся`.split(
    /\s+/u,
  );

const REJECTED =
  `незнаю немогу ненадо неможет негород кто-нибуть что-нить неподписан договар квартита приветт осмотрь обьект агенство потомучто обязаный сдесь вобщем
  как-буд-то из-заа какойто чтоли полкилоо суперр видеодагавор 28-летнийй 5-гоо по-русскии торгова-промышленный онлайн-асмотр ин-тернет оценитсь подписатся прочтётсь верифицируютсь`.split(
    /\s+/u,
  );

describe("compounds", () => {
  it.each(ACCEPTED)("understands «%s»", (form) => {
    expect(lexicon.isKnown(form)).toBe(true);
    expect(lexicon.readings(form).length).toBeGreaterThan(0);
  });
  it.each(REJECTED)("does not let «%s» through", (form) => {
    expect(lexicon.isKnown(form)).toBe(false);
  });
  it("reads the whole by its parts", () => {
    expect(lexicon.readings("объекта-аналога")[0]).toMatchObject({
      lemma: "объект-аналог",
      source: "compound",
      tag: { upos: "NOUN", feats: { Case: "Gen", Number: "Sing" } },
    });
    expect(lexicon.readings("непристёгнутого")[0]).toMatchObject({ lemma: "непристегнуть" });
  });
  it("knows names by their capital only", () => {
    expect([lexicon.isKnown("Дубяго"), lexicon.isKnown("дубяго")]).toEqual([true, false]);
  });
});
