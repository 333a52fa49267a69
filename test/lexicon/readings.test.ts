import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/lexicon/lexicon.js";
import { openLexicon } from "./open-lexicon.js";

const lexicon = openLexicon();
const show = ({ lemma, tag }: Reading): string =>
  [
    lemma,
    tag.upos,
    tag.feats.Case,
    tag.feats.Number,
    tag.feats.VerbForm,
    tag.feats.Variant,
    tag.feats.Degree === "Cmp" ? "Cmp" : undefined,
  ]
    .filter(Boolean)
    .join(" ");

/** A form, and readings that must be among its own. */
const AMONG: readonly (readonly [form: string, readings: readonly string[]])[] = [
  ["отчёта", ["отчёт NOUN Gen Sing"]],
  ["отчета", ["отчёт NOUN Gen Sing"]],
  ["ОТЧЁТА", ["отчёт NOUN Gen Sing"]],
  ["стекла", ["стекло NOUN Gen Sing", "стекло NOUN Nom Plur", "стечь VERB Sing Fin"]],
  ["этот", ["этот DET Nom Sing"]],
  ["мой", ["мой DET Nom Sing"]],
  ["весь", ["весь DET Nom Sing"]],
  ["он", ["он PRON Nom Sing"]],
  ["был", ["быть AUX Sing Fin"]],
  ["подписав", ["подписать VERB Conv"]],
  ["подписанного", ["подписать VERB Gen Sing Part"]],
  ["подписано", ["подписать VERB Sing Part Short"]],
  ["оплатить", ["оплатить VERB Inf"]],
  ["москвы", ["москва PROPN Gen Sing"]],
  ["иванова", ["иванов PROPN Gen Sing"]],
  ["готова", ["готовый ADJ Sing Short"]],
  ["быстрее", ["быстрый ADJ Cmp", "быстро ADV Cmp"]],
  ["учтиво", ["учтиво ADV"]],
  ["км", ["км NOUN Gen Plur"]],
  ["сша", ["сша PROPN Loc Plur"]],
  ["больных", ["больной NOUN Gen Plur", "больной ADJ Gen Plur"]],
  ["чтобы", ["чтобы SCONJ"]],
  ["в", ["в ADP"]],
  ["г.", ["г NOUN Gen Sing"]],
  ["егрн", ["егрн NOUN Gen Sing"]],
  ["мфц", ["мфц NOUN Dat Plur"]],
  ["росреестром", ["росреестр PROPN Ins Sing"]],
];

describe("readings", () => {
  it.each(AMONG)("of «%s»", (form, readings) => {
    expect(lexicon.readings(form).map(show)).toEqual(expect.arrayContaining([...readings]));
  });
  it("come likeliest first and add up to one", () => {
    for (const form of ["стекла", "дома", "этот", "есть", "отчёта", "больных"]) {
      const shares = lexicon.readings(form).map(({ probability }) => probability);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    }
  });
  it("tell no lemma and tag twice, and share tags by identity", () => {
    for (const form of ["его", "дома", "новая"])
      expect(new Set(lexicon.readings(form).map(show)).size).toBeLessThanOrEqual(lexicon.readings(form).length);
    const [first] = lexicon.readings("дому");
    expect(lexicon.readings("столу").some(({ tag }) => tag === first!.tag)).toBe(true);
  });
  it("are none for what is no word", () => {
    for (const form of ["", "агенство", "договар", "ъъъ", "абв-", "-", "п0чта", "\u0000", "вобщем", "будующий"])
      expect(lexicon.readings(form)).toEqual([]);
  });
  it("mark what does not belong in business prose", () => {
    expect(lexicon.readings("хуй").every(({ mark }) => mark === "obscene")).toBe(true);
    expect(lexicon.readings("говно").every(({ mark }) => mark === "vulgar")).toBe(true);
    for (const form of ["употреблять", "хлеба", "страховой", "оскорблять"])
      expect(lexicon.readings(form).some(({ mark }) => mark === undefined)).toBe(true);
  });
  it("answer whatever they are asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."абвеёйоьъстрнки-'.0123АБЁѐҐ ☺a") }), (form) => {
        expect(lexicon.readings(form).length > 0).toBe(lexicon.readings(form.replaceAll("ё", "е")).length > 0);
        expect(Array.isArray(lexicon.guess(form))).toBe(true);
        expect(lexicon.frequency(form)).toBeGreaterThanOrEqual(0);
        expect(lexicon.withYo(form)).toHaveLength(form.length);
      }),
    );
  });
});

describe("guesses", () => {
  const GUESSED: readonly (readonly [form: string, reading: string])[] = [
    ["Кульмскому", "кульмский ADJ Dat Sing"],
    ["Пупыркинов", "пупыркин PROPN Nom Plur"],
    ["забрендировал", "забрендировать VERB Sing Fin"],
    ["фрезолизации", "фрезолизация NOUN Gen Sing"],
    ["Монморанси", "монморанси PROPN Gen Sing"],
  ];
  it.each(GUESSED)("«%s»", (form, reading) => {
    const all = lexicon.guess(form).map(show);
    if (form === "Пупыркинов") expect(all.some((one) => one.includes("PROPN"))).toBe(true);
    else expect(all).toContain(reading);
  });
  it("are not words", () => {
    for (const [form] of GUESSED) expect(lexicon.isKnown(form)).toBe(false);
  });
});
