import type { CompiledMatch, CompiledRegex, CompiledSequence, CompiledSubstitution } from "./compiled-match.js";
import { compileAgreement } from "./matchers/agreement.js";
import { compileConsistency } from "./matchers/consistency.js";
import { compileDensity } from "./matchers/density.js";
import { compileGovernment } from "./matchers/government.js";
import { compileGovernments } from "./matchers/government-list.js";
import { compileEntry } from "./matchers/substitution.js";
import { compilePattern } from "./pattern/compile-pattern.js";
import { compileCondition } from "./pattern/condition.js";
import type { Program } from "./pattern/program.js";
import { capturesOf, parseSlot, parseTemplate, type Slot, type Template } from "./pattern/template.js";
import type { Match } from "./rule.js";

/** What is wrong with a setting of a matcher, and which setting it is (a path inside the match). */
export class MatchError extends Error {
  readonly path: readonly (string | number)[];

  constructor(message: string, path: readonly (string | number)[]) {
    super(message);
    this.path = path;
  }
}

/** What a compiler is given beside the settings. */
export interface CompileContext {
  /** The rule's message: its slots are checked and filled. */
  readonly message: string;
  /** Proves and prepares regular expressions; without it they run as they are. */
  readonly compileRegex?: (source: string) => Pick<CompiledRegex, "source" | "flags" | "guard">;
}

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

/** Runs a step for a setting, so that what it throws names the setting. */
export function at<T>(path: readonly (string | number)[], step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof SyntaxError) throw new MatchError(error.message, path);
    throw error;
  }
}

/** A setting that is one or a list. */
export function listOf<T>(value: unknown): readonly T[] {
  return value === undefined || value === null ? [] : ([value].flat() as T[]);
}

/** Compiles a setting of patterns. */
export function patternsOf(value: unknown, setting: string): readonly Program[] {
  const list = listOf<string>(value);
  return list.map((text, index) => at(Array.isArray(value) ? [setting, index] : [setting], () => compilePattern(text)));
}

function compileSequence(match: Match, { message }: CompileContext): CompiledSequence {
  const pattern = at(["pattern"], () => compilePattern(match["pattern"] as string));
  const unless = patternsOf(match["unless"], "unless");
  const where = listOf<string>(match["where"]).map((text, index) => at(Array.isArray(match["where"]) ? ["where", index] : ["where"], () => compileCondition(text)));
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

/** Compiles `replace:` and checks that its captures are there. */
export function replacementsOf(value: unknown, pattern: Program): readonly Template[] {
  return listOf<string>(value).map((text, index) =>
    at(Array.isArray(value) ? ["replace", index] : ["replace"], () => {
      const template = parseTemplate(text);
      for (const name of capturesOf(template)) mustCapture(name, pattern);
      return template;
    }),
  );
}

function mustCapture(name: string, { names = [] }: Program): void {
  if (!names.includes(name)) throw new SyntaxError(`в образце нет захвата «${name}»; назовите его: ${name}=…`);
}

/** The slots of a message that its matchers have to fill. */
export function slotNames(message: string): readonly string[] {
  return [...message.matchAll(/\{([^{}]+)\}/gu)].map(([, text]) => text!).filter((text) => text !== "actual" && text !== "expected");
}

/** The slots of a message that a compiled matcher leaves empty; code fills its own. */
export function unfilledSlots(match: CompiledMatch, message: string): readonly string[] {
  if (match.kind === "detector" || match.kind === "stage") return [];
  const filled = match.kind === "sequence" ? Object.keys(match.slots ?? {}) : match.kind === "regex" ? (match.slots ?? []) : match.kind === "density" ? ["count", "max"] : [];
  return slotNames(message).filter((name) => !filled.includes(name));
}

/** Slots of the message that captures of this pattern fill. */
export function messageSlots(message: string, { names = [] }: Program): Record<string, Slot> | undefined {
  const slots: Record<string, Slot> = {};
  for (const text of slotNames(message)) {
    if (names.length === 0) break;
    const slot = parseSlot(text);
    if (names.includes(slot.x)) slots[text] = slot;
  }
  return Object.keys(slots).length ? slots : undefined;
}

function compileExpression({ regex, replace }: Match, { compileRegex, message }: CompileContext): CompiledRegex {
  const source = regex as string;
  const compiled = at(["regex"], () => (compileRegex ? compileRegex(source) : { source, flags: "iu" as const }));
  const names = new Set([...source.matchAll(/\(\?<([^=!>][^>]*)>/gu)].map(([, name]) => name!));
  const texts = listOf<string>(replace);
  texts.forEach((text, index) => at(Array.isArray(replace) ? ["replace", index] : ["replace"], () => mustName(text, names)));
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
  const words = Object.entries(given).map(([left, right]) => at(["words", left], () => compileEntry(left, listOf<string>(right))));
  const unless = patternsOf(match["unless"], "unless");
  return { kind: "substitution", words, ...(unless.length && { unless }) };
}
