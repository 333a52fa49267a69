/**
 * NDJSON sentences in, readings of their tokens in context out: drives ../shared/eval/readings.mjs. With `--gold FILE.conllu…` it prints instead
 * how many words are certain and how many of these are right.
 */
import { basename } from "node:path";
import { createInterface } from "node:readline";
import type { SentenceAnalysis } from "../../src/analysis/analysis.js";
import { universalLemma } from "../../src/analysis/universal-lemma.js";
import { readConllu } from "../analysis/gold.js";
import { matches } from "./matches.js";
import { openAnalysis } from "./open-analysis.js";
import { partOfTokens } from "./part-of-tokens.js";

const analyse = openAnalysis();
const analysed = (forms: readonly string[]): SentenceAnalysis => analyse(partOfTokens(forms)).sentence(0);

const files = process.argv.slice(2).filter((argument) => argument.endsWith(".conllu"));
for (const path of files) {
  const counts = { words: 0, certain: 0, right: 0 };
  const wrong = new Map<string, number>();
  for (const { tokens, gold } of readConllu(path)) {
    const sentence = analysed(tokens.map(({ text }) => text));
    gold.forEach((analysis, i) => {
      if (tokens[i]!.kind !== "word" || ["X", "SYM", "PUNCT"].includes(analysis.upos)) return;
      counts.words++;
      if (!sentence.certain(i)) return;
      counts.certain++;
      const best = sentence.best(i)!;
      if (matches(best, analysis)) counts.right++;
      else {
        const key = `${analysis.upos} ${analysis.feats.Case ?? ""} ${analysis.feats.Number ?? ""} taken for ${best.tag.upos} ${best.tag.feats.Case ?? ""} ${best.tag.feats.Number ?? ""}`;
        wrong.set(key, (wrong.get(key) ?? 0) + 1);
        if (process.argv.includes("--misses")) console.log(`${tokens[i]!.text}: ${key} | ${tokens.slice(Math.max(0, i - 4), i + 5).map(({ text }) => text).join(" ")}`); // prettier-ignore
      }
    });
  }
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(
    `${basename(path)}: certain ${share(counts.certain, counts.words)} of ${counts.words} words, right of them ${share(counts.right, counts.certain)}`,
  );
  for (const [key, count] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 10)) console.log(`  ${count} ${key}`);
}

if (!files.length) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line) continue;
    const { id, tokens } = JSON.parse(line) as { id: string; tokens: string[] };
    const sentence = analysed(tokens);
    const readings = tokens.map((form, i) =>
      sentence.readings(i).map(({ reading }) => ({
        lemma: universalLemma(form, reading),
        upos: reading.tag.upos,
        feats: reading.tag.feats,
      })),
    );
    process.stdout.write(`${JSON.stringify({ id, readings })}\n`);
  }
}
