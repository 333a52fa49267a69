import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedStress, markStress } from "../../src/rules/stress/marked-stress.js";
import { isRisky, normOf, VOWELS } from "../../src/rules/stress/norm-of.js";

describe("a stress as it is marked", () => {
  it.each([
    ["звони́т", "звонит", 4, "acute"],
    ["звонѝт", "звонит", 4, "grave"],
    ["звонИт", "звонит", 4, "capital"],
    ["ДоговОр", "ДоговОр", 5, "capital"],
    ["Йо́д", "Йод", 1, "acute"],
    ["Кра́й", "Край", 2, "acute"],
    ["подъё́м", "подъём", 4, "acute"],
    ["авиа̀перево́зка", "авиаперевозка", 9, "acute"],
  ])("%s", (text, plain, place, mark) => {
    const found = markedStress(text);
    expect(found && { ...found, plain: found.plain.toLowerCase() }).toEqual({
      plain: plain.toLowerCase(),
      place,
      mark,
    });
  });

  it.each([
    "звонит",
    "КВАРТАЛ",
    "Звонит",
    "ВКонтакте",
    "СберБанк",
    "ДОГОВОр",
    "по-Английски",
    "зво́ни́т",
    "т́ест",
    "край",
    "ёлка",
    "",
    "А",
  ])("none in «%s»", (text) => {
    expect(markedStress(text)).toBeUndefined();
  });

  it("is set on another letter in the same manner", () => {
    expect(markStress("звонит", 4, "acute")).toBe("звони\u0301т");
    expect(markStress("дОговора", 5, "capital")).toBe("договОра");
    expect(markStress("ДогОвор", 5, "capital")).toBe("ДоговОр");
  });

  it("what was marked is read again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."абвгдеийктоунэюя"), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        (letters, pick) => {
          const word = letters.join("");
          const vowels = [...word].flatMap((letter, at) => (VOWELS.includes(letter) ? [at] : []));
          if (!vowels.length) return;
          const place = vowels[pick % vowels.length]!;
          expect(markedStress(markStress(word, place, "acute"))).toEqual({ plain: word, place, mark: "acute" });
        },
      ),
    );
  });
});

/** Norms of the orthoepic dictionaries, form by form: «лемма: форма с ударением …»; a slash parts variants. */
const NORMS = `
звонить: звони́т звони́шь звоню́ звони́л звони́м звоня́т
позвонить: позвони́т позвони́м
перезвонить: перезвони́т
обзвонить: обзвони́т
включить: включи́т включи́шь включены́ включён
облегчить: облегчи́ть облегчи́т
осведомиться: осве́домиться осве́домился
договор: догово́р догово́ры догово́ра догово́рами
каталог: катало́г
квартал: кварта́л кварта́ла
обеспечение: обеспе́чение обеспе́чением
ходатайство: хода́тайство
ходатайствовать: хода́тайствовать
средство: сре́дства сре́дствам
эксперт: экспе́рт экспе́рты
маркетинг: ма́ркетинг
документ: докуме́нт
процент: проце́нт проце́нтов
оптовый: опто́вый опто́вая
приговор: пригово́р
начать: на́чал начала́ на́чало на́чали на́чат начата́ нача́в начну́
принять: при́нял приняла́ при́няло при́няли при́нят принята́ приму́
понять: по́нял поняла́ по́няло по́няли
занять: за́нял заняла́ за́няли
передать: пе́редал передала́ пе́редали пе́редан передаду́т
создать: со́здал/созда́л создала́
взять: взяла́ взя́ли
должность: до́лжность должносте́й
торт: то́рты то́ртов
шарф: ша́рфы
лифт: ли́фты
адрес: адреса́/а́дреса адресо́в
творог: тво́рог/творо́г
мастерски: мастерски́
премировать: премирова́ть премиру́ем
исчерпать: исче́рпать исче́рпан
красть: кра́ла
газопровод: газопрово́д
жалюзи: жалюзи́
кадастр: када́стр
кадастровый: када́стровый
таможня: тамо́жня
щавель: щаве́ль
единовременный: единовре́менный
`;

describe("the risk list", () => {
  it.each(NORMS.trim().split("\n"))("%s", (row) => {
    const [lemma = "", forms = ""] = row.split(": ");
    expect(isRisky(lemma)).toBe(true);
    for (const written of forms.split(" ")) {
      const variants = written
        .split("/")
        .map((variant) => markedStress(variant) ?? { plain: variant, place: variant.indexOf("ё") });
      const places = normOf(lemma, variants[0]!.plain.replaceAll("ё", "е"));
      if (places)
        expect(
          variants.map(({ place }) => place),
          written,
        ).toEqual(expect.arrayContaining([...places]));
      else expect.fail(`no norm of «${written}»`);
    }
  });

  it("has its stress on a vowel of the lemma everywhere", () => {
    for (const row of NORMS.trim().split("\n")) {
      const lemma = row.slice(0, row.indexOf(":"));
      for (const place of normOf(lemma, lemma) ?? []) expect(VOWELS).toContain(lemma[place]);
    }
  });
});
