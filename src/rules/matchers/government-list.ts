import { at, MatchError, patternsOf } from "../match-settings.js";
import type { CompiledGovernments, GovernmentRow } from "../compiled-match.js";
import { fold } from "../pattern/parse-pattern.js";
import type { Test } from "../pattern/program.js";
import type { Match } from "../rule.js";
import { PatternMatcher } from "../runtime/run-program.js";
import type { PartView } from "../runtime/part-view.js";
import type { Place, Spotter } from "../runtime/spotter.js";
import { tokenTest, type TokenTest } from "../runtime/token-test.js";
import { GovernedPhrase, readGoverned } from "./governed-phrase.js";
import { excepted } from "./sequence.js";

/** «сомневаться, усомниться: о+Loc, на+Loc → в+Loc»: words, the mistaken ways of governing, and the right ones, best first. */
export function compileGovernments(match: Match): CompiledGovernments {
  const given = match["words"] as Readonly<Record<string, string>>;
  const rows = Object.entries(given).flatMap(([words, ways]) =>
    at(["words", words], () => rowsOf(words, String(ways))),
  );
  const unless = patternsOf(match["unless"], "unless");
  return { kind: "government-list", rows, ...(unless.length && { unless }) };
}

function rowsOf(words: string, ways: string): readonly GovernmentRow[] {
  const [wrong, right, more] = ways.split("→").map((side) => side.split(",").map((one) => one.trim()));
  if (!wrong || !right || more) throw new SyntaxError("пишите «о+Loc, на+Loc → в+Loc»: слева ошибка, справа как надо");
  for (const one of [...wrong, ...right])
    if (!readGoverned(one))
      throw new MatchError(`«${one}» — не управление; пишите падеж (Dat) или предлог с падежом (о+Loc)`, [
        "words",
        words,
      ]);
  const keys = words.split(",").map((alternative) => alternative.trim().split(/\s+/u).map(pieceOf).join(" "));
  return wrong.map((one) => [keys.join("|"), one, ...right] as const);
}

/** A bare word is a lemma, with `=` a form. */
const pieceOf = (word: string): string => (word.startsWith("=") ? fold(word) : `~${fold(word.replace(/^~/u, ""))}`);

/** A list of words and the cases they take: a row is a spotter. */
export function openGovernments(compiled: CompiledGovernments, rule: number): readonly Spotter[] {
  let unless: readonly PatternMatcher[] | undefined;
  const exceptions = (): readonly PatternMatcher[] =>
    (unless ??= (compiled.unless ?? []).map((program) => new PatternMatcher(program)));
  return compiled.rows.map((row) => new RowSpotter(row, rule, exceptions));
}

function testOf(piece: string): Test {
  return piece.startsWith("~") ? ["~", piece.slice(1)] : ["in", ...piece.slice(1).split(",")];
}

/** Earlier words of a key (`обратить внимание`) stand so near before its last one. */
const APART = 4;

class RowSpotter implements Spotter {
  readonly rule: number;
  readonly anchors: Spotter["anchors"];
  readonly #row: GovernmentRow;
  readonly #exceptions: () => readonly PatternMatcher[];
  #keys: readonly (readonly TokenTest[])[] | undefined;
  #phrase: GovernedPhrase | undefined;

  constructor(row: GovernmentRow, rule: number, exceptions: () => readonly PatternMatcher[]) {
    this.#row = row;
    this.rule = rule;
    this.#exceptions = exceptions;
    this.anchors = row[0]
      .split("|")
      .map((key) => ({ test: testOf(key.slice(key.lastIndexOf(" ") + 1)), min: 0, max: 0 }));
  }

  at(view: PartView, first: number, _part: number, report: (place: Place) => void): void {
    const phrase = (this.#phrase ??= new GovernedPhrase(this.#row[1], this.#row.slice(2)));
    const found = phrase.after(view, first);
    if (!found || !this.#isGoverning(view, first)) return;
    const place = phrase.place(view, first, found);
    if (place && !excepted(view, { ...found, first }, this.#exceptions())) report(place);
  }

  /** Whether one of the words stands here, with those before it. */
  #isGoverning(view: PartView, index: number): boolean {
    this.#keys ??= this.#row[0].split("|").map((key) => key.split(" ").map((piece) => tokenTest(testOf(piece))));
    return this.#keys.some((tests) => {
      if (!tests.at(-1)!(view, index)) return false;
      let from = index;
      for (let i = tests.length - 2; i >= 0; i--) {
        let before = from - 1;
        while (before >= view.first && from - before <= APART && !tests[i]!(view, before)) before--;
        if (before < view.first || from - before > APART) return false;
        from = before;
      }
      return true;
    });
  }
}
