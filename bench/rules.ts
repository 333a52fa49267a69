/**
 * What the rules cost: the time of all of them on the development corpus, the slowest ten, and what a thousand more rules
 * that the text does not touch add. `npx tsx bench/rules.ts`; machines are noisy: read the ratios.
 */
import { existsSync, readFileSync } from "node:fs";
import { analyse } from "../src/analysis/analyse.js";
import { openContextModel } from "../src/analysis/context/open-context-model.js";
import type { Document } from "../src/document/document.js";
import { parseDocument } from "../src/document/parse-document.js";
import { createLexicon } from "../src/lexicon/create-lexicon.js";
import { readPolicy } from "../src/policy/read-policy.js";
import { compileMatches } from "../src/rules/compile-match.js";
import { DETECTORS, RULES } from "../src/rules/rules.js";
import { createRulebook, type Rulebook } from "../src/rules/rulebook.js";
import type { Rule } from "../src/rules/rule.js";
import { compiledBytes } from "../scripts/compiled-bytes.js";

const SIZE = Number(process.env["SIZE"] ?? 1_000_000);
const ROUNDS = 5;
const MORE = 1000;

const bytes = compiledBytes("lexicon.bin");
if (!bytes) throw new Error("нет dictionaries/compiled/lexicon.bin");
const lexicon = createLexicon(bytes, { ngrams: compiledBytes("ngrams.bin") });
const modelBytes = compiledBytes("model.bin");
const model = modelBytes && openContextModel(modelBytes);
const policy = readPolicy({ name: "standard", version: "1.0" });
const documents = corpus();
const characters = documents.reduce((sum, { text = "" }) => sum + text.length, 0);

/** The development corpus repeated; the examples of the rules where it is missing. */
function corpus(): readonly Document[] {
  const file = "../shared/data/business/clean.ndjson";
  const found = existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Document)
    : RULES.flatMap(({ examples }) =>
        examples.flatMap(({ ok }): Document[] => (typeof ok === "string" ? [{ kind: "report", text: ok }] : [])),
      );
  const all: Document[] = [];
  for (let size = 0, i = 0; size < SIZE; i++) {
    const { kind, channel, text = "" } = found[i % found.length]!;
    all.push({ kind, text, ...(channel !== undefined && { channel }) });
    size += text.length;
  }
  return all;
}

/** Milliseconds of this process's own time: other processes on the machine do not count. */
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of the rules alone for the corpus: parsing is outside, the analysis that rules ask for is inside. */
function time(rulebook: Rulebook): number {
  const parsed = documents.map((document) => parseDocument(document, { policy }));
  const from = clock();
  for (const one of parsed)
    rulebook.run(
      one,
      one.parts.map((part) => analyse(part, lexicon, model)),
    );
  return clock() - from;
}

const best = (rulebooks: readonly Rulebook[]): number[] => {
  const times = rulebooks.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    rulebooks.forEach((rulebook, index) => (times[index] = Math.min(times[index]!, time(rulebook))));
  return times;
};

const patternRules = RULES.filter(({ compiled = [] }) => compiled.every(({ kind }) => kind !== "detector"));
const book = (rules: readonly Rule[]): Rulebook => createRulebook(rules, { policy, lexicon, detectors: DETECTORS });

/** Rules of which no text has a word: each with a sequence, a list and a regular expression. */
const strangers = Array.from({ length: MORE }, (_, index): Rule => {
  const word = `щъы${[...String(index)].map((digit) => "абвгдежзик"[Number(digit)]).join("")}`;
  const match = [
    { kind: "sequence", pattern: `[~${word} x=NOUN:Gen] ..2 ~договор`, replace: "{x:Dat}" },
    { kind: "substitution", words: { [`~${word}ить ~${word}`]: "~исправить ~договор", [`${word} ${word}`]: "да" } },
  ];
  return { ...RULES[0]!, id: `style/stranger-${index}`, match, compiled: compileMatches(match, { message: "" }) };
});

const [all, patterns, more] = best([book(RULES), book(patternRules), book([...RULES, ...strangers])]) as [
  number,
  number,
  number,
];
const rate = (ms: number): string => `${(characters / ms / 1000).toFixed(2)} млн знаков/с`;
console.log(
  `${characters} знаков, ${documents.length} документов, правил ${RULES.length}; без разбора текста, с анализом по требованию`,
);
console.log(`все правила                     ${all.toFixed(0)} мс   ${rate(all)}`);
console.log(`без детекторов (${patternRules.length})             ${patterns.toFixed(0)} мс   ${rate(patterns)}`);
console.log(
  `ещё ${MORE} правил, которых нет в тексте: ${more.toFixed(0)} мс, ${((more / all - 1) * 100).toFixed(1)} %`,
);

const times = new Map<string, number>();
const measured = createRulebook(RULES, {
  policy,
  lexicon,
  detectors: DETECTORS,
  measure(rule, work) {
    const from = clock();
    work();
    times.set(rule, (times.get(rule) ?? 0) + clock() - from);
  },
});
time(measured);
times.clear();
time(measured);
console.log("\nсамые медленные (мс на млн знаков; первому, кто спрашивает, достаётся и анализ):");
for (const [rule, ms] of [...times].sort(([, a], [, b]) => b - a).slice(0, 15))
  console.log(`${((ms * 1e6) / characters).toFixed(1).padStart(8)}  ${rule}`);
