import type { ParsedDocument } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";
import { markedStress, markStress } from "../../stress/marked-stress.js";
import { VOWELS } from "../../stress/norm-of.js";
import { stressOf } from "../../stress/stress-of.js";

const told = new WeakMap<ParsedDocument, { readonly lemmas: Set<string>; readonly parts: Set<number> }>();

/** A word that is often stressed wrongly, without its mark; each lemma once a document. */
export const detect: Detector = ({ document, part, partIndex, lexicon, analysis }, report) => {
  let known = told.get(document);
  // Checking the same document anew begins anew.
  if (!known || known.parts.has(partIndex)) told.set(document, (known = { lemmas: new Set(), parts: new Set() }));
  known.parts.add(partIndex);
  for (const token of part.tokens) {
    if (
      token.kind !== "word" ||
      token.text.length < 4 ||
      token.text === token.text.toUpperCase() ||
      markedStress(token.text)
    )
      continue;
    const word = token.text.toLowerCase();
    if (word.includes("ё") || !VOWELS.includes([...word].find((letter) => VOWELS.includes(letter)) ?? " ")) continue;
    const sentence = analysis.of(token);
    const lemma = sentence.best(token.index)?.lemma;
    if (lemma === undefined || known.lemmas.has(lemma)) continue;
    const { places, risky } = stressOf(word, token, sentence, lexicon);
    if (!risky || !places.length) continue;
    known.lemmas.add(lemma);
    report({
      start: token.start,
      end: token.end,
      replacements: places.map((place) => markStress(token.text, place, "acute")),
    });
  }
};
