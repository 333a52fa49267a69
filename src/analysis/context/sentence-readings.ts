import type { Part, Sentence, Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import type { RankedReading } from "../analysis.js";
import { CERTAINTY_FACTS, isCertain, judged, type Certainty, type Judged } from "./certainty.js";
import type { ContextModel } from "./context-model.js";
import { Lattice } from "./lattice.js";
import { readingsOf } from "./readings-of.js";
import { Scorer } from "./scorer.js";
import { TagCodes } from "./tag-codes.js";
import { signEntry, wordEntry, type LatticeToken, type WordEntry } from "./word-entry.js";

/** The readings of one sentence's tokens in order of likelihood; positions are tokens of the part less the sentence's first. */
export interface SentenceReadings {
  ranked(position: number): readonly RankedReading[];
  best(position: number): Reading | undefined;
  certain(position: number): boolean;
}

/** Reads sentences with one lexicon and one model; without a model the lexicon alone orders. */
export function createReader(
  lexicon: Lexicon,
  model: ContextModel | undefined,
): (part: Part, sentence: Sentence) => SentenceReadings {
  const lattice = new Lattice();
  const entryOf = createEntries(lexicon);
  const scorer = model && new Scorer(model.weights);
  return (part, sentence) => {
    lattice.clear();
    const rest: (readonly Reading[])[] = [];
    let doubtful = false;
    for (let i = sentence.first; i < sentence.last; i++) {
      const entry = entryOf(part.tokens[i]!);
      lattice.add(entry);
      if (entry.rest.length) rest[i - sentence.first] = entry.rest;
      doubtful ||= entry.bits.length > 1;
    }
    const probabilities = doubtful ? (scorer?.probabilities(lattice) ?? lexical(lattice)) : undefined;
    return keep(part, sentence, judged(lattice, probabilities), rest, model?.certainty);
  };
}

/** Forms of a generation; two generations are kept, about as many as a long text has. */
const GENERATION = 8_000;

/** Entries of tokens, each form looked up once. */
function createEntries(lexicon: Lexicon): (token: Token) => WordEntry {
  const tags = new TagCodes();
  const words: Kept = { young: new Map(), old: new Map() };
  const signs: Kept = { young: new Map(), old: new Map() };
  return (token) => {
    const kept = token.kind === "word" ? words : signs;
    // Signs of one text but several kinds («5» a number, «5» muted) are rare and must not mix.
    const name = token.kind === "word" || token.kind === "punctuation" ? token.text : `${token.kind} ${token.text}`;
    let entry = kept.young.get(name);
    if (!entry) {
      entry = kept.old.get(name);
      if (!entry) {
        const readings = token.kind === "word" ? readingsOf(lexicon, token.text) : NONE;
        entry = readings.length ? wordEntry(token, readings, tags) : signEntry(token);
      }
      keepEntry(kept, name, entry);
    }
    return entry;
  };
}

/** Entries of forms met lately and before: a form that is met again moves on, so that usual words are never looked up anew. */
interface Kept {
  young: Map<string, WordEntry>;
  old: Map<string, WordEntry>;
}

function keepEntry(kept: Kept, name: string, entry: WordEntry): void {
  if (kept.young.size >= GENERATION) {
    kept.old = kept.young;
    kept.young = new Map();
  }
  kept.young.set(name, entry);
}

const NONE: readonly Reading[] = [];

/** What the lexicon alone says. */
function lexical(lattice: Lattice): Float64Array {
  const probabilities = new Float64Array(lattice.candidates);
  for (let p = 0; p < lattice.size; p++) {
    let total = 0;
    for (let c = lattice.start[p]!; c < lattice.start[p + 1]!; c++) total += lattice.readings[c]?.probability ?? 1;
    for (let c = lattice.start[p]!; c < lattice.start[p + 1]!; c++)
      probabilities[c] =
        total > 0 ? (lattice.readings[c]?.probability ?? 1) / total : 1 / (lattice.start[p + 1]! - lattice.start[p]!);
  }
  return probabilities;
}

const facts = new Float32Array(CERTAINTY_FACTS);

function keep(
  part: Part,
  { first }: Sentence,
  sentence: Judged,
  rest: readonly (readonly Reading[])[],
  certainty: Certainty | undefined,
): SentenceReadings {
  const { start, readings, chances, top } = sentence;
  const kept: (readonly RankedReading[] | undefined)[] = [];
  const doubts: (boolean | undefined)[] = [];
  return {
    ranked: (p) => (kept[p] ??= rank(readings, chances, start[p] ?? 0, start[p + 1] ?? 0, rest[p])),
    best: (p) => (p >= 0 && p < top.length ? readings[top[p]!] : undefined),
    certain: (p) =>
      p >= 0 &&
      p < top.length &&
      (doubts[p] ??= isCertain(
        certainty,
        sentence,
        p,
        p > 0 && isNameLike(part.tokens[first + p]!, part.tokens[first + p - 1]!),
        facts,
      )),
  };
}

/** Whether a word begins with a capital letter that neither a quotation nor a new line of thought explains. */
export function isNameLike({ text }: LatticeToken, before: LatticeToken): boolean {
  if (text[0] === text[0]!.toLowerCase()) return false;
  return before.kind === "punctuation" || before.kind === "symbol" ? before.text === "," : true;
}

function rank(
  readings: readonly (Reading | undefined)[],
  chances: ArrayLike<number>,
  from: number,
  to: number,
  rest: readonly Reading[] | undefined,
): readonly RankedReading[] {
  const ranked: RankedReading[] = [];
  for (let c = from; c < to; c++) if (readings[c]) ranked.push({ reading: readings[c]!, probability: chances[c]! });
  if (ranked.length > 1) ranked.sort((a, b) => b.probability - a.probability);
  if (rest) for (const reading of rest) ranked.push({ reading, probability: 0 });
  return ranked;
}
