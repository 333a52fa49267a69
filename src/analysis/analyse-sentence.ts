import { buildPart } from "../document/build-part.js";
import type { Token } from "../document/parsed-document.js";
import { readText } from "../document/read-text.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { analyse } from "./analyse.js";
import type { SentenceAnalysis } from "./analysis.js";
import type { ContextModel } from "./context/context-model.js";
import { universalLemma } from "./universal-lemma.js";

/** What an analysis needs to know. */
export interface AnalysisKnowledge {
  readonly lexicon: Lexicon;
  /** Without it readings are ordered by the lexicon alone. */
  readonly model?: ContextModel | undefined;
}

/** A token with its likeliest reading, in Universal Dependencies' terms, as plain data. */
export interface AnalysedWord {
  readonly form: string;
  /** As Universal Dependencies' treebanks write it: see `universalLemma`. */
  readonly lemma: string;
  /** `PUNCT`, `SYM` and `X` for what is no word. */
  readonly upos: string;
  /** `Case=Gen|Number=Sing`, or `_`. */
  readonly feats: string;
  readonly probability: number;
  readonly certain: boolean;
  readonly spaceAfter: boolean;
}

/** A phrase or clause as plain data: words `first` to `last`, counted from 1, both included. */
export interface AnalysedStretch {
  readonly kind: string;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly certain: boolean;
  readonly head?: number;
  readonly case?: string;
  readonly subject?: number;
  readonly predicate?: number;
}

/** A sentence of a text with everything that rules may ask about it, as plain data. */
export interface AnalysedSentence {
  readonly text: string;
  readonly words: readonly AnalysedWord[];
  readonly phrases: readonly AnalysedStretch[];
  readonly clauses: readonly AnalysedStretch[];
}

/** Analyses a sentence, or every sentence of a text, for people and programs to read. */
export function analyseSentence(text: string, { lexicon, model }: AnalysisKnowledge): readonly AnalysedSentence[] {
  const part = buildPart(text, readText(text, { kind: "message", text }));
  const analysis = analyse(part, lexicon, model);
  return part.sentences.map(({ index, start, end, first, last }): AnalysedSentence => {
    const sentence = analysis.sentence(index);
    const tokens = part.tokens.slice(first, last);
    const stretch = (item: { first: number; last: number }): Pick<AnalysedStretch, "first" | "last" | "text"> => ({
      first: item.first - first + 1,
      last: item.last - first,
      text: part.text.slice(part.tokens[item.first]!.start, part.tokens[item.last - 1]!.end),
    });
    return {
      text: part.text.slice(start, end),
      words: tokens.map((token) => word(sentence, token, part.tokens[token.index + 1]?.spaceBefore ?? true)),
      phrases: sentence.phrases().map((phrase) => ({
        kind: phrase.kind,
        ...stretch(phrase),
        certain: phrase.certain,
        head: phrase.head - first + 1,
        ...(phrase.case && { case: phrase.case }),
      })),
      clauses: sentence.clauses().map(({ subject, predicate, ...clause }) => ({
        kind: clause.kind,
        ...stretch(clause),
        certain: clause.certain,
        ...(subject !== undefined && { subject: subject - first + 1 }),
        ...(predicate !== undefined && { predicate: predicate - first + 1 }),
      })),
    };
  });
}

const SIGNS: Readonly<Record<Token["kind"], string>> = {
  word: "X",
  number: "NUM",
  punctuation: "PUNCT",
  symbol: "SYM",
  muted: "X",
  placeholder: "X",
};

function word(sentence: SentenceAnalysis, { text, kind, index }: Token, spaceAfter: boolean): AnalysedWord {
  const ranked = sentence.readings(index)[0];
  if (!ranked)
    return {
      form: text,
      lemma: text,
      upos: SIGNS[kind],
      feats: "_",
      probability: 1,
      certain: kind !== "word",
      spaceAfter,
    };
  const { tag } = ranked.reading;
  const feats = Object.entries(tag.feats)
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("|");
  return {
    form: text,
    lemma: universalLemma(text, ranked.reading),
    upos: tag.upos,
    feats: feats || "_",
    probability: ranked.probability,
    certain: sentence.certain(index),
    spaceAfter,
  };
}
