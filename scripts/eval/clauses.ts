/**
 * How right are clauses, subjects and predicates? Measured against the trees of Universal Dependencies:
 * `npx tsx scripts/eval/clauses.ts ../shared/data/ud/*.conllu [--misses]`. Tokens and sentences are given, so that only the analysis is judged.
 */
import { basename } from "node:path";
import { openAnalysis } from "./open-analysis.js";
import { readConllu, type GoldSentence } from "../analysis/gold.js";
import { partOfTokens } from "./part-of-tokens.js";

const analysed = openAnalysis();
const misses = process.argv.includes("--misses");
const CLAUSAL = /^(?:acl|advcl|ccomp|csubj|parataxis|root)/u;

/** Where clauses begin and end in the tree: gaps between words, marks left out. */
function goldEdges(sentence: GoldSentence, gapBefore: readonly number[]): Set<number> {
  const edges = new Set<number>();
  sentence.relations.forEach((relation, head) => {
    if (!CLAUSAL.test(relation) && !(relation === "conj" && isPredicate(sentence, head))) return;
    const members = subtree(sentence, head).filter((i) => !isMark(sentence, i));
    if (!members.length) return;
    edges.add(gapBefore[Math.min(...members)]!);
    edges.add(gapBefore[Math.max(...members)]! + 1);
  });
  return edges;
}

function isPredicate({ gold, heads, relations }: GoldSentence, index: number): boolean {
  return (
    gold[index]!.upos === "VERB" ||
    gold[index]!.feats.Variant === "Short" ||
    relations.some((relation, i) => heads[i] === index && /^(?:nsubj|cop|csubj)/u.test(relation))
  );
}

function subtree({ heads }: GoldSentence, head: number): number[] {
  const members = [head];
  for (let k = 0; k < members.length; k++) heads.forEach((of, i) => of === members[k] && members.push(i));
  return members;
}

const isMark = ({ tokens }: GoldSentence, index: number): boolean =>
  tokens[index]!.kind === "punctuation" || tokens[index]!.kind === "symbol";

/** For each token the number of words before it. */
function gaps(sentence: GoldSentence): number[] {
  let words = 0;
  return sentence.tokens.map((_, i) => (isMark(sentence, i) ? words : words++));
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

for (const path of process.argv.slice(2).filter((argument) => argument.endsWith(".conllu"))) {
  const edges = { said: 0, right: 0, gold: 0, found: 0 };
  const pairs = { said: 0, right: 0, gold: 0 };
  for (const gold of readConllu(path)) {
    const part = partOfTokens(gold.tokens.map(({ text }) => text));
    const clauses = analysed(part).sentence(0).clauses();
    const gapBefore = gaps(gold);
    const words = gapBefore.at(-1)! + (isMark(gold, gold.tokens.length - 1) ? 0 : 1);
    const wanted = goldEdges(gold, gapBefore);
    const said = new Set<number>();
    for (const { kind, certain, first, last } of clauses) {
      if (!certain || kind === "introductory" || kind === "address") continue;
      said.add(gapBefore[first]!);
      said.add(gapBefore[last - 1]! + (isMark(gold, last - 1) ? 0 : 1));
    }
    const inside = (edge: number): boolean => edge > 0 && edge < words;
    for (const edge of said) {
      if (!inside(edge)) continue;
      edges.said++;
      if (wanted.has(edge)) edges.right++;
      else if (misses)
        console.log(
          `EDGE ${gold.tokens.map(({ text }, i) => (gapBefore[i] === edge && !isMark(gold, i) ? `| ${text}` : text)).join(" ")}`,
        );
    }
    for (const edge of wanted) {
      if (!inside(edge)) continue;
      edges.gold++;
      if (said.has(edge)) edges.found++;
    }
    pairs.gold += gold.relations.filter((relation) => relation.startsWith("nsubj")).length;
    for (const { subject, predicate } of clauses) {
      if (subject === undefined || predicate === undefined) continue;
      pairs.said++;
      if (gold.relations[subject]!.startsWith("nsubj") && gold.heads[subject] === predicate) pairs.right++;
      else if (misses)
        console.log(
          `PAIR ${gold.tokens[subject]!.text} ${gold.tokens[predicate]!.text} (${gold.relations[subject]}) | ${part.text}`,
        );
    }
  }
  console.log(
    `${basename(path)}: clause boundaries: precision ${share(edges.right, edges.said)}, recall ${share(edges.found, edges.gold)} of ${edges.gold}; ` +
      `subject and predicate: precision ${share(pairs.right, pairs.said)} of ${pairs.said}, recall ${share(pairs.right, pairs.gold)} of ${pairs.gold}`,
  );
}
