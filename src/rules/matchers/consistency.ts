import { at, listOf, replacementsOf, type CompileContext } from "../match-settings.js";
import type { CompiledConsistency } from "../compiled-match.js";
import { compilePattern } from "../pattern/compile-pattern.js";
import type { Program } from "../pattern/program.js";
import type { Template } from "../pattern/template.js";
import { fillReplacement } from "../runtime/fill-template.js";
import { placeOf } from "../runtime/place-of.js";
import { openingOf } from "../runtime/openings.js";
import { PatternMatcher } from "../runtime/run-program.js";
import type { Finisher, Place, Spotter } from "../runtime/spotter.js";
import type { Match } from "../rule.js";

/** A group of ways of writing, as the file gives it: patterns, or patterns with what another way becomes in this one. */
type Variant = string | readonly string[] | { readonly pattern: string | readonly string[]; readonly replace?: string };

/** Compiles the settings. */
export function compileConsistency(match: Match, _context: CompileContext): CompiledConsistency {
  const given = match["variants"] as readonly Variant[];
  const programs = given.map((variant, index) => {
    const patterns = listOf<string>(typeof variant === "object" && "pattern" in variant ? variant.pattern : variant);
    return patterns.map((text) => at(["variants", index], () => compilePattern(text)));
  });
  const variants = given.map((variant, index) => {
    const replace = typeof variant === "object" && "replace" in variant ? variant.replace : undefined;
    const others = programs.filter((_, other) => other !== index).flat();
    const templates =
      replace === undefined
        ? []
        : at(["variants", index, "replace"], () => others.map((program) => replacementsOf(replace, program)[0]!));
    return { patterns: programs[index]!, ...(templates[0] && { replace: templates[0] }) };
  });
  return { kind: "consistency", variants };
}

/** A place of one variant, with how it looks in the others. */
interface Seen {
  readonly place: Place;
  readonly part: number;
  readonly variant: number;
  /** By variant. */
  readonly as: readonly (string | undefined)[];
}

/** Two acceptable ways mixed in a document: the places of the rarer are told, of equals those of the later one. */
export function openConsistency(
  { variants }: CompiledConsistency,
  rule: number,
): { readonly spotters: readonly Spotter[]; readonly finisher: Finisher } {
  let seen: Seen[] = [];
  const spotters = variants.flatMap(({ patterns }, variant) =>
    patterns.map((program) => spotter(program, variant, variants, rule, (one) => seen.push(one))),
  );
  return {
    spotters,
    finisher: {
      start: () => void (seen = []),
      finish(report) {
        if (seen.length < 2) return;
        const counts = variants.map((_, variant) => seen.filter((one) => one.variant === variant).length);
        if (counts.filter(Boolean).length < 2) return;
        const kept = counts.indexOf(Math.max(...counts));
        for (const { place, part, variant, as } of seen) {
          if (variant === kept) continue;
          const text = as[kept];
          report({ ...place, replacements: text === undefined ? [] : [text] }, part);
        }
      },
    },
  };
}

function spotter(
  program: Program,
  variant: number,
  variants: CompiledConsistency["variants"],
  rule: number,
  keep: (seen: Seen) => void,
): Spotter {
  const matcher = new PatternMatcher(program);
  return {
    rule,
    anchors: program.anchors.map((anchor) => ({ ...anchor, test: program.tests[anchor.test]! })),
    opening: () => openingOf(program),
    at(view, first, part) {
      const match = matcher.at(view, first);
      if (!match) return;
      const as = variants.map(({ replace }: { readonly replace?: Template }) =>
        replace ? fillReplacement(replace, { view, match, program }) : undefined,
      );
      keep({ place: placeOf(view, match, []), part, variant, as });
    },
  };
}
