import { at, listOf, messageSlots, MatchError, patternsOf, type CompileContext } from "../match-settings.js";
import type { CompiledSequence } from "../compiled-match.js";
import { compilePattern } from "../pattern/compile-pattern.js";
import { parseTemplate } from "../pattern/template.js";
import type { Match } from "../rule.js";

const CASES = new Set(["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"]);

/** A case, or a preposition with the case it takes: `Dat`, `о+Loc`. */
interface Governed {
  readonly preposition?: string;
  readonly case: string;
}

function readGoverned(text: string, setting: string): Governed {
  const match = /^(?:([\p{L}-]+)\+)?([A-Z][a-z]{2})$/u.exec(text);
  if (!match || !CASES.has(match[2]!))
    throw new MatchError(`«${text}» — не управление; пишите падеж (Dat) или предлог с падежом (о+Loc)`, [setting]);
  return { case: match[2]!, ...(match[1] !== undefined && { preposition: match[1].toLowerCase() }) };
}

/** A word and the case it takes: every mistaken way of governing becomes a pattern of its own. */
export function compileGovernment(match: Match, { message }: CompileContext): readonly CompiledSequence[] {
  const words = listOf<string>(match["word"]);
  const takes = listOf<string>(match["takes"]).map((text) => readGoverned(text, "takes"));
  const mistakes = listOf<string>(match["insteadOf"]).map((text) => readGoverned(text, "insteadOf"));
  const unless = patternsOf(match["unless"], "unless");
  return mistakes.map((mistake) => {
    const text = patternText(words, mistake, takes);
    const pattern = at(["word"], () => compilePattern(text));
    const slots = messageSlots(message, pattern);
    return {
      kind: "sequence",
      pattern,
      ...(unless.length && { unless }),
      replace: takes.map(({ preposition, case: to }) =>
        parseTemplate(`${preposition === undefined ? "" : `${preposition} `}{x:${to}}`),
      ),
      ...(slots && { slots }),
    };
  });
}

/**
 * The word, then the place. A wrong preposition is a mistake whatever the form after it; a wrong case only where the form cannot
 * be the right one.
 */
function patternText(
  words: readonly string[],
  { preposition, case: wrong }: Governed,
  takes: readonly Governed[],
): string {
  const right = takes.filter((one) => one.preposition === undefined && one.case !== wrong).map((one) => one.case);
  const sure = preposition === undefined && right.length ? `&!?:${right.join("/")}` : "";
  const certainty = sure || preposition !== undefined ? "%" : "";
  const tests = (...names: readonly string[]): string =>
    names.map((name) => `${certainty}${name}${name.includes(":") ? "," : ":"}${wrong}${sure}`).join("|");
  const agreeing = `(${tests("ADJ", "DET", "NUM", "VERB:Part")})`;
  const phrase = `x=(${`${agreeing}? `.repeat(4)}(${tests("NOUN", "PROPN", "PRON")}))`;
  return `w=(${words.map(item).join("|")}) [${preposition === undefined ? "" : `${preposition} `}${phrase}]`;
}

/** A bare word is a lemma or a form; with a tilde it is a lemma, with `=` a form only. */
function item(word: string): string {
  if (word.startsWith("=")) return word.slice(1);
  return word.startsWith("~") || /[\s()]/u.test(word) ? word : `~${word}|${word}`;
}
