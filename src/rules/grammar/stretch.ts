import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { isAttribute, isKnown, isNoun, plainSet } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";

/** Words that open or join clauses: a stretch of one clause ends before them. */
const JOINTS = new Set(
  "и а но или либо да однако зато если когда пока чтобы что чтоб поскольку хотя так как будто словно чем где куда откуда почему зачем ли ибо нежели который которая которое которые которого которой которых которому которым которую которыми котором кто чья чей чье чьи".split(
    " ",
  ),
);

/** Whether the word opens or joins clauses. */
export const isJoint = (token: Token): boolean => token.kind === "word" && JOINTS.has(token.key);

/** Words between marks that belong to no part of the sentence. */
const INTRODUCTORY =
  /^(?:к (?:сожалению|счастью|слову|примеру)|конечно|пожалуйста|возможно|вероятно|наверное|видимо|по-видимому|скорее всего|кстати|например|безусловно|разумеется|как правило|как обычно|как всегда|похоже|очевидно|во-первых|во-вторых|в-третьих|наконец|кажется|может быть|со своей стороны|в свою очередь|в частности|естественно|напротив|действительно|соответственно|увы)$/u;

/** Index of the comma that opens what the comma at `close` ends, where that is an introductory turn, a relative clause or a participial one. */
export function openingComma(part: Part, sentence: SentenceAnalysis, close: number, first: number): number | undefined {
  for (let i = close - 1; i >= first && close - i < 16; i--) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" && token.text !== ",") return undefined;
    if (token.text !== ",") continue;
    const inner = part.tokens.slice(i + 1, close);
    const words = inner.map(({ key }) => key).join(" ");
    if (INTRODUCTORY.test(words)) return i;
    const opener = governedBy(inner[0]?.key ?? "") ? inner[1] : inner[0];
    if (opener === undefined) return undefined;
    return opener.key.startsWith("котор") || opensTurn(sentence, opener) ? i : undefined;
  }
  return undefined;
}

const opensTurn = (sentence: SentenceAnalysis, token: Token): boolean => {
  const readings = plainSet(sentence, token);
  return (
    readings.length > 0 && readings.every(isAttribute) && readings.some(({ tag }) => tag.feats.VerbForm === "Part")
  );
};

/** The token after a prepositional group that begins at `index`: the preposition, attributes, the noun or pronoun; undefined where it is none. */
export function afterGroup(part: Part, sentence: SentenceAnalysis, index: number, last: number): number | undefined {
  const preposition = part.tokens[index]!;
  const governed = governedBy(preposition.key);
  if (!governed) return undefined;
  for (let i = index + 1; i < last && i < index + 7; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "number" || /^[№%]$/u.test(token.text)) {
      if (part.tokens[i + 1]?.kind === "word" && !plainSet(sentence, part.tokens[i + 1]!).some(isNoun)) return i + 1;
      continue;
    }
    if (token.kind !== "word") return undefined;
    const readings = plainSet(sentence, token);
    if (!isKnown(readings)) return undefined;
    if (readings.some((reading) => (isNoun(reading) || reading.tag.upos === "PRON") && fits(reading, governed.cases)))
      return i + 1;
    if (!readings.some((reading) => isAttribute(reading) || reading.tag.upos === "NUM" || reading.tag.upos === "ADV"))
      return undefined;
  }
  return undefined;
}

const fits = ({ tag }: Reading, cases: readonly string[]): boolean =>
  tag.feats.Case === undefined || cases.includes(tag.feats.Case);
