import { likeWord } from "../../runtime/letter-case.js";
import type { Detector } from "../../rule.js";
import { DIMINUTIVES, guessDiminutive } from "../../style/diminutives.js";
import { plainForm } from "../../style/plain-form.js";
import { startingAt } from "../../starting-at.js";

const GUESSED = /ик|чк|ьиц/u;

/** «документики», «выписочку», «секундочку» → the plain word in the same form. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && key.length > 3 && (DIMINUTIVES.has(key) || GUESSED.test(key)),
  ({ lexicon, starts }, report) => {
    for (const { kind, key, text, start, end } of starts) {
      if (kind !== "word" || key.length < 4) continue;
      const found =
        DIMINUTIVES.get(key) ??
        (GUESSED.test(key) && text === key && !lexicon.isKnown(key) ? guessDiminutive(key, lexicon) : undefined);
      if (!found) continue;
      const plain = plainForm(found, lexicon);
      report({ start, end, replacements: plain === undefined ? [] : [likeWord(text, lexicon.withYo(plain))] });
    }
  },
);
