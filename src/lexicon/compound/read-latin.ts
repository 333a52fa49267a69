import type { Reading } from "../lexicon.js";
import type { SimpleWords } from "./simple-words.js";

/** Russian endings after a Latin word, with what they show: «URL-ов», «PDF-е». */
const ENDINGS: ReadonlyMap<string, readonly (readonly [Case: string, Number: string])[]> = new Map([
  ["а", [["Gen", "Sing"]]],
  ["у", [["Dat", "Sing"]]],
  ["ом", [["Ins", "Sing"]]],
  ["е", [["Loc", "Sing"]]],
  [
    "ы",
    [
      ["Nom", "Plur"],
      ["Acc", "Plur"],
    ],
  ],
  [
    "и",
    [
      ["Nom", "Plur"],
      ["Acc", "Plur"],
    ],
  ],
  ["ов", [["Gen", "Plur"]]],
  ["ам", [["Dat", "Plur"]]],
  ["ами", [["Ins", "Plur"]]],
  ["ах", [["Loc", "Plur"]]],
]);

/** Readings of a Latin word with a Russian ending; empty for anything else. */
export function readLatin(parts: readonly string[], words: SimpleWords): readonly Reading[] {
  const [head = "", ending = ""] = parts;
  const shown = parts.length === 2 && /^[A-Za-z][A-Za-z\p{Nd}]+$/u.test(head) ? ENDINGS.get(ending) : undefined;
  return (shown ?? []).map(([Case, Number], _, { length }): Reading => ({
    lemma: head.toLowerCase(),
    tag: words.tag("NOUN", { Animacy: "Inan", Case, Foreign: "Yes", Number }),
    probability: 1 / length,
    paradigm: -1,
    cell: -1,
    source: "compound",
  }));
}
