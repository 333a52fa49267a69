import type { Part } from "../../document/parsed-document.js";
import type { PartContext } from "../rule.js";

const kept = new WeakMap<Part, boolean>();

/** The replacement with ё as the writer has it: without ё where the text writes е for ё elsewhere. */
export function yoAsWritten(context: PartContext, written: string, replacement: string): string {
  if (!replacement.includes("ё") || written.includes("ё") || writesYo(context)) return replacement;
  return replacement.replaceAll("ё", "е");
}

function writesYo({ part, lexicon }: PartContext): boolean {
  let answer = kept.get(part);
  if (answer === undefined) {
    answer = part.text.includes("ё") || !part.tokens.some(({ kind, text }) => kind === "word" && text.includes("е") && lexicon.withYo(text) !== text);
    kept.set(part, answer);
  }
  return answer;
}
