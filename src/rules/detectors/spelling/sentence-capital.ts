import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";

/** A small letter where a sentence begins: after a full stop that closes no abbreviation, and at the start of a text of sentences. */
export const detect: Detector = ({ part, lexicon }, report) => {
  const { tokens } = part;
  for (const token of tokens) {
    if (token.kind !== "word" || (token.index > 0 && tokens[token.index - 1]!.kind !== "punctuation") || !isSmall(token.text) || !lexicon.isKnown(token.text)) continue;
    const first = token.index === 0 ? opensProse(part) : followsSentence(part, token, lexicon);
    if (first) report({ start: token.start, end: token.end, replacements: [token.text[0]!.toUpperCase() + token.text.slice(1)] });
  }
};

const isSmall = (text: string): boolean => /^\p{Script=Cyrillic}/u.test(text) && text[0] === text[0]!.toLowerCase() && text.length > 1;

/** A text whose last sentence is closed by a mark is prose, no label or heading. */
function opensProse(part: Part): boolean {
  const last = part.tokens.at(-1);
  return last !== undefined && /^[.!?…]$/u.test(last.text) && part.sentences[0]?.block === "paragraph" && part.tokens.length > 4;
}

function followsSentence(part: Part, token: Token, lexicon: Lexicon): boolean {
  const mark = part.tokens[token.index - 1];
  const word = part.tokens[token.index - 2];
  if (!mark || !word || !token.spaceBefore || mark.spaceBefore || word.kind !== "word") return false;
  if (part.text.slice(mark.end, token.start).includes("\n")) return false;
  if (mark.text === "!" || mark.text === "?") return token.sentence !== word.sentence && word.text.length > 1;
  return mark.text === "." && endsSentence(word, lexicon);
}

/** «готов.» ends a sentence; «ул.», «тыс.», «И.» abbreviate: only a long known word with a small letter is trusted. */
function endsSentence(word: Token, lexicon: Lexicon): boolean {
  if (word.key.length < 5 || word.text.includes("-") || !lexicon.isKnown(word.text)) return false;
  return !lexicon.readings(word.text).some(({ tag }) => tag.feats.Abbr === "Yes");
}
