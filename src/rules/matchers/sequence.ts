import type { CompiledSequence, Condition } from "../compiled-match.js";
import { fold } from "../pattern/parse-pattern.js";
import { tokensAgree, tokensDisagree } from "../runtime/agreement.js";
import { fillReplacement, fillSlot, headOf, type Filled } from "../runtime/fill-template.js";
import type { PartView } from "../runtime/part-view.js";
import { placeOf } from "../runtime/place-of.js";
import { withPreposition } from "../runtime/with-preposition.js";
import { openingOf } from "../runtime/openings.js";
import { PatternMatcher, type Match } from "../runtime/run-program.js";
import type { Spotter } from "../runtime/spotter.js";

/** An exception begins at most so many tokens before the match: time stays linear however long a sentence is. */
const NEAR = 40;

/** The default matcher: a row of items of docs/rule-files.md. */
export function openSequence(compiled: CompiledSequence, rule: number): Spotter {
  const matcher = new PatternMatcher(compiled.pattern);
  const { tests, anchors } = compiled.pattern;
  let unless: readonly PatternMatcher[] | undefined;
  const conditions = compiled.where?.map(openCondition) ?? [];
  return {
    rule,
    anchors: anchors.map(({ test, min, max }) => ({ test: tests[test]!, min, max })),
    opening: () => openingOf(compiled.pattern),
    at(view, first, _part, report) {
      const match = matcher.at(view, first);
      if (!match) return;
      if (
        compiled.unless &&
        excepted(view, match, (unless ??= compiled.unless.map((program) => new PatternMatcher(program))))
      )
        return;
      const filled: Filled = { view, match, program: compiled.pattern };
      if (!conditions.every((holds) => holds(filled))) return;
      const replacements = compiled.replace
        ?.map((template) => fillReplacement(template, filled))
        .filter((text) => text !== undefined);
      const slots = compiled.slots && slotsOf(compiled.slots, filled);
      report({ ...withPreposition(placeOf(view, match, replacements ?? []), view, match), ...(slots && { slots }) });
    },
  };
}

function slotsOf(wanted: NonNullable<CompiledSequence["slots"]>, filled: Filled): Record<string, string> {
  const slots: Record<string, string> = {};
  for (const [name, slot] of Object.entries(wanted)) {
    const text = fillSlot(slot, filled) ?? fillSlot({ x: slot.x }, filled);
    if (text !== undefined) slots[name] = text;
  }
  return slots;
}

/** Whether one of the exceptions stands where the match is. */
export function excepted(view: PartView, match: Match, unless: readonly PatternMatcher[]): boolean {
  const last = Math.max(match.last, match.first + 1);
  for (const matcher of unless) {
    for (let at = Math.max(view.first, match.first - NEAR); at < view.last && at < last; at++) {
      const other = matcher.at(view, at);
      if (other && other.start < last && Math.max(other.end, other.start + 1) > match.first) return true;
    }
  }
  return false;
}

type Holds = (filled: Filled) => boolean;

function openCondition(condition: Condition): Holds {
  const holds = CONDITIONS[condition.name](condition);
  return condition.not ? (filled) => !holds(filled) : holds;
}

/** The token that stands for a capture: its noun, or its last word. */
function tokenOf({ view, match }: Filled, name: string): number | undefined {
  const range = match.captures.get(name);
  if (!range || range[0] >= range[1]) return undefined;
  return range[1] - range[0] === 1 ? range[0] : headOf(view, range[0], range[1]);
}

function pair(test: (view: PartView, a: number, b: number) => boolean): (condition: Condition) => Holds {
  return ({ on: [a, b] }) =>
    (filled) => {
      const left = tokenOf(filled, a!);
      const right = tokenOf(filled, b!);
      return left !== undefined && right !== undefined && test(filled.view, left, right);
    };
}

function beside(
  find: (view: PartView, first: number, last: number, matcher: PatternMatcher) => boolean,
): (condition: Condition) => Holds {
  return ({ on: [name], pattern }) => {
    const matcher = new PatternMatcher(pattern!);
    return ({ view, match }) => {
      const range = match.captures.get(name!);
      return range !== undefined && find(view, range[0], range[1], matcher);
    };
  };
}

const CONDITIONS: Readonly<Record<Condition["name"], (condition: Condition) => Holds>> = {
  agree: pair(tokensAgree),
  disagree: pair(tokensDisagree),
  same: pair((view, a, b) => sharedLemma(view, a, b)),
  certain:
    ({ on: [name] }) =>
    (filled) => {
      const token = tokenOf(filled, name!);
      return token !== undefined && filled.view.analysis.certain(token);
    },
  followedBy: beside((view, _first, last, matcher) => last < view.last && matcher.at(view, last) !== undefined),
  precededBy: beside((view, first, _last, matcher) => {
    for (let at = Math.max(view.first, first - NEAR); at < first; at++)
      if (matcher.at(view, at)?.last === first) return true;
    return false;
  }),
};

function sharedLemma(view: PartView, a: number, b: number): boolean {
  if (view.tokens[a]!.key === view.tokens[b]!.key) return true;
  const sure = [view.sure(a), view.sure(b)];
  const left = sure[0] ? [fold(sure[0].lemma)] : view.forms[a]!.lemmas;
  const right = sure[1] ? [fold(sure[1].lemma)] : view.forms[b]!.lemmas;
  return left.some((lemma) => right.includes(lemma));
}
