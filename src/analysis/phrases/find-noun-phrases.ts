import type { Phrase } from "../analysis.js";
import { agrees, isAttribute, isNominal, possibly, type SentenceView } from "../sentence-view.js";

/** Adverbs that stand before an adjective inside a noun phrase. */
const DEGREES = new Set(
  "очень весьма более менее наиболее наименее самый крайне довольно достаточно слишком особо особенно совершенно абсолютно полностью вполне почти также еще уже".split(
    " ",
  ),
);

/** Nouns and pronouns with the words before them that agree: «все наши новые и старые клиенты». */
export function findNounPhrases(view: SentenceView): Phrase[] {
  const found: Phrase[] = [];
  const { first, last } = view.sentence;
  let free = first;
  for (let i = first; i < last; i++) {
    const best = view.token(i)!.kind === "word" ? view.best(i) : undefined;
    if (!best || !isNominal(best)) continue;
    const start = startOf(view, i, free);
    free = i + 1;
    const { Case, Number, Gender } = best.tag.feats;
    const certain = allCertain(view, start, i);
    found.push({
      kind: "noun",
      first: start,
      last: i + 1,
      head: i,
      certain,
      case: Case!,
      ...(Number && { number: Number }),
      ...(Gender && Number !== "Plur" && { gender: Gender }),
    });
  }
  return found;
}

/** «все наши клиенты»: «все» is as likely a pronoun by itself, but here it agrees. */
const LIKELY = 0.25;

/** How far to the left agreeing words go, over adverbs of degree, «и» and commas between them. */
function startOf(view: SentenceView, head: number, free: number): number {
  const noun = view.best(head)!;
  if (noun.tag.upos === "PRON" && noun.tag.feats.PronType === "Prs") return head;
  let start = head;
  for (let i = head - 1; i >= free; i--) {
    const token = view.token(i)!;
    const best = token.kind === "word" ? view.best(i) : undefined;
    if (best && possibly(view, i, (reading) => isAttribute(reading) && agrees(reading, noun), LIKELY)) start = i;
    else if (best?.tag.feats.Poss === "Yes" && best.tag.feats.Case === undefined && start === i + 1) start = i;
    else if (!passes(view, i, start)) break;
    else if (DEGREES.has(token.key) && start === i + 1) start = i;
  }
  return start;
}

/** Whether a word may stand between agreeing words, the next of which begins at `start`. */
function passes(view: SentenceView, index: number, start: number): boolean {
  const token = view.token(index)!;
  const next = view.best(start);
  if (!next || !isAttribute(next)) return false;
  if (token.kind === "word")
    return DEGREES.has(token.key) || (start === index + 1 && /^(?:и|или|не|но)$/u.test(token.key));
  return token.text === "," && start === index + 1 && next.tag.feats.VerbForm !== "Part";
}

function allCertain(view: SentenceView, first: number, head: number): boolean {
  for (let i = first; i <= head; i++) {
    const best = view.best(i);
    if (best && (i === head || isAttribute(best)) && !view.certain(i)) return false;
  }
  return true;
}

/** Prepositions with the phrase after them; `inner` are the noun, numeral and name phrases of the sentence. */
export function findPrepositional(view: SentenceView, inner: readonly Phrase[], fixed: readonly Phrase[]): Phrase[] {
  const starts = new Map<number, Phrase>();
  for (const phrase of inner) {
    const other = starts.get(phrase.first);
    if (!other || other.last < phrase.last) starts.set(phrase.first, phrase);
  }
  const ends = new Map(fixed.flatMap((phrase) => (phrase.case ? [[phrase.last, phrase] as const] : [])));
  const covered = new Set(
    fixed.flatMap((phrase) => Array.from({ length: phrase.last - phrase.first }, (_, k) => phrase.first + k)),
  );
  const found: Phrase[] = [];
  for (const phrase of starts.values()) {
    const before = phrase.first - 1;
    const compound = ends.get(phrase.first);
    const simple = before >= view.sentence.first && !covered.has(before) && view.best(before)?.tag.upos === "ADP";
    if (!compound && !simple) continue;
    const preposition = compound ? compound.first : before;
    const certain = phrase.certain && (compound !== undefined || view.certain(before));
    found.push({ ...phrase, kind: "prepositional", first: preposition, preposition, certain });
  }
  return found;
}
