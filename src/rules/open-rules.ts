import type { Document } from "../document/document.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { RegexBank } from "./matchers/regex.js";
import { openMatches } from "./open-matches.js";
import type { Detector, Rule } from "./rule.js";
import type { IndexedRules } from "./rule-index.js";
import { type Form, FormTable } from "./runtime/form.js";
import { Openings } from "./runtime/openings.js";
import type { Finisher, Spotter } from "./runtime/spotter.js";
import { TriggerIndex } from "./runtime/trigger-index.js";

/** Rules opened, with the indexes that they are found by. */
export interface OpenedRules {
  readonly rules: readonly Rule[];
  /** A spotter by its number; its rule is opened when a text first has one of the words that start it. */
  readonly spotter: (id: number) => Spotter;
  /** Whether a match of a spotter may begin at a token. */
  readonly openings: Openings;
  readonly detectors: readonly { readonly rule: number; readonly detect: Detector }[];
  readonly finishers: readonly { readonly rule: number; readonly finisher: Finisher }[];
  readonly regexes: RegexBank;
  readonly table: FormTable;
  /** Of each rule whether it is on, and for documents of this kind and channel. */
  readonly applies: (document: Document) => readonly boolean[];
}

/** What rules are opened with. */
export interface Surroundings {
  readonly lexicon: Lexicon;
  /** Detectors by the id of their rule. */
  readonly detectors: Readonly<Record<string, Detector>>;
  /** Whether the policy lets the rule speak. */
  readonly isOn: (rule: Rule) => boolean;
}

/** Opens rules that are on; those that are off stay closed. */
export function openRules(
  groups: readonly IndexedRules[],
  { lexicon, detectors: code, isOn }: Surroundings,
): OpenedRules {
  const rules = groups.flatMap((group) => group.rules);
  const on = rules.map(isOn);
  const placed = groups.map(({ index }, at) => ({
    index,
    first: sum(groups.slice(0, at).map((group) => group.rules.length)),
  }));
  const numbers = (pick: (index: IndexedRules["index"]) => readonly number[]): number[] =>
    placed.flatMap(({ index, first }) => pick(index).map((rule) => first + rule)).filter((rule) => on[rule]);
  const shelf = new Shelf(
    rules,
    placed.flatMap(({ index }) => index.spotters),
  );
  const detectors = numbers(({ detected }) => detected).flatMap((rule) =>
    code[rules[rule]!.id] ? [{ rule, detect: code[rules[rule]!.id]! }] : [],
  );
  const indexes = placed.map(
    ({ index }, at) =>
      new TriggerIndex(index.triggers, sum(placed.slice(0, at).flatMap((one) => one.index.spotters)), (id) =>
        on[shelf.ruleOf(id)] ? shelf.ruleOf(id) : undefined,
      ),
  );
  return {
    rules,
    spotter: (id) => shelf.at(id),
    openings: new Openings(shelf.size, (id) => shelf.at(id)),
    detectors,
    finishers: numbers(({ finishing }) => finishing).flatMap((rule) =>
      shelf.open(rule).map((finisher) => ({ rule, finisher })),
    ),
    regexes: new RegexBank(
      placed
        .flatMap(({ index, first }) => index.regexes.map(([rule, regex]) => ({ rule: first + rule, regex })))
        .filter(({ rule }) => on[rule]),
    ),
    table: new FormTable(lexicon, {
      numbers: placed.flatMap(({ index }) => index.triggers.numbers),
      triggers: (form) => orNone(indexes.flatMap((index) => index.of(form))),
      detectors: starters(detectors, lexicon),
    }),
    applies: scope(rules, on),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const orNone = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

/** Spotters of rules that are opened one by one, as texts touch them. */
class Shelf {
  readonly #rules: readonly Rule[];
  /** Of each rule the number of its first spotter, and one more for the end. */
  readonly #firsts: Uint32Array;
  readonly #ruleOf: Uint32Array;
  readonly #spotters: (Spotter | undefined)[];

  constructor(rules: readonly Rule[], counts: readonly number[]) {
    this.#rules = rules;
    this.#firsts = new Uint32Array(rules.length + 1);
    counts.forEach((count, rule) => (this.#firsts[rule + 1] = this.#firsts[rule]! + count));
    const all = this.#firsts[rules.length]!;
    this.#ruleOf = new Uint32Array(all);
    counts.forEach((_, rule) => this.#ruleOf.fill(rule, this.#firsts[rule], this.#firsts[rule + 1]));
    this.#spotters = new Array<Spotter | undefined>(all).fill(undefined);
  }

  /** How many spotters there are. */
  get size(): number {
    return this.#spotters.length;
  }

  ruleOf(id: number): number {
    return this.#ruleOf[id]!;
  }

  at(id: number): Spotter {
    if (this.#spotters[id] === undefined) this.open(this.ruleOf(id));
    return this.#spotters[id]!;
  }

  /** Opens a rule; answers with what it does at a document's end. */
  open(rule: number): readonly Finisher[] {
    const { spotters, finishers } = openMatches(this.#rules[rule]!, rule);
    spotters.forEach((spotter, place) => (this.#spotters[this.#firsts[rule]! + place] = spotter));
    return finishers;
  }
}

/** Which detectors may start at a form. */
function starters(
  detectors: OpenedRules["detectors"],
  lexicon: Lexicon,
): (form: Form) => readonly number[] | undefined {
  const tests = detectors.flatMap(({ detect: { startsAt } }, place) => (startsAt ? [{ startsAt, place }] : []));
  return (form) => orNone(tests.filter(({ startsAt }) => startsAt(form, lexicon)).map(({ place }) => place));
}

function scope(rules: readonly Rule[], on: readonly boolean[]): OpenedRules["applies"] {
  const known = new Map<string, readonly boolean[]>();
  return (document) => {
    const key = `${document.kind} ${document.channel ?? ""}`;
    let applies = known.get(key);
    if (known.size > 100) known.clear();
    if (!applies) known.set(key, (applies = rules.map((rule, number) => on[number]! && appliesTo(rule, document))));
    return applies;
  };
}

function appliesTo({ kinds, channels }: Rule, { kind, channel }: Document): boolean {
  return (!kinds || kinds.includes(kind)) && (!channels || (channel !== undefined && channels.includes(channel)));
}
