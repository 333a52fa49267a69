import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import { after, before } from "../comma.js";
import { isPredicate } from "./finite-concord.js";
import { isAttribute, isNoun, plainSet } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";

/** Another noun joined to the subject on its left: «Анна, Пётр и их клиент приехали», «имя или его псевдоним могут». */
export function joinedBefore(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  let comma = false;
  for (let other = before(part, token), steps = 0; other && steps < 16; other = before(part, other), steps++) {
    if (/^(?:и|или|либо|также|вместе|\)|;|с|со|»|:)$/u.test(other.key)) return true;
    if (other.text === ",") comma = true;
    if (other.kind !== "word") continue;
    if (isPredicateOnly(sentence, other) || /^(?:если|когда|что|чтобы|поскольку|хотя|пока|где)$/u.test(other.key))
      return false;
    if (comma && plainSet(sentence, other).some(({ tag }) => tag.feats.Case === "Nom")) return true;
  }
  return false;
}

/** Another noun joined to the subject on its right: «пришли договор и счёт», «истекли срок договора и срок оплаты». */
export function joinedLater(part: Part, sentence: SentenceAnalysis, token: Token, plural: boolean): boolean {
  if (plural) {
    // «определены предмет и цели»: whatever is joined may be what makes the verb plural.
    // «указаны вопрос, по которому обратились, и срок»: the list may go on behind a relative clause.
    let relative = false;
    for (let other = after(part, token), steps = 0; other && steps < 40; other = after(part, other), steps++) {
      if (/^(?:с|со|:|;|\()$/u.test(other.key)) return true;
      if (!/^(?:и|или|либо|,)$/u.test(other.key)) continue;
      const next = after(part, other);
      if (next?.kind !== "word") return true;
      if (
        other.text === "," &&
        (next.key.startsWith("котор") ||
          after(part, next)?.key.startsWith("котор") ||
          after(part, next, 2)?.key.startsWith("котор"))
      ) {
        relative = true;
        continue;
      }
      if (relative && other.text !== ",") continue;
      if (relative) {
        const second = next.key === "и" ? after(part, next) : next;
        if (second && plainSet(sentence, second).some(({ tag }) => tag.feats.Case === "Nom")) return true;
      }
      if (other.text === "," && next.key === "а" && after(part, next)?.key === "также") return true;
      if (other.text === "," && next.key === "но") continue;
      if (
        other.text === "," &&
        /^(?:если|когда|что|чтобы|поскольку|где|а|но|хотя|так|в|на|с|по|для|от|из|к|у)$/u.test(next.key)
      )
        return false;
      const readings = plainSet(sentence, next);
      if (other.text === "," && readings.every(isPredicate)) return false;
      if (!readings.length || readings.some(({ tag }) => tag.feats.Case === undefined || tag.feats.Case === "Nom"))
        return other.text !== "," || !readings.length || readings.some(({ tag }) => tag.feats.Case === "Nom");
    }
    return false;
  }
  for (let other = after(part, token), steps = 0; other && steps < 12; other = after(part, other), steps++) {
    if (/^(?:и|или|либо|,|:|\()$/u.test(other.key)) {
      for (
        let next = after(part, other), words = 0;
        next?.kind === "word" && words < 4;
        next = after(part, next), words++
      ) {
        const best = sentence.best(next.index);
        if (isPredicateOnly(sentence, next) || governedBy(next.key)) break;
        if (best?.tag.feats.Case === "Nom" && (isNoun(best) || best.tag.upos === "PRON")) return true;
        if (best === undefined || (!isAttribute(best) && !isNoun(best))) break;
      }
      if (other.text !== "," && other.key !== "и" && other.key !== "или") return other.text === ":";
    } else if (isPredicateOnly(sentence, other)) return false;
  }
  return false;
}

/** Whether the word can be nothing but a predicate. */
export function isPredicateOnly(sentence: SentenceAnalysis, token: Token): boolean {
  const readings = plainSet(sentence, token);
  return readings.length > 0 && readings.every(isPredicate);
}
