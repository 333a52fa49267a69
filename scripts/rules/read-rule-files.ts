import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadRule } from "../../src/rules/load-rules.js";
import type { Rule } from "../../src/rules/rule.js";

/** Rules of a folder, and what is wrong with those files that hold none. */
export interface RuleFiles {
  readonly rules: readonly Rule[];
  /** `file:line: what is wrong, what to write instead`. */
  readonly errors: readonly string[];
}

interface Kept {
  readonly stamp: string;
  readonly rule: Rule;
}

const CACHE = "node_modules/.cache/chistovik/rules.json";

/** Reads every rule file; one that has not changed since the last time is taken from the cache. */
export function readRuleFiles(folder = "rules"): RuleFiles {
  const version = engineVersion();
  const cache = readCache(version);
  const rules: Rule[] = [];
  const errors: string[] = [];
  const kept: Record<string, Kept> = {};
  for (const path of ruleFilesOf(folder)) {
    const { mtimeMs, size } = statSync(path);
    const stamp = `${mtimeMs} ${size}`;
    const known = cache[path];
    if (known?.stamp === stamp) {
      kept[path] = known;
      rules.push(known.rule);
      continue;
    }
    try {
      const rule = loadRule({ path, text: readFileSync(path, "utf8") });
      kept[path] = { stamp, rule };
      rules.push(rule);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      errors.push(error.name === "InputError" ? error.message : `${path}: ${error.stack ?? error.message}`);
    }
  }
  mkdirSync("node_modules/.cache/chistovik", { recursive: true });
  writeFileSync(CACHE, JSON.stringify({ version, kept }));
  return { rules, errors };
}

/** Paths of a folder's rule files, in order. */
export function ruleFilesOf(folder: string): readonly string[] {
  return (readdirSync(folder, { recursive: true, encoding: "utf8" }) as string[])
    .filter((name) => /\.ya?ml$/u.test(name))
    .map((name) => join(folder, name))
    .sort();
}

function readCache(version: string): Record<string, Kept> {
  try {
    const cache = JSON.parse(readFileSync(CACHE, "utf8")) as { version: string; kept: Record<string, Kept> };
    return cache.version === version ? cache.kept : {};
  } catch {
    return {};
  }
}

/** Changes whenever the compiler of rules does. */
function engineVersion(): string {
  const hash = createHash("sha256");
  for (const folder of ["src/rules", "src/rules/pattern", "src/rules/matchers", "src/rules/regex"]) {
    for (const name of readdirSync(folder).sort())
      if (/\.(?:ts|json)$/u.test(name) && !/^(?:rulebook|detectors)\.generated/u.test(name))
        hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}
