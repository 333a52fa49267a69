import type { Clause } from "../analysis.js";
import type { SentenceView } from "../sentence-view.js";
import { findSubject } from "./find-subject.js";
import { segmentsOf, type Segment } from "./segments.js";

/** A clause while it is being put together from segments. */
interface Draft {
  readonly kind: Clause["kind"];
  readonly segments: Segment[];
  readonly opener?: number | undefined;
  certain: boolean;
  /** The introductory word that the clause begins with. */
  readonly lead?: Segment | undefined;
}

/** Clauses and turns of a sentence in order; a clause that goes on behind an inserted one covers it. */
export function findClauses(view: SentenceView): readonly Clause[] {
  const drafts = draft(view, segmentsOf(view));
  return drafts.map((item) => finish(view, item)).sort((a, b) => a.first - b.first || b.last - a.last);
}

function draft(view: SentenceView, segments: readonly Segment[]): Draft[] {
  const drafts: Draft[] = [];
  let main: Draft | undefined;
  let inner: Draft | undefined;
  let lead: Segment | undefined;
  let before: Segment | undefined;
  const open = (kind: Clause["kind"], segment: Segment, certain: boolean): Draft => {
    const item: Draft = { kind, segments: [segment], opener: segment.opener, certain, lead };
    drafts.push(item);
    lead = undefined;
    return item;
  };
  for (const segment of segments) {
    if (segment.kind === "introductory" || segment.kind === "address") {
      const before = lead ?? segment;
      open(segment.kind, segment, segment.certain);
      lead = before;
    } else if (segment.kind === "participial" || segment.kind === "gerund") {
      inner = open(segment.kind, segment, segment.certain && segment.before !== "(");
    } else if (segment.kind === "subordinate") {
      inner = open("subordinate", segment, segment.certain && lead === undefined);
    } else if (inner && (!segment.predicates.length || !CLEAR.has(segment.before) || isHeadless(inner))) {
      // «сделав отчёт, письмо и справку»: members of a row, or the main clause going on: who knows.
      inner.segments.push(segment);
      inner.certain = false;
    } else if (main && goesOn(main, segment)) {
      main.segments.push(segment);
      inner = undefined;
    } else {
      const certain = segment.certain && (main === undefined || startsClause(view, segment, before));
      // Where the one clause begins is where the other ends.
      if (!certain && main && !inner) main.certain = false;
      main = open("main", segment, certain);
      inner = undefined;
    }
    before = segment;
  }
  return drafts;
}

/** «После того как, после пожара, дом снесли»: a subordinate clause that has not come to its predicate. */
const isHeadless = ({ kind, segments }: Draft): boolean =>
  kind === "subordinate" && !segments.some(({ predicates }) => predicates.length);

/** «Купили стол, стулья, шкаф и уехали»: behind a bare member of a row nobody knows where the clause ends. */
const endsClause = (segment: Segment | undefined): boolean =>
  segment === undefined || segment.kind !== "plain" || segment.predicates.length > 0;

/** Marks that part clauses; a dash or a bracket may stand inside one. */
const CLEAR = new Set([",", ";", ""]);
const JOINERS = new Set(["и", "а", "но", "однако", "зато", "да", "или"]);

/** «…, фломастер и быстро начертил»: behind a row's last member the clause begins at «и», not at the comma. */
function startsClause(
  view: SentenceView,
  { first, before, predicates }: Segment,
  previous: Segment | undefined,
): boolean {
  if (!CLEAR.has(before)) return false;
  if (JOINERS.has(view.token(first)!.key)) return true;
  if (!endsClause(previous)) return false;
  for (let i = first; i < predicates[0]!; i++) if (JOINERS.has(view.token(i)!.key)) return false;
  return true;
}

/** A clause without a predicate of its own yet goes on; one that has it goes on with what has none. */
function goesOn(main: Draft, segment: Segment): boolean {
  if (!segment.predicates.length) return true;
  if (main.segments.some(({ predicates }) => predicates.length)) return false;
  main.certain ||= segment.certain;
  return true;
}

function finish(view: SentenceView, { kind, segments, opener, certain, lead }: Draft): Clause {
  const first = (lead ?? segments[0]!).first;
  const last = segments.at(-1)!.last;
  const pair = kind === "main" || kind === "subordinate" ? findSubject(view, segments) : undefined;
  return { kind, first, last, certain, ...(opener !== undefined && { opener }), ...pair };
}
