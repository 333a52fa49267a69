import type { Document } from "../document/document.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { compileMatches } from "./compile-match.js";
import { openConsistency } from "./matchers/consistency.js";
import { openDensity } from "./matchers/density.js";
import { openGovernments } from "./matchers/government-list.js";
import { RegexBank, type RuledRegex } from "./matchers/regex.js";
import { openSequence } from "./matchers/sequence.js";
import { openSubstitution } from "./matchers/substitution.js";
import type { Detector, Rule } from "./rule.js";
import { type Form, FormTable } from "./runtime/form.js";
import type { Finisher, Spotter } from "./runtime/spotter.js";
import { TriggerIndex } from "./runtime/trigger-index.js";

/** Rules opened, with the indexes that they are found by. */
export interface OpenedRules {
  readonly rules: readonly Rule[];
  readonly spotters: readonly Spotter[];
  readonly detectors: readonly { readonly rule: number; readonly detect: Detector }[];
  readonly finishers: readonly { readonly rule: number; readonly finisher: Finisher }[];
  readonly regexes: RegexBank;
  readonly table: FormTable;
  /** Of each rule whether it is for documents of this kind and channel. */
  readonly applies: (document: Document) => readonly boolean[];
}

/** Opens rules: each matcher where its kind belongs. */
export function openRules(rules: readonly Rule[], detectors: Readonly<Record<string, Detector>>, lexicon: Lexicon): OpenedRules {
  const opened = sorted(rules, detectors);
  const index = new TriggerIndex(opened.spotters);
  const table = new FormTable(lexicon, { numbers: index.numbers, triggers: (form) => index.of(form), detectors: starters(opened.detectors, lexicon) });
  return { ...opened, rules, table, regexes: new RegexBank(opened.regexes), applies: scope(rules) };
}

/** Which detectors may start at a form. */
function starters(detectors: Sorted["detectors"], lexicon: Lexicon): (form: Form) => readonly number[] | undefined {
  const tests = detectors.flatMap(({ detect: { startsAt } }, place) => (startsAt ? [{ startsAt, place }] : []));
  return (form) => {
    const found = tests.filter(({ startsAt }) => startsAt(form, lexicon)).map(({ place }) => place);
    return found.length ? found : undefined;
  };
}

/** Matchers by how they work. */
interface Sorted {
  readonly spotters: Spotter[];
  readonly regexes: RuledRegex[];
  readonly detectors: { readonly rule: number; readonly detect: Detector }[];
  readonly finishers: { readonly rule: number; readonly finisher: Finisher }[];
}

function sorted(rules: readonly Rule[], detectors: Readonly<Record<string, Detector>>): Sorted {
  const opened: Sorted = { spotters: [], regexes: [], detectors: [], finishers: [] };
  rules.forEach((rule, index) => {
    for (const match of rule.compiled ?? compileMatches(rule.match, { message: rule.message })) {
      if (match.kind === "sequence") opened.spotters.push(openSequence(match, index));
      else if (match.kind === "substitution") opened.spotters.push(...openSubstitution(match, index));
      else if (match.kind === "government-list") opened.spotters.push(...openGovernments(match, index));
      else if (match.kind === "regex") opened.regexes.push({ rule: index, regex: match });
      else if (match.kind === "consistency") {
        const { spotters, finisher } = openConsistency(match, index);
        opened.spotters.push(...spotters);
        opened.finishers.push({ rule: index, finisher });
      } else if (match.kind === "density") {
        const density = openDensity(match, index);
        opened.spotters.push(density);
        opened.finishers.push({ rule: index, finisher: density });
      } else if (match.kind === "detector") {
        const detect = detectors[rule.id];
        if (detect) opened.detectors.push({ rule: index, detect });
      }
    }
  });
  return opened;
}

function scope(rules: readonly Rule[]): OpenedRules["applies"] {
  const known = new Map<string, readonly boolean[]>();
  return (document) => {
    const key = `${document.kind} ${document.channel ?? ""}`;
    let applies = known.get(key);
    if (known.size > 100) known.clear();
    if (!applies) known.set(key, (applies = rules.map((rule) => appliesTo(rule, document))));
    return applies;
  };
}

function appliesTo({ kinds, channels }: Rule, { kind, channel }: Document): boolean {
  return (!kinds || kinds.includes(kind)) && (!channels || (channel !== undefined && channels.includes(channel)));
}
