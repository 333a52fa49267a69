import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part } from "../../document/parsed-document.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { inflected } from "../runtime/inflect-word.js";
import { likeWord } from "../runtime/letter-case.js";
import { phraseIn } from "./phrase-case.js";

/** Genitive of a number of two to four → its accusative; after it the noun is in the genitive singular. */
const FEW: Readonly<Record<string, readonly [masculine: string, feminine: string]>> = {
  двух: ["два", "две"],
  обоих: ["оба", "оба"],
  обеих: ["обе", "обе"],
  трех: ["три", "три"],
  четырех: ["четыре", "четыре"],
};

const MANY = /^(?:пяти|шести|семи|восьми|девяти|десяти|[а-я]+надцати|двадцати|тридцати|нескольких)$/u;

/** «двух писем» as an object in the accusative, «два письма», and the token after it; undefined where no number stands or it cannot be told. */
export function countedObject(
  first: number,
  last: number,
  part: Part,
  sentence: SentenceAnalysis,
  lexicon: Lexicon,
): { text: string; end: number } | undefined {
  const number = part.tokens[first];
  const phrase = number && phraseIn("Gen", first + 1, last, part, sentence);
  if (!phrase) return undefined;
  const asWritten = part.text.slice(number.start, part.tokens[phrase.last - 1]!.end);
  const { Animacy, Gender, Number: many } = phrase.head.tag.feats;
  if (Animacy === "Anim") return { text: asWritten, end: phrase.last };
  const count = accusative(number.key, Gender === "Fem");
  if (!count) return undefined;
  if (!count.few)
    return many === "Plur"
      ? { text: `${count.text}${asWritten.slice(number.text.length)}`, end: phrase.last }
      : undefined;
  const noun = part.tokens[phrase.last - 1]!;
  const form = inflected(phrase.head, { Case: "Gen", Number: "Sing" }, lexicon);
  if (form === undefined) return undefined;
  return {
    text: `${count.text}${part.text.slice(number.end, noun.start)}${likeWord(noun.text, form)}`,
    end: phrase.last,
  };
}

/** Whether a token is a number that its noun depends on. */
export const isCount = (key: string): boolean => key in FEW || MANY.test(key) || /^\d+$/u.test(key);

function accusative(key: string, feminine: boolean): { text: string; few: boolean } | undefined {
  if (/^\d+$/u.test(key))
    return /(?:^|[^1])1$/u.test(key) ? undefined : { text: key, few: /(?:^|[^1])[234]$/u.test(key) };
  const few = FEW[key];
  if (few) return { text: few[feminine ? 1 : 0], few: true };
  if (key === "нескольких") return { text: "несколько", few: false };
  return { text: key === "восьми" ? "восемь" : key.replace(/и$/u, "ь"), few: false };
}
