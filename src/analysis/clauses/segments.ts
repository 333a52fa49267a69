import type { Reading } from "../../lexicon/lexicon.js";
import { agrees, isAttribute, isFinite, isNominal, isShort, type SentenceView } from "../sentence-view.js";
import { INTRODUCTORY, INTRODUCTORY_TWINS, SOURCE_OPENERS } from "./introductory-words.js";
import { keys, openerOf } from "./openers.js";

/** A stretch between marks, with what it is by itself. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** The mark before and after; empty at the sentence's edge. */
  readonly before: string;
  readonly after: string;
  readonly kind: "plain" | "subordinate" | "participial" | "gerund" | "introductory" | "address";
  readonly opener?: number;
  /** Finite verbs, short forms, predicative words that surely are such, in order. */
  readonly predicates: readonly number[];
  readonly certain: boolean;
}

const MARKS = new Set([",", ";", ":", "(", ")", "—", "–", "-", ".", "!", "?", "…"]);
const PREDICATIVES = new Set(
  "нужно можно нельзя надо необходимо нет должен должна должно должны возможно пора жаль следует достаточно".split(" "),
);

/** Cuts a sentence at its marks. */
export function segmentsOf(view: SentenceView): Segment[] {
  const segments: Segment[] = [];
  const { first, last } = view.sentence;
  let before = "";
  for (let i = first, start = first; i <= last; i++) {
    const token = i < last ? view.token(i)! : undefined;
    if (token && !(token.kind === "punctuation" && MARKS.has(token.text))) continue;
    const after = token?.text ?? "";
    if (i > start) segments.push(describe(view, start, i, before, after));
    before = i > start || before === "" ? after : before;
    start = i + 1;
  }
  return segments;
}

function describe(view: SentenceView, first: number, last: number, before: string, after: string): Segment {
  const predicates = predicatesOf(view, first, last);
  const base = { first, last, before, after, predicates };
  const opener = openerOf(view, first, last);
  if (isIntroductory(view, first, last, before, after)) return { ...base, kind: "introductory", certain: true };
  if (opener !== undefined) return { ...base, kind: "subordinate", opener, certain: predicates.length > 0 };
  if (before === "," && startsParticipial(view, first, last))
    return { ...base, kind: "participial", certain: predicates.length === 0 };
  const gerund = gerundOf(view, first, last);
  if (gerund !== undefined)
    return { ...base, kind: "gerund", certain: predicates.length === 0 && view.certain(gerund) };
  if (isAddress(view, first, last, before, after, predicates.length))
    return { ...base, kind: "address", certain: true };
  return { ...base, kind: "plain", certain: predicates.length > 0 };
}

function predicatesOf(view: SentenceView, first: number, last: number): number[] {
  const found: number[] = [];
  for (let i = first; i < last; i++) {
    if (view.token(i)!.kind !== "word") continue;
    const best = view.best(i);
    if (best && (isFinite(best) || (isShort(best) && !isAdverbial(view, i))) && isSure(view, i, best)) found.push(i);
    else if (PREDICATIVES.has(view.token(i)!.key)) found.push(i);
  }
  // «не имел достаточно средств»: an adverb, where a verb is at hand.
  if (found.length > 1) return found.filter((i) => view.token(i)!.key !== "достаточно");
  return found;
}

/** A verb by most of its readings' weight: which verb form it is tells less than that it is one. */
const SURE = 0.95;

function isSure(view: SentenceView, index: number, best: Reading): boolean {
  return view.certain(index) || (best.source !== "guess" && isMostly(view, index, isFinite(best) ? isFinite : isShort));
}

function isMostly(view: SentenceView, index: number, test: (reading: Reading) => boolean): boolean {
  let sum = 0;
  for (const { reading, probability } of view.readings(index)) if (test(reading)) sum += probability;
  return sum >= SURE;
}

/** «хорошо» as a short adjective is too often an adverb. */
const isAdverbial = (view: SentenceView, index: number): boolean =>
  view.token(index)!.key.endsWith("о") && view.best(index)!.tag.feats.VerbForm !== "Part";

function isIntroductory(view: SentenceView, first: number, last: number, before: string, after: string): boolean {
  if (last - first > 7 || !(before === "," || before === "") || after !== ",")
    return before === "," && last - first <= 4 && INTRODUCTORY.has(keys(view, first, last));
  const line = keys(view, first, last);
  if (INTRODUCTORY.has(line) || INTRODUCTORY_TWINS.has(line)) return true;
  return last - first >= 3 && SOURCE_OPENERS.has(keys(view, first, first + 2));
}

/** «, подписанный вчера», «, не указанные в отчёте»: a long participle that agrees with the noun before the comma. */
function startsParticipial(view: SentenceView, first: number, last: number): boolean {
  let i = first;
  while (
    i < last &&
    i < first + 3 &&
    (/^(?:не|уже|еще|ранее|также|только|вновь|и)$/u.test(view.token(i)!.key) || view.best(i)?.tag.upos === "ADV")
  )
    i++;
  const participle = view.best(i);
  if (i >= last || !participle || !isFullParticiple(participle) || last - i < 2) return false;
  for (let k = first - 2; k >= view.sentence.first && k > first - 8; k--) {
    const noun = view.best(k);
    if (noun && isNominal(noun) && agrees(participle, noun)) return isMostly(view, i, isFullParticiple);
    if (view.token(k)!.kind === "punctuation") return false;
  }
  return false;
}

const isFullParticiple = (reading: Reading): boolean => reading.tag.feats.VerbForm === "Part" && isAttribute(reading);

/** A gerund that opens the segment, after particles and adverbs. */
function gerundOf(view: SentenceView, first: number, last: number): number | undefined {
  for (let i = first; i < last && i < first + 4; i++) {
    const best = view.best(i);
    if (best?.tag.feats.VerbForm === "Conv") return i;
    const { key } = view.token(i)!;
    if (best?.tag.upos !== "ADV" && !/^(?:не|и|а|но|тем|самым|лишь|только|при|этом)$/u.test(key)) return undefined;
  }
  return undefined;
}

/** «Анна Петровна, …», «…, уважаемые клиенты, …»: nominative names or honoured nouns alone between marks. */
function isAddress(
  view: SentenceView,
  first: number,
  last: number,
  before: string,
  after: string,
  predicates: number,
): boolean {
  if (predicates || last - first > 4 || (before !== "" && before !== ",") || !/^[,!]$/u.test(after)) return false;
  if (/^(?:уважаем|дорог|коллег)/u.test(view.token(first)!.key) && !(before === "," && after === ",")) return true;
  let names = 0;
  for (let i = first; i < last; i++) {
    const feats = view.best(i)?.tag.feats;
    if (feats?.Case !== "Nom" || !(feats.NameType === "Giv" || feats.NameType === "Pat")) return false;
    names++;
  }
  return names >= 1 && before === "" && names === last - first;
}
