import type { ParsedDocument } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import type { PartContext } from "../rule.js";

const kept = new WeakMap<ParsedDocument, boolean>();

/** The replacement with ё as the writer has it: only where the document has some. */
export function yoAsWritten(context: PartContext, written: string, replacement: string): string {
  const heard = replacement.includes("ё") ? replacement : heardYo(context.lexicon, written, replacement);
  if (!heard.includes("ё") || written.includes("ё") || writesYo(context)) return heard;
  return heard.replaceAll("ё", "е");
}

/** «счота»: the о says that «счёта» is meant, not «счета». */
function heardYo(lexicon: Lexicon, written: string, replacement: string): string {
  if (written.length !== replacement.length) return replacement;
  for (let i = 0; i < written.length; i++) {
    if (written[i] !== "о" || replacement[i] !== "е") continue;
    const meant = `${replacement.slice(0, i)}ё${replacement.slice(i + 1)}`;
    for (const { lemma, tag } of lexicon.readings(replacement)) {
      if (lexicon.paradigm(lemma, tag.upos).some(({ form }) => form === meant.toLowerCase())) return meant;
    }
  }
  return replacement;
}

/** Most people write е for ё, so ё is given only to those who write it. */
function writesYo({ document }: PartContext): boolean {
  let answer = kept.get(document);
  if (answer === undefined) kept.set(document, (answer = document.parts.some(({ text }) => text.includes("ё"))));
  return answer;
}
