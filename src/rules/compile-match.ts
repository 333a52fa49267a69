import type { CompiledMatch, CompiledRegex, CompiledSequence, CompiledSubstitution } from "./compiled-match.js";
import {
  at,
  type CompileContext,
  listOf,
  MatchError,
  messageSlots,
  mustCapture,
  patternsOf,
  replacementsOf,
  slotNames,
} from "./match-settings.js";
import { compileAgreement } from "./matchers/agreement.js";
import { compileConsistency } from "./matchers/consistency.js";
import { compileDensity } from "./matchers/density.js";
import { compileGovernment } from "./matchers/government.js";
import { compileGovernments } from "./matchers/government-list.js";
import { compileEntry } from "./matchers/substitution.js";
import { compilePattern } from "./pattern/compile-pattern.js";
import { compileCondition } from "./pattern/condition.js";
import type { Match } from "./rule.js";

type Compile = (match: Match, context: CompileContext) => CompiledMatch | readonly CompiledMatch[];

/** Compilers by kind; each kind has its file in `matchers/`. */
const COMPILERS: Readonly<Record<string, Compile>> = {
  sequence: compileSequence,
  substitution: compileSubstitution,
  government: compileGovernment,
  "government-list": compileGovernments,
  agreement: compileAgreement,
  consistency: compileConsistency,
  density: compileDensity,
  regex: compileExpression,
  detector: () => ({ kind: "detector" }),
  stage: () => ({ kind: "stage" }),
};

/** Compiles the matchers of a rule; what is wrong is thrown as a `MatchError`. */
export function compileMatches(matches: readonly Match[], context: CompileContext): readonly CompiledMatch[] {
  return matches.flatMap((match, index) => {
    try {
      return COMPILERS[match.kind]!(match, context);
    } catch (error) {
      if (error instanceof MatchError) throw new MatchError(error.message, [index, ...error.path]);
      throw error;
    }
  });
}

function compileSequence(match: Match, { message }: CompileContext): CompiledSequence {
  const pattern = at(["pattern"], () => compilePattern(match["pattern"] as string));
  const unless = patternsOf(match["unless"], "unless");
  const where = listOf<string>(match["where"]).map((text, index) =>
    at(Array.isArray(match["where"]) ? ["where", index] : ["where"], () => compileCondition(text)),
  );
  const replace = replacementsOf(match["replace"], pattern);
  for (const { on } of where) for (const name of on) at(["where"], () => mustCapture(name, pattern));
  const slots = messageSlots(message, pattern);
  return {
    kind: "sequence",
    pattern,
    ...(unless.length && { unless }),
    ...(where.length && { where }),
    ...(replace.length && { replace }),
    ...(slots && { slots }),
  };
}

/** The slots of a message that a compiled matcher leaves empty; code fills its own. */
export function unfilledSlots(match: CompiledMatch, message: string): readonly string[] {
  if (match.kind === "detector" || match.kind === "stage") return [];
  const filled =
    match.kind === "sequence"
      ? Object.keys(match.slots ?? {})
      : match.kind === "regex"
        ? (match.slots ?? [])
        : match.kind === "density"
          ? ["count", "max"]
          : [];
  return slotNames(message).filter((name) => !filled.includes(name));
}

function compileExpression({ regex, replace }: Match, { compileRegex, message }: CompileContext): CompiledRegex {
  const source = regex as string;
  const compiled = at(["regex"], () => (compileRegex ? compileRegex(source) : { source, flags: "iu" as const }));
  const names = new Set([...source.matchAll(/\(\?<([^=!>][^>]*)>/gu)].map(([, name]) => name!));
  const texts = listOf<string>(replace);
  texts.forEach((text, index) =>
    at(Array.isArray(replace) ? ["replace", index] : ["replace"], () => mustName(text, names)),
  );
  const slots = slotNames(message).filter((name) => names.has(name));
  return { kind: "regex", ...compiled, ...(texts.length && { replace: texts }), ...(slots.length && { slots }) };
}

function mustName(text: string, names: ReadonlySet<string>): void {
  for (const [, name] of text.matchAll(/\$<([^>]+)>/gu)) {
    if (!names.has(name!)) throw new SyntaxError(`в выражении нет группы «${name}»; назовите её: (?<${name}>…)`);
  }
}

function compileSubstitution(match: Match): CompiledSubstitution {
  const given = match["words"] as Readonly<Record<string, string | readonly string[] | null>>;
  const words = Object.entries(given).map(([left, right]) =>
    at(["words", left], () => compileEntry(left, listOf<string>(right))),
  );
  const unless = patternsOf(match["unless"], "unless");
  return { kind: "substitution", words, ...(unless.length && { unless }) };
}
