import type { AnalysedSentence } from "./analyse-sentence.js";

/** Writes analysed sentences as CoNLL-U: the likeliest reading of each token; heads and relations are not computed and left open. */
export function toConllu(sentences: readonly AnalysedSentence[]): string {
  return sentences.map((sentence, index) => block(sentence, index + 1)).join("");
}

function block({ text, words }: AnalysedSentence, number: number): string {
  const rows = words.map(({ form, lemma, upos, feats, probability, certain, spaceAfter }, i) => {
    const misc = [
      certain ? "" : "Certain=No",
      `Probability=${probability.toFixed(3)}`,
      spaceAfter ? "" : "SpaceAfter=No",
    ]
      .filter(Boolean)
      .join("|");
    return [i + 1, form, lemma, upos, "_", feats, "_", "_", "_", misc].join("\t");
  });
  return `# sent_id = ${number}\n# text = ${text.replace(/\s+/gu, " ")}\n${rows.join("\n")}\n\n`;
}
