import { isAttribute, type SentenceView } from "../sentence-view.js";

/** Conjunctions that open a subordinate clause by themselves. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "что чтобы чтоб если когда хотя поскольку пока ибо раз словно будто якобы дабы нежели едва".split(" "),
);
/** Relative and interrogative words. */
const RELATIVES =
  /^(?:котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ом|ою)|кто|кого|кому|кем|ком|чего|чему|чем|чём|где|куда|откуда|почему|зачем|отчего|как|каков[аоы]?|сколько|насколько|как(?:ой|ая|ое|ие|ого|их|ому|им|ую|ими|ом)|чей|чья|чье|чьи|чьего|чьей|чьих)$/u;
/** Several words that open a clause as one; the rest may have a comma inside. */
const COMPOUND =
  /^(?:так как|так что|потому что|прежде чем|после того|до того|с тем|для того|в связи с тем|в то время как|тогда как|как только|по мере того|несмотря на то|в случае если|если бы)(?: |$)/u;
const LEADS: ReadonlySet<string> = new Set("и а но или либо даже только лишь именно не то особенно".split(" "));

/** The word that makes a segment a subordinate clause («…, [в] которой», «…, [и] если»), or undefined. */
export function openerOf(view: SentenceView, first: number, last: number): number | undefined {
  let i = first;
  while (i < last && i < first + 2 && LEADS.has(view.token(i)!.key)) i++;
  if (i >= last) return undefined;
  const { key } = view.token(i)!;
  if (CONJUNCTIONS.has(key)) return i;
  if (COMPOUND.test(keys(view, i, Math.min(last, i + 6)))) return i;
  if (RELATIVES.test(key)) return key === "как" || key === "чем" ? undefined : i;
  return relativeAfter(view, i, last);
}

/** «в которой», «на основании которого», «владелец которого»: the relative word behind a preposition or a noun. */
function relativeAfter(view: SentenceView, first: number, last: number): number | undefined {
  for (let i = first + 1; i < last && i <= first + 3; i++) {
    if (!/^(?:котор|ч(?:его|ему|ем|ьего|ьей|ьих)$|к(?:ого|ому|ем|ом)$)/u.test(view.token(i)!.key)) continue;
    const previous = view.best(i - 1);
    const fits =
      previous?.tag.upos === "ADP" ||
      previous?.tag.upos === "NOUN" ||
      (previous !== undefined && isAttribute(previous));
    return fits && view.token(i)!.key.startsWith("котор") ? i : previous?.tag.upos === "ADP" ? i : undefined;
  }
  return undefined;
}

/** The tokens' keys as a line. */
export function keys(view: SentenceView, first: number, last: number): string {
  let line = "";
  for (let i = first; i < last; i++) line += `${i > first ? " " : ""}${view.token(i)!.key}`;
  return line;
}
