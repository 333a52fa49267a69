import type { Features, Reading } from "../../lexicon/lexicon.js";
import type { Slot, Template } from "../pattern/template.js";
import type { Program, Test } from "../pattern/program.js";
import { deedPhrase } from "./deed-phrase.js";
import { inflected, inflectLike, readingOf } from "./inflect-word.js";
import { likePlace, likeWord } from "./letter-case.js";
import type { PartView } from "./part-view.js";
import type { Match } from "./run-program.js";
import { allowsReading } from "./static-fit.js";

/** What filling a template needs of a match. */
export interface Filled {
  readonly view: PartView;
  readonly match: Match;
  readonly program: Program;
}

/** A replacement of a template at the match's place; undefined when a slot cannot be filled. */
export function fillReplacement(template: Template, filled: Filled): string | undefined {
  const text = fill(template, filled);
  if (text === undefined) return undefined;
  const place = placeText(filled);
  return likePlace(place, place.includes("\n") ? withLines(place, text) : text);
}

/** The text with the line breaks of the place, where each space of one answers one of the other. */
function withLines(place: string, text: string): string {
  const spaces = place.match(/\s+/gu)!;
  const words = text.split(" ");
  return words.length === spaces.length + 1 ? words.map((word, i) => word + (spaces[i] ?? "")).join("") : text;
}

/** The text of the place. */
export function placeText({ view, match }: Filled): string {
  return textOf(view, match.start, match.end);
}

/** The text of tokens `[first, last)`. */
export function textOf(view: PartView, first: number, last: number): string {
  return last > first ? view.part.text.slice(view.tokens[first]!.start, view.tokens[last - 1]!.end) : "";
}

function fill(template: Template, filled: Filled): string | undefined {
  let text = "";
  for (let i = 0; i < template.length; i++) {
    const part = template[i]!;
    const piece = typeof part === "string" ? part : fillSlot(part, filled, nounAfter(template, i));
    if (piece === undefined) return undefined;
    // An optional capture that is not there takes its space along: «{v} {a} впечатление», «{v} {a}, что».
    text = text.endsWith(" ") && /^[ ,]/u.test(piece) ? text.trimEnd() + piece : text + piece;
  }
  return text === "" || /\s$/u.test(String(template.at(-1))) ? text : text.trimEnd();
}

/** The noun slot right after an adjective's slot: «{двухкомнатный@x} {квартира@x}» agree with one another. */
function nounAfter(template: Template, index: number): Slot | undefined {
  const next = template[index + 2];
  return template[index + 1] === " " && typeof next === "object" ? next : undefined;
}

/** The text of one slot; undefined when it cannot be filled. */
export function fillSlot(slot: Slot, filled: Filled, next?: Slot): string | undefined {
  const { view, match } = filled;
  const range = match.captures.get(slot.x);
  if (!range) return filled.program.names?.includes(slot.x) ? "" : undefined;
  const [first, last] = range;
  if (first >= last) return slot.l === undefined && !slot.f ? "" : undefined;
  if (slot.l !== undefined) return lemmaSlot(slot, filled, headOf(view, first, last), next);
  if (slot.a !== undefined) return agreeingSlot(slot, filled, first, last);
  if (slot.v) return deedPhrase(view, headOf(view, first, last), [first, last], slot);
  if (slot.d) return readingAt(filled, headOf(view, first, last), slot.x)?.lemma;
  if (!slot.f) return textOf(view, first, last);
  return inflectPhrase(filled, slot.x, first, last, slot.f);
}

function lemmaSlot(slot: Slot, filled: Filled, index: number, next: Slot | undefined): string | undefined {
  const { lexicon } = filled.view;
  const model = readingAt(filled, index, slot.x);
  if (!model) return undefined;
  const noun = next?.l === undefined ? undefined : readingOf(next.l, "NOUN", lexicon);
  const own = noun?.tag.upos === "NOUN" ? readingOf(slot.l!, "ADJ", lexicon) : undefined;
  if (own && (own.tag.upos === "ADJ" || own.tag.upos === "DET" || own.tag.feats.VerbForm === "Part")) {
    const { Case, Number: number = "Sing" } = { ...model.tag.feats, ...slot.f };
    const { Gender, Animacy } = noun!.tag.feats;
    return inflected(
      own,
      defined({ Case, Number: number, Gender: number === "Sing" ? Gender : undefined, Animacy }),
      lexicon,
    );
  }
  return inflectLike(slot.l!, model, (slot.f ?? {}) as Features, lexicon);
}

/** A word put into the case, number and gender of another capture's noun. */
function agreeingSlot(slot: Slot, filled: Filled, first: number, last: number): string | undefined {
  const { view } = filled;
  const range = filled.match.captures.get(slot.a!);
  if (!range || range[0] >= range[1]) return undefined;
  const noun = readingAt(filled, headOf(view, range[0], range[1]), slot.a!);
  if (!noun) return undefined;
  const { Case, Number: number, Gender, Animacy, Person } = noun.tag.feats;
  let text = "";
  for (let i = first; i < last; i++) {
    if (i > first) text += view.part.text.slice(view.tokens[i - 1]!.end, view.tokens[i]!.start);
    const reading = readingAt(filled, i, slot.x);
    const finite = reading?.tag.upos === "VERB" && reading.tag.feats.VerbForm !== "Part";
    const wanted = finite
      ? { Number: number, Gender, Person: reading.tag.feats.Tense === "Past" ? undefined : (Person ?? "3") }
      : { Case, Number: number, Gender, Animacy };
    const form =
      reading &&
      inflected(
        reading,
        { ...defined(reading.tag.feats.Variant === "Short" ? { Number: number, Gender } : wanted), ...slot.f },
        view.lexicon,
      );
    if (form === undefined) return undefined;
    text += likeWord(view.tokens[i]!.text, form);
  }
  return text;
}

function defined(features: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(features).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The noun of a phrase, else its last word. */
export function headOf(view: PartView, first: number, last: number): number {
  let pronoun: number | undefined;
  for (let i = first; i < last; i++) {
    const upos = view.analysis.best(i)?.tag.upos;
    if (upos === "NOUN" || upos === "PROPN") return i;
    if (upos === "PRON") pronoun ??= i;
  }
  return pronoun ?? last - 1;
}

/** The likeliest reading of a captured token for which the capture's test could pass. */
function readingAt({ view, program }: Filled, index: number, name: string): Reading | undefined {
  const tested = program.captureTests?.[program.names!.indexOf(name)];
  const test: Test | undefined = tested === undefined || tested < 0 ? undefined : program.tests[tested];
  const ranked = view.analysis.readings(index);
  const fitting = test === undefined ? undefined : ranked.find(({ reading }) => allowsReading(test, reading))?.reading;
  return fitting ?? ranked[0]?.reading ?? view.forms[index]!.readings[0];
}

/** Puts a phrase into other features: its head, what agrees with it before, and its name after; dependants stay as they are. */
function inflectPhrase(
  filled: Filled,
  name: string,
  first: number,
  last: number,
  features: Readonly<Record<string, string>>,
): string | undefined {
  const { view } = filled;
  const head = headOf(view, first, last);
  const model = readingAt(filled, head, name);
  if (!model) return undefined;
  let text = "";
  for (let i = first; i < last; i++) {
    const token = view.tokens[i]!;
    if (i > first) text += view.part.text.slice(view.tokens[i - 1]!.end, token.start);
    const reading = i === head ? model : agreeing(view, i, head, model);
    if (!reading) {
      text += token.text;
      continue;
    }
    const form = inflected(reading, i < head ? withNoun(features, model) : features, view.lexicon);
    if (form === undefined) return undefined;
    text += likeWord(token.text, form);
  }
  return text;
}

/** Adjectives take the noun's animacy where the accusative shows it. */
function withNoun(features: Readonly<Record<string, string>>, noun: Reading): Record<string, string> {
  const { Animacy } = noun.tag.feats;
  return { ...features, ...(features["Case"] === "Acc" && Animacy !== undefined && { Animacy }) };
}

const agrees = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** The reading by which a word agrees with the head: an adjective before it, a name after it. */
function agreeing(view: PartView, index: number, head: number, model: Reading): Reading | undefined {
  const { Case } = model.tag.feats;
  for (const reading of view.forms[index]!.readings) {
    const { upos, feats } = reading.tag;
    if (feats.Case === undefined || feats.Case !== Case || feats.Variant === "Short") continue;
    const kin =
      index < head
        ? upos === "ADJ" || upos === "DET" || upos === "NUM" || feats.VerbForm === "Part"
        : upos === "PROPN" && model.tag.upos === "PROPN";
    if (
      kin &&
      agrees(feats.Number, model.tag.feats.Number) &&
      (feats.Number !== "Sing" || agrees(feats.Gender, model.tag.feats.Gender))
    )
      return reading;
  }
  return undefined;
}
