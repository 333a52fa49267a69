import type { Part, Sentence } from "../document/parsed-document.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Analysis, Clause, Phrase, Row, SentenceAnalysis } from "./analysis.js";
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
    (kept[index] ??= analyseSentence(part, part.sentences[index]!, lexicon, readerOf(lexicon, model)));
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

function analyseSentence(part: Part, sentence: Sentence, lexicon: Lexicon, read: Reader): SentenceAnalysis {
  const { first } = sentence;
  let kept: SentenceReadings | undefined;
  const readings = (): SentenceReadings => (kept ??= read(part, sentence));
  const view: SentenceView = {
    part,
    sentence,
    token: (index) => part.tokens[index],
    readings: (index) => readings().ranked(index - first),
    best: (index) => readings().best(index - first),
    certain: (index) => readings().certain(index - first),
  };
  let phrases: readonly Phrase[] | undefined;
  let clauses: readonly Clause[] | undefined;
  let rows: readonly Row[] | undefined;
  return {
    sentence,
    lexicon,
    readings: view.readings,
    best: view.best,
    certain: view.certain,
    phrases: () => (phrases ??= findPhrases(view)),
    phraseAt: (token, kind) => smallest((phrases ??= findPhrases(view)), token, kind),
    clauses: () => (clauses ??= findClauses(view)),
    rows: () => (rows ??= findRows(view)),
  };
}

function smallest(phrases: readonly Phrase[], token: number, kind: Phrase["kind"] | undefined): Phrase | undefined {
  let found: Phrase | undefined;
  for (const phrase of phrases) {
    if (token < phrase.first || token >= phrase.last || (kind !== undefined && phrase.kind !== kind)) continue;
    if (!found || phrase.last - phrase.first < found.last - found.first) found = phrase;
  }
  return found;
}
