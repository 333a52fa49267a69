import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordGraphOf } from "../../../src/lexicon/glossary/map-graph.js";
import {
  extraCost,
  FIRST_LETTER,
  letterCode,
  LETTERS,
  missingCost,
  SUBSTITUTION,
  SWAP,
} from "../../../src/lexicon/suggest/edit-costs.js";
import { createGraphSearch } from "../../../src/lexicon/suggest/search-graph.js";

const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(..."абвеко-"), minLength: 1, maxLength: 7 }), {
  minLength: 1,
  maxLength: 40,
});
const word = fc.string({ unit: fc.constantFrom(..."абвеко-"), minLength: 1, maxLength: 7 });

/** The same distance by the plain table, without an automaton, a band or a bound. */
function distance(written: string, meant: string): number {
  const w = [...written].map((sign) => letterCode(sign.charCodeAt(0)));
  const m = [...meant].map((sign) => letterCode(sign.charCodeAt(0)));
  const first = (i: number): number => (i === 1 ? FIRST_LETTER : 0);
  const table: number[][] = [[0]];
  const extra = (j: number): number => extraCost(w[j - 1]!, w[j - 2] ?? -1, w[j] ?? -1) + first(j);
  for (let j = 1; j <= w.length; j++) table[0]![j] = table[0]![j - 1]! + extra(j);
  for (let i = 1; i <= m.length; i++) {
    table[i] = [];
    for (let j = 0; j <= w.length; j++) {
      const ways = [table[i - 1]![j]! + missingCost(m[i - 1]!, m[i - 2] ?? -1) + first(i)];
      if (j > 0) {
        const step = SUBSTITUTION[w[j - 1]! * LETTERS + m[i - 1]!]!;
        ways.push(
          table[i]![j - 1]! + extra(j),
          table[i - 1]![j - 1]! + step + (step && j === 1 && i === 1 ? FIRST_LETTER : 0),
        );
        if (j > 1 && i > 1 && w[j - 1] === m[i - 2] && w[j - 2] === m[i - 1] && w[j - 1] !== m[i - 1])
          ways.push(table[i - 2]![j - 2]! + SWAP + (j === 2 && i === 2 ? FIRST_LETTER : 0));
      }
      table[i]![j] = Math.min(...ways);
    }
  }
  return table[m.length]![w.length]!;
}

describe("the search of the automaton", () => {
  it("accepts its own words and no others", () => {
    fc.assert(
      fc.property(words, word, (known, other) => {
        const graph = wordGraphOf(known);
        for (const one of known) expect(graph.has(one)).toBe(true);
        expect(graph.has(other)).toBe(known.includes(other));
      }),
    );
  });

  it("finds exactly the words that are near enough, at their distance", () => {
    fc.assert(
      fc.property(words, word, fc.constantFrom(8, 13, 22, 33), (known, written, bound) => {
        const found = createGraphSearch(wordGraphOf(known))(written, bound);
        // Words three letters longer or shorter are out of reach by design.
        const near = known
          .filter((one) => Math.abs(one.length - written.length) < 3)
          .map((one) => ({ word: one, cost: distance(written, one) }))
          .filter(({ cost }) => cost <= bound);
        const byWord = (a: { word: string }, b: { word: string }): number => (a.word < b.word ? -1 : 1);
        expect(found.filter((one) => Math.abs(one.word.length - written.length) < 3).sort(byWord)).toEqual(
          near.sort(byWord),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["граффик", "график", 7],
    ["сожелению", "сожалению", 20],
    ["отпавили", "отправили", 12],
    ["отрпавили", "отправили", 11],
    ["кто-то", "ктото", 8],
  ])("«%s» is %s at a cost of %d at most", (written, meant, most) => {
    const [found] = createGraphSearch(wordGraphOf([meant]))(written, 24);
    expect(found?.word).toBe(meant);
    expect(found!.cost).toBeLessThanOrEqual(most);
  });
});
