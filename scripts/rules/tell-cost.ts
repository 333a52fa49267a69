import type { CompiledMatch } from "../../src/rules/compiled-match.js";
import type { Program, Test } from "../../src/rules/pattern/program.js";
import type { Rule } from "../../src/rules/rule.js";

/** Tells which patterns begin at no particular word, and which regular expressions read every text from end to end. */
export function tellCost(rules: readonly Rule[], say: (text: string) => void): void {
  let patterns = 0;
  let loose = 0;
  for (const rule of rules) {
    for (const match of rule.compiled ?? []) {
      if (match.kind === "regex") {
        if (!match.guard) say(`${rule.id}: выражение читает весь текст: ${match.source}`);
        continue;
      }
      for (const program of programsOf(match)) {
        patterns++;
        const classes = program.anchors.map(({ test }) => program.tests[test]!).filter((test) => !isWord(test));
        if (!classes.length) continue;
        loose++;
        say(`${rule.id}: начинается не со слова: ${classes.map((test) => JSON.stringify(test)).join(" ")}`);
      }
    }
  }
  say(`\n${patterns} образцов, из них не с определённого слова начинаются ${loose}; слов в списках: ${words(rules)}`);
}

/** A surface, a lemma or a rare mark is found by one look-up. */
function isWord(test: Test): boolean {
  if (typeof test === "string" || test[0] === "=" || test[0] === "~" || test[0] === "in") return true;
  if (test[0] === "|") return (test.slice(1) as Test[]).every(isWord);
  return (test[0] === "&" && test[1]?.[0] === "in") || (test[0] === "." && test[1] !== "," && test[1] !== ".");
}

function programsOf(match: CompiledMatch): readonly Program[] {
  if (match.kind === "sequence" || match.kind === "density") return [match.pattern];
  return match.kind === "consistency" ? match.variants.flatMap(({ patterns }) => patterns) : [];
}

function words(rules: readonly Rule[]): number {
  return rules
    .flatMap(({ compiled = [] }) => compiled)
    .reduce((sum, match) => sum + (match.kind === "substitution" ? match.words.length : 0), 0);
}
