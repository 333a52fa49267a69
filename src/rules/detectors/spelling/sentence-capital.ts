import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import type { Detector } from "../../rule.js";
import { isSmallWord, opensSmall } from "../../spelling/opens-small.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** A small letter where a sentence begins: after a full stop that closes no abbreviation, and at the start of a text of sentences. */
export const detect: Detector = startingAt(oneOf([".", "!", "?", "…"]), ({ part, lexicon, starts }, report) => {
  const small = (token: Token): void =>
    report({ start: token.start, end: token.end, replacements: [token.text[0]!.toUpperCase() + token.text.slice(1)] });
  const opening = opensSmall(part, lexicon);
  if (opening?.goesOn) small(opening.token);
  for (const mark of starts) {
    const token = part.tokens[mark.index + 1];
    if (token && isSmallWord(token, lexicon) && followsSentence(part, token, lexicon)) small(token);
  }
});

function followsSentence(part: Part, token: Token, lexicon: Lexicon): boolean {
  const mark = part.tokens[token.index - 1];
  const word = part.tokens[token.index - 2];
  // «конфиг. арх. для хранения»: one word cut short after another.
  const next = part.tokens[token.index + 1];
  if (next?.text === "." && !next.spaceBefore && /[бвгджзклмнпрстфхцчшщ]{2}$/u.test(token.key)) return false;
  if (!mark || !word || !token.spaceBefore || mark.spaceBefore || word.kind !== "word") return false;
  if (part.text.slice(mark.end, token.start).includes("\n")) return false;
  // «CMS Joomla! версии 4»: the mark is a name's.
  if (/^[A-Za-z]/u.test(word.text)) return false;
  if (mark.text === "!" || mark.text === "?") return token.sentence !== word.sentence && word.text.length > 1;
  return mark.text === "." && endsSentence(word, lexicon) && !isCutAdjective(part, word, token, lexicon);
}

/** «готов.» ends a sentence; «ул.», «тыс.», «И.» abbreviate: only a long known word with a small letter is trusted. */
function endsSentence(word: Token, lexicon: Lexicon): boolean {
  const readings = lexicon.readings(word.text);
  // «соотв.»
  if (/[бвгджзклмнпрстфхцчшщ]{2}$/u.test(word.key) && readings.every(({ tag }) => tag.upos === "ADV")) return false;
  if (word.key.length < 5 || word.text.includes("-") || !lexicon.isKnown(word.text)) return false;
  return !readings.some(({ tag }) => tag.feats.Abbr === "Yes");
}

const hasOnlyNouns = (word: Token, lexicon: Lexicon): boolean =>
  lexicon.readings(word.text).every(({ tag }) => tag.upos === "NOUN");

/** «Сличит. ведомость», «Код налог. органа», «Номер баланс. счёта»: an adjective cut short looks like a noun, and its noun follows. */
function isCutAdjective(part: Part, word: Token, next: Token, lexicon: Lexicon): boolean {
  if (!/[бвгджзклмнпрстфхцчшщ]$/u.test(word.key) || !hasOnlyNouns(next, lexicon)) return false;
  return hasOnlyNouns(word, lexicon) || part.tokens[word.index - 1]?.kind !== "word";
}
