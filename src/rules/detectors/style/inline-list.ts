import type { Part, Sentence } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";
import { oneOf, sentencesOf, startingAt } from "../../starting-at.js";

/** So many things in a row are read as a sentence; more are a list. */
const MOST = 5;
/** A longer item is a clause, not a thing. */
const ITEM = 7;

/** «понадобятся: паспорт, выписка, …»: a list told as a sentence. */
export const detect: Detector = startingAt(oneOf([":"]), ({ part, starts }, report) => {
  for (const sentence of sentencesOf(part, starts)) {
    if (sentence.block !== "paragraph" || sentence.last - sentence.first < 14) continue;
    for (let i = sentence.first + 1; i < sentence.last - 10; i++) {
      if (part.tokens[i]!.text !== ":" || part.text[part.tokens[i]!.end] === "\n") continue;
      const items = itemsAfter(part, sentence, i + 1);
      if (items > MOST)
        report({ start: part.tokens[i + 1]!.start, end: sentence.end, slots: { count: String(items) } });
      break;
    }
  }
});

/** How many short items follow, parted by commas or semicolons. */
function itemsAfter(part: Part, { last, end }: Sentence, from: number): number {
  if (part.text.slice(part.tokens[from]!.start, end).includes("\n")) return 0;
  let items = 1;
  let length = 0;
  let depth = 0;
  for (let i = from; i < last; i++) {
    const { text, kind, key } = part.tokens[i]!;
    if (text === "(") depth++;
    else if (text === ")") depth--;
    else if (depth === 0 && (text === "," || text === ";")) {
      if (length > ITEM || length === 0) return 0;
      items++;
      length = 0;
    } else if (depth === 0 && kind === "word") {
      // A comma before these parts clauses, not things.
      if (length === 0 && /^(?:котор|что|чтобы|если|когда|где|как|так|затем)/u.test(key)) return 0;
      length++;
    }
  }
  return length > ITEM ? 0 : items;
}
