import type { Part, Sentence } from "../../../document/parsed-document.js";
import type { Detector } from "../../rule.js";

/** The last sentence of running prose without its mark, where the sentence before has one in the same paragraph. */
export const detect: Detector = ({ part, document }, report) => {
  if (document.document.kind === "template") return;
  const last = part.sentences.at(-1);
  const earlier = part.sentences.at(-2);
  if (!last || !earlier || last.block !== "paragraph" || earlier.paragraph !== last.paragraph) return;
  const word = part.tokens[last.last - 1];
  if (!endsWithMark(part, earlier) || word?.kind !== "word" || last.last - last.first < 3) return;
  if (
    !/^\p{Ll}{3,}$/u.test(word.text) ||
    part.text.slice(earlier.end, last.start).includes("\n") ||
    part.text.slice(last.start, last.end).includes("\n")
  )
    return;
  report({ start: word.start, end: word.end, replacements: [`${word.text}.`] });
};

const endsWithMark = (part: Part, sentence: Sentence): boolean =>
  /^[.!?…]$/u.test(part.tokens[sentence.last - 1]?.text ?? "");
