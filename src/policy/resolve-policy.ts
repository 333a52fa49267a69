import { hashOf } from "./hash-of.js";
import type { ForbiddenEntry, GlossaryEntry, Policy } from "./policy.js";
import { STANDARD } from "./standard.generated.js";

/** A policy as a file gives it: only what differs from what it extends. */
export interface PolicyInput extends Partial<
  Omit<Policy, "hash" | "glossary" | "weights" | "penalties" | "thresholds" | "clauses" | "fields">
> {
  readonly $schema?: string;
  readonly name: string;
  readonly extends?: string | readonly string[];
  readonly weights?: Partial<Policy["weights"]>;
  readonly penalties?: Partial<Policy["penalties"]>;
  readonly thresholds?: Partial<Policy["thresholds"]>;
  readonly clauses?: Partial<Policy["clauses"]>;
  readonly fields?: Policy["fields"];
  readonly glossary?: {
    readonly words?: readonly (string | GlossaryEntry)[];
    readonly forbidden?: readonly (string | ForbiddenEntry)[];
    readonly hunspell?: readonly string[];
  };
}

const entry = <T extends { readonly word: string }>(item: string | T): T | { word: string } =>
  typeof item === "string" ? { word: item } : item;

/** A glossary grows along `extends`: the customer's words come beside the group's, a repeated word replaces the earlier. */
function mergeGlossary(base: Policy["glossary"], over: PolicyInput["glossary"]): Policy["glossary"] {
  const merge = <T extends { readonly word: string }>(
    first: readonly T[],
    second: readonly (string | T)[] = [],
  ): T[] => [...new Map([...first, ...second.map(entry)].map((item) => [item.word, item as T])).values()];
  return {
    words: merge(base.words, over?.words),
    forbidden: merge(base.forbidden, over?.forbidden),
    hunspell: [...new Set([...base.hunspell, ...(over?.hunspell ?? [])])],
  };
}

/** Later keys come later, also when the key was there: `rules` are read in the order of writing. */
function mergeMap<T extends object>(base: T, over: object | undefined): T {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over ?? {})) {
    merged.delete(key);
    merged.set(key, value);
  }
  return Object.fromEntries(merged) as T;
}

/** One policy over another: maps are merged key by key, glossaries grow, everything else is replaced. */
function layer(base: Policy, over: PolicyInput): Policy {
  const { $schema: _schema, extends: _extends, ...given } = over;
  return {
    ...base,
    ...(given as Partial<Policy>),
    version: given.version ?? "0",
    weights: { ...base.weights, ...given.weights },
    penalties: { ...base.penalties, ...given.penalties },
    thresholds: { ...base.thresholds, ...given.thresholds },
    clauses: { ...base.clauses, ...given.clauses },
    rules: mergeMap(base.rules, given.rules),
    glossary: mergeGlossary(base.glossary, given.glossary),
    fields: mergeMap(base.fields, given.fields),
    standards: mergeMap(base.standards, given.standards),
    categories: mergeMap(base.categories ?? {}, given.categories),
    placeholders: { ...base.placeholders, ...given.placeholders },
    personalData: mergeMap(base.personalData, given.personalData),
    ruleFolders: [...new Set([...base.ruleFolders, ...(given.ruleFolders ?? [])])],
  };
}

/** The policy with its hash filled in. */
function withHash(policy: Policy): Policy {
  return { ...policy, hash: hashOf(policy) };
}

/** The complete policy that the layers make, the most basic first; the default `standard` lies under all of them. */
export function resolvePolicy(...layers: readonly PolicyInput[]): Policy {
  return layers.length ? withHash(layers.reduce(layer, STANDARD)) : STANDARD;
}
