import type { Part, Token } from "../../document/parsed-document.js";
import type { SuggestContext } from "../../lexicon/lexicon.js";

/** Marks across which words say nothing of each other's likelihood. */
const OPAQUE = new Set(["muted", "placeholder"]);

/** The two words before token `first` and the two after token `last` in the sentence, with marks for its edges; punctuation is transparent. */
export function neighbourWords(part: Part, first: number, last: number = first): SuggestContext {
  const sentence = part.sentences[part.tokens[first]!.sentence];
  const from = sentence?.first ?? 0;
  const to = sentence?.last ?? part.tokens.length;
  const left: string[] = [];
  for (let i = first - 1; left.length < 2; i--) {
    if (i < from) {
      left.unshift("<s>");
      break;
    }
    const word = contextToken(part.tokens[i]!);
    if (word !== undefined) left.unshift(word);
    else if (OPAQUE.has(part.tokens[i]!.kind)) break;
  }
  const right: string[] = [];
  for (let i = last + 1; right.length < 2; i++) {
    if (i >= to) {
      right.push("</s>");
      break;
    }
    const word = contextToken(part.tokens[i]!);
    if (word !== undefined) right.push(word);
    else if (OPAQUE.has(part.tokens[i]!.kind)) break;
  }
  return { left, right };
}

/** The nearest of the words before (-1) or after (1) a token, as `neighbourWords` has it. */
export function nearestWord(part: Part, token: Token, step: -1 | 1): string | undefined {
  const sentence = part.sentences[token.sentence];
  const from = sentence?.first ?? 0;
  const to = sentence?.last ?? part.tokens.length;
  for (let i = token.index + step; ; i += step) {
    if (i < from) return "<s>";
    if (i >= to) return "</s>";
    const word = contextToken(part.tokens[i]!);
    if (word !== undefined) return word;
    if (OPAQUE.has(part.tokens[i]!.kind)) return undefined;
  }
}

function contextToken(token: Token): string | undefined {
  if (token.kind === "word") {
    const unit = token.key.charCodeAt(0);
    return unit >= 0x61 && unit <= 0x7a ? "<lat>" : token.key;
  }
  return token.kind === "number" ? "<num>" : undefined;
}
