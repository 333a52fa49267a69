import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { likeWritten } from "../../grammar/concord.js";
import { inFiniteConcord, isPredicate, nounSubject, predicates, pronounSubject } from "../../grammar/finite-concord.js";
import { likelyReadings } from "../../grammar/likely-readings.js";
import { nominativeLater } from "../../grammar/nominative-later.js";
import { isKnown, isNoun, mayBe, plainSet } from "../../grammar/plain-readings.js";
import { afterGroup } from "../../grammar/stretch.js";
import { clauseStart, subjectAhead } from "../../grammar/subject-ahead.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";

/** «Клиентка позвонила и попросил перенести»: the second of two predicates with one subject disagrees with it. */
export const detect: Detector = startingAt(oneOf(["и", "но", "или"]), (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const and of starts) {
    if (and.key !== "и" && and.key !== "но" && and.key !== "или") continue;
    const sentence = analysis.of(and);
    if (!mayDiffer(part, sentence, and.index)) continue;
    const second = predicateAt(part, sentence, and.index + 1);
    if (!second || !mayBe(lexicon, second, isPredicate)) continue;
    const forms = likelyReadings(sentence, second);
    if (!forms.length || !forms.every(isPredicate) || !isKnown(forms) || forms.some(isLoose)) continue;
    const first = predicateBefore(part, sentence, and);
    if (!first) continue;
    const own = likelyReadings(sentence, first);
    const start = clauseStart(part, sentence, first);
    const found = subjectAhead(part, sentence, first, start.first, start.skipped, true);
    if (
      !found ||
      !own.some((form) => predicates(form, found.subject)) ||
      forms.some((form) => predicates(form, found.subject))
    )
      continue;
    if (!own.some((form) => forms.some((other) => sameKind(form, other)))) continue;
    if (start.first > sentence.sentence.first && hasMate(part, sentence, start.first, forms)) continue;
    if (hasDash(part, sentence, first) || fitsBehind(part, sentence, second, forms)) continue;
    if (
      !found.direct ||
      hasSubject(part, sentence, first.index + 1, and.index) ||
      hasSubject(part, sentence, second.index + 1, part.sentences[and.sentence]!.last)
    )
      continue;
    // «Я собрала вещи и пошли ужинать»: the deed of both, or a call to it.
    if (
      found.subject.person === "1" &&
      forms.every(({ tag }) => tag.feats.Number === "Plur" && tag.feats.Tense === "Past")
    )
      continue;
    const form = inFiniteConcord(forms.find(({ tag }) => tag.upos === "VERB") ?? forms[0]!, found.subject, lexicon);
    if (form && form !== second.key)
      report({
        start: second.start,
        end: second.end,
        replacements: [yoAsWritten(context, second.text, likeWritten(lexicon.withYo(form), second.text))],
      });
  }
});

/** A predicate stands so near before the conjunction, the second so near after it. */
const BEFORE = 10;
const AFTER = 5;

/** Whether words around the conjunction may be predicates of one kind that differ in person, number or gender, by their forms alone. */
function mayDiffer(part: Part, sentence: SentenceAnalysis, and: number): boolean {
  const { first, last } = sentence.sentence;
  const predicatesAt = (from: number, to: number): Reading[] =>
    part.tokens
      .slice(Math.max(first, from), Math.min(last, to))
      .flatMap((token) => plainSet(sentence, token).filter(isPredicate));
  const seconds = predicatesAt(and + 1, and + 1 + AFTER);
  if (!seconds.length) return false;
  return predicatesAt(and - BEFORE, and).some(({ tag: one }) =>
    seconds.some(
      ({ tag: { feats } }) =>
        feats.Number !== one.feats.Number || feats.Gender !== one.feats.Gender || feats.Person !== one.feats.Person,
    ),
  );
}

/** «как вы работаете, но дают результат»: the second may belong to a clause farther left. */
function hasMate(part: Part, sentence: SentenceAnalysis, end: number, forms: readonly Reading[]): boolean {
  for (let i = sentence.sentence.first; i < end; i++) {
    const token = part.tokens[i]!;
    if (token.kind !== "word") continue;
    if (/^(?:это|то|все|всё)$/u.test(token.key)) return true;
    const readings = plainSet(sentence, token);
    if (
      !readings.length ||
      readings.some(
        (reading) => reading.tag.feats.Case === "Nom" && forms.some((form) => predicates(form, nounSubject(reading))),
      )
    )
      return true;
  }
  return false;
}

/** «Список — таблицы имеют ключ, но включает…»: two clauses, or none, are joined by a dash. */
function hasDash(part: Part, sentence: SentenceAnalysis, verb: Token): boolean {
  for (let i = sentence.sentence.first; i < verb.index; i++) if (/^[—–-]$/u.test(part.tokens[i]!.text)) return true;
  return false;
}

/** «и используются шаблоны», «и должны иметься права»: what takes no object has its own subject behind it. */
function fitsBehind(part: Part, sentence: SentenceAnalysis, verb: Token, forms: readonly Reading[]): boolean {
  const next = part.tokens[verb.index + 1];
  const inner = next?.kind === "word" ? plainSet(sentence, next).filter(({ tag }) => tag.feats.VerbForm === "Inf") : [];
  const noObject = (reading: Reading): boolean =>
    reading.lemma.endsWith("ся") || reading.tag.feats.Transitivity === "Intr" || reading.tag.feats.Voice === "Pass";
  const barred =
    inner.length > 0
      ? inner.every(noObject)
      : forms.every((form) => noObject(form) || form.tag.feats.Variant === "Short");
  return barred && nominativeLater(part, sentence, inner.length > 0 ? next! : verb, forms);
}

/** Neuters and plurals of the third person may be impersonal: «эксперт уехал и стало тихо». */
const isLoose = ({ lemma, tag: { feats } }: Reading): boolean =>
  feats.Mood === "Imp" ||
  feats.Gender === "Neut" ||
  feats.Person === "1" ||
  /^(?:быть|стать|мочь|следовать|хватать|хватить|просить|казаться|называть|говорить)$/u.test(lemma);

/** Both in one tense, both finite or both short: two deeds of one doer. */
const sameKind = (one: Reading, other: Reading): boolean =>
  one.tag.feats.Tense === other.tag.feats.Tense && one.tag.feats.Variant === other.tag.feats.Variant;

/** The predicate right after the conjunction, with nothing but «не» and an adverb between. */
function predicateAt(part: Part, sentence: SentenceAnalysis, index: number): Token | undefined {
  for (let i = index; i < index + 4; i++) {
    const token = part.tokens[i];
    if (token?.kind !== "word" || token.sentence !== sentence.sentence.index || /^\p{Lu}/u.test(token.text))
      return undefined;
    const readings = likelyReadings(sentence, token);
    if (readings.length > 0 && readings.every(isPredicate)) {
      const link = /^(?:будет|будут|был|была|были)$/u.test(token.key);
      const next = part.tokens[i + 1];
      return link && next?.kind === "word" && likelyReadings(sentence, next).every(isPredicate) ? next : token;
    }
    if (
      !/^(?:не|уже|сразу|скоро|потом|затем|сегодня|вчера|завтра|тут же|также|снова|даже)$/u.test(token.key) &&
      !(readings.length > 0 && readings.every(({ tag }) => tag.upos === "ADV"))
    )
      return undefined;
  }
  return undefined;
}

/** The nearest predicate before the conjunction; between them no mark. */
function predicateBefore(part: Part, sentence: SentenceAnalysis, and: Token): Token | undefined {
  for (let i = and.index - 1; i >= sentence.sentence.first && and.index - i < 10; i--) {
    const token = part.tokens[i]!;
    if (token.text === "," && and.key === "но" && i === and.index - 1) continue;
    if (token.kind !== "word" && token.kind !== "number") return undefined;
    if (/^(?:и|а|но|или|что|если|когда|чтобы)$/u.test(token.key) || token.key.startsWith("котор")) return undefined;
    const readings = token.kind === "word" ? likelyReadings(sentence, token) : [];
    if (readings.length > 0 && readings.every(isPredicate) && isKnown(readings)) return token;
  }
  return undefined;
}

/** A nominative of its own in the stretch, free of prepositions. */
function hasSubject(part: Part, sentence: SentenceAnalysis, first: number, last: number): boolean {
  for (let i = first; i < last;) {
    const token = part.tokens[i]!;
    if (token.text === "," || token.text === ";") return false;
    if (token.kind !== "word") {
      if (token.kind !== "number" && token.kind !== "punctuation") return true;
      i++;
      continue;
    }
    const next = governedBy(token.key) ? afterGroup(part, sentence, i, last) : undefined;
    if (next !== undefined) {
      i = next;
      continue;
    }
    if (pronounSubject(token.key) !== undefined || /^(?:который|которая|кто|это|все|всё)$/u.test(token.key))
      return true;
    const readings = likelyReadings(sentence, token);
    if (
      !readings.length ||
      readings.some(
        (reading) =>
          reading.tag.feats.Case === "Nom" &&
          isNoun(reading) &&
          !(reading.tag.feats.Animacy === "Inan" && readings.some(({ tag }) => tag.feats.Case === "Acc")) &&
          nounSubject(reading).person === "3",
      )
    )
      return true;
    i++;
  }
  return false;
}
