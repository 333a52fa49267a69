import type { Phrase } from "../analysis.js";
import type { Reading } from "../../lexicon/lexicon.js";
import type { SentenceView } from "../sentence-view.js";
import { isPost } from "./name-words.js";

type Place = "Giv" | "Sur" | "Pat" | "initial";

/** «Иванов И. И.», «директору Анне Петровне Смирновой», «г-н Ким»: a person's name as one, with the post or address before it. */
export function findNames(view: SentenceView): Phrase[] {
  const found: Phrase[] = [];
  const { first, last } = view.sentence;
  for (let i = first; i < last;) {
    const phrase = nameAt(view, i);
    if (phrase) found.push(phrase);
    i = phrase ? phrase.last : i + 1;
  }
  return found;
}

function nameAt(view: SentenceView, at: number): Phrase | undefined {
  let i = at;
  const places: { place: Place; index: number }[] = [];
  while (i < view.sentence.last && places.length < 5) {
    const place = placeOf(view, i, places.length > 0);
    if (!place || (place !== "initial" && places.some((other) => other.place === place))) break;
    places.push({ place, index: i });
    i += place === "initial" && view.token(i + 1)?.text === "." ? 2 : 1;
  }
  const words = places.filter(({ place }) => place !== "initial");
  if (!words.length || (places.length < 2 && !isPostBefore(view, at))) return undefined;
  const kase = commonCase(
    view,
    words.map(({ index }) => index),
  );
  if (kase === undefined) return undefined;
  const start = isPostBefore(view, at) && view.best(at - 1)?.tag.feats.Case === kase ? at - 1 : at;
  const head = (words.find(({ place }) => place === "Sur") ?? words[0]!).index;
  const gender = words.map(({ index }) => view.best(index)?.tag.feats.Gender).find(Boolean);
  const certain = words.length > 1 || places.length > 2 || view.certain(head);
  return { kind: "name", first: start, last: i, head, case: kase, number: "Sing", ...(gender && { gender }), certain };
}

/** Initials count beside another part of a name only: «И. о. директора» is none. */
function placeOf(view: SentenceView, index: number, inside: boolean): Place | undefined {
  const token = view.token(index);
  if (token?.kind !== "word" || token.text[0] === token.key[0]) return undefined;
  if (token.text.length === 1)
    return view.token(index + 1)?.text === "." && (inside || namedAfterInitials(view, index)) ? "initial" : undefined;
  const type = nameType(view, index);
  return type;
}

function namedAfterInitials(view: SentenceView, index: number): boolean {
  let i = index;
  while (view.token(i)?.text.length === 1 && view.token(i + 1)?.text === "." && i < index + 6) i += 2;
  return view.token(i)?.kind === "word" && nameType(view, i) === "Sur";
}

function nameType(view: SentenceView, index: number): Place | undefined {
  const types = new Set(
    view
      .readings(index)
      .filter(({ probability }) => probability > 0.01)
      .map(({ reading }) => reading.tag.feats.NameType),
  );
  const best = view.best(index)?.tag.feats.NameType;
  if (types.has("Pat")) return "Pat";
  if (best === "Giv" || best === "Sur") return best;
  for (const type of ["Pat", "Giv", "Sur"] as const) if (types.has(type)) return type;
  // An unknown capitalised word between known parts of a name is a surname.
  return view.best(index) === undefined || view.best(index)!.source === "guess" ? "Sur" : undefined;
}

const isPostBefore = (view: SentenceView, at: number): boolean =>
  at > view.sentence.first && isPost(view.token(at - 1)!.key, view.best(at - 1));

/** The case that all words of a name may have, the likeliest first. */
function commonCase(view: SentenceView, words: readonly number[]): string | undefined {
  const sums = new Map<string, number>();
  for (const word of words) {
    for (const { reading, probability } of view.readings(word)) {
      const kase = caseOf(reading);
      if (kase) sums.set(kase, (sums.get(kase) ?? 0) + Math.log(probability + 1e-6) + 20);
    }
  }
  let best: string | undefined;
  for (const [kase, sum] of sums) if (best === undefined || sum > sums.get(best)!) best = kase;
  return best ?? (words.some((word) => view.readings(word).length) ? undefined : "Nom");
}

const caseOf = ({ tag: { feats } }: Reading): string | undefined => (feats.Number === "Plur" ? undefined : feats.Case);
