import { PARAGRAPH_START, PUNCTUATION, type TokenStream } from "./token-stream.js";

/** The token stands inside a pair of round brackets. */
export const INSIDE = 1;

/** A longer bracket is a text of its own, with sentences of its own. */
const LONGEST = 60;

/** Which tokens stand inside a closed pair of round brackets of its paragraph; undefined where there is none. */
export function parentheses({ text, length, starts, kinds, flags }: TokenStream): Uint8Array | undefined {
  let inside: Uint8Array | undefined;
  let open: number[] = [];
  for (let at = 0; at < length; at++) {
    if (flags[at]! & PARAGRAPH_START && open.length) open = [];
    if (kinds[at] !== PUNCTUATION) continue;
    const code = text.charCodeAt(starts[at]!);
    if (code === 0x28) open.push(at);
    else if (code === 0x29 && open.length) {
      const from = open.pop()!;
      if (open.length === 0 && at - from <= LONGEST) (inside ??= new Uint8Array(length)).fill(INSIDE, from + 1, at + 1);
    }
  }
  return inside;
}
