import type { Lexicon } from "../../src/lexicon/lexicon.js";
import type { CompiledMatch } from "../../src/rules/compiled-match.js";
import { formsOfLemma } from "../../src/rules/pattern/forms-of-lemma.js";
import type { Program, Test } from "../../src/rules/pattern/program.js";
import type { Rule } from "../../src/rules/rule.js";

/** Lemmas of a rule that no word of the lexicon has: their items never match. With what the form's lemma is, where it is a form. */
export function unknownLemmas(rule: Rule, lexicon: Lexicon): readonly string[] {
  const lemmas = new Set((rule.compiled ?? []).flatMap(lemmasOf));
  return [...lemmas].flatMap((lemma) => {
    if (formsOfLemma(lemma, lexicon)?.length !== 0) return [];
    const own = [...new Set(lexicon.readings(lemma).map((reading) => `~${reading.lemma}`))];
    return [
      own.length ? `~${lemma}: такой леммы нет, есть ${own.join(", ")}` : `~${lemma}: такого слова нет в словаре`,
    ];
  });
}

function lemmasOf(match: CompiledMatch): readonly string[] {
  switch (match.kind) {
    case "sequence":
      return [match.pattern, ...(match.unless ?? [])].flatMap(ofProgram);
    case "density":
      return ofProgram(match.pattern);
    case "consistency":
      return match.variants.flatMap(({ patterns }) => patterns.flatMap(ofProgram));
    case "substitution":
      return match.words.flatMap(([left]) =>
        left.split(" ").flatMap((piece) => (piece.length > 1 && piece.startsWith("~") ? [piece.slice(1)] : [])),
      );
    case "government-list":
      return match.rows.flatMap(([words]) => [...words.matchAll(/~([^ |]+)/gu)].map(([, lemma]) => lemma!));
    default:
      return [];
  }
}

const ofProgram = ({ tests }: Program): readonly string[] => tests.flatMap(ofTest);

function ofTest(test: Test): readonly string[] {
  if (typeof test === "string") return [];
  if (test[0] === "~") return [test[1]];
  if (test[0] === "!") return ofTest(test[1]);
  return test[0] === "&" || test[0] === "|" ? (test.slice(1) as Test[]).flatMap(ofTest) : [];
}
