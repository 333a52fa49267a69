import type { Reading } from "../../lexicon/lexicon.js";
import { isFinite, isNominal, isShort, possibly, type SentenceView } from "../sentence-view.js";
import type { Segment } from "./segments.js";

/** Subject and predicate of a clause, where both are beyond doubt. */
export interface Pair {
  readonly subject?: number;
  readonly predicate?: number;
}

/** Words whose nominative is no sure subject: «это», «что», «всё» are particles and conjunctions too. */
const DOUBTFUL = new Set(["это", "что", "все", "то", "сам", "один", "кто", "раз", "пора", "правда"]);
const COPULA = new Set(["быть", "являться", "стать", "становиться", "оказаться", "казаться", "оставаться", "остаться"]);

/** Finds the one nominative that agrees with the clause's predicate, when no other word could be it. */
export function findSubject(view: SentenceView, segments: readonly Segment[]): Pair | undefined {
  const predicate = predicateOf(view, segments);
  if (predicate === undefined) return undefined;
  let subject: number | undefined;
  let home: Segment | undefined;
  for (const segment of segments) {
    for (let i = segment.first; i < segment.last; i++) {
      if (view.token(i)!.kind !== "word" || !mayBeSubject(view, i, segment.opener)) continue;
      if (subject !== undefined && continues(view, subject, i)) continue;
      if (subject !== undefined) return { predicate };
      subject = i;
      home = segment;
    }
  }
  if (subject === undefined || !together(segments, home!, predicate) || !isSureSubject(view, subject))
    return { predicate };
  return concord(view, subject, view.best(predicate)!) ? { subject, predicate } : { predicate };
}

/** In one stretch, or with an inserted clause between: «Договор, который подписан, расторгнут», but not «Подковы медные, цокают». */
function together(segments: readonly Segment[], home: Segment, predicate: number): boolean {
  const other = segments.find(({ first, last }) => predicate >= first && predicate < last);
  if (!other || other === home) return other === home;
  const [left, right] = home.first < other.first ? [home, other] : [other, home];
  return (
    segments.indexOf(right) === segments.indexOf(left) + 1 &&
    right.first > left.last + 1 &&
    left.after === "," &&
    right.before === ","
  );
}

/** What agrees with a predicate needs less proof than a word by itself. */
const SURE = 0.9;

function surelyNominative(view: SentenceView, index: number): boolean {
  if (view.certain(index)) return true;
  let sum = 0;
  for (const { reading, probability } of view.readings(index)) if (reading.tag.feats.Case === "Nom") sum += probability;
  return sum >= SURE && view.best(index)?.source !== "guess";
}

/** No part of a comparison, no name after its noun («острова Лусон»), no bare figure's noun («по 1970 год»). */
function isSureSubject(view: SentenceView, index: number): boolean {
  const best = view.best(index)!;
  const relative = view.token(index)!.key.startsWith("котор");
  if (
    !surelyNominative(view, index) ||
    best.tag.feats.Case !== "Nom" ||
    (!relative && !isNominal(best)) ||
    DOUBTFUL.has(view.token(index)!.key)
  )
    return false;
  for (let i = index - 1; i >= view.sentence.first && i >= index - 3; i--)
    if (/^(?:как|чем|словно|будто)$/u.test(view.token(i)!.key)) return false;
  const before = index > view.sentence.first ? view.token(index - 1) : undefined;
  if (before?.kind === "number" || before?.kind === "muted") return false;
  const left = before?.kind === "word" ? view.best(index - 1) : undefined;
  return !(best.tag.upos === "PROPN" && left && left.tag.upos === "NOUN" && left.tag.feats.Case !== "Nom");
}

/** The only predicate, or the first of a row; «был подписан» counts as «подписан». */
function predicateOf(view: SentenceView, segments: readonly Segment[]): number | undefined {
  const all = segments.flatMap(({ predicates }) => predicates);
  if (segments.some(({ first, last }) => rivals(view, first, last, all))) return undefined;
  const shorts = all.filter((index) => isShort(view.best(index) ?? NOTHING));
  const verbs = all.filter((index) => isFinite(view.best(index) ?? NOTHING));
  if (shorts.length + verbs.length !== all.length) return undefined;
  const full = verbs.filter((index) => !COPULA.has(view.best(index)!.lemma));
  if (shorts.length === 1 && full.length === 0 && verbs.every((index) => view.best(index)!.lemma === "быть"))
    return shorts[0];
  if (shorts.length || verbs.length !== 1 || full.length !== 1) return undefined;
  return view.best(full[0]!)!.tag.feats.Mood === "Imp" ? undefined : full[0];
}

/** Another word that may be a finite verb: «пародируются и используются». */
function rivals(view: SentenceView, first: number, last: number, predicates: readonly number[]): boolean {
  for (let i = first; i < last; i++)
    if (view.token(i)!.kind === "word" && !predicates.includes(i) && possibly(view, i, isFinite, 0.05)) return true;
  return false;
}

const NOTHING = { tag: { upos: "X", feats: {} } } as Reading;

/** Whether a word could be a subject: some likely enough reading is a nominative noun or pronoun, or a relative word. */
function mayBeSubject(view: SentenceView, index: number, opener: number | undefined): boolean {
  const relative = index === opener && view.token(index)!.key.startsWith("котор");
  return possibly(
    view,
    index,
    (reading) => reading.tag.feats.Case === "Nom" && (relative || isNominal(reading) || reading.tag.upos === "NUM"),
    relative ? 0.05 : 0.02,
  );
}

/** «менеджер Иванов», «ООО „Ромашка“»: a nominative right after another is the same thing by another name. */
function continues(view: SentenceView, subject: number, index: number): boolean {
  for (let i = subject + 1; i < index; i++) if (view.best(i)?.tag.feats.Case !== "Nom") return false;
  return view.best(index)?.tag.upos === "PROPN";
}

function concord(view: SentenceView, subject: number, verb: Reading): boolean {
  const noun = view.best(subject)!.tag.feats;
  const { Number: number, Gender: gender, Person: person } = verb.tag.feats;
  if (number && noun.Number && number !== noun.Number) return false;
  if (gender && noun.Gender && gender !== noun.Gender && number === "Sing") return false;
  return !person || person === (noun.Person ?? "3");
}
