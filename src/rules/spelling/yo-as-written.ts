import type { ParsedDocument } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import type { PartContext } from "../rule.js";

/** A share of the readings of a form that a reader may have in mind. */
const LIKELY = 0.15;

const kept = new WeakMap<ParsedDocument, boolean>();

/** The replacement with ё as the writer has it: only where the document has some. */
export function yoAsWritten(context: PartContext, written: string, replacement: string): string {
  const heard = replacement.includes("ё") ? replacement : heardYo(context.lexicon, written, replacement);
  if (!heard.includes("ё") || written.includes("ё") || writesYo(context)) return heard;
  const plain = heard.replaceAll("ё", "е");
  return hearsYo(written, heard) && isMisread(plain, heard, context) ? heard : plain;
}

/** «счета» may as well be read without ё, and «счёта» was meant; nobody reads «объем» so. */
function isMisread(plain: string, heard: string, { lexicon }: PartContext): boolean {
  return lexicon
    .readings(plain)
    .some((reading) => reading.probability >= LIKELY && lexicon.inflect(reading, {}) !== heard.toLowerCase());
}

function hearsYo(written: string, heard: string): boolean {
  if (written.length !== heard.length) return false;
  for (let at = 0; at < heard.length; at++) if (/[оО]/u.test(written[at]!) && /[ёЁ]/u.test(heard[at]!)) return true;
  return false;
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
