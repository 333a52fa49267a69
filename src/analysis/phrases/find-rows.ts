import type { Row } from "../analysis.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { isAttribute, isFinite, isNominal, type SentenceView } from "../sentence-view.js";

const JOINERS = new Set(["и", "или", "либо", "ни", "да"]);

/**
 * Rows of homogeneous members: «паспорт, выписку и договор», «новый и старый», «проверили и направили». The members' heads share part of speech
 * and case (or mood and number); a row that no conjunction closes is not certain, because commas part clauses too.
 */
export function findRows(view: SentenceView): readonly Row[] {
  const rows: Row[] = [];
  const { first, last } = view.sentence;
  for (let i = first; i < last; i++) {
    const row = rowFrom(view, i);
    if (!row) continue;
    rows.push(row);
    i = row.members.at(-1)!;
  }
  return rows;
}

function rowFrom(view: SentenceView, start: number): Row | undefined {
  const head = wordAt(view, start);
  const kind = head && kindOf(head);
  if (!head || !kind) return undefined;
  const members = [start];
  let closed = false;
  for (let at = start; ;) {
    const link = linkAfter(view, at, kind);
    if (link === undefined) break;
    const next = memberAfter(view, link.last, head, kind);
    if (next === undefined) break;
    members.push(next);
    at = next;
    if (link.joiner) closed = true;
  }
  if (members.length < 2) return undefined;
  return { members, certain: closed && members.every((member) => view.certain(member)) };
}

const wordAt = (view: SentenceView, index: number): Reading | undefined =>
  view.token(index)?.kind === "word" && index < view.sentence.last ? view.best(index) : undefined;

type Kind = "nominal" | "attribute" | "finite" | "infinitive";

function kindOf(reading: Reading): Kind | undefined {
  if (isNominal(reading)) return "nominal";
  if (isAttribute(reading)) return "attribute";
  if (reading.tag.feats.VerbForm === "Inf") return "infinitive";
  return isFinite(reading) ? "finite" : undefined;
}

/** The comma or conjunction after a member; a noun may have genitives between («копию договора, выписку»). */
function linkAfter(view: SentenceView, member: number, kind: Kind): { last: number; joiner: boolean } | undefined {
  let i = member + 1;
  while (kind === "nominal" && i < view.sentence.last && isGenitive(view, i)) i++;
  const token = i < view.sentence.last ? view.token(i) : undefined;
  if (!token) return undefined;
  if (token.text === ",") {
    const joiner = JOINERS.has(view.token(i + 1)?.key ?? "");
    return { last: joiner ? i + 2 : i + 1, joiner };
  }
  return JOINERS.has(token.key) ? { last: i + 1, joiner: true } : undefined;
}

const isGenitive = (view: SentenceView, index: number): boolean => wordAt(view, index)?.tag.feats.Case === "Gen";

/** The next member: right behind the link, or for nouns behind the words that agree with it. */
function memberAfter(view: SentenceView, index: number, head: Reading, kind: Kind): number | undefined {
  for (let i = index; i < index + 4; i++) {
    const word = wordAt(view, i);
    if (!word) return undefined;
    if (kindOf(word) === kind && alike(word, head, kind)) return i;
    if (kind !== "nominal" || !isAttribute(word) || word.tag.feats.Case !== head.tag.feats.Case) return undefined;
  }
  return undefined;
}

function alike({ tag: a }: Reading, { tag: b }: Reading, kind: Kind): boolean {
  if (kind === "infinitive") return true;
  if (kind === "finite")
    return a.feats.Mood === b.feats.Mood && a.feats.Number === b.feats.Number && a.feats.Person === b.feats.Person;
  return a.feats.Case === b.feats.Case && (kind === "nominal" || a.feats.Number === b.feats.Number);
}
