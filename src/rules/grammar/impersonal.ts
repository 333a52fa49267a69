import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { after } from "../comma.js";
import { plainSet } from "./plain-readings.js";

/** «компоненты, которые предстоит (планируется, запланировано) проверить»: the relative is the object of the infinitive. */
export function isImpersonal(
  part: Part,
  sentence: SentenceAnalysis,
  token: Token,
  verb: Token,
  forms: readonly Reading[],
): boolean {
  if (!token.key.startsWith("котор")) return false;
  if (
    forms.some(({ lemma }) =>
      /^(?:предстоять|надлежать|следовать|удаться|удаваться|прийтись|приходиться)$/u.test(lemma),
    )
  )
    return true;
  if (
    forms.every(({ lemma }) => lemma === "мочь") &&
    /^(?:понадоби|потребова|прийти|удаст)/u.test(after(part, verb)?.key ?? "")
  )
    return true;
  const neuter = forms.every(
    ({ lemma, tag: { feats } }) =>
      feats.Number === "Sing" && (feats.Gender === "Neut" || (feats.Person === "3" && lemma.endsWith("ся"))),
  );
  return neuter && infinitiveNear(part, sentence, verb);
}

/** Whether an infinitive follows nearby. */
export function infinitiveNear(part: Part, sentence: SentenceAnalysis, verb: Token): boolean {
  for (
    let other = after(part, verb), steps = 0;
    other?.kind === "word" && steps < 6;
    other = after(part, other), steps++
  ) {
    if (plainSet(sentence, other).some(({ tag }) => tag.feats.VerbForm === "Inf")) return true;
  }
  return false;
}

/** «которые может хранить тип»: the noun may be the object of the infinitive. */
export function infinitiveFollows(part: Part, sentence: SentenceAnalysis, token: Token, form: Reading): boolean {
  if (
    !/^(?:мочь|должный|смочь|быть|стать|обязанный|готовый|хотеть|начать|намеренный|вправе|разрешить|рекомендовать|запретить|позволить)$/u.test(
      form.lemma,
    )
  )
    return false;
  for (
    let other = after(part, token), steps = 0;
    other?.kind === "word" && steps < 5;
    other = after(part, other), steps++
  ) {
    const best = sentence.best(other.index);
    if (best?.tag.feats.VerbForm === "Inf")
      return best.tag.feats.Transitivity !== "Intr" && !best.lemma.endsWith("ся") && best.lemma !== "быть";
  }
  return false;
}
