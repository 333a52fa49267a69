import type { Breach } from "../document/breach.js";
import type { Part, Token } from "../document/parsed-document.js";

/** A place of punctuation to report. */
export type Place = Omit<Breach, "rule" | "part">;

/** A comma missing between two neighbouring tokens: both are the place, so that a reader sees where. */
export function missingComma(part: Part, left: Token, right: Token): Place {
  return {
    start: left.start,
    end: right.end,
    replacements: [`${left.text}, ${part.text.slice(right.start, right.end)}`],
  };
}

/** A needless comma: the word before it and the comma. */
export function needlessComma(left: Token, comma: Token): Place {
  return { start: left.start, end: comma.end, replacements: [left.text] };
}

/** The token before, when it stands in the same sentence. */
export function before(part: Part, token: Token, distance = 1): Token | undefined {
  const other = part.tokens[token.index - distance];
  return other?.sentence === token.sentence ? other : undefined;
}

/** The token after, when it stands in the same sentence. */
export function after(part: Part, token: Token, distance = 1): Token | undefined {
  const other = part.tokens[token.index + distance];
  return other?.sentence === token.sentence ? other : undefined;
}

/** Whether a comma could be missing after this token: a word, a number, a closing bracket or quote. */
export function takesComma(token: Token | undefined): token is Token {
  return token !== undefined && (token.kind !== "punctuation" || token.text === ")" || token.text === "»");
}

const JOINERS = new Set(["и", "а", "но", "или", "либо", "да", "ни"]);

/** A conjunction after which no comma follows of itself. */
export const isJoiner = (token: Token | undefined): boolean => token !== undefined && JOINERS.has(token.key);

/** Whether a comma stands among the sentence's tokens `[first, last)`. */
export function commaWithin(part: Part, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (part.tokens[i]?.text === ",") return true;
  return false;
}
