import type { Token } from "../../../document/parsed-document.js";
import { isPronoun } from "../../../lexicon/suggest/split-word.js";
import type { Detector, PartContext } from "../../rule.js";

/** First parts that do not change and do not stand alone: joined with a hyphen to the noun after them. */
const FIRST_PARTS = new Set("веб бизнес интернет пресс медиа мини миди макси экс вице топ штаб арт онлайн офлайн блок бета альфа промо бренд премьер".split(" "));
/** First parts that are also words of their own: what stands before them tells. */
const ALSO_WORDS = new Set("онлайн офлайн бизнес интернет топ блок бренд премьер альфа бета".split(" "));
/** Latin abbreviations that name a thing by its first word, and the things. */
const LATIN = /^(?:IP|SIM|SMS|MMS|PIN|QR|USB|PDF|VIP|IT|HR|PR|CRM|URL|DNS|VPN|VIN|GPS|SSL|SSH|SQL|CDN|JSON|XML|HTML|CSS|CSV|HTTP|HTTPS|TCP|UDP|BSON|YAML|FQDN|DVD|CD|SSD|EMS|TV|IMEI|NFC|RSS)$/u;
const THINGS = /^(?:адрес|код|карт|сообщени|файл|порт|кабел|накопител|номер|клиент|сервер|диск|трекер|менеджер|специалист|отдел|компани|запрос|ключ|документ|формат|страниц|протокол|канал|лент|архив|схем|подключени|соединени|разъ[ёе]м|носител)/u;

/** «веб приложений», «какой либо», «социально трудовых»: a hyphen is missing. */
export const detect: Detector = (context, report) => {
  const { tokens, text } = context.part;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const left = tokens[i]!;
    const right = tokens[i + 1]!;
    if (left.kind !== "word" || right.kind !== "word" || left.sentence !== right.sentence || right.start !== left.end + 1) continue;
    const gap = text[left.end];
    if ((gap !== " " && gap !== "\u00a0") || !/^[а-я]+$/u.test(right.key) || right.text !== right.text.toLowerCase() || !wantsHyphen(context, left, right)) continue;
    const better = `${left.text}-${right.text}`;
    report({ start: left.start, end: right.end, replacements: [better], slots: { better } });
  }
};

function wantsHyphen(context: PartContext, left: Token, right: Token): boolean {
  if (LATIN.test(left.text)) return THINGS.test(right.key) && isNoun(context, right);
  if (!/^[а-я]+$/u.test(left.key)) return false;
  if (right.key === "то" || right.key === "либо" || right.key === "нибудь") return isPronoun(left.key) && isParticle(context, left, right);
  if (right.key.length < 4 || left.key.length < 3) return false;
  if (FIRST_PARTS.has(left.key) && isNoun(context, right) && (!ALSO_WORDS.has(left.key) || afterAttribute(context, left, right))) return true;
  return isWrittenWithHyphen(context, left, right);
}

/** «какой то», «кому либо»; but «если что, то…», «если кто то же самое…» is another thing. */
function isParticle({ part }: PartContext, left: Token, right: Token): boolean {
  if (right.key !== "то") return true;
  const before = part.tokens[left.index - 1];
  const after = part.tokens[right.index + 1];
  if (before?.kind === "word" && !/^как(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)$/u.test(left.key) && /^(?:если|раз|когда|коли|коль|не|ну)$/u.test(before.key)) return false;
  return after !== undefined && !/^(?:и|же|ли|есть|бишь|что|как|где)$/u.test(after.key);
}

/** The pair was counted with a hyphen, in this form or another, and never without. */
function isWrittenWithHyphen({ lexicon }: PartContext, left: Token, right: Token): boolean {
  const { ngrams } = lexicon;
  if (!ngrams || ngrams.count(left.key, right.key) > 0) return false;
  const whole = `${left.key}-${right.key}`;
  if (!left.key.endsWith("о") && !FIRST_PARTS.has(left.key) && !(isNoun({ lexicon }, left) && isNoun({ lexicon }, right))) return false;
  if (!lexicon.readings(right.text).every(({ tag }) => tag.upos === "NOUN" || tag.upos === "ADJ" || tag.upos === "PROPN")) return false;
  if (ngrams.count(whole) > 5 && lexicon.isKnown(whole)) return true;
  const first = FIRST_PARTS.has(left.key);
  if (!first && (!left.key.endsWith("о") || left.key.length < 5)) return false;
  const upos = first ? "NOUN" : "ADJ";
  const second = lexicon.readings(right.text).find(({ tag }) => tag.upos === upos && tag.feats.Variant !== "Short");
  if (!second) return false;
  let times = 0;
  for (const form of new Set(lexicon.paradigm(second.lemma, upos).map((one) => one.form.replaceAll("ё", "е")))) {
    if (ngrams.count(left.key, form) > 0) return false;
    times += ngrams.count(`${left.key}-${form}`);
  }
  return times > 5;
}

function isNoun({ lexicon }: Pick<PartContext, "lexicon">, token: Token): boolean {
  return lexicon.readings(token.text).some(({ tag }) => tag.upos === "NOUN");
}

/** A preposition or an adjective of the noun's case before the first part: «к онлайн сервисам». */
function afterAttribute({ part, lexicon }: PartContext, left: Token, right: Token): boolean {
  const before = part.tokens[left.index - 1];
  if (before?.kind !== "word" || before.sentence !== left.sentence) return false;
  const readings = lexicon.readings(before.text);
  if (readings.length === 0 || lexicon.ngrams?.count(left.key, right.key)) return false;
  if (/^(?:через|про|за|по)$/u.test(before.key) && left.key === "интернет") return false;
  return readings.every(({ tag }) => tag.upos === "ADP" || ((tag.upos === "ADJ" || tag.upos === "DET" || tag.feats.VerbForm === "Part") && tag.feats.Case !== undefined));
}
