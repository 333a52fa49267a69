import type { Form, Trigger } from "./form.js";
import { staticFit, type Fit } from "./static-fit.js";
import type { TableEntry, TriggerTable } from "./trigger-table.js";

/** What forms start, by a table: spotters are counted on from `first`, and those of rules that are off are left out. */
export class TriggerIndex {
  readonly #table: TriggerTable;
  readonly #classes: readonly { readonly fit: (form: Form) => Fit; readonly entries: readonly TableEntry[] }[];
  readonly #first: number;
  readonly #ruleOf: (spotter: number) => number | undefined;

  constructor(table: TriggerTable, first: number, ruleOf: (spotter: number) => number | undefined) {
    this.#table = table;
    this.#classes = table.classes.map(([test, entries]) => ({ fit: staticFit(test), entries }));
    this.#first = first;
    this.#ruleOf = ruleOf;
  }

  /** What the form may start. */
  of(form: Form): readonly Trigger[] {
    const { surfaces, lemmas } = this.#table;
    const found: Trigger[] = [];
    this.#take(entriesAt(surfaces, form.key), found);
    for (const lemma of new Set(form.lemmas)) this.#take(entriesAt(lemmas, lemma), found);
    for (const { fit, entries } of this.#classes) if (fit(form) > 0) this.#take(entries, found);
    return found.length < 2 ? found : withoutRepeats(found);
  }

  #take(entries: readonly TableEntry[] | undefined, found: Trigger[]): void {
    for (const entry of entries ?? []) {
      const [spotter, min = 0, max = 0, once] = typeof entry === "number" ? [entry] : entry;
      const id = this.#first + spotter;
      const rule = this.#ruleOf(id);
      if (rule !== undefined) found.push({ id, rule, min, max, once: once === 1 });
    }
  }
}

/** A form may be called «constructor». */
function entriesAt(
  entries: Readonly<Record<string, readonly TableEntry[]>>,
  key: string,
): readonly TableEntry[] | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

/** A form with several lemmas may find one pattern by each. */
function withoutRepeats(triggers: readonly Trigger[]): readonly Trigger[] {
  const seen = new Set<string>();
  return triggers.filter(({ id, min, max }) => {
    const key = `${id} ${min} ${max}`;
    return !seen.has(key) && seen.add(key);
  });
}
