import type { Analysis } from "../../analysis/analysis.js";
import { analyse } from "../../analysis/analyse.js";
import type { ContextModel } from "../../analysis/context/context-model.js";
import type { Document } from "../../document/document.js";
import { parseDocument } from "../../document/parse-document.js";
import type { Part, Token } from "../../document/parsed-document.js";
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
export function setStresses(
  document: Document,
  { lexicon, model }: StressKnowledge,
  which: "all" | "risky" = "all",
): string {
  const parsed = parseDocument(document, { policy: readPolicy({ name: "stress", version: "1" }) });
  return parsed.parts.map((part) => withStresses(part, lexicon, model, which)).join("\n");
}

function withStresses(part: Part, lexicon: Lexicon, model: ContextModel | undefined, which: "all" | "risky"): string {
  const analysis = analyse(part, lexicon, model);
  let out = "";
  let from = 0;
  for (const token of part.tokens) {
    if (token.kind !== "word" || !needsMark(token.text)) continue;
    const place = placeOf(token, analysis, lexicon, which);
    if (place === undefined) continue;
    const after = part.toSource(token.start + place) + 1;
    out += part.source.slice(from, after) + "\u0301";
    from = after;
  }
  return out + part.source.slice(from);
}

/** Where to mark a word; undefined where its stress depends on what is meant, or nobody needs it. */
function placeOf(token: Token, analysis: Analysis, lexicon: Lexicon, which: "all" | "risky"): number | undefined {
  const usual = which === "all" ? USUAL[token.key] : undefined;
  if (usual !== undefined) return usual;
  const { places, risky, agreed } = stressOf(token.text.toLowerCase(), token, analysis.of(token), lexicon);
  // Of two norms of the risk list the first is read; two stresses of another word may be two words («замок»).
  if (!agreed || (which === "risky" ? !risky : !risky && places.length > 1)) return undefined;
  return places[0];
}

/** Small words that the dictionaries give with a rare twin («о́на», «э́то и это́», «у́же» of «узкий»). */
const USUAL: Readonly<Record<string, number>> = {
  это: 0,
  уже: 2,
  она: 2,
  оно: 2,
  такой: 3,
  какой: 3,
  какая: 3,
  какую: 3,
  какое: 3,
  какие: 3,
  много: 2,
  немного: 4,
  несколько: 1,
  потом: 3,
  перед: 1,
  куда: 3,
  тому: 3,
  кому: 3,
  моя: 2,
  мою: 2,
  мои: 2,
  мало: 1,
  далеко: 5,
  гораздо: 3,
  ими: 0,
  любой: 3,
  любая: 3,
  любое: 3,
  любые: 3,
  любого: 3,
  порой: 3,
  после: 1,
};

/** A word of two syllables or more, without ё, in small letters, that marks no stress yet. */
function needsMark(text: string): boolean {
  let vowels = 0;
  for (const letter of text.toLowerCase()) {
    if (letter === "ё") return false;
    if (VOWELS.includes(letter)) vowels++;
  }
  return vowels > 1 && !markedStress(text);
}
