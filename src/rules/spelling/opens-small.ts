import type { Part, Token } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";

/** The known word with a small letter that opens a text of prose, and whether the text goes on after its first sentence. */
export function opensSmall(
  part: Part,
  lexicon: Lexicon,
): { readonly token: Token; readonly goesOn: boolean } | undefined {
  const token = part.tokens[0];
  if (!token || !isSmallWord(token, lexicon) || !isProse(part)) return undefined;
  return { token, goesOn: part.sentences.length > 1 };
}

/** Whether the token is a known Cyrillic word, longer than a letter, that begins with a small one. */
export function isSmallWord(token: Token, lexicon: Lexicon): boolean {
  const { text } = token;
  return (
    token.kind === "word" &&
    text.length > 1 &&
    text[0] === text[0]!.toLowerCase() &&
    /^\p{Script=Cyrillic}/u.test(text) &&
    lexicon.isKnown(text)
  );
}

/** A text whose last sentence is closed by a mark is prose, no label or heading. */
function isProse(part: Part): boolean {
  const last = part.tokens.at(-1);
  return (
    last !== undefined &&
    /^[.!?…]$/u.test(last.text) &&
    part.sentences[0]?.block === "paragraph" &&
    part.tokens.length > 4
  );
}
