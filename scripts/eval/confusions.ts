/** The commonest confusions of the first reading, and how many of them `certain` vouches for: `npx tsx scripts/eval/confusions.ts FILE.conllu…`. */
import { basename } from "node:path";
import type { Reading } from "../../src/lexicon/lexicon.js";
import { readConllu, type Gold } from "../analysis/gold.js";
import { matches } from "./matches.js";
import { openAnalysis } from "./open-analysis.js";
import { partOfTokens } from "./part-of-tokens.js";

const SHOWN = 10;
const EXAMPLES = 4;
const analyse = openAnalysis();

interface Confusion {
  count: number;
  certain: number;
  readonly examples: string[];
}

for (const path of process.argv.slice(2)) {
  const confusions = new Map<string, Confusion>();
  let wrong = 0;
  let words = 0;
  for (const { tokens, gold } of readConllu(path)) {
    const sentence = analyse(partOfTokens(tokens.map(({ text }) => text))).sentence(0);
    gold.forEach((analysis, i) => {
      const best = sentence.best(i);
      if (tokens[i]!.kind !== "word" || ["X", "SYM", "PUNCT"].includes(analysis.upos)) return;
      words++;
      if (best && matches(best, analysis)) return;
      wrong++;
      note(confusions, best, analysis, tokens[i]!.text, sentence.certain(i));
    });
  }
  console.log(`${basename(path)}: ${wrong} of ${words} words`);
  for (const [name, { count, certain, examples }] of [...confusions]
    .sort((a, b) => b[1].count - a[1].count)
    .slice(0, SHOWN))
    // prettier-ignore
    console.log(`  ${String(count).padStart(3)} (${certain} certain)  ${name}: ${examples.join(", ")}`);
}

function note(
  confusions: Map<string, Confusion>,
  best: Reading | undefined,
  gold: Gold,
  form: string,
  certain: boolean,
): void {
  const name = best ? `${cell(gold)} taken for ${cell(best.tag)}` : `${cell(gold)} not known`;
  const confusion = confusions.get(name) ?? { count: 0, certain: 0, examples: [] };
  confusions.set(name, confusion);
  confusion.count++;
  if (certain) confusion.certain++;
  if (confusion.examples.length < EXAMPLES && !confusion.examples.includes(form)) confusion.examples.push(form);
}

function cell({ upos, feats }: { upos: string; feats: Readonly<Record<string, string>> }): string {
  return [upos, feats.Case, feats.Number].filter(Boolean).join(" ");
}
