import { analyse } from "../../analysis/analyse.js";
import type { ContextModel } from "../../analysis/context/context-model.js";
import type { Document } from "../../document/document.js";
import { parseDocument } from "../../document/parse-document.js";
import type { Part } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { readPolicy } from "../../policy/read-policy.js";
import { markedStress } from "./marked-stress.js";
import { VOWELS } from "./norm-of.js";
import { stressOf } from "./stress-of.js";

/** What setting stresses needs to know. */
export interface StressKnowledge {
  readonly lexicon: Lexicon;
  readonly model?: ContextModel;
}

/**
 * The text with stresses marked (U+0301) for reading aloud: of all words, or only of those that are often stressed wrongly. A word
 * whose stress depends on what is meant («замок») and a word that is not known stay as they are.
 */
export function setStresses(document: Document, { lexicon, model }: StressKnowledge, which: "all" | "risky" = "all"): string {
  const parsed = parseDocument(document, { policy: readPolicy({ name: "stress", version: "1" }) });
  return parsed.parts.map((part) => withStresses(part, lexicon, model, which)).join("\n");
}

function withStresses(part: Part, lexicon: Lexicon, model: ContextModel | undefined, which: "all" | "risky"): string {
  const analysis = analyse(part, lexicon, model);
  let out = "";
  let from = 0;
  for (const token of part.tokens) {
    if (token.kind !== "word" || !needsMark(token.text)) continue;
    const { places, risky, agreed } = stressOf(token.text.toLowerCase(), token, analysis.of(token), lexicon);
    if (!places.length || !agreed || (which === "risky" && !risky)) continue;
    const after = part.toSource(token.start + places[0]!) + 1;
    out += part.source.slice(from, after) + "\u0301";
    from = after;
  }
  return out + part.source.slice(from);
}

/** A word of two syllables or more, without ё, in small letters, that marks no stress yet. */
function needsMark(text: string): boolean {
  let vowels = 0;
  for (const letter of text.toLowerCase()) {
    if (letter === "ё") return false;
    if (VOWELS.includes(letter)) vowels++;
  }
  return vowels > 1 && !markedStress(text);
}
