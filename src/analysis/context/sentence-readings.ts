import type { Part, Sentence, Token } from "../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../lexicon/lexicon.js";
import type { RankedReading } from "../analysis.js";
import { CERTAINTY_FACTS, isCertain, type Certainty } from "./certainty.js";
import type { ContextModel } from "./context-model.js";
import { Judged } from "./judged.js";
import { Lattice } from "./lattice.js";
import { readingsOf } from "./readings-of.js";
import { Scorer } from "./scorer.js";
import { TagClasses } from "./tag-class.js";
import { signEntry, wordEntry, type LatticeToken, type WordEntry } from "./word-entry.js";

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
    let doubtful = false;
    for (let i = sentence.first; i < sentence.last; i++) {
      const entry = entryOf(part.tokens[i]!);
      lattice.add(entry);
      doubtful ||= entry.readings.length > 1;
    }
    const probabilities = doubtful ? (scorer?.probabilities(lattice) ?? lexical(lattice)) : undefined;
    return new SentenceReadings(part, sentence.first, Judged.of(lattice, probabilities), model?.certainty);
  };
}

/** Forms of a generation; two generations are kept, about as many as a long text has. */
const GENERATION = 8_000;

/** Entries of tokens, each form looked up once. */
function createEntries(lexicon: Lexicon): (token: Token) => WordEntry {
  const classes = new TagClasses();
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
        entry = readings.length ? wordEntry(token, readings, classes) : signEntry(token);
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
  for (let p = 0, c = 0; p < lattice.size; p++) {
    const { readings } = lattice.entries[p]!;
    let total = 0;
    for (const { probability } of readings) total += probability;
    if (!readings.length) probabilities[c++] = 1;
    for (const { probability } of readings) probabilities[c++] = total > 0 ? probability / total : 1 / readings.length;
  }
  return probabilities;
}

const facts = new Float32Array(CERTAINTY_FACTS);
const NOTHING: readonly RankedReading[] = [];

/** The readings of one sentence's tokens in order of likelihood; positions are tokens of the part less the sentence's first. */
export class SentenceReadings {
  private readonly kept: (readonly RankedReading[])[] = [];
  private readonly doubts: boolean[] = [];

  constructor(
    private readonly part: Part,
    private readonly first: number,
    private readonly judged: Judged,
    private readonly certainty: Certainty | undefined,
  ) {}

  ranked(p: number): readonly RankedReading[] {
    return p < 0 || p >= this.judged.size ? NOTHING : (this.kept[p] ??= this.rank(p));
  }

  best(p: number): Reading | undefined {
    return this.judged.best(p);
  }

  certain(p: number): boolean {
    return p >= 0 && p < this.judged.size && (this.doubts[p] ??= this.judge(p));
  }

  private judge(p: number): boolean {
    const { tokens } = this.part;
    const at = this.first + p;
    return isCertain(this.certainty, this.judged, p, p > 0 && isNameLike(tokens[at]!, tokens[at - 1]!), facts);
  }

  private rank(p: number): readonly RankedReading[] {
    const { readings, rest } = this.judged.entries[p]!;
    const ranked = readings.map((reading, i) => ({ reading, probability: this.judged.chance(p, i) }));
    if (ranked.length > 1) ranked.sort((a, b) => b.probability - a.probability);
    for (const reading of rest) ranked.push({ reading, probability: 0 });
    return ranked;
  }
}

/** Whether a word begins with a capital letter that neither a quotation nor a new line of thought explains. */
export function isNameLike({ text }: LatticeToken, before: LatticeToken): boolean {
  if (text[0] === text[0]!.toLowerCase()) return false;
  return before.kind === "punctuation" || before.kind === "symbol" ? before.text === "," : true;
}
