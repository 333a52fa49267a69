import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Reading } from "../../../lexicon/lexicon.js";
import { after, before, isJoiner, missingComma } from "../../comma.js";
import { concords } from "../../grammar/concord.js";
import { isSubjectOf } from "../../grammar/finite-concord.js";
import { isAttribute, isNoun, mayBe, plainReadings } from "../../grammar/plain-readings.js";
import { clauseStart } from "../../punctuation/clause-start.js";
import { distantHead } from "../../punctuation/distant-head.js";
import type { Detector } from "../../rule.js";
import { mayRead, startingAt } from "../../starting-at.js";

/** Participles that often stand before their noun. */
const PREPOSED = /^(?:соответствующ|следующ|действующ|указанн|прилагаем|существующ|имеющ)/u;

/** «Роли, назначенные на каталог действуют»: a turn after its noun without the comma at its end, before the predicate of the clause. */
export const detect: Detector = startingAt(mayRead(isParticiple), ({ part, analysis, lexicon, starts }, report) => {
  for (const participle of starts) {
    const comma = before(part, participle);
    if (comma?.text !== "," || participle.key.length < 5) continue;
    const noun = before(part, comma);
    if (noun?.kind !== "word" || !mayBe(lexicon, participle, isParticiple) || !mayBe(lexicon, noun, isNoun)) continue;
    const sentence = analysis.of(participle);
    const turn = sentence.best(participle.index);
    if (turn === undefined || !isParticiple(turn)) continue;
    const mates = plainReadings(sentence, participle).filter(isParticiple);
    const isOf = (token: Token): boolean =>
      plainReadings(sentence, token).some((reading) => isNoun(reading) && mates.some((one) => concords(one, reading)));
    // «…очереди, соответствующие запросы к ней»: the next word of a row, with its attribute.
    const next = after(part, participle);
    // «заданные конечные точки»
    const mate = next?.kind === "word" ? after(part, next) : undefined;
    if (
      mate?.kind === "word" &&
      turn.tag.feats.Voice === "Pass" &&
      plainReadings(sentence, next!).every(isAttribute) &&
      isOf(mate)
    )
      continue;
    if (next?.kind === "word" && (PREPOSED.test(participle.key) || turn.tag.feats.Voice === "Pass") && isOf(next))
      continue;
    // «нанятого, уволенного или переведённого сотрудника»: a row before its noun.
    if (sentence.best(noun.index)?.tag.feats.VerbForm === "Part") continue;
    const head = isOf(noun) ? noun : distantHead(part, noun, mates, sentence);
    if (!head) continue;
    const verb = openPredicate(part, participle, sentence);
    if (!verb || predicateBefore(part, comma, sentence)) continue;
    const predicate = sentence.best(verb.index);
    // «Сотрудник, оформивший возврат | работает»: the subject stands before the turn.
    const own = predicate && plainReadings(sentence, head).some((reading) => isSubjectOf(reading, predicate));
    const start =
      mainStart(part, participle, verb) ?? clauseStart(part, sentence, verb, participle, own ? "none" : "sure");
    if (!own && start && predicate && hidesSubject(sentence, part, participle.index + 1, start.index, predicate))
      continue;
    // «сформированные автоматически | ушли»: the adverb is what makes the participle a turn.
    const right = start && before(part, start) === participle ? verb : start;
    if (right && before(part, right) !== participle) report(missingComma(part, before(part, right)!, right));
  }
});

/** «…, предусмотренного пунктом 2 статьи 112 размер штрафа увеличивается»: the subject stands before what looks like the start. */
function hidesSubject(
  sentence: SentenceAnalysis,
  part: Part,
  first: number,
  last: number,
  predicate: Reading,
): boolean {
  for (let i = first; i < last; i++) {
    if (part.tokens[i]!.kind !== "word") continue;
    const nominative = sentence
      .readings(i)
      .some(({ reading, probability }) => probability > 0.1 && isSubjectOf(reading, predicate));
    if (nominative) return true;
  }
  return false;
}

/** «место, выбранное вами | мы продать не можем»: the pronoun that the main clause begins with. */
function mainStart(part: Part, participle: Token, verb: Token): Token | undefined {
  for (let i = participle.index + 2; i < verb.index; i++)
    if (/^(?:я|мы|вы|он|она|они)$/u.test(part.tokens[i]!.key)) return part.tokens[i];
  return undefined;
}

function isParticiple({ tag }: Reading): boolean {
  return tag.feats.VerbForm === "Part" && tag.feats.Variant !== "Short" && tag.feats.Case !== undefined;
}

/** A finite verb left of the comma in its clause: the clause has its predicate, and the second may be another's. */
function predicateBefore(part: Part, comma: Token, sentence: SentenceAnalysis): boolean {
  for (let i = comma.index - 1; i >= sentence.sentence.first; i--) {
    const token = part.tokens[i]!;
    if (token.kind === "punctuation" || /^(?:что|если|когда|чтобы|котор\p{Ll}+|где|поскольку|хотя)$/u.test(token.key))
      return false;
    const best = sentence.best(i);
    if (best?.tag.feats.Mood || best?.tag.feats.Variant === "Short") return true;
  }
  return false;
}

/** The finite verb or short participle that comes with no mark since the participle. */
function openPredicate(part: Part, participle: Token, sentence: SentenceAnalysis): Token | undefined {
  for (let next = after(part, participle); next; next = after(part, next)) {
    if (next.kind === "punctuation" || /^(?:что|чтобы|если|когда|котор\p{Ll}+|где|как|ли)$/u.test(next.key))
      return undefined;
    const best = next.kind === "word" ? sentence.best(next.index) : undefined;
    const predicate =
      best?.tag.feats.Mood !== undefined || (best?.tag.feats.Variant === "Short" && best.tag.feats.VerbForm === "Part");
    if (!best || !predicate) continue;
    const left = before(part, next)!;
    return sentence.certain(next.index) && left !== participle && !isJoiner(left) ? next : undefined;
  }
  return undefined;
}
