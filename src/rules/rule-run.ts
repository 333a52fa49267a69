import type { Analysis } from "../analysis/analysis.js";
import type { Breach } from "../document/breach.js";
import type { ParsedDocument } from "../document/parsed-document.js";
import type { OpenedRules } from "./open-rules.js";
import { reworded } from "./reworded.js";
import type { PartContext } from "./rule.js";
import type { RulebookOptions } from "./rulebook.js";
import { PartView } from "./runtime/part-view.js";
import { withSpace } from "./runtime/place-of.js";
import type { Place, Spotter } from "./runtime/spotter.js";

/** One document on its way through the rules. */
export class RuleRun {
  readonly #opened: OpenedRules;
  readonly #parsed: ParsedDocument;
  readonly #analyses: readonly Analysis[];
  readonly #options: RulebookOptions;
  readonly #applies: readonly boolean[];
  readonly #breaches: Breach[] = [];
  readonly #told = new Set<string>();

  constructor(opened: OpenedRules, parsed: ParsedDocument, analyses: readonly Analysis[], options: RulebookOptions) {
    this.#opened = opened;
    this.#parsed = parsed;
    this.#analyses = analyses;
    this.#options = options;
    this.#applies = opened.applies(parsed.document);
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
    this.#spot(new PartView(part, analysis, this.#opened.table), index);
    const around = (rule: number, work: () => void): void => {
      if (this.#applies[rule]) this.#measured(rule, work);
    };
    this.#opened.regexes.scan(part, around, (rule, place) => this.#report(rule, index, place));
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
