import { existsSync, readFileSync } from "node:fs";
import type { Rule } from "../../src/rules/rule.js";
import { detectorIds, loadDetectors } from "./detector-files.js";
import { exampleChecker } from "./example-checker.js";

/** Clean business texts beside the project; without them the examples of the rules are read. */
const CORPUS = "../shared/data/business/clean.ndjson";
const SIZE = 400_000;

/** Tells the rules that take most time on a text of some size, in milliseconds for a million characters. */
export async function tellSlow(rules: readonly Rule[], say: (text: string) => void): Promise<void> {
  const detectors = await loadDetectors(detectorIds(rules), say);
  const times = new Map<string, number>();
  const measure = (rule: string, work: () => void): void => {
    const before = clock();
    work();
    times.set(rule, (times.get(rule) ?? 0) + clock() - before);
  };
  const text = corpus(rules);
  const run = exampleChecker(rules, detectors, measure);
  const plain = exampleChecker(rules, detectors);
  const documents = text.match(/[\s\S]{1,2000}(?:\n|$)/gu) ?? [];
  const [first] = rules;
  const check = (checker: typeof run): number => {
    const before = clock();
    for (const part of documents) checker({ kind: "report", text: part }, undefined, { ...first!, default: "on" });
    return clock() - before;
  };
  check(run);
  times.clear();
  check(run);
  check(plain);
  const total = check(plain);
  const per = (time: number): number => (time * 1e6) / text.length;
  const slowest = [...times].sort(([, a], [, b]) => b - a).slice(0, 20);
  for (const [rule, time] of slowest) say(`${per(time).toFixed(1).padStart(8)} мс  ${rule}`);
  say(
    `\nПроверка целиком: ${Math.round((text.length / total / 1000) * 1000) / 1000} млн знаков в секунду (${text.length} знаков, ${documents.length} документов, второй проход)`,
  );
}

/** Milliseconds of this process's own time: other processes on the machine do not count. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function corpus(rules: readonly Rule[]): string {
  const texts =
    fromCorpus() ??
    rules.flatMap(({ examples }) =>
      examples.map(({ good, ok }) => good ?? ok).filter((text) => typeof text === "string"),
    );
  let text = "";
  while (text.length < SIZE) text += `${texts.join("\n")}\n`;
  return text.slice(0, SIZE);
}

function fromCorpus(): string[] | undefined {
  if (!existsSync(CORPUS)) return undefined;
  return readFileSync(CORPUS, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
