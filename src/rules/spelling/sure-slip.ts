import type { Token } from "../../document/parsed-document.js";
import type { Lexicon, Suggestion } from "../../lexicon/lexicon.js";
import { agree, governedCases } from "../../lexicon/suggest/agreement.js";
import type { PartContext } from "../rule.js";
import { leastFrequency } from "./taken-for-name.js";

/** Words of so few letters have a neighbour by chance: «грид» is no «гриб», «чанк» no «чан». */
const SHORT_TERM = 5;

/** Whether the unknown piece of the token is the best suggestion misspelt, rather than a term, a name or a compound that no dictionary has. */
export function isSureSlip(
  context: PartContext,
  token: Token,
  place: { readonly text: string; readonly start: number },
  best: Suggestion,
): boolean {
  const { lexicon, part } = context;
  return (
    isSlip(place.text, best, leastFrequency(best.text, lexicon), lexicon) &&
    !mayBeCut(part, token) &&
    !isPrefixed(context, best) &&
    !isFirstOfCompound(token, place, lexicon) &&
    (place.text.length > SHORT_TERM || isVouchedFor(context, token, place.text, best))
  );
}

/** «станко-часов», «ресурсо-ориентированный»: a noun's stem with о, е before a hyphen; however the whole is written, no letter of it is wrong. */
function isFirstOfCompound(
  token: Token,
  place: { readonly text: string; readonly start: number },
  lexicon: Lexicon,
): boolean {
  if (place.start !== token.start || place.text.length === token.text.length || !/[ое]$/u.test(place.text))
    return false;
  const stem = place.text.slice(0, -1).toLowerCase();
  const isNoun = (word: string): boolean => lexicon.readings(word).some(({ tag }) => tag.upos === "NOUN");
  return ["", "а", "о", "е", "я", "ь"].some((ending) => isNoun(stem + ending)) || isNoun(stem.replace(/к$/u, "ок"));
}

/** A short word is a slip for certain only where the ear explains it, a letter was missed («графк»), or where the word meant was seen beside a neighbour. */
function isVouchedFor(
  { part, lexicon }: PartContext,
  token: Token,
  written: string,
  { cost = 16, text }: Suggestion,
): boolean {
  const { ngrams } = lexicon;
  if (cost <= 8 || !ngrams || text.includes(" ") || (written.length === SHORT_TERM && text.length > SHORT_TERM))
    return true;
  const better = text.toLowerCase().replaceAll("ё", "е");
  const before = part.tokens[token.index - 1];
  const after = part.tokens[token.index + 1];
  return (
    (before?.kind === "word" && before.sentence === token.sentence && ngrams.count(before.key, better) > 0) ||
    (after?.kind === "word" && after.sentence === token.sentence && ngrams.count(better, after.key) > 0)
  );
}

/** A common word is one small slip away: surely a mistake. «трейт», «десериализация» are as likely words that no dictionary has. */
function isSlip(written: string, { cost = 16, text }: Suggestion, frequency: number, lexicon: Lexicon): boolean {
  // «припереключении»: a preposition vouches for a rare word.
  if (text.includes(" "))
    return (
      governedCases(text.toLowerCase().split(" ")[0]!) !== undefined ||
      standTogether(text, lexicon) ||
      (frequency >= 3 && !mayBeCompound(text, lexicon))
    );
  return cost <= (written.length < 6 ? 15 : written.length < 8 ? 20 : 22) && frequency >= 3;
}

/** «итоговуюсумму», «стекможет»: an attribute that agrees with its noun, or a finite verb after a noun, as no compound has them. */
function standTogether(text: string, { readings }: Pick<Lexicon, "readings">): boolean {
  const [left = "", right = "", more] = text.toLowerCase().split(" ");
  if (more !== undefined || left.length < 4 || right.length < 4) return false;
  const first = readings(left);
  const second = readings(right);
  if (!first.length || !second.length) return false;
  const attribute = first.every(
    ({ tag, mark }) =>
      !mark && tag.feats.Case && (tag.upos === "ADJ" || tag.feats.VerbForm === "Part") && tag.feats.Variant !== "Short",
  );
  if (attribute)
    return second.every(({ tag }) => tag.upos === "NOUN") && first.some((a) => second.some((n) => agree(a, n)));
  return (
    first.every(({ tag, mark }) => !mark && tag.upos === "NOUN") &&
    second.every(({ tag, mark }) => !mark && tag.feats.VerbForm === "Fin")
  );
}

/** «метапакет», «таймзона», «хэштеги», «Браунли»: a short noun as the first part of a compound, the ending of a new word, a name; never seen as two words. */
function mayBeCompound(text: string, { readings, ngrams }: Lexicon): boolean {
  const [left = "", right = "", more] = text.toLowerCase().replaceAll("ё", "е").split(" ");
  if (more !== undefined || (ngrams?.count(left, right) ?? 0) > 0) return false;
  const first = readings(left);
  if (!first.every(({ tag }) => tag.upos === "NOUN" || tag.upos === "PROPN" || tag.upos === "ADV")) return false;
  if (right.length < 3) return /[бвгджзклмнпрстфхцчшщ]$/u.test(left);
  return left.length < 6 && readings(right).every(({ tag }) => tag.feats.Case !== undefined);
}

/** «неостановка», «предзагрузка», «подмаски»: a prefix and a noun that were never seen as two words. */
function isPrefixed({ lexicon }: PartContext, { text }: Suggestion): boolean {
  const [left = "", right] = text.toLowerCase().replaceAll("ё", "е").split(" ");
  if (right === undefined || !/^(?:не|пред|под|над|пере|со|сверх|вне|после)$/u.test(left)) return false;
  return (
    (left === "не" || (lexicon.ngrams?.count(left, right) ?? 0) === 0) &&
    lexicon.readings(right).every(({ tag }) => tag.upos === "NOUN")
  );
}

/** «Создавать приобр.», «(К угл)»: before a mark two consonants may end a word cut short. */
function mayBeCut(part: PartContext["part"], token: Token): boolean {
  return /^[.);]$/u.test(part.tokens[token.index + 1]?.text ?? "") && /[бвгджзклмнпрстфхцчшщ]{2}$/u.test(token.key);
}
