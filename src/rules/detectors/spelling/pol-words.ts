import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { before } from "../../comma.js";
import type { Detector } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

/** What is measured by halves; after other nouns «пол» may be a floor: «пол комнаты». */
const MEASURED =
  /^(?:часа|дня|года|века|месяца|недели|минуты|секунды|метра|километра|литра|ведра|стакана|лимона|банки|ложки|миллиона|тысячи|процента|страницы|листа|яблока|пачки|дюжины|сотни|дороги|пути|города|страны|мира|жизни|зарплаты|цены|стоимости|срока|смены|тонны|килограмма|кило)$/u;

/** «пол-часа», «пол часа», «полулицы», «пол-уха»: a half written in another way than the norm has it. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && key.startsWith("пол"),
  ({ part, lexicon, starts }, report) => {
    for (const token of starts) {
      if (token.kind !== "word" || !token.key.startsWith("пол")) continue;
      const place = token.key === "пол" ? apart(part, token, lexicon) : together(token, lexicon);
      if (place && place.better !== part.text.slice(token.start, place.end))
        report({ start: token.start, end: place.end, replacements: [place.better] });
    }
  },
);

/** «пол часа» → «полчаса», «пол листа» → «пол-листа». */
function apart(part: Part, token: Token, lexicon: Lexicon): { end: number; better: string } | undefined {
  const next = part.tokens[token.index + 1];
  if (next?.kind !== "word" || next.sentence !== token.sentence) return undefined;
  const named =
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    lexicon.readings(next.text).some(({ tag }) => tag.upos === "PROPN" && tag.feats.Case === "Gen");
  if (!named && !MEASURED.test(next.key)) return undefined;
  const left = before(part, token);
  if (
    left !== undefined &&
    /^(?:на|в|под|с|за|этот|новый|мой|весь|деревянный|теплый|мужской|женский|об)$/u.test(left.key) &&
    !/^(?:на|за|в)$/u.test(left.key)
  )
    return undefined;
  return { end: next.end, better: joined(token.text, next.text) };
}

/** «пол-часа» → «полчаса», «полулицы» → «пол-улицы». */
function together(token: Token, lexicon: Lexicon): { end: number; better: string } | undefined {
  const hyphen = token.key[3] === "-";
  const rest = token.text.slice(hyphen ? 4 : 3);
  if (rest.length < 3 || !isGenitive(rest, lexicon)) return undefined;
  if (hyphen) return needsHyphen(rest) ? undefined : { end: token.end, better: joined(token.text.slice(0, 3), rest) };
  return needsHyphen(rest) && !lexicon.readings(token.text).length
    ? { end: token.end, better: joined(token.text.slice(0, 3), rest) }
    : undefined;
}

const isGenitive = (word: string, lexicon: Lexicon): boolean =>
  lexicon
    .readings(word)
    .some(
      ({ tag, mark }) =>
        (tag.upos === "NOUN" || tag.upos === "PROPN") &&
        tag.feats.Case === "Gen" &&
        tag.feats.Number === "Sing" &&
        !mark,
    ) && lexicon.frequency(word) > 2;

const needsHyphen = (rest: string): boolean => /^[аоуыиэеёюял]/iu.test(rest) || /^\p{Lu}/u.test(rest);
const joined = (half: string, rest: string): string => (needsHyphen(rest) ? `${half}-${rest}` : `${half}${rest}`);
