import type { Token } from "../../../document/parsed-document.js";
import { after } from "../../comma.js";
import type { Detector } from "../../rule.js";

/** «о оценке», «об договоре», «в вторник», «с мной», «к мне»: another form of the preposition is wanted. */
export const detect: Detector = ({ part }, report) => {
  for (const token of part.tokens) {
    if (token.kind !== "word" || token.key.length > 2) continue;
    const next = after(part, token);
    if (next?.kind !== "word" || !next.spaceBefore || next.key === "внутри" || !/^[а-я]/u.test(next.key) || isSpelt(next)) continue;
    const better = wanted(token.key, next.key);
    if (better === undefined || (token.text !== token.key && part.sentences[token.sentence]!.first !== token.index)) continue;
    const text = token.text === token.key ? better : better[0]!.toUpperCase() + better.slice(1);
    report({ start: token.start, end: next.end, replacements: [`${text} ${next.text}`] });
  }
};

/** «о СНИЛС», «о ЕГРН», «с СМС»: an abbreviation is read by letters. */
const isSpelt = (token: Token): boolean => /^\p{Lu}{2}/u.test(token.text) || token.key.length < 2;

/** Which form stands before this word, where not the one written. */
function wanted(preposition: string, next: string): string | undefined {
  switch (preposition) {
    case "о":
      if (next === "мне" || next === "всем" || next === "всей" || next === "всех" || next === "что") return next === "мне" ? "обо" : undefined;
      return /^[аоиуэ]/u.test(next) ? "об" : undefined;
    case "об":
      // «Рука об руку», «бок о бок» are turns of their own.
      return /^(?:руку|стену|стол|пол|землю|этом|этот|что)/u.test(next) || /^[аоиуэ]/u.test(next) ? undefined : /^(?:мне|всем|все)$/u.test(next) ? "обо" : "о";
    case "в":
      if (next === "мне" || next === "многом" || next === "многих" || next === "вторник" || next === "второй" || next === "франции") return "во";
      return /^(?:в|ф)[бвгджзклмнпрстфхцчшщ]/u.test(next) && !/^фл|^фр(?!анци)/u.test(next) ? "во" : undefined;
    case "к":
      return next === "мне" || next === "всем" || next === "всему" || next === "всей" || next === "второму" || next === "вторнику" ? "ко" : undefined;
    case "с":
      if (next === "мной" || next === "мною" || next === "всеми" || next === "всем" || next === "всей" || next === "второго" || next === "вторника" || next === "второй" || next === "вчерашнего" || next === "вчерашним") return "со";
      return /^[сзшж][бвгджзйклмнпрстфхцчшщ]/u.test(next) || next.startsWith("щ") ? "со" : undefined;
    default:
      return undefined;
  }
}
