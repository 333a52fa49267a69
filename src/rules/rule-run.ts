import type { Analysis } from "../analysis/analysis.js";
import type { Breach } from "../document/breach.js";
import type { ParsedDocument, Token } from "../document/parsed-document.js";
import type { OpenedRules } from "./open-rules.js";
import { reworded } from "./reworded.js";
import type { PartContext } from "./rule.js";
import type { RulebookOptions } from "./rulebook-options.js";
import { PartView } from "./runtime/part-view.js";
import { withCommas } from "./runtime/with-commas.js";
import { withSpace } from "./runtime/place-of.js";
import type { Place } from "./runtime/spotter.js";

type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** One document on its way through the rules. */
export class RuleRun {
  readonly #opened: OpenedRules;
  readonly #parsed: ParsedDocument;
  readonly #analyses: readonly Analysis[];
  readonly #options: RulebookOptions;
  readonly #applies: readonly boolean[];
  readonly #breaches: Breach[] = [];
  /** Where each place was told by a rule, and by which of its patterns. */
  readonly #told = new Map<string, { readonly breach: number; readonly pattern: number }>();

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
    for (const { rule, finisher } of finishers)
      if (this.#applies[rule]) finisher.finish((place, part) => this.#report(rule, part, place));
    return this.#breaches;
  }

  /** One place is told once by a rule, however many of its patterns find it: by the first of them in the rule's file. */
  #report(rule: number, part: number, place: Place, pattern = Infinity): void {
    const key = `${rule} ${part} ${place.start} ${place.end}`;
    const told = place.start === undefined ? undefined : this.#told.get(key);
    if (told && told.pattern <= pattern) return;
    const at = told?.breach ?? this.#breaches.length;
    this.#told.set(key, { breach: at, pattern });
    const { id, message } = this.#opened.rules[rule]!;
    const own = this.#parsed.parts[part]!;
    const found = withSpace(withCommas(place, own, this.#analyses[part]!), own);
    const silent = found.message === undefined && !found.replacements?.length && message.includes("{expected}");
    this.#breaches[at] = { rule: id, part, ...found, ...(silent && { message: reworded(message) }) };
  }

  #readPart(index: number): void {
    const part = this.#parsed.parts[index]!;
    const analysis = this.#analyses[index]!;
    const view = new PartView(part, analysis, this.#opened.table);
    this.#part = index;
    this.#spot(view);
    const around = (rule: number, work: () => void): void => {
      if (this.#applies[rule]) this.#work(rule, work);
    };
    this.#pattern = Infinity;
    this.#opened.regexes.scan(part, around, this.#take);
    this.#detect(view, analysis);
  }

  /** Does a rule's work; what it reports is the rule's. */
  #work(rule: number, work: () => void): void {
    const { measure } = this.#options;
    this.#rule = rule;
    if (measure) measure(this.#opened.rules[rule]!.id, work);
    else work();
  }

  /** The rule, pattern and part that `#take` reports for: one function serves all work. */
  #rule = 0;
  #pattern = Infinity;
  #part = 0;
  readonly #take = (place: Place): void => this.#report(this.#rule, this.#part, place, this.#pattern);

  #try(id: number, rule: number, view: PartView, from: number, to: number): void {
    const { openings } = this.#opened;
    this.#rule = rule;
    this.#pattern = id;
    for (let first = from; first <= to; first++)
      if (openings.allow(id, view, first)) this.#opened.spotter(id).at(view, first, this.#part, this.#take);
  }

  /** Walks over the tokens; what a token may start is tried from every start it allows. */
  #spot(view: PartView): void {
    const { forms } = view;
    const tried = new Map<number, number>();
    for (const sentence of view.part.sentences) {
      view.enter(sentence);
      for (let i = sentence.first; i < sentence.last; i++) {
        const { triggers } = forms[i]!;
        if (triggers === undefined) continue;
        for (const { id, rule, min, max, once } of triggers) {
          if (!this.#applies[rule]) continue;
          let from = Math.max(sentence.first, i - max);
          const to = i - min;
          if (once) {
            from = Math.max(from, (tried.get(id) ?? -1) + 1);
            tried.set(id, to);
          }
          if (to < from) continue;
          // Tried at every second token: no function is made for it where nobody measures.
          if (this.#options.measure) this.#work(rule, () => this.#try(id, rule, view, from, to));
          else this.#try(id, rule, view, from, to);
        }
      }
    }
  }

  /** Calls the detectors of which a form stands in the part, each with its tokens. */
  #detect(view: PartView, analysis: Analysis): void {
    const { part } = view;
    const { lexicon, policy } = this.#options;
    const { detectors } = this.#opened;
    const starts = startsOf(view, detectors.length);
    // One for all: detectors do not keep it.
    const context: Writable<PartContext> = {
      document: this.#parsed,
      part,
      partIndex: this.#part,
      lexicon,
      analysis,
      policy,
      starts: view.tokens,
    };
    for (let place = 0; place < detectors.length; place++) {
      const { rule, detect } = detectors[place]!;
      const own = detect.startsAt ? starts[place] : view.tokens;
      if (own === undefined || !this.#applies[rule]) continue;
      context.starts = own;
      if (this.#options.measure) this.#work(rule, () => detect(context, this.#take));
      else {
        this.#rule = rule;
        detect(context, this.#take);
      }
    }
  }
}

/** Of each detector the tokens of the forms that it starts at; undefined where there is none. */
function startsOf({ tokens, forms }: PartView, detectors: number): readonly (readonly Token[] | undefined)[] {
  const starts: (Token[] | undefined)[] = new Array<undefined>(detectors).fill(undefined);
  for (let i = 0; i < tokens.length; i++) {
    const here = forms[i]!.detectors;
    if (here === undefined) continue;
    for (let k = 0; k < here.length; k++) {
      const place = here[k]!;
      const own = starts[place];
      if (own === undefined) starts[place] = [tokens[i]!];
      else own.push(tokens[i]!);
    }
  }
  return starts;
}
