import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { concords, inConcord, likeWritten } from "../../grammar/concord.js";
import { isPredicate } from "../../grammar/finite-concord.js";
import { likelyReadings } from "../../grammar/likely-readings.js";
import { isAttribute, isKnown, isNoun, plainReadings, plainSet } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

interface Member {
  readonly attributes: readonly Token[];
  readonly head: Token;
  readonly nouns: readonly Reading[];
}

/** «о сроках и стоимость», «за обращение и ожидании»: the second of two nouns joined by «и» has no case that the first has, nor any other noun before. */
export const detect: Detector = startingAt(oneOf(["и", "или"]), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const and of starts) {
    const sentence = analysis.of(and);
    // A fragment or a heading has its head elsewhere.
    if (!/^[^\p{Ll}]/u.test(part.tokens[sentence.sentence.first]!.text) || !hasPredicate(part, sentence, and.index))
      continue;
    const second = memberAfter(part, sentence, and.index + 1);
    if (!second) continue;
    const first = memberBefore(part, sentence, and);
    if (!first || isExcused(part, sentence, and, first, second)) continue;
    // «под расписку или иным способом»: an adverbial of manner.
    if (/^(?:способом|образом|путём|путем)$/u.test(second.head.key)) continue;
    const form = inCase(second, first.cases, lexicon);
    if (!form) continue;
    const start = (second.attributes[0] ?? second.head).start;
    report({
      start,
      end: second.head.end,
      replacements: [yoAsWritten(context, part.text.slice(start, second.head.end), form)],
    });
  }
});

function hasPredicate(part: Part, sentence: SentenceAnalysis, end: number): boolean {
  for (let i = sentence.sentence.first; i < end; i++) {
    const token = part.tokens[i]!;
    if (token.kind === "word" && (token.key === "спасибо" || plainSet(sentence, token).some(isPredicate))) return true;
  }
  return false;
}

/** Attributes and a noun that agree, right after the conjunction. */
function memberAfter(part: Part, sentence: SentenceAnalysis, index: number): Member | undefined {
  const attributes: Token[] = [];
  for (let i = index; i < index + 3; i++) {
    const token = part.tokens[i];
    if (
      token?.kind !== "word" ||
      token.sentence !== sentence.sentence.index ||
      /^\p{Lu}/u.test(token.text) ||
      token.text.includes("-")
    )
      return undefined;
    const readings = plainReadings(sentence, token);
    if (!readings.length || !isKnown(readings)) return undefined;
    if (readings.every(isAttribute)) {
      attributes.push(token);
      continue;
    }
    const nouns = likelyReadings(sentence, token);
    if (!nouns.every((reading) => reading.tag.upos === "NOUN" && reading.tag.feats.Case !== undefined))
      return undefined;
    const fits = attributes.every((one) => plainReadings(sentence, one).some((a) => nouns.some((n) => concords(a, n))));
    const both = attributes.length
      ? nouns.filter((n) => attributes.every((one) => plainReadings(sentence, one).some((a) => concords(a, n))))
      : nouns;
    return fits ? { attributes, head: token, nouns: both } : undefined;
  }
  return undefined;
}

/** The noun right before the conjunction, or before its genitives, where a preposition or its own form gives its case for sure. */
function memberBefore(
  part: Part,
  sentence: SentenceAnalysis,
  and: Token,
): { head: Token; cases: readonly string[]; governed: boolean } | undefined {
  const head = part.tokens[and.index - 1];
  if (head?.kind !== "word" || head.sentence !== and.sentence) return undefined;
  const nouns = likelyReadings(sentence, head);
  if (
    /^\p{Lu}/u.test(head.text) ||
    !nouns.length ||
    !isKnown(nouns) ||
    !nouns.every((reading) => reading.tag.upos === "NOUN" && reading.tag.feats.Case !== undefined)
  )
    return undefined;
  let left = head.index - 1;
  for (; left >= sentence.sentence.first; left--) {
    const token = part.tokens[left]!;
    if (token.kind !== "word" || !plainReadings(sentence, token).some(isAttribute)) break;
  }
  const preposition = part.tokens[left];
  const governed =
    preposition?.kind === "word" && left >= sentence.sentence.first ? governedBy(preposition.key) : undefined;
  const cases = [...new Set(nouns.map(({ tag }) => tag.feats.Case!))].filter(
    (Case) => !governed || governed.adverb || governed.cases.includes(Case),
  );
  if (!cases.length) return undefined;
  if (governed) return { head, cases, governed: true };
  // Without a preposition only forms of one case are sure: «заказчику и исполнителя».
  return cases.length === 1 && /^(?:Dat|Ins)$/u.test(cases[0]!) ? { head, cases, governed: false } : undefined;
}

function isExcused(
  part: Part,
  sentence: SentenceAnalysis,
  and: Token,
  first: { head: Token; cases: readonly string[]; governed: boolean },
  second: Member,
): boolean {
  const own = second.nouns.map(({ tag }) => tag.feats.Case!);
  if (own.some((Case) => first.cases.includes(Case))) return true;
  // «и в сроке»: the second has its own preposition; a locative without one is always wrong.
  const locative = own.every((Case) => Case === "Loc");
  if (hasMate(part, sentence, first.head, and, own) || (!locative && verbFollows(part, sentence, second.head)))
    return true;
  // «в Москве и области», «по договору и смете» share a case; «о приёме и выдаче» too: nothing here.
  const after = part.tokens[second.head.index + 1];
  const readings = after?.kind === "word" && after.sentence === and.sentence ? plainReadings(sentence, after) : [];
  // «… и адрес электронной почты»: genitives may follow; anything that could be the second's own head may not.
  return (
    readings.some(
      (reading) => isNoun(reading) && own.length > 0 && !second.attributes.length && reading.tag.feats.Case === "Nom",
    ) ||
    (after?.kind === "punctuation" && /^[«"(—–:]$/u.test(after.text))
  );
}

/** Another noun or pronoun before, free of the first member, that stands in one of the second's cases; or a verb that may govern it. */
function hasMate(part: Part, sentence: SentenceAnalysis, head: Token, and: Token, cases: readonly string[]): boolean {
  for (let i = sentence.sentence.first; i < and.index; i++) {
    const token = part.tokens[i]!;
    if (token === head) continue;
    if (token.kind === "muted" || token.kind === "placeholder" || token.kind === "number") return true;
    if (token.kind !== "word") continue;
    const readings = plainReadings(sentence, token);
    if (!readings.length) return true;
    if (
      readings.some(
        (reading) =>
          (isNoun(reading) || reading.tag.upos === "PRON" || reading.tag.upos === "NUM") &&
          cases.includes(reading.tag.feats.Case ?? "?"),
      )
    )
      return true;
  }
  return false;
}

/** A predicate later on, whose subject or object the second noun may be: «по договору и стоимость составит…». */
function verbFollows(part: Part, sentence: SentenceAnalysis, head: Token): boolean {
  for (let i = head.index + 1; i < sentence.sentence.last; i++) {
    const token = part.tokens[i]!;
    if (/^[—–:-]$/u.test(token.text)) return true;
    if (
      token.kind === "word" &&
      plainReadings(sentence, token).some((reading) => isPredicate(reading) || reading.tag.feats.VerbForm === "Inf")
    )
      return true;
  }
  return false;
}

function inCase({ attributes, head, nouns }: Member, cases: readonly string[], lexicon: Lexicon): string | undefined {
  for (const Case of cases) {
    const model = nouns.find((reading) => lexicon.inflect(reading, { Case }) !== undefined);
    const form = model && lexicon.inflect(model, { Case });
    if (!model || !form) continue;
    const target = { ...model, tag: { ...model.tag, feats: { ...model.tag.feats, Case } } };
    const own = attributes.map((one) => {
      const reading = lexicon.readings(one.text).find(isAttribute);
      return (reading && inConcord(reading, target, lexicon)) ?? one.text;
    });
    return [...own, likeWritten(lexicon.withYo(form), head.text)].join(" ");
  }
  return undefined;
}
