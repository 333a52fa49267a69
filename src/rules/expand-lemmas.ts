import type { Lexicon } from "../lexicon/lexicon.js";
import type { CompiledEntry, CompiledMatch } from "./compiled-match.js";
import { formsOfLemma } from "./pattern/forms-of-lemma.js";
import type { Program, Test } from "./pattern/program.js";
import type { Rule } from "./rule.js";

/**
 * The rule with every lemma that the lexicon files under another written out in its forms: «~деньги», «~назначенный»,
 * «~лучший». Done once, when rules are compiled or loaded.
 */
export function expandLemmas(rule: Rule, lexicon: Lexicon): Rule {
  return rule.compiled ? { ...rule, compiled: rule.compiled.map((match) => expandMatch(match, lexicon)) } : rule;
}

function expandMatch(match: CompiledMatch, lexicon: Lexicon): CompiledMatch {
  const program = (one: Program): Program => expandProgram(one, lexicon);
  const unless = "unless" in match && match.unless ? { unless: match.unless.map(program) } : {};
  switch (match.kind) {
    case "sequence": {
      const where = match.where?.map((condition) =>
        condition.pattern ? { ...condition, pattern: program(condition.pattern) } : condition,
      );
      return { ...match, pattern: program(match.pattern), ...unless, ...(where && { where }) };
    }
    case "density":
      return { ...match, pattern: program(match.pattern) };
    case "consistency":
      return {
        ...match,
        variants: match.variants.map((variant) => ({ ...variant, patterns: variant.patterns.map(program) })),
      };
    case "substitution":
      return { ...match, words: match.words.map((entry) => expandEntry(entry, lexicon)), ...unless };
    case "government-list":
      return {
        ...match,
        rows: match.rows.map(([words, ...ways]) => [expandWords(words, lexicon), ...ways] as const),
        ...unless,
      };
    default:
      return match;
  }
}

function expandProgram(program: Program, lexicon: Lexicon): Program {
  return { ...program, tests: program.tests.map((test) => expandTest(test, lexicon)) };
}

function expandTest(test: Test, lexicon: Lexicon): Test {
  if (typeof test === "string") return test;
  if (test[0] === "!") return ["!", expandTest(test[1], lexicon)];
  if (test[0] === "&" || test[0] === "|")
    return [test[0], ...(test.slice(1) as Test[]).map((one) => expandTest(one, lexicon))];
  if (test[0] !== "~") return test;
  const forms = formsOfLemma(test[1], lexicon);
  if (!forms?.length) return test;
  const any: Test = ["in", ...forms];
  return test[2] ? ["&", any, ["u", "l", "", test[2]]] : any;
}

/** A piece of forms begins with `=`; they are parted by `|`. */
function expandEntry([left, anchor, ...right]: CompiledEntry, lexicon: Lexicon): CompiledEntry {
  const pieces = left.split(" ").map((piece) => {
    const forms = piece.length > 1 && piece.startsWith("~") ? formsOfLemma(piece.slice(1), lexicon) : undefined;
    return forms?.length ? `=${forms.join("|")}` : piece;
  });
  return [pieces.join(" "), anchor, ...right];
}

/** Words that govern: alternatives parted by `|`, a lemma's forms by a comma. */
function expandWords(words: string, lexicon: Lexicon): string {
  return words.replace(/~([^ |]+)/gu, (piece, lemma: string) => {
    const forms = formsOfLemma(lemma, lexicon);
    return forms?.length ? `=${forms.join(",")}` : piece;
  });
}
