import type { Part, Token } from "../../document/parsed-document.js";
import type { CompiledRegex } from "../compiled-match.js";
import type { Place } from "../runtime/spotter.js";

/** Code units below this have lists of guards; above it a guard never looks. */
const LIMIT = 0x2500;

/** A regular expression with the rule it belongs to. */
export interface RuledRegex {
  readonly rule: number;
  readonly regex: CompiledRegex;
}

/** All regular expressions: the text is read once for the characters that their matches must have, and each is tried only there. */
export class RegexBank {
  readonly #all: readonly { readonly rule: number; readonly find: Expression }[];
  /** Of each code unit the expressions whose guard it may be. */
  readonly #guards: (number[] | undefined)[] = new Array<number[] | undefined>(LIMIT).fill(undefined);
  readonly #next: (Uint8Array | undefined)[];

  constructor(regexes: readonly RuledRegex[]) {
    this.#all = regexes.map(({ rule, regex }) => ({ rule, find: new Expression(regex) }));
    this.#next = regexes.map(({ regex }) => (regex.guard?.next === undefined ? undefined : tableOf(regex.guard.next)));
    regexes.forEach(({ regex: { guard } }, id) => {
      eachOf(guard?.chars ?? "", (code) => (this.#guards[code] ??= []).push(id));
    });
  }

  /** Tells every match in a part; `around` wraps the work of each rule. */
  scan(part: Part, around: (rule: number, work: () => void) => void, report: (place: Place) => void): void {
    if (!this.#all.length) return;
    const places = this.#places(part.text);
    this.#all.forEach(({ rule, find }, id) => {
      const list = places[id];
      if (find.guarded && !list) return;
      around(rule, () => find.all(part, list, report));
    });
  }

  /** Where the guards of each expression stand. */
  #places(text: string): (number[] | undefined)[] {
    const places = new Array<number[] | undefined>(this.#all.length).fill(undefined);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= LIMIT) continue;
      const ids = this.#guards[code];
      if (ids === undefined) continue;
      const after = text.charCodeAt(at + 1);
      for (const id of ids) {
        const next = this.#next[id];
        if (next !== undefined && (after >= LIMIT || next[after] !== 1)) continue;
        (places[id] ??= []).push(at);
      }
    }
    return places;
  }
}

/** Every code unit of ranges given as pairs of first and last characters. */
function eachOf(ranges: string, take: (code: number) => void): void {
  for (let i = 0; i < ranges.length; i += 2) {
    for (let code = ranges.charCodeAt(i); code <= ranges.charCodeAt(i + 1); code++) take(code);
  }
}

function tableOf(ranges: string): Uint8Array {
  const table = new Uint8Array(LIMIT);
  eachOf(ranges, (code) => (table[code] = 1));
  return table;
}

/** One regular expression, made when a text first has its guard. */
class Expression {
  readonly #compiled: CompiledRegex;
  readonly guarded: boolean;
  #regex: RegExp | undefined;

  constructor(compiled: CompiledRegex) {
    this.#compiled = compiled;
    this.guarded = compiled.guard !== undefined;
  }

  /** Every match in the part, never inside muted ranges. */
  all(part: Part, places: readonly number[] | undefined, report: (place: Place) => void): void {
    const { source, flags, guard, replace = [], slots } = this.#compiled;
    const regex = (this.#regex ??= new RegExp(source, flags + (guard ? "y" : "g")));
    const take = (match: RegExpExecArray): void => {
      const start = match.index;
      const end = start + match[0].length;
      if (isMuted(part, start, end)) return;
      const { groups = {} } = match;
      const place = wholeWords(
        part,
        start,
        end,
        replace.map((text) => expand(text, groups)),
      );
      report(slots ? { ...place, slots: Object.fromEntries(slots.map((name) => [name, groups[name] ?? ""])) } : place);
    };
    if (guard && places) this.#atGuards(part.text, regex, places, take);
    else this.#everywhere(part.text, regex, take);
  }

  #everywhere(text: string, regex: RegExp, take: (match: RegExpExecArray) => void): void {
    regex.lastIndex = 0;
    for (let match = regex.exec(text); match; match = regex.exec(text)) {
      if (match[0] === "") regex.lastIndex++;
      take(match);
    }
  }

  #atGuards(text: string, regex: RegExp, places: readonly number[], take: (match: RegExpExecArray) => void): void {
    const { min, max } = this.#compiled.guard!;
    let next = 0;
    for (const place of places) {
      for (let start = Math.max(next, place - max); start <= place - min; start++) {
        regex.lastIndex = start;
        const match = regex.exec(text);
        next = start + 1;
        if (!match) continue;
        next = Math.max(next, start + match[0].length);
        take(match);
        break;
      }
    }
  }
}

/** `$<name>` → the group's text. */
function expand(text: string, groups: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\$<([^>]+)>/gu, (_, name: string) => groups[name] ?? "");
}

/** Whether the stretch touches a muted range. */
function isMuted({ muted }: Part, start: number, end: number): boolean {
  let low = 0;
  let high = muted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (muted[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < muted.length && muted[low]!.start < Math.max(end, start + 1);
}

/** The place in whole words: what of a word a match leaves out is taken along, what stands unchanged before is left. */
function wholeWords(part: Part, start: number, end: number, replacements: readonly string[]): Place {
  const { text } = part;
  const from = tokenAround(part, start)?.start ?? start;
  const to = tokenAround(part, end)?.end ?? end;
  const whole = replacements.map((replacement) => text.slice(from, start) + replacement + text.slice(end, to));
  const kept = whole.length ? unchangedWords(text.slice(from, to), whole) : 0;
  return { start: from + kept, end: to, replacements: whole.map((replacement) => replacement.slice(kept)) };
}

/** How long the words are that the place and all replacements begin with. */
function unchangedWords(actual: string, replacements: readonly string[]): number {
  let same = 0;
  while (same < actual.length && replacements.every((text) => text[same] === actual[same])) same++;
  const words = /^[\s\S]*\s/u.exec(actual.slice(0, same))?.[0].length ?? 0;
  const startsBlank = (text: string): boolean => text.length === words || /^\s/u.test(text.slice(words));
  return startsBlank(actual) || replacements.some(startsBlank) ? 0 : words;
}

/** The word or number that the offset lies inside of. */
function tokenAround({ tokens }: Part, offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const token = tokens[low];
  return token && token.start < offset && (token.kind === "word" || token.kind === "number") ? token : undefined;
}
