/**
 * `chistovik/analysis`: what a Russian sentence says grammatically, offline and fast.
 *
 * ```ts
 * const sentences = analyseSentence("Мы направили отчёт клиенту.", openKnowledge()); // openKnowledge is in chistovik/node
 * sentences[0].words[2]; // { form: "отчёт", lemma: "отчёт", upos: "NOUN", feats: "…|Case=Acc|…", certain: true, … }
 * ```
 *
 * Rules work with `analyse`, which answers lazily about a part of a parsed document.
 */
export { analyse } from "./analyse.js";
export {
  analyseSentence,
  type AnalysedSentence,
  type AnalysedStretch,
  type AnalysedWord,
  type AnalysisKnowledge,
} from "./analyse-sentence.js";
export {
  hasFeatures,
  type Analysis,
  type Clause,
  type Phrase,
  type RankedReading,
  type Row,
  type SentenceAnalysis,
} from "./analysis.js";
export type { ContextModel } from "./context/context-model.js";
export { openContextModel } from "./context/open-context-model.js";
export { toConllu } from "./to-conllu.js";
