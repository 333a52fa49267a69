// npm run rules: compiles rules/**/*.yml into src/rules/{rulebook,detectors}.generated.ts.
// npm run rules -- --test grammar/soglasno-dative | --test grammar | --test: runs examples, in words for those who write rules.
// npm run rules -- --cost: patterns that begin at no particular word; --slow: rules by the time they take.
import { parseArgs } from "node:util";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import { expandLemmas } from "../../src/rules/expand-lemmas.js";
import { detectorErrors } from "./detector-files.js";
import { compiledBytes } from "../compiled-bytes.js";
import { readRuleFiles } from "./read-rule-files.js";
import { writeRulebook } from "./write-rulebook.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: "boolean" },
    cost: { type: "boolean" },
    slow: { type: "boolean" },
    fix: { type: "boolean" },
    quiet: { type: "boolean" },
  },
});

/** The lexicon, by which lemmas of rules are written out in forms; a missing or outdated one is told, and they stay as they are. */
function openLexicon(): Lexicon | undefined {
  const bytes = compiledBytes("lexicon.bin");
  try {
    if (bytes) return createLexicon(bytes);
    say("! нет dictionaries/compiled/lexicon.bin: леммы правил не сверены со словарём");
  } catch (error) {
    say(`! ${(error as Error).message}`);
  }
  return undefined;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const started = performance.now();
const { rules, errors: broken } = readRuleFiles();
const errors = [...broken, ...detectorErrors(rules)];
for (const error of errors) say(`✗ ${error}`);

if (values.test) {
  const { runTests } = await import("./run-tests.js");
  process.exitCode = (await runTests(rules, positionals, values.fix ?? false, say)) + errors.length ? 1 : 0;
} else if (values.cost) {
  const { tellCost } = await import("./tell-cost.js");
  tellCost(rules, say);
} else if (values.slow) {
  const { tellSlow } = await import("./tell-slow.js");
  await tellSlow(rules, say);
} else {
  const opened = openLexicon();
  const bytes = writeRulebook(opened ? rules.map((rule) => expandLemmas(rule, opened)) : rules);
  if (!values.quiet)
    say(
      `${rules.length} правил → src/rules/rulebook.generated.ts (${Math.round(bytes / 1024)} КБ) за ${Math.round(performance.now() - started)} мс`,
    );
}
if (errors.length) {
  say(`\nОшибок в файлах правил: ${errors.length}; эти правила не собраны.`);
  process.exitCode = 1;
}
