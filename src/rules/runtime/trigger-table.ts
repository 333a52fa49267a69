import { fold } from "../pattern/parse-pattern.js";
import type { Test } from "../pattern/program.js";
import type { Spotter } from "./spotter.js";

/** A spotter that a form may start: its number where its match begins at the form itself, else with how far before. */
export type TableEntry = number | readonly [spotter: number, min: number, max: number, once?: 1];

/** Spotters by what can start them; plain JSON. */
export interface TriggerTable {
  readonly surfaces: Readonly<Record<string, readonly TableEntry[]>>;
  readonly lemmas: Readonly<Record<string, readonly TableEntry[]>>;
  /** What begins only at a part of speech or the like: asked once for each distinct form, not for each token. */
  readonly classes: readonly (readonly [test: Test, entries: readonly TableEntry[]])[];
  /** Surfaces that are numbers: such tokens have forms of their own. */
  readonly numbers: readonly string[];
}

/** Files spotters under all that their anchors' tests may pass. */
export function tableOfTriggers(spotters: readonly Pick<Spotter, "anchors">[]): TriggerTable {
  const surfaces = new Map<string, TableEntry[]>();
  const lemmas = new Map<string, TableEntry[]>();
  const classes = new Map<string, TableEntry[]>();
  const add = (test: Test, entry: TableEntry): void => {
    if (typeof test === "string") listAt(surfaces, test).push(entry);
    else if (test[0] === "|" && isWordly(test)) for (const one of test.slice(1) as Test[]) add(one, entry);
    else if (test[0] === "in") for (const word of test.slice(1) as string[]) listAt(surfaces, word).push(entry);
    else if (test[0] === "&" && test[1]?.[0] === "in") add(test[1] as Test, entry);
    else if (test[0] === "=") listAt(surfaces, fold(test[1])).push(entry);
    else if (test[0] === ".") listAt(surfaces, test[1]).push(entry);
    else if (test[0] === "~") listAt(lemmas, test[1]).push(entry);
    else listAt(classes, JSON.stringify(test)).push(entry);
  };
  spotters.forEach(({ anchors }, id) => {
    const [first] = anchors;
    const once =
      first !== undefined &&
      first.max > first.min &&
      anchors.every(({ min, max }) => min === first.min && max === first.max);
    for (const { test, min, max } of anchors) add(test, max === 0 ? id : once ? [id, min, max, 1] : [id, min, max]);
  });
  return {
    surfaces: Object.fromEntries(surfaces),
    lemmas: Object.fromEntries(lemmas),
    classes: [...classes].map(([key, entries]) => [JSON.parse(key) as Test, entries]),
    numbers: [...surfaces.keys()].filter((key) => /^\p{N}/u.test(key)),
  };
}

/** Whether each alternative is found by a look-up of its own. */
function isWordly(test: Test): boolean {
  if (typeof test === "string") return true;
  if (test[0] === "|") return (test.slice(1) as Test[]).every(isWordly);
  return (
    test[0] === "in" ||
    test[0] === "~" ||
    test[0] === "=" ||
    test[0] === "." ||
    (test[0] === "&" && test[1]?.[0] === "in")
  );
}

function listAt(map: Map<string, TableEntry[]>, key: string): TableEntry[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
