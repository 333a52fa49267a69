import type { Token } from "../../../document/parsed-document.js";
import type { Detector, PartContext } from "../../rule.js";
import { hyphenate } from "../../../lexicon/suggest/split-word.js";

/** First parts that do not change and are joined with a hyphen to the noun after them. */
const FIRST_PARTS = new Set(
  ("веб бизнес интернет пресс медиа мини миди макси экс вице топ штаб арт фитнес альфа бета гамма блок бренд промо арт смарт хай онлайн офлайн видео аудио фото джаз рок поп хип плей пост прайм пиар премьер генерал " +
    "унтер обер лейб камер контр кают яхт стоп старт тест тайм шоу веб дизайн лизинг маркетинг интернет инвест эконом гольф массажист караван вакуум дизель").split(" "),
);
/** First parts that are also words of their own: a preposition or an adjective before them tells. */
const ALSO_WORDS = new Set("онлайн офлайн видео аудио фото дизайн лизинг маркетинг тест старт блок генерал премьер рок джаз шоу бренд бизнес интернет пост топ экс стоп вакуум дизель караван массажист гольф".split(" "));
const LATIN = /^(?:IP|SIM|SMS|MMS|PIN|QR|USB|PDF|VIP|IT|HR|PR|CRM|ERP|URL|DNS|VPN|VIN|GPS|SSL|GPT|TV|DVD|CD|SSD|EMS)$/u;

/** «веб приложений», «какой либо», «социально трудовых»: a hyphen is missing. */
export const detect: Detector = (context, report) => {
  const { tokens, text } = context.part;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const left = tokens[i]!;
    const right = tokens[i + 1]!;
    if (left.kind !== "word" || right.kind !== "word" || left.sentence !== right.sentence || text.slice(left.end, right.start) !== " ") continue;
    if (!/^[а-я]+$/u.test(right.key) || right.text !== right.text.toLowerCase() || !wantsHyphen(context, left, right)) continue;
    const better = `${left.text}-${right.text}`;
    report({ start: left.start, end: right.end, replacements: [better], slots: { better } });
  }
};

function wantsHyphen(context: PartContext, left: Token, right: Token): boolean {
  const { lexicon, part } = context;
  if (LATIN.test(left.text)) return /^(?:адрес|код|карт|сообщени|файл|порт|кабел|накопител|номер|клиент|сервер|диск|трекер|телефони|менеджер|специалист|отдел|компани)/u.test(right.key) && endsPhrase(context, right);
  if (!/^[а-я]+$/u.test(left.key)) return false;
  if (FIRST_PARTS.has(left.key)) {
    if (!lexicon.readings(right.text).some(({ tag }) => tag.upos === "NOUN")) return false;
    if (ALSO_WORDS.has(left.key)) return afterPreposition(context, left) && isDictionaryWord(context, left, right) && !isCounted(context, left, right);
    return lexicon.isKnown(`${left.key}-${right.key}`);
  }
  if (left.key.endsWith("о") && left.key.length > 4 && isAdjective(context, right)) return isDictionaryWord(context, left, right) && !isCounted(context, left, right);
  void part;
  return false;
}

function isDictionaryWord({ lexicon }: PartContext, left: Token, right: Token): boolean {
  return lexicon.readings(`${left.key}-${right.key}`).some(({ source, mark }) => source !== "compound" && source !== "guess" && !mark);
}

function isCounted({ lexicon }: PartContext, left: Token, right: Token): boolean {
  return (lexicon.ngrams?.count(left.key, right.key) ?? 0) > 10;
}

function isAdjective({ lexicon }: PartContext, token: Token): boolean {
  const readings = lexicon.readings(token.text);
  return readings.length > 0 && readings.every(({ tag }) => tag.upos === "ADJ" && tag.feats.Variant !== "Short");
}

function afterPreposition({ part, lexicon }: PartContext, token: Token): boolean {
  const before = part.tokens[token.index - 1];
  if (!before || before.sentence !== token.sentence) return true;
  return before.kind === "word" && lexicon.readings(before.text).every(({ tag }) => tag.upos === "ADP" || tag.upos === "ADJ" || tag.upos === "DET");
}

/** The noun is not itself the head of a genitive that the abbreviation could belong to. */
function endsPhrase({ lexicon }: PartContext, token: Token): boolean {
  return lexicon.readings(token.text).some(({ tag }) => tag.upos === "NOUN");
}

void hyphenate;
