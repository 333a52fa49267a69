import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import { after, before, isJoiner, missingComma } from "../../comma.js";
import type { Detector } from "../../rule.js";

/** «Роли, назначенные на каталог действуют»: a turn or relative clause after the subject without the comma at its end. */
export const detect: Detector = ({ part, analysis }, report) => {
  for (const token of part.tokens) {
    if (token.text !== ",") continue;
    const subject = before(part, token);
    const participle = after(part, token);
    if (subject?.kind !== "word" || participle?.kind !== "word") continue;
    if (!analysis.lexicon.readings(participle.text).some(({ tag }) => tag.feats.VerbForm === "Part" && tag.feats.Variant !== "Short")) continue;
    const sentence = analysis.of(token);
    const head = sentence.best(subject.index);
    const turn = sentence.best(participle.index);
    if (!sentence.certain(participle.index) || turn?.tag.feats.VerbForm !== "Part" || turn.tag.feats.Variant === "Short") continue;
    if (head?.tag.upos !== "NOUN" || head.tag.feats.Case !== "Nom" || turn.tag.feats.Case !== "Nom" || head.tag.feats.Number !== turn.tag.feats.Number) continue;
    if (predicateBefore(part, token, sentence)) continue;
    const verb = openPredicate(part, participle, sentence, head.tag.feats.Number);
    if (verb) report(missingComma(part, before(part, verb)!, verb));
  }
};

/** A finite verb left of the comma means the noun is no subject waiting for its predicate. */
function predicateBefore(part: Part, comma: Token, sentence: SentenceAnalysis): boolean {
  for (let i = comma.index - 1; i >= sentence.sentence.first; i--) {
    if (part.tokens[i]!.kind === "punctuation") return part.tokens[i]!.text === ",";
    if (sentence.best(i)?.tag.feats.Mood) return true;
  }
  return false;
}

/** The finite verb of the subject's number that comes with no mark since the participle. */
function openPredicate(part: Part, participle: Token, sentence: SentenceAnalysis, number: string | undefined): Token | undefined {
  for (let next = after(part, participle); next; next = after(part, next)) {
    if (next.kind === "punctuation" || /^(?:что|чтобы|если|когда|который|которые|которая|которое|где|как)$/u.test(next.key)) return undefined;
    const best = next.kind === "word" ? sentence.best(next.index) : undefined;
    if (!best || best.tag.feats.Mood !== "Ind") continue;
    const left = before(part, next)!;
    const fits = sentence.certain(next.index) && best.tag.feats.Number === number && left !== participle;
    return fits && left.key !== "не" && !isJoiner(left) ? next : undefined;
  }
  return undefined;
}
