import { at, type CompileContext } from "../match-settings.js";
import type { CompiledDensity } from "../compiled-match.js";
import { compilePattern } from "../pattern/compile-pattern.js";
import { placeOf } from "../runtime/place-of.js";
import { openingOf } from "../runtime/openings.js";
import { PatternMatcher } from "../runtime/run-program.js";
import type { PartView } from "../runtime/part-view.js";
import type { Finisher, Place, Spotter } from "../runtime/spotter.js";
import type { Match } from "../rule.js";

/** Compiles the settings. */
export function compileDensity(match: Match, _context: CompileContext): CompiledDensity {
  const { pattern, max, per = "sentence" } = match;
  return {
    kind: "density",
    pattern: at(["pattern"], () => compilePattern(pattern as string)),
    max: max as number,
    per: per as CompiledDensity["per"],
  };
}

/** A match, and where in the document it lies. */
interface Counted {
  readonly place: Place;
  readonly part: number;
  readonly token: number;
  readonly scope: string;
}

/** Too many of a thing: told once in each scope, at the first that is too many. */
export function openDensity({ pattern, max, per }: CompiledDensity, rule: number): Spotter & Finisher {
  const matcher = new PatternMatcher(pattern);
  let found: Counted[] = [];
  return {
    rule,
    anchors: pattern.anchors.map((anchor) => ({ ...anchor, test: pattern.tests[anchor.test]! })),
    opening: () => openingOf(pattern),
    at(view, first, part) {
      const match = matcher.at(view, first);
      if (match)
        found.push({ place: placeOf(view, match, []), part, token: first, scope: scopeOf(view, first, part, per) });
    },
    start: () => void (found = []),
    finish(report) {
      if (found.length <= max) return;
      const distinct = [...new Map(found.map((one) => [`${one.part} ${one.place.start}`, one])).values()].sort(
        (a, b) => a.part - b.part || a.token - b.token,
      );
      if (typeof per === "number") crowded(distinct, max, per, report);
      else tooMany(distinct, max, report);
    },
  };
}

function scopeOf(view: PartView, token: number, part: number, per: CompiledDensity["per"]): string {
  if (per === "document" || typeof per === "number") return "";
  const sentence = view.part.sentences[view.tokens[token]!.sentence]!;
  return `${part} ${per === "sentence" ? sentence.index : sentence.paragraph}`;
}

function tooMany(found: readonly Counted[], max: number, report: (place: Place, part: number) => void): void {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { scope } of found) totals.set(scope, (totals.get(scope) ?? 0) + 1);
  for (const { place, part, scope } of found) {
    const count = (counts.get(scope) ?? 0) + 1;
    counts.set(scope, count);
    if (count === max + 1) report({ ...place, slots: { count: String(totals.get(scope)), max: String(max) } }, part);
  }
}

/** Within any run of so many tokens. */
function crowded(
  found: readonly Counted[],
  max: number,
  words: number,
  report: (place: Place, part: number) => void,
): void {
  let told = -1;
  for (let i = max; i < found.length; i++) {
    const one = found[i]!;
    const first = found[i - max]!;
    if (one.part !== first.part || one.token - first.token > words || i - max <= told) continue;
    told = i;
    report({ ...one.place, slots: { count: String(max + 1), max: String(max) } }, one.part);
  }
}
