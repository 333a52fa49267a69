import type { Analysis } from "../analysis/analysis.js";
import type { Breach } from "../document/breach.js";
import type { Document } from "../document/document.js";
import type { ParsedDocument } from "../document/parsed-document.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Policy } from "../policy/policy.js";
import { ruleSetting } from "../policy/rule-setting.js";
import { compileMatches } from "./compile-match.js";
import { openConsistency } from "./matchers/consistency.js";
import { openDensity } from "./matchers/density.js";
import { RegexBank, type RuledRegex } from "./matchers/regex.js";
import { openSequence } from "./matchers/sequence.js";
import { openSubstitution } from "./matchers/substitution.js";
import { reworded } from "./reworded.js";
import type { Detector, PartContext, Rule } from "./rule.js";
import { FormTable } from "./runtime/form.js";
import { PartView } from "./runtime/part-view.js";
import { withSpace } from "./runtime/place-of.js";
import type { Finisher, Place, Spotter } from "./runtime/spotter.js";
import { TriggerIndex } from "./runtime/trigger-index.js";

/** The rules by which a checker judges, indexed by what can start them. */
export interface Rulebook {
  /** Ids of all rules, those that are off too. */
  readonly ids: readonly string[];
  readonly rules: readonly Rule[];
  rule(id: string): Rule | undefined;
  /** Every place of a document that breaks a rule; what is off, and what is of other kinds of document, costs nothing. */
  run(parsed: ParsedDocument, analyses: readonly Analysis[]): readonly Breach[];
}

/** What a rulebook is made with. */
export interface RulebookOptions {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  /** Detectors by the id of their rule. */
  readonly detectors: Readonly<Record<string, Detector>>;
  /** Measures: called around the work of each rule. For benches. */
  readonly measure?: (rule: string, work: () => void) => void;
}

/** Makes a rulebook of rules; those that the policy switches off are not indexed. */
export function createRulebook(rules: readonly Rule[], options: RulebookOptions): Rulebook {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    ids: [...byId.keys()],
    rules,
    rule: (id) => byId.get(id),
    run: runner([...byId.values()].filter((rule) => isOn(rule, options.policy)), options),
  };
}

function isOn(rule: Rule, policy: Policy): boolean {
  return (ruleSetting(policy, rule.id) ?? rule.default) !== "off";
}

/** Everything that runs, opened. */
interface Opened {
  readonly rules: readonly Rule[];
  readonly spotters: Spotter[];
  readonly regexes: RuledRegex[];
  readonly detectors: { readonly rule: number; readonly detect: Detector }[];
  readonly finishers: { readonly rule: number; readonly finisher: Finisher }[];
}

function open(rules: readonly Rule[], { detectors }: RulebookOptions): Opened {
  const opened: Opened = { rules, spotters: [], regexes: [], detectors: [], finishers: [] };
  rules.forEach((rule, index) => {
    for (const match of rule.compiled ?? compileMatches(rule.match, { message: rule.message })) {
      if (match.kind === "sequence") opened.spotters.push(openSequence(match, index));
      else if (match.kind === "substitution") opened.spotters.push(...openSubstitution(match, index));
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

/** Everything opened, with the indexes that it is found by. */
interface Ready {
  readonly opened: Opened;
  readonly table: FormTable;
  readonly regexes: RegexBank;
  /** Of each rule whether it is for documents of this kind and channel. */
  readonly applies: (document: Document) => readonly boolean[];
}

/** Opens the rules on the first document, and reads documents by them. */
function runner(rules: readonly Rule[], options: RulebookOptions): Rulebook["run"] {
  let ready: Ready | undefined;
  return (parsed, analyses) => {
    if (!ready) {
      const opened = open(rules, options);
      const index = new TriggerIndex(opened.spotters);
      const table = new FormTable(options.lexicon, (form) => index.of(form), index.numbers);
      ready = { opened, table, regexes: new RegexBank(opened.regexes), applies: scope(rules) };
    }
    return new Run(ready, parsed, analyses, options).breaches();
  };
}

/** One document on its way through the rules. */
class Run {
  readonly #ready: Ready;
  readonly #opened: Opened;
  readonly #parsed: ParsedDocument;
  readonly #analyses: readonly Analysis[];
  readonly #options: RulebookOptions;
  readonly #applies: readonly boolean[];
  readonly #breaches: Breach[] = [];
  readonly #told = new Set<string>();

  constructor(ready: Ready, parsed: ParsedDocument, analyses: readonly Analysis[], options: RulebookOptions) {
    this.#ready = ready;
    this.#opened = ready.opened;
    this.#parsed = parsed;
    this.#analyses = analyses;
    this.#options = options;
    this.#applies = ready.applies(parsed.document);
  }

  breaches(): readonly Breach[] {
    const { finishers } = this.#opened;
    for (const { finisher } of finishers) finisher.start();
    this.#parsed.parts.forEach((_, part) => this.#readPart(part));
    for (const { rule, finisher } of finishers) if (this.#applies[rule]) finisher.finish((place, part) => this.#report(rule, part, place));
    return this.#breaches;
  }

  /** One place is told once by a rule, however many of its patterns find it. */
  #report(rule: number, part: number, place: Place): void {
    const key = `${rule} ${part} ${place.start} ${place.end}`;
    if (place.start !== undefined && this.#told.has(key)) return;
    this.#told.add(key);
    const { id, message } = this.#opened.rules[rule]!;
    const found = withSpace(place, this.#parsed.parts[part]!);
    const silent = found.message === undefined && !found.replacements?.length && message.includes("{expected}");
    this.#breaches.push({ rule: id, part, ...found, ...(silent && { message: reworded(message) }) });
  }

  #measured(rule: number, work: () => void): void {
    const { measure } = this.#options;
    if (measure) measure(this.#opened.rules[rule]!.id, work);
    else work();
  }

  #readPart(index: number): void {
    const { detectors } = this.#opened;
    const part = this.#parsed.parts[index]!;
    const analysis = this.#analyses[index]!;
    this.#spot(new PartView(part, analysis, this.#ready.table), index);
    const around = (rule: number, work: () => void): void => {
      if (this.#applies[rule]) this.#measured(rule, work);
    };
    this.#ready.regexes.scan(part, around, (rule, place) => this.#report(rule, index, place));
    const context: PartContext = { document: this.#parsed, part, partIndex: index, lexicon: this.#options.lexicon, analysis, policy: this.#options.policy };
    for (const { rule, detect } of detectors) if (this.#applies[rule]) this.#measured(rule, () => detect(context, (place) => this.#report(rule, index, place)));
  }

  /** The rule and part that `#take` reports for: one function serves all attempts. */
  #rule = 0;
  #part = 0;
  readonly #take = (place: Place): void => this.#report(this.#rule, this.#part, place);

  #try(spotter: Spotter, view: PartView, from: number, to: number, part: number): void {
    this.#rule = spotter.rule;
    this.#part = part;
    for (let first = from; first <= to; first++) spotter.at(view, first, part, this.#take);
  }

  /** Walks over the tokens; what a token may start is tried from every start it allows. */
  #spot(view: PartView, part: number): void {
    const { spotters } = this.#opened;
    const { forms } = view;
    const tried = new Map<number, number>();
    for (const sentence of view.part.sentences) {
      view.enter(sentence);
      for (let i = sentence.first; i < sentence.last; i++) {
        const { triggers } = forms[i]!;
        if (triggers === undefined) continue;
        for (const { id, min, max, once } of triggers) {
          const spotter = spotters[id]!;
          if (!this.#applies[spotter.rule]) continue;
          let from = Math.max(sentence.first, i - max);
          const to = i - min;
          if (once) {
            from = Math.max(from, (tried.get(id) ?? -1) + 1);
            tried.set(id, to);
          }
          if (to < from) continue;
          if (this.#options.measure) this.#measured(spotter.rule, () => this.#try(spotter, view, from, to, part));
          else this.#try(spotter, view, from, to, part);
        }
      }
    }
  }
}

function scope(rules: readonly Rule[]): Ready["applies"] {
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
