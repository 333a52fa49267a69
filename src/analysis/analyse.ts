import type { Part, Sentence, Token } from "../document/parsed-document.js";
import type { Lexicon, Reading } from "../lexicon/lexicon.js";
import type { Analysis, Clause, Phrase, RankedReading, Row, SentenceAnalysis } from "./analysis.js";
import type { ContextModel } from "./context/context-model.js";
import { findClauses } from "./clauses/find-clauses.js";
import { findPhrases } from "./phrases/find-phrases.js";
import { findRows } from "./phrases/find-rows.js";
import type { SentenceView } from "./sentence-view.js";
import { createReader, type SentenceReadings } from "./context/sentence-readings.js";

/** Analyses a part lazily, sentence by sentence; without a model readings are ordered by the lexicon alone. */
export function analyse(part: Part, lexicon: Lexicon, model?: ContextModel): Analysis {
  const kept: (SentenceAnalysis | undefined)[] = [];
  const sentence = (index: number): SentenceAnalysis =>
    (kept[index] ??= new LazySentence(part, part.sentences[index]!, lexicon, readerOf(lexicon, model)));
  return { part, lexicon, sentence, of: (token) => sentence(token.sentence) };
}

type Reader = ReturnType<typeof createReader>;
const PLAIN = {};
const readers = new WeakMap<Lexicon, WeakMap<object, Reader>>();

/** The buffers of a reader are large, so that one serves all parts of one lexicon and model. */
function readerOf(lexicon: Lexicon, model: ContextModel | undefined): Reader {
  const key = model ?? PLAIN;
  let byModel = readers.get(lexicon);
  if (!byModel) readers.set(lexicon, (byModel = new WeakMap()));
  let reader = byModel.get(key);
  if (!reader) byModel.set(key, (reader = createReader(lexicon, model)));
  return reader;
}

/** A sentence that is read on the first question about it; a class, because of every sentence of a long text there is one. */
class LazySentence implements SentenceAnalysis, SentenceView {
  private kept: SentenceReadings | undefined;
  private foundPhrases: readonly Phrase[] | undefined;
  private foundClauses: readonly Clause[] | undefined;
  private foundRows: readonly Row[] | undefined;

  constructor(
    readonly part: Part,
    readonly sentence: Sentence,
    readonly lexicon: Lexicon,
    private readonly read: Reader,
  ) {}

  token(index: number): Token | undefined {
    return this.part.tokens[index];
  }

  readings(index: number): readonly RankedReading[] {
    return (this.kept ??= this.read(this.part, this.sentence)).ranked(index - this.sentence.first);
  }

  best(index: number): Reading | undefined {
    return (this.kept ??= this.read(this.part, this.sentence)).best(index - this.sentence.first);
  }

  certain(index: number): boolean {
    return (this.kept ??= this.read(this.part, this.sentence)).certain(index - this.sentence.first);
  }

  phrases(): readonly Phrase[] {
    return (this.foundPhrases ??= findPhrases(this));
  }

  phraseAt(token: number, kind?: Phrase["kind"]): Phrase | undefined {
    return smallest(this.phrases(), token, kind);
  }

  clauses(): readonly Clause[] {
    return (this.foundClauses ??= findClauses(this));
  }

  rows(): readonly Row[] {
    return (this.foundRows ??= findRows(this));
  }
}

function smallest(phrases: readonly Phrase[], token: number, kind: Phrase["kind"] | undefined): Phrase | undefined {
  let found: Phrase | undefined;
  for (const phrase of phrases) {
    if (token < phrase.first || token >= phrase.last || (kind !== undefined && phrase.kind !== kind)) continue;
    if (!found || phrase.last - phrase.first < found.last - found.first) found = phrase;
  }
  return found;
}
