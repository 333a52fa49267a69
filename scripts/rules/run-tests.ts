import { readFileSync, writeFileSync } from "node:fs";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { testExamples, type ExampleFailure } from "../../src/rules/examples.js";
import type { Rule } from "../../src/rules/rule.js";
import { detectorIds, loadDetectors } from "./detector-files.js";
import { exampleChecker } from "./example-checker.js";
import { compiledBytes } from "../compiled-bytes.js";
import { unknownLemmas } from "./unknown-lemmas.js";

/** Runs the examples of the named rules or folders (of all without a name); answers how many failed. */
export async function runTests(
  rules: readonly Rule[],
  names: readonly string[],
  fix: boolean,
  say: (text: string) => void,
): Promise<number> {
  const wanted = names.map((name) =>
    name
      .replace(/^rules\//u, "")
      .replace(/\.ya?ml$/u, "")
      .replace(/\/$/u, ""),
  );
  const chosen = rules.filter(
    ({ id }) =>
      !wanted.length ||
      wanted.some(
        (name) => id === name || id.startsWith(`${name}/`) || (name.endsWith("*") && id.startsWith(name.slice(0, -1))),
      ),
  );
  if (!chosen.length) {
    say(`✗ нет правил «${names.join(" ")}»`);
    return 1;
  }
  const detectors = await loadDetectors(detectorIds(rules), (problem) => say(`✗ ${problem}`));
  const check = exampleChecker(rules, detectors);
  const lexicon = createLexicon(compiledBytes("lexicon.bin")!);
  let failed = 0;
  for (const rule of chosen) {
    for (const lemma of unknownLemmas(rule, lexicon)) say(`! ${rule.id}: ${lemma}`);
    let failures: readonly ExampleFailure[];
    try {
      failures = testExamples(rule, check);
    } catch (error) {
      failures = [{ rule: rule.id, text: "", problem: `упало: ${(error as Error).stack ?? String(error)}` }];
    }
    if (!failures.length) {
      if (chosen.length < 30) say(`✓ ${rule.id} (${rule.examples.length})`);
      continue;
    }
    if (fix && moveBrackets(rule.id, failures)) {
      say(`✎ ${rule.id}: скобки поставлены по найденному`);
      continue;
    }
    failed++;
    say(`✗ ${rule.id}`);
    let text = "";
    for (const failure of failures) {
      if (failure.text !== text) say(`    ${(text = failure.text)}`);
      say(`      ${failure.problem}`);
    }
  }
  say(`\n${chosen.length - failed} из ${chosen.length} правил проходят свои примеры`);
  return failed;
}

/** Puts the brackets of a `bad` where its findings are; says whether that was all that was wrong. */
function moveBrackets(id: string, failures: readonly ExampleFailure[]): boolean {
  const path = `rules/${id}.yml`;
  let file = readFileSync(path, "utf8");
  let all = true;
  for (const { text, marked } of failures) {
    if (marked === undefined || (!file.includes(text) && !file.includes(marked))) all = false;
    else
      file = marked.startsWith("[")
        ? file.replace(`bad: ${text}`, () => `bad: ${JSON.stringify(marked)}`).replace(text, () => marked)
        : file.replace(text, () => marked);
  }
  writeFileSync(path, file);
  return all;
}
