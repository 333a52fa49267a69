import { readFeatures } from "./feature-values.js";

/** A slot: capture `x` as written, or inflected by `f` over its own features; `d` its lemma; `l` another lemma in its form. */
export interface Slot {
  readonly x: string;
  readonly f?: Readonly<Record<string, string>>;
  readonly d?: true;
  readonly l?: string;
  /** A capture whose noun the word is put into agreement with: `{a^n}`. */
  readonly a?: string;
  /** The deed that the phrase names, as a verb with its object: `{x!}`; or the verb alone: `{x!!}`. */
  readonly v?: "object" | "alone";
}

/** A text with slots. */
export type Template = readonly (string | Slot)[];

const SLOT = /\{([^{}]*)\}/gu;

/** Parses `{x}`, `{x:Dat}`, `{x~}`, `{x!}`, `{lemma@x}`, `{lemma@x:Inf}`; throws a SyntaxError that says what to write instead. */
export function parseTemplate(text: string): Template {
  const parts: (string | Slot)[] = [];
  let at = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push(parseSlot(match[1]!));
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** Parses what stands between the braces. */
export function parseSlot(text: string): Slot {
  const match = /^(?:([\p{L}\d -]+)@)?([a-z0-9_]+)(~|!!?)?(?:\^([a-z0-9_]+))?(?::([A-Za-z0-9,]+))?$/u.exec(text);
  if (!match)
    throw new SyntaxError(
      `«{${text}}» — не слот; пишите {x}, {x:Dat}, {x~}, {x!}, {x!!}, {a^n}, {оплатить@x} или {оплатить@x:Inf}`,
    );
  const [, lemma, x, mark, agrees, features] = match;
  return {
    x: x!,
    ...(features !== undefined && {
      f: Object.fromEntries(Object.entries(readFeatures(features)).map(([name, values]) => [name, values[0]!])),
    }),
    ...(mark === "~" && { d: true as const }),
    ...(mark?.startsWith("!") && { v: mark === "!" ? ("object" as const) : ("alone" as const) }),
    ...(lemma !== undefined && { l: lemma }),
    ...(agrees !== undefined && { a: agrees }),
  };
}

/** Names of the captures that a template speaks of. */
export function capturesOf(template: Template): readonly string[] {
  return template.flatMap((part) =>
    typeof part === "string" ? [] : part.a === undefined ? [part.x] : [part.x, part.a],
  );
}
