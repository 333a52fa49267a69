import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../../scripts/lexicon/read-table.js";
import { classifyWord } from "../../src/rules/profanity/classify-word.js";
import { findProfanity } from "../../src/rules/profanity/find-profanity.js";
import { unmaskWord } from "../../src/rules/profanity/unmask-word.js";
import { DISGUISES } from "./disguises.js";
import { INNOCENTS, INNOCENT_TEXTS } from "./innocents.js";
import { INSULT, OBSCENE, VULGAR } from "./words.js";

const found = (text: string): readonly string[] => findProfanity(text).map(({ start, end }) => text.slice(start, end));

/** How many of the words, disguised, are found at their place. */
function share(words: readonly string[], disguise: (word: string) => string): number {
  const forms = words
    .map((word) => [word, disguise(word)] as const)
    .filter(([word, form]) => disguise === DISGUISES["as it is"] || word !== form);
  const hits = forms.filter(([, form]) => {
    const text = `Клиент сказал: ${form}, и ушёл.`;
    const start = text.indexOf(form);
    return findProfanity(text).some((place) => place.start < start + form.length && place.end > start);
  });
  return hits.length / forms.length;
}

describe("obscene words in disguise", () => {
  for (const [name, disguise] of Object.entries(DISGUISES)) {
    it(`${name}: at least 95 % of obscene, 85 % of vulgar words`, () => {
      expect(share(OBSCENE, disguise)).toBeGreaterThanOrEqual(name === "transliteration" ? 0.93 : 0.95);
      expect(share(VULGAR, disguise)).toBeGreaterThanOrEqual(name === "transliteration" ? 0.7 : 0.85);
    });
  }

  it("insults as they are written", () => {
    expect(share(INSULT, DISGUISES["as it is"]!)).toBe(1);
  });

  it("all of them together: at least 97 %", () => {
    const shares = Object.values(DISGUISES).map((disguise) => share(OBSCENE, disguise));
    expect(shares.reduce((sum, one) => sum + one, 0) / shares.length).toBeGreaterThanOrEqual(0.97);
  });

  it("the place is the whole word, without what stands around it", () => {
    for (const word of OBSCENE) expect(found(`«${word}», — сказал он.`)).toEqual([word]);
    for (const word of OBSCENE.slice(0, 20))
      expect(found(`Он сказал ${[...word].join(" ")}, и ушёл`)).toEqual([[...word].join(" ")]);
  });
});

describe("innocent look-alikes", () => {
  it.each(INNOCENTS)("%s", (word) => {
    expect(found(word)).toEqual([]);
    expect(found(`Сегодня ${word} там`)).toEqual([]);
  });

  it.each(INNOCENT_TEXTS)("%s", (text) => {
    expect(found(text)).toEqual([]);
  });

  // A new lemma here has to be read by a person: whether it is obscene, or a look-alike that needs an exception.
  it("of all forms of the lexicon that look so, only those of lemmas that were read and found obscene", () => {
    const read = new Set(
      Buffer.from(readFileSync(new URL("./obscene-lemmas.base64", import.meta.url), "utf8"), "base64")
        .toString("utf8")
        .split("\n"),
    );
    const { flagged, looked } = sweep();
    expect([...flagged].filter((lemma) => !read.has(lemma))).toEqual([]);
    expect(looked).toBeGreaterThan(150_000);
  }, 120_000);

  it("no surname, first name or patronymic inside a sentence", () => {
    for (const table of ["surnames", "first-names", "patronymics"]) {
      const wrong: string[] = [];
      for (const [name = ""] of readTable(table)) {
        const written = name[0]!.toUpperCase() + name.slice(1).toLowerCase();
        if (found(`Пришёл ${written} вчера`).length) wrong.push(written);
      }
      expect(wrong.length).toBeLessThanOrEqual(1);
    }
  }, 120_000);
});

const LOOKS =
  /ху[йеяюил]|[её]б|бля|муд|манд|залуп|елд|хер|жоп|г[оа]вн|ср[аеу]|сс[аыу]|дерьм|су[кч]|дроч|п[ие]д|г[ао]ндо|шлю|минет|перд|бзд|трах|сис|тит|хрен|зад|долб|мля/u;

/** Lemmas of which some form is taken for obscene, and how many forms look so. */
function sweep(): { readonly flagged: ReadonlySet<string>; readonly looked: number } {
  const paradigms = new Map<string, [prefix: string, suffix: string][]>();
  for (const [number = "", prefix = "", suffix = ""] of readTable("paradigms")) {
    const known = paradigms.get(number);
    if (known) known.push([prefix, suffix]);
    else paradigms.set(number, [[prefix, suffix]]);
  }
  const flagged = new Set<string>();
  let looked = 0;
  for (const [lemma = "", number = ""] of readTable("lexemes")) {
    const cells = paradigms.get(number)!;
    const [first, last] = cells[0]!;
    const lower = lemma.toLowerCase();
    const stem = lower.slice(first.length, lower.length - last.length);
    for (const [prefix, suffix] of cells) {
      const form = prefix + stem + suffix;
      if (!LOOKS.test(form)) continue;
      looked++;
      if (form.replaceAll("ё", "е").split("-").some(classifyWord)) flagged.add(lower);
    }
  }
  return { flagged, looked };
}

describe("masks", () => {
  it.each(["к*т", "Л****н", "2*3", "м**", "д**", "с*ет", "к*рова", "слово*", "*слово", "от*"])(
    "%s hides nothing",
    (pattern) => {
      expect(unmaskWord(pattern.toLowerCase())).toBeUndefined();
    },
  );
});

describe("for every text", () => {
  it("places are in order, inside the text, and begin and end with something seen", () => {
    const alphabet = fc.constantFrom(..."хуйпиздаеблямк*@#0361 .-_\n\u200B\u0301xyaeoАБВ«»!");
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 60 }).map((signs) => signs.join("")),
        (text) => {
          let last = 0;
          for (const { start, end } of findProfanity(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        },
      ),
    );
  });

  it("what stands before and after a line does not matter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...OBSCENE), fc.constantFrom("Добрый день.\n", "Итог:\n", "—\n"), (word, before) => {
        expect(found(before + word)).toEqual(found(word));
      }),
    );
  });
});
