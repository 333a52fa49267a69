import type { Part, Sentence } from "../document/parsed-document.js";
import type { Lexicon, Reading } from "../lexicon/lexicon.js";
import type { Analysis, Clause, Phrase, RankedReading, SentenceAnalysis } from "./analysis.js";
import type { ContextModel } from "./context/context-model.js";

/** Analyses a part lazily, sentence by sentence; without a model readings are ordered by the lexicon alone. */
export function analyse(part: Part, lexicon: Lexicon, model?: ContextModel): Analysis {
  void model;
  const kept: (SentenceAnalysis | undefined)[] = [];
  const sentence = (index: number): SentenceAnalysis => (kept[index] ??= analyseSentence(part, part.sentences[index]!, lexicon));
  return { part, lexicon, sentence, of: (token) => sentence(token.sentence) };
}

function analyseSentence(part: Part, sentence: Sentence, lexicon: Lexicon): SentenceAnalysis {
  const kept: (readonly RankedReading[] | undefined)[] = [];
  const readings = (token: number): readonly RankedReading[] => (kept[token] ??= rank(part, token, lexicon));
  const phrases: readonly Phrase[] = [];
  const clauses: readonly Clause[] = [];
  return {
    sentence,
    readings,
    best: (token) => readings(token)[0]?.reading,
    certain: (token) => allAgree(readings(token)),
    phrases: () => phrases,
    phraseAt: () => undefined,
    clauses: () => clauses,
  };
}

function rank(part: Part, token: number, lexicon: Lexicon): readonly RankedReading[] {
  const { kind, text } = part.tokens[token]!;
  if (kind !== "word") return [];
  const known = lexicon.readings(text);
  const readings = known.length ? known : lexicon.guess(text);
  const total = readings.reduce((sum, { probability }) => sum + probability, 0);
  return readings
    .map((reading) => ({ reading, probability: total > 0 ? reading.probability / total : 1 / readings.length }))
    .sort((a, b) => b.probability - a.probability);
}

function allAgree(ranked: readonly RankedReading[]): boolean {
  const first = ranked[0]?.reading;
  return first !== undefined && ranked.every(({ reading }) => sameForm(first, reading));
}

function sameForm(a: Reading, b: Reading): boolean {
  return a.tag === b.tag || (a.tag.upos === b.tag.upos && a.tag.feats.Case === b.tag.feats.Case && a.tag.feats.Number === b.tag.feats.Number);
}
