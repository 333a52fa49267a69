// npm run manual: writes docs/rules/ from the rule files, a page a rule and an index by criterion.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { manualPages } from "./manual-page.js";
import { readRuleFiles } from "./read-rule-files.js";

const { rules, errors } = readRuleFiles();
for (const error of errors) process.stderr.write(`✗ ${error}\n`);
const pages = manualPages(rules);
mkdirSync("docs/rules", { recursive: true });
for (const name of readdirSync("docs/rules", { recursive: true, encoding: "utf8" }) as string[]) {
  const path = join("docs/rules", name);
  if (name.endsWith(".md") && !(path in pages)) rmSync(path);
}
for (const [path, text] of Object.entries(pages)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
process.stdout.write(`${rules.length} страниц → docs/rules/\n`);
process.exitCode = errors.length ? 1 : 0;
