import type { Reading } from "../../lexicon/lexicon.js";
import { isAttribute, isFinite, isNominal, isShort, possibly, type SentenceView } from "../sentence-view.js";
import type { Segment } from "./segments.js";

/** Subject and predicate of a clause, where both are beyond doubt. */
export interface Pair {
  readonly subject?: number;
  readonly predicate?: number;
}

/** A nominative less likely than that is none; less is let pass where two words might change places («Мать любит дочь»). */
const POSSIBLE = 0.1;
const SYMMETRIC = 0.01;

/** Words whose nominative is no sure subject: «это», «что», «всё» are particles and conjunctions too. */
const DOUBTFUL = new Set(["это", "что", "все", "то", "сам", "один", "кто", "раз", "пора", "правда"]);
const COPULA = "быть";

/** Finds the one nominative that agrees with the clause's predicate, when no other word could be it. */
export function findSubject(view: SentenceView, segments: readonly Segment[]): Pair | undefined {
  const predicate = predicateOf(view, segments);
  if (predicate === undefined) return undefined;
  let subject: number | undefined;
  let home: Segment | undefined;
  for (const segment of segments) {
    for (let i = segment.first; i < segment.last; i++) {
      if (view.token(i)!.kind !== "word" || !mayBeSubject(view, i, segment.opener, POSSIBLE)) continue;
      if (subject !== undefined && continues(view, subject, i)) continue;
      if (subject !== undefined) return { predicate };
      subject = i;
      home = segment;
    }
  }
  if (subject !== undefined && mayBeObject(view, subject) && hasRival(view, segments, subject)) return { predicate };
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
  let left = before?.kind === "word" ? view.best(index - 1) : undefined;
  // «округу Нижняя Бавария».
  if (left && isAttribute(left) && left.tag.feats.Case === "Nom" && index - 2 >= view.sentence.first)
    left = view.best(index - 2);
  return !(best.tag.upos === "PROPN" && left && left.tag.upos === "NOUN" && left.tag.feats.Case !== "Nom");
}

/** The only predicate, or the first of a row; «был подписан» counts as «подписан». */
function predicateOf(view: SentenceView, segments: readonly Segment[]): number | undefined {
  const all = segments.flatMap(({ predicates }) => predicates);
  if (segments.some(({ first, last }) => rivals(view, first, last, all))) return undefined;
  const shorts = all.filter((index) => isShort(view.best(index) ?? NOTHING));
  const verbs = all.filter((index) => isFinite(view.best(index) ?? NOTHING));
  if (shorts.length + verbs.length !== all.length) return undefined;
  const full = verbs.filter((index) => view.best(index)!.lemma !== COPULA);
  if (shorts.length === 1 && full.length === 0) return shorts[0];
  if (shorts.length || full.length !== verbs.length || !full.length) return undefined;
  if (full.length > 1 && !isRow(view, segments, full)) return undefined;
  return view.best(full[0]!)!.tag.feats.Mood === "Imp" ? undefined : full[0];
}

/** «построил и отремонтировал», «начинается у реки и ведёт к морю»: verbs of one form in one stretch, a conjunction before each but the first. */
function isRow(view: SentenceView, segments: readonly Segment[], verbs: readonly number[]): boolean {
  if (!segments.some(({ first, last }) => verbs.every((index) => index >= first && index < last))) return false;
  const form = (index: number): string => {
    const { Number: number, Person: person, Tense: tense, Gender: gender } = view.best(index)!.tag.feats;
    return `${number} ${person} ${tense} ${gender}`;
  };
  return verbs.every((index, k) => {
    if (k === 0) return true;
    if (form(index) !== form(verbs[0]!)) return false;
    for (let i = index - 1; i > verbs[k - 1]! && i >= index - 4; i--) {
      if (/^(?:и|или|а|но|затем|потом)$/u.test(view.token(i)!.key)) return true;
      if (!view.best(i) || isNominal(view.best(i)!)) return false;
    }
    return false;
  });
}

/** Another word that may be a finite verb: «пародируются и используются». */
function rivals(view: SentenceView, first: number, last: number, predicates: readonly number[]): boolean {
  for (let i = first; i < last; i++)
    if (view.token(i)!.kind === "word" && !predicates.includes(i) && possibly(view, i, isFinite, 0.05)) return true;
  return false;
}

const NOTHING = { tag: { upos: "X", feats: {} } } as Reading;

/** Whether a word could be a subject: some likely enough reading is a nominative noun or pronoun, or a relative word. */
function mayBeSubject(view: SentenceView, index: number, opener: number | undefined, limit: number): boolean {
  const relative = index === opener && view.token(index)!.key.startsWith("котор");
  return possibly(
    view,
    index,
    (reading) => reading.tag.feats.Case === "Nom" && (relative || isNominal(reading) || reading.tag.upos === "NUM"),
    limit,
  );
}

const mayBeObject = (view: SentenceView, index: number): boolean =>
  view.readings(index).some(({ reading }) => reading.tag.feats.Case === "Acc");

function hasRival(view: SentenceView, segments: readonly Segment[], subject: number): boolean {
  return segments.some(({ first, last, opener }) => {
    for (let i = first; i < last; i++)
      if (i !== subject && mayBeSubject(view, i, opener, SYMMETRIC) && !continues(view, subject, i)) return true;
    return false;
  });
}

/** «менеджер Иванов», «ООО „Ромашка“»: a nominative right after another is the same thing by another name. */
function continues(view: SentenceView, subject: number, index: number): boolean {
  const best = view.best(index);
  if (best?.tag.upos !== "PROPN") return false;
  // «глава организации Пётр Иванов»: a person's name also behind genitives.
  const name = best.tag.feats.Animacy === "Anim" && view.best(subject)?.tag.feats.Animacy === "Anim";
  for (let i = subject + 1; i < index; i++) {
    const kase = view.best(i)?.tag.feats.Case;
    if (kase !== "Nom" && !(name && kase === "Gen")) return false;
  }
  return true;
}

function concord(view: SentenceView, subject: number, verb: Reading): boolean {
  const noun = view.best(subject)!.tag.feats;
  const { Number: number, Gender: gender, Person: person } = verb.tag.feats;
  if (number && noun.Number && number !== noun.Number) return false;
  if (gender && noun.Gender && gender !== noun.Gender && number === "Sing") return false;
  return !person || person === (noun.Person ?? "3");
}
