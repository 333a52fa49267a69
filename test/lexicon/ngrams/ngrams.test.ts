import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createContextLikelihood } from "../../../src/lexicon/ngrams/context-likelihood.js";
import { openNgrams } from "../../../src/lexicon/ngrams/open-ngrams.js";

const file = new URL("../../../dictionaries/compiled/ngrams.bin", import.meta.url);

describe.skipIf(!existsSync(file))("the compiled n-grams (npm run build:ngrams makes them)", () => {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const ngrams = openNgrams(copy);

  it.each([
    [
      ["в", "течение"],
      ["в", "течении"],
    ],
    [
      ["может", "быть"],
      ["быть", "может"],
    ],
    [
      ["в", "соответствии", "с"],
      ["с", "соответствии", "в"],
    ],
  ])("has seen «%s» oftener than «%s»", (often, seldom) => {
    const count = ([first, second, third]: string[]): number => ngrams.count(first!, second, third);
    expect(count(often)).toBeGreaterThan(3 * count(seldom));
  });

  it("takes hardly any row of words for another", () => {
    let false_ = 0;
    for (let i = 0; i < 10_000; i++) if (ngrams.count(`ъ${i}`, `ь${i}`) > 0) false_++;
    expect(false_).toBeLessThan(40);
  });

  it("finds the words that belong to the neighbours likelier", () => {
    const likelihood = createContextLikelihood(ngrams, () => 4);
    const context = { left: ["направить", "в"], right: ["суда"] };
    expect(likelihood(["адрес"], context)).toBeGreaterThan(likelihood(["адреса"], context) - 3);
    expect(likelihood(["течение"], { left: ["в"], right: ["часа"] })).toBeGreaterThan(
      likelihood(["течении"], { left: ["в"], right: ["часа"] }),
    );
  });

  it("takes the edge of a sentence for what it is, common", () => {
    const likelihood = createContextLikelihood(ngrams, () => 4);
    const ends = (word: string): number => likelihood([word], { right: ["</s>"] }) - likelihood([word], {});
    expect(ngrams.count("рефлексии", "</s>")).toBeGreaterThan(0);
    expect(Math.abs(ends("рефлексии"))).toBeLessThan(2);
    const starts = (word: string): number => likelihood([word], { left: ["<s>"] });
    expect(starts("мы")).toBeGreaterThan(starts("жизни"));
  });

  it("tells a foreign and a cut file", () => {
    expect(() => openNgrams(new ArrayBuffer(40))).toThrow(/не файл n-грамм/u);
    expect(() => openNgrams(copy.slice(0, 1000))).toThrow(/обрезан/u);
  });
});
