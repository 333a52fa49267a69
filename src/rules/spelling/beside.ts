import type { Part, Token } from "../../document/parsed-document.js";
import { opensRussian } from "./is-russian.js";

/** The word right beside the token, no mark between them. */
export function beside(part: Part, token: Token, step: -1 | 1): Token | undefined {
  const other = part.tokens[token.index + step];
  return other?.kind === "word" && other.sentence === token.sentence && opensRussian(other.key) ? other : undefined;
}
