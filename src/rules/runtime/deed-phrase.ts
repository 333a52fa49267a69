import type { Reading } from "../../lexicon/lexicon.js";
import type { Slot } from "../pattern/template.js";
import type { Action } from "../style/action.js";
import { deedOf } from "../style/deeds.js";
import { lemmaKey } from "../style/lemma-of.js";
import { MANNER } from "../style/manner.js";
import { phraseAs, phraseIn } from "../style/phrase-case.js";
import { inflected, readingOf } from "./inflect-word.js";
import type { PartView } from "./part-view.js";

/**
 * «ускорения возврата денег» → «ускорить возврат денег»: tokens `[first, last)` as a verb with its object, in the infinitive or in the
 * form that the features ask for; undefined where the noun is no deed, or its dependants cannot be told.
 */
export function deedPhrase(
  view: PartView,
  head: number,
  [first, last]: readonly [number, number],
  { f = {}, v }: Slot,
): string | undefined {
  const noun = view.analysis.readings(head).find(({ reading }) => reading.tag.upos === "NOUN")?.reading;
  const action = noun && deedOf(lemmaKey(noun));
  if (!action) return undefined;
  const verb = verbOf(action, f, view);
  const manner = mannerOf(view, first, head);
  const object = v === "alone" ? "" : objectOf(action, view, head + 1, last);
  if (verb === undefined || manner === undefined || object === undefined) return undefined;
  return [...manner, verb, object].filter((piece) => piece !== "").join(" ");
}

function verbOf(
  action: Action,
  { Aspect, ...features }: Readonly<Record<string, string>>,
  { lexicon }: PartView,
): string | undefined {
  const verb = action.verbs[Aspect === "Imp" ? 1 : 0];
  const not = verb.startsWith("не_") ? "не " : "";
  const lemma = verb.slice(not.length);
  if (!Object.keys(features).length) return not + lemma;
  const reading: Reading | undefined = readingOf(lemma, "VERB", lexicon);
  const form = reading && inflected(reading, features, lexicon);
  return form && not + form;
}

/** Adjectives of the noun as adverbs of the verb; undefined for one that makes none. */
function mannerOf(view: PartView, first: number, head: number): string[] | undefined {
  const manner: string[] = [];
  for (let i = first; i < head; i++) {
    const adjective = view.analysis.best(i);
    const adverb = adjective && MANNER.get(lemmaKey(adjective));
    if (adverb === undefined) return undefined;
    manner.push(adverb);
  }
  return manner;
}

/** What depends on the noun, as the verb takes it. */
function objectOf(action: Action, view: PartView, from: number, last: number): string | undefined {
  const { part, analysis, lexicon, tokens } = view;
  // «проверки счёта и акта»: both would have to change.
  if (/^(?:и|или)$/u.test(tokens[last]?.key ?? "")) return undefined;
  const written = (first: number): string =>
    first < last ? part.text.slice(tokens[first]!.start, tokens[last - 1]!.end) : "";
  if (action.object === "keep") return written(from);
  const phrase = action.object === "Acc" ? phraseIn("Gen", from, last, part, analysis) : undefined;
  const object = phrase && phraseAs("Acc", phrase, part, analysis, lexicon);
  return object === undefined ? undefined : [object, written(phrase!.last)].filter((piece) => piece !== "").join(" ");
}
