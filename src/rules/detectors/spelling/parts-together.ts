import type { Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { before } from "../../comma.js";
import type { Detector, PartContext } from "../../rule.js";
import { startingAt } from "../../starting-at.js";

/** First parts that are written together with what follows them: prefixes, international parts, stems of numerals, «много», «обще». */
const FIRST =
  "авто авиа агро анти архи аудио аэро био вело водо газо гелио гео гидро гипер гос дез евро еже зоо изо инфра квази кино контр космо кредито лже макро мега меж меж метео микро много моно мото мульти нарко нано нейро нео обще одно пара после пост пред противо прото псевдо работо радио ретро само сверх сейсмо спец средне стерео супер сельско железно тепло теле термо транс турбо ультра фото экзо эко экстра электро энерго взаимо высоко низко долго кратко мало машино право " +
  "двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати пятнадцати двадцати тридцати сорока пятидесяти ста полутора";
const TOGETHER = new Set(FIRST.split(" "));
/** Parts that are a word of their own in another sense («много этажей», «пяти этажей», «само собой») and so want more than a space. */
const NUMERAL =
  /^(?:двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|пятнадцати|двадцати|тридцати|сорока|пятидесяти|ста|полутора)$/u;
const NO_WORD = new Set(
  "авиа агро анти архи аэро био гелио гео гидро гипер дез еже зоо изо инфра квази контр кредито лже мега микро макро мульти нано нейро нео обще псевдо сейсмо стерео средне сельско железно термо транс турбо ультра экзо экстра электро энерго взаимо".split(
    " ",
  ),
);

/** Pairs of which the first is an adverb elsewhere, yet not before these. */
const PAIR =
  /^(?:долго срочн|кратко срочн|высоко (?:квалифицированн|технологичн|скоростн|этажн)|низко этажн|много (?:этажн|квартирн|летн|кратн|комнатн|детн|численн|миллионн)|мало (?:имущ|этажн|литражн|численн|детн)|право (?:устанавлива|подтвержда|мерн)|работо способн|машино строительн|водо снабж|тепло снабж|газо снабж)/u;

/** «железно-дорожный», «анти-вирус», «пяти этажный», «обще доступный»: parts of one word with a hyphen or a space between. */
export const detect: Detector = startingAt(
  ({ kind, key }) => kind === "word" && isFirst(key),
  (context, report) => {
    for (const token of context.starts) {
      if (token.kind !== "word" || !isFirst(token.key)) continue;
      const place = token.key.includes("-") ? hyphened(token, context.lexicon) : spaced(context, token);
      if (place) report({ start: token.start, end: place.end, replacements: [place.better] });
    }
  },
);

const isFirst = (key: string): boolean =>
  TOGETHER.has(key) || TOGETHER.has(key.slice(0, Math.max(0, key.indexOf("-"))));

interface Place {
  readonly end: number;
  readonly better: string;
}

/** A proper name after the part keeps its hyphen: «анти-Дюринг». */
function hyphened(token: Token, lexicon: Lexicon): Place | undefined {
  const parts = token.text.split("-");
  if (parts.length !== 2 || !TOGETHER.has(parts[0]!.toLowerCase()) || !/^\p{Ll}{4,}$/u.test(parts[1]!))
    return undefined;
  const better = parts.join("");
  // «фото-видео», «радио-канал»: where the dictionary has it with a hyphen too, either will do.
  return isWord(better, lexicon) &&
    !(
      lexicon.isKnown(token.text) &&
      lexicon.readings(token.text).some(({ source }) => source !== "compound" && source !== "guess")
    )
    ? { end: token.end, better }
    : undefined;
}

function spaced({ part, lexicon }: PartContext, token: Token): Place | undefined {
  const next = part.tokens[token.index + 1];
  if (
    !TOGETHER.has(token.key) ||
    next?.kind !== "word" ||
    next.sentence !== token.sentence ||
    next.start !== token.end + 1 ||
    !/^\p{Ll}{4,}$/u.test(next.text)
  )
    return undefined;
  if (before(part, token)?.text === "-") return undefined;
  const better = token.text + next.text;
  const readings = lexicon.readings(next.text);
  if (NUMERAL.test(token.key)) {
    const alone = readings.some(({ tag, mark }) => !mark && (tag.upos !== "ADJ" || tag.feats.Number === "Plur"));
    // «более пяти жилых домов»
    if (
      alone ||
      !/(?:этажн|комнатн|летн|месячн|дневн|часов|процентн|звездочн|местн|кратн|разов|секционн|подъездн|квартирн|минутн|километров|метров|значн|тонн|рублев|недельн|ярусн|сторонн|слойн|компонентн|скоростн|балльн|уровнев|этапн)/u.test(
        next.key,
      )
    )
      return undefined;
    return isWord(better, lexicon) ? { end: next.end, better } : undefined;
  }
  return (NO_WORD.has(token.key) || PAIR.test(`${token.key} ${next.key}`)) && isWord(better, lexicon)
    ? { end: next.end, better }
    : undefined;
}

const isWord = (word: string, lexicon: Lexicon): boolean =>
  lexicon.isKnown(word) && lexicon.readings(word).some(({ source }) => source !== "guess");
