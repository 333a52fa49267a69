import type { CompiledRegex } from "./compiled-match.js";
import { compilePattern } from "./pattern/compile-pattern.js";
import type { Program } from "./pattern/program.js";
import { capturesOf, parseSlot, parseTemplate, type Slot, type Template } from "./pattern/template.js";

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

/** Throws where the pattern captures nothing by the name. */
export function mustCapture(name: string, { names = [] }: Program): void {
  if (!names.includes(name)) throw new SyntaxError(`в образце нет захвата «${name}»; назовите его: ${name}=…`);
}

/** The slots of a message that its matchers have to fill. */
export function slotNames(message: string): readonly string[] {
  return [...message.matchAll(/\{([^{}]+)\}/gu)]
    .map(([, text]) => text!)
    .filter((text) => text !== "actual" && text !== "expected");
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
