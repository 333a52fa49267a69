import type { Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import { prepositionBefore } from "../../grammar/preposition-before.js";
import { plainForms } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** «о оценке», «об договоре», «в вторник», «с мной», «к мне»: another form of the preposition is wanted. */
export const detect: Detector = startingAt(oneOf(["о", "об", "в", "к", "с"]), ({ part, lexicon, starts }, report) => {
  for (const token of starts) {
    if (token.kind !== "word" || token.key.length > 2) continue;
    const next = after(part, token);
    if (
      next?.kind !== "word" ||
      !next.spaceBefore ||
      /^(?:внутри|заклад|аллах)$/u.test(next.key) ||
      !/^[а-я]/u.test(next.key) ||
      isSpelt(next)
    )
      continue;
    // «результаты отображаются в Введите номер»: a name without quotation marks, not a phrase.
    const readings = /^\p{Lu}/u.test(next.text) ? plainForms(lexicon, next) : [];
    if (readings.length > 0 && readings.every(({ tag }) => tag.feats.Case === undefined)) continue;
    const better = prepositionBefore(token.key, next.key);
    if (better === undefined || (token.text !== token.key && part.sentences[token.sentence]!.first !== token.index))
      continue;
    const text = token.text === token.key ? better : better[0]!.toUpperCase() + better.slice(1);
    report({ start: token.start, end: next.end, replacements: [`${text} ${next.text}`] });
  }
});

/** «о СНИЛС», «о ЕГРН», «с СМС»: an abbreviation is read by letters. */
const isSpelt = (token: Token): boolean => /^\p{Lu}{2}/u.test(token.text) || token.key.length < 2;
