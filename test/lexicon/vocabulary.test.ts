import { describe, expect, it } from "vitest";
import { openLexicon } from "./open-lexicon.js";

const lexicon = openLexicon();

/** Words of business of the last ten years, and what is made from them regularly. */
const KNOWN =
  `уикенда трейты файбер хешировать захешировали валидного вуаля скомпилироваться маркетплейсов кешбэка сторителлинга эквайрингового суброгационных
  кастомизирует кастомизированного апостилирования геокодирования фрилансерского тьюторству дозагрузите перевыставления кадастрирования элайнеров
  латте эспрессо страхсуммы софинансирует импортозаместить профпатологу ФГИС БПЛА Паттайе Хургаде приоритетнее кроссфункциональной Настина ритейлеру объемлет`.split(
    /\s+/u,
  );

/** Common mistakes that no source may let through. */
const UNKNOWN =
  `агенство будующий вообщем впечетление гостинница довереность здраствуйте зделать извените интелегент искуство колличество компромис координально
  наврятли оффициальный периодичиский пожалуста прецендент привелегия професия расчитать регестрация росия сверхестественный следущий соответсвие
  стоимоть територия учавствовать фармокология хозяйсво чуство щетчик экземляр юрестконсульт кстате кароче перезвание досвидания`.split(
    /\s+/u,
  );

const BETTER: readonly (readonly [string, string])[] = [
  ["агенство", "агентство"],
  ["биллютень", "бюллетень"],
  ["кофицент", "коэффициент"],
  ["экскалатор", "эскалатор"],
  ["прецендент", "прецедент"],
  ["кстате", "кстати"],
  ["кароче", "короче"],
  ["росия", "Россия"],
  ["россельхознадзора", "Россельхознадзора"],
  ["сранно", "странно"],
];

/** Form, lemma, features: pairs of surnames, names of places that may stay as they are, adjectives that became nouns. */
const READ: readonly (readonly [form: string, lemma: string, feats: Readonly<Record<string, string>>])[] = [
  ["Пуниным", "пунин", { Case: "Ins", Gender: "Masc", NameType: "Sur" }],
  ["Пуниной", "пунин", { Case: "Dat", Gender: "Fem", NameType: "Sur" }],
  ["Маринов", "маринов", { Case: "Nom", Gender: "Masc", NameType: "Sur" }],
  ["Орехово", "орехово", { Case: "Loc", NameType: "Geo" }],
  ["Люблино", "люблино", { Case: "Gen", NameType: "Geo" }],
  ["справочной", "справочная", { Case: "Gen", Gender: "Fem" }],
  ["беспроводной", "беспроводной", { Case: "Nom", Gender: "Masc" }],
];

/** What slang words become: the paradigm of each was looked at. */
const SLANG = "игнорь перепрошью пощу бущу сматчили донатят шиномонтажек битышем закомментил фейлюсь эмэфошек".split(
  " ",
);

describe("the vocabulary", () => {
  it.each(READ)("reads «%s» as %s", (form, lemma, feats) =>
    expect(
      lexicon
        .readings(form)
        .filter((reading) => reading.lemma === lemma)
        .map(({ tag }) => tag.feats),
    ).toContainEqual(expect.objectContaining(feats)),
  );
  it.each(SLANG)("marks «%s» as slang", (form) => expect(lexicon.readings(form)[0]?.mark).toBe("slang"));
  it.each(["путать", "мучить", "растить", "хвалить", "пустить"])("offers no slang for a slip in «%s»", (word) => {
    for (const slip of [`${word.slice(0, 2)}${word[1]}${word.slice(2)}`, `${word.slice(0, -2)}т`])
      for (const { text } of lexicon.suggest(slip))
        expect(lexicon.readings(text).length > 0 && lexicon.readings(text).every(({ mark }) => mark === "slang")).toBe(
          false,
        );
  });
  it.each(KNOWN)("has «%s»", (form) => expect(lexicon.isKnown(form)).toBe(true));
  it.each(UNKNOWN)("does not let «%s» through", (form) => expect(lexicon.isKnown(form)).toBe(false));
  it.each(BETTER)("mends «%s» as «%s»", (form, better) => expect(lexicon.suggest(form)[0]?.text).toBe(better));
  it.each(["он", "она", "оно", "который"])("reads «%s» as a pronoun and nothing else", (form) =>
    expect(lexicon.readings(form).every(({ tag }) => tag.upos === "PRON" || tag.upos === "DET")).toBe(true),
  );
  it.each(["команда", "круассан", "инкассатор", "ренессанс", "пассатижи", "скипидар", "педикюр"])(
    "has no mark on «%s»",
    (form) => expect(lexicon.readings(form).some(({ mark }) => mark)).toBe(false),
  );
  it("knows a person from a thing", () =>
    expect(lexicon.readings("ритейлер").every(({ tag }) => tag.feats.Animacy === "Anim")).toBe(true));
  it("counts the marks before the second stress of a compound", () =>
    expect(lexicon.stresses("юго-восток")).toEqual([["юго-вост".length]]));
});
