import type { CompiledEntry, CompiledSubstitution } from "../compiled-match.js";
import { compileRow } from "../pattern/compile-pattern.js";
import { bestAnchor } from "../pattern/find-anchor.js";
import { fold } from "../pattern/parse-pattern.js";
import type { Node, Row } from "../pattern/pattern-tree.js";
import type { Test } from "../pattern/program.js";
import { parseTemplate, type Template } from "../pattern/template.js";
import { fillReplacement } from "../runtime/fill-template.js";
import { marksFor } from "../runtime/form-marks.js";
import type { Opening } from "../runtime/openings.js";
import type { PartView } from "../runtime/part-view.js";
import { placeOf } from "../runtime/place-of.js";
import { PatternMatcher } from "../runtime/run-program.js";
import type { Place, Spotter } from "../runtime/spotter.js";
import { withAgreement } from "../runtime/with-agreement.js";
import { withPreposition } from "../runtime/with-preposition.js";
import { excepted } from "./sequence.js";

/** Words and marks of an entry, a lemma with its tilde. */
const PIECE = /~?[\p{L}\p{M}\p{N}]+(?:[-’'‑][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const LEMMA = /~([\p{L}\d]+(?:-[\p{L}\d]+)*)(?:#(\d))?|\S+/gu;

/** Compiles an entry: the left side in pieces with its rarest; the replacements are only checked. */
export function compileEntry(left: string, right: readonly string[]): CompiledEntry {
  const pieces = left.match(PIECE)?.map(fold) ?? [];
  if (!pieces.length) throw new SyntaxError("слева нужно слово");
  for (const text of right) templateOf(text, pieces);
  const tests = pieces.map(testOf);
  const [anchor] = bestAnchor(tests.map((test) => ({ kind: "test", test })));
  return [pieces.join(" "), anchor!.min, ...right];
}

/** The test of a piece; one of forms (`=денег|деньгам`) stands for a lemma that the lexicon files under another. */
function testOf(piece: string): Test {
  if (piece.length > 1 && piece.startsWith("~")) return ["~", piece.slice(1)];
  if (piece.length > 1 && piece.startsWith("=")) return ["in", ...piece.slice(1).split("|")];
  return /^[\p{L}\p{N}]/u.test(piece) ? piece : [".", piece];
}

/** The right side as a template: `~lemma` in the form of the left's lemma at the same place, of the only one, or of the one that `#2` names. */
function templateOf(right: string, pieces: readonly string[]): Template {
  const lemmas = pieces.flatMap((piece, index) => (piece.length > 1 && /^[~=]/u.test(piece) ? [index] : []));
  let place = -1;
  const text = right.replace(LEMMA, (piece: string, lemma: string | undefined, number: string | undefined) => {
    place++;
    if (lemma === undefined) return piece;
    const only = lemmas.length === 1 ? lemmas[0] : lemmas.includes(place) ? place : lemmas.at(-1);
    const from = number === undefined ? only : lemmas[Number(number) - 1];
    if (from === undefined) throw new SyntaxError(`«~${lemma}» не в чем склонять: слева нет слова с «~»`);
    return `{${lemma}@${from + 1}}`;
  });
  return parseTemplate(text);
}

/** A list of words and turns: each entry is a spotter of its own. */
export function openSubstitution(compiled: CompiledSubstitution, rule: number): readonly Spotter[] {
  const exceptions = new Exceptions(compiled);
  return compiled.words.map((entry) => new EntrySpotter(entry, rule, exceptions));
}

/** The exceptions of a list, made when an entry first matches. */
class Exceptions {
  readonly #compiled: CompiledSubstitution;
  #matchers: readonly PatternMatcher[] | undefined;

  constructor(compiled: CompiledSubstitution) {
    this.#compiled = compiled;
  }

  get matchers(): readonly PatternMatcher[] {
    return (this.#matchers ??= (this.#compiled.unless ?? []).map((program) => new PatternMatcher(program)));
  }
}

/** One entry; its pattern is made when a text first has its rarest piece. */
class EntrySpotter implements Spotter {
  readonly rule: number;
  readonly #entry: CompiledEntry;
  readonly #exceptions: Exceptions;
  #opened: { readonly matcher: PatternMatcher; readonly templates: readonly Template[] } | undefined;

  constructor(entry: CompiledEntry, rule: number, exceptions: Exceptions) {
    this.rule = rule;
    this.#entry = entry;
    this.#exceptions = exceptions;
  }

  get anchors(): Spotter["anchors"] {
    const [left, at] = this.#entry;
    return [{ test: testOf(at === 0 && !left.includes(" ") ? left : left.split(" ")[at]!), min: at, max: at }];
  }

  opening(): Opening {
    return { marks: this.#entry[0].split(" ").map((piece) => marksFor(testOf(piece))), atStart: false };
  }

  at(view: PartView, first: number, _part: number, report: (place: Place) => void): void {
    const { matcher, templates } = (this.#opened ??= this.#open());
    const match = matcher.at(view, first);
    if (!match || excepted(view, match, this.#exceptions.matchers)) return;
    const filled = { view, match, program: matcher.program };
    const replacements = templates
      .map((template) => fillReplacement(template, filled))
      .filter((text) => text !== undefined);
    const agreed = withAgreement(placeOf(view, match, replacements), view, match);
    report(withPreposition(agreed.place, view, agreed.match));
  }

  #open(): { matcher: PatternMatcher; templates: readonly Template[] } {
    const [left, , ...right] = this.#entry;
    const pieces = left.split(" ");
    return {
      matcher: new PatternMatcher(compileRow(rowOf(pieces))),
      templates: (right as string[]).map((text) => templateOf(text, pieces)),
    };
  }
}

/** Every piece is captured under its number. */
function rowOf(pieces: readonly string[]): Row {
  return pieces.map((piece, index): Node => ({
    kind: "capture",
    name: String(index + 1),
    node: { kind: "test", test: testOf(piece) },
  }));
}
