import type { LatticeToken } from "../../src/analysis/context/word-entry.js";

/** Which tokens stay when a sentence is written as many write in chats: no marks. */
export const casualTokens = (tokens: readonly LatticeToken[]): number[] =>
  tokens.flatMap(({ kind }, i) => (kind === "punctuation" ? [] : [i]));

/** A token as many write it in chats: no capital letter where it only opens a sentence. */
export function casualToken(token: LatticeToken, first: boolean): LatticeToken {
  return first && token.kind === "word" && !/\p{Lu}.*\p{Lu}/u.test(token.text)
    ? { ...token, text: token.text.toLowerCase() }
    : token;
}
