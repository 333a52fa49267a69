import type { Lexicon } from "../../lexicon/lexicon.js";
import type { PartContext } from "../rule.js";
import { findProfanity } from "./find-profanity.js";
import type { Profanity } from "./inspect-chunk.js";
import type { ProfanityClass } from "./stem.js";

const kept = new WeakMap<object, readonly Profanity[]>();

/** By lexicon the stretches of letters that looked suspicious and are harmless. */
const harmless = new WeakMap<Lexicon, Set<string>>();

/** Calls back for every word of the class in the part; the places are kept, since four rules ask. */
export function forEachProfanity(
  { part, lexicon }: PartContext,
  kind: ProfanityClass,
  report: (place: Profanity) => void,
): void {
  let places = kept.get(part);
  if (!places) {
    let known = harmless.get(lexicon);
    if (!known) harmless.set(lexicon, (known = new Set()));
    kept.set(part, (places = findProfanity(part.text, (word) => lexicon.isKnown(word), known)));
  }
  for (const place of places) if (place.kind === kind) report(place);
}
