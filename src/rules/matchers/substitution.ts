import type { CompiledSubstitution } from "../compiled-match.js";
import { compileRow } from "../pattern/compile-pattern.js";
import { bestAnchor } from "../pattern/find-anchor.js";
import { fold } from "../pattern/parse-pattern.js";
import type { Node, Row } from "../pattern/pattern-tree.js";
import type { Test } from "../pattern/program.js";
import { parseTemplate, type Template } from "../pattern/template.js";
import { fillReplacement, type Filled } from "../runtime/fill-template.js";
import { placeOf } from "../runtime/place-of.js";
import { PatternMatcher } from "../runtime/run-program.js";
import type { Spotter } from "../runtime/spotter.js";
import { excepted } from "./sequence.js";

/** A list of words and turns: each entry is a spotter of its own, compiled when a text has its rarest word. */
export function openSubstitution(compiled: CompiledSubstitution, rule: number): readonly Spotter[] {
  let unless: readonly PatternMatcher[] | undefined;
  return compiled.words.map(([left, ...right]) => {
    const tests = testsOf(left);
    let opened: { matcher: PatternMatcher; templates: readonly Template[] } | undefined;
    return {
      rule,
      anchors: bestAnchor(tests.map((test) => ({ kind: "test", test }))),
      at(view, first, _part, report) {
        opened ??= { matcher: new PatternMatcher(compileRow(rowOf(tests))), templates: right.map((text) => templateOf(text, left)) };
        const match = opened.matcher.at(view, first);
        if (!match) return;
        if (compiled.unless && excepted(view, match, (unless ??= compiled.unless.map((program) => new PatternMatcher(program))))) return;
        const filled: Filled = { view, match, program: opened.matcher.program };
        const replacements = opened.templates.map((template) => fillReplacement(template, filled)).filter((text) => text !== undefined);
        report(placeOf(view, match, replacements));
      },
    };
  });
}

/** Words and marks of an entry, a lemma with its tilde. */
const PIECE = /~?[\p{L}\p{M}\p{N}]+(?:[-’'‑][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** The tests of the left side: one for each token. */
export function testsOf(left: string): readonly Test[] {
  return (left.match(PIECE) ?? []).map((piece): Test => {
    if (piece.length > 1 && piece.startsWith("~")) return ["~", fold(piece.slice(1))];
    return /^[\p{L}\p{N}]/u.test(piece) ? fold(piece) : [".", piece];
  });
}

/** Every word is captured under its number. */
function rowOf(tests: readonly Test[]): Row {
  return tests.map((test, index): Node => ({ kind: "capture", name: String(index + 1), node: { kind: "test", test } }));
}

/** The right side as a template: `~lemma` in the form of the left's lemma at the same place, of the only one, or of the one that `#2` names. */
export function templateOf(right: string, left: string): Template {
  const tests = testsOf(left);
  const lemmas = tests.flatMap((test, index) => (test[0] === "~" && typeof test !== "string" ? [index] : []));
  let place = -1;
  const text = right.replace(/~([\p{L}\d]+(?:-[\p{L}\d]+)*)(?:#(\d))?|\S+/gu, (piece: string, lemma: string | undefined, number: string | undefined) => {
    place++;
    if (lemma === undefined) return piece;
    const from = number !== undefined ? lemmas[Number(number) - 1] : lemmas.length === 1 ? lemmas[0] : lemmas.includes(place) ? place : lemmas[Math.min(place, lemmas.length - 1)];
    if (from === undefined) throw new SyntaxError(`«~${lemma}» не в чем склонять: слева нет слова с «~»`);
    return `{${lemma}@${from + 1}}`;
  });
  return parseTemplate(text);
}
