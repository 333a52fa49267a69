import { fold } from "../pattern/parse-pattern.js";
import type { Test } from "../pattern/program.js";
import type { Form, Trigger } from "./form.js";
import { staticFit, type Fit } from "./static-fit.js";
import type { Spotter } from "./spotter.js";

/** What begins only at a part of speech or the like: asked once for each distinct form, not for each token. */
interface ClassTriggers {
  readonly fit: (form: Form) => Fit;
  readonly triggers: Trigger[];
}

/** Patterns by what can start them. */
export class TriggerIndex {
  readonly #surfaces = new Map<string, Trigger[]>();
  readonly #lemmas = new Map<string, Trigger[]>();
  readonly #classes = new Map<string, ClassTriggers>();

  constructor(spotters: readonly Spotter[]) {
    spotters.forEach(({ anchors }, id) => {
      const [first] = anchors;
      const once = first !== undefined && first.max > first.min && anchors.every(({ min, max }) => min === first.min && max === first.max);
      for (const { test, min, max } of anchors) this.#add(test, { id, min, max, once });
    });
  }

  /** Files a trigger under all that its test may pass. */
  #add(test: Test, trigger: Trigger): void {
    if (typeof test === "string") listAt(this.#surfaces, test).push(trigger);
    else if (test[0] === "|" && isWordly(test)) for (let i = 1; i < test.length; i++) this.#add(test[i] as Test, trigger);
    else if (test[0] === "in") for (let i = 1; i < test.length; i++) listAt(this.#surfaces, test[i] as string).push(trigger);
    else if (test[0] === "&" && test[1]?.[0] === "in") this.#add(test[1] as Test, trigger);
    else if (test[0] === "=") listAt(this.#surfaces, fold(test[1])).push(trigger);
    else if (test[0] === ".") listAt(this.#surfaces, test[1]).push(trigger);
    else if (test[0] === "~") listAt(this.#lemmas, test[1]).push(trigger);
    else this.#classOf(test).triggers.push(trigger);
  }

  #classOf(test: Test): ClassTriggers {
    const key = JSON.stringify(test);
    let known = this.#classes.get(key);
    if (!known) this.#classes.set(key, (known = { fit: staticFit(test), triggers: [] }));
    return known;
  }

  /** Surfaces that are numbers: such tokens have forms of their own. */
  get numbers(): string[] {
    return [...this.#surfaces.keys()].filter((key) => /^\p{N}/u.test(key));
  }

  /** What the form may start. */
  of(form: Form): readonly Trigger[] | undefined {
    const found: Trigger[] = [...(this.#surfaces.get(form.key) ?? [])];
    for (const lemma of new Set(form.lemmas)) found.push(...(this.#lemmas.get(lemma) ?? []));
    for (const { fit, triggers } of this.#classes.values()) if (fit(form) > 0) found.push(...triggers);
    if (!found.length) return undefined;
    return found.length === 1 ? found : withoutRepeats(found);
  }
}

/** Whether each alternative is found by a look-up of its own. */
function isWordly(test: Test): boolean {
  if (typeof test === "string") return true;
  if (test[0] === "|") return (test.slice(1) as Test[]).every(isWordly);
  return test[0] === "in" || test[0] === "~" || test[0] === "=" || test[0] === "." || (test[0] === "&" && test[1]?.[0] === "in");
}

function listAt(map: Map<string, Trigger[]>, key: string): Trigger[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

/** A form with several lemmas may find one pattern by each. */
function withoutRepeats(triggers: readonly Trigger[]): readonly Trigger[] {
  const seen = new Set<string>();
  return triggers.filter(({ id, min, max }) => {
    const key = `${id} ${min} ${max}`;
    return !seen.has(key) && seen.add(key);
  });
}
