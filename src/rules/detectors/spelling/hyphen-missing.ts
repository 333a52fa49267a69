import type { Token } from "../../../document/parsed-document.js";
import { agree, governedCases } from "../../../lexicon/suggest/agreement.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { isPronoun } from "../../../lexicon/suggest/split-word.js";
import type { Detector, FormTest, PartContext } from "../../rule.js";
import { mayRead, startingAt } from "../../starting-at.js";
import { isAttribute } from "../../grammar/plain-readings.js";
import { isRussian } from "../../spelling/is-russian.js";
import { pairCount } from "../../spelling/pair-count.js";
import { isCapitalised } from "../../spelling/name-context.js";
import { isParticle } from "../../spelling/pronoun-particle.js";

/** First parts that do not change and do not stand alone: joined with a hyphen to the noun after them. */
const FIRST_PARTS = new Set(
  "веб бизнес интернет пресс медиа мини миди макси экс вице топ штаб арт онлайн офлайн блок бета альфа промо бренд премьер фитнес смс пин колл".split(
    " ",
  ),
);
/** First parts that are also words of their own: what stands before them tells. */
const ALSO_WORDS = new Set("онлайн офлайн бизнес интернет топ блок бренд премьер альфа бета".split(" "));
/** Pairs that are one word whatever stands before them. */
const ONE_WORD =
  /^(?:бизнес (?:план|центр|процесс|класс|ланч|тренинг|модел)|интернет (?:магазин|банк|провайдер|сайт|эквайринг|портал|аптек|страниц|адрес)|топ (?:менеджер|модел)|онлайн (?:заявк|оплат|касс|консульта|встреч|осмотр|оценк|трансляц|обучени|калькулятор|чат|запис|магазин|банк|сервис|кинотеатр|курс|форм|платеж)|премьер (?:министр|лиг))/u;

/** Latin abbreviations that name a thing by its first word, and the things. */
const LATIN =
  /^(?:IP|SIM|SMS|MMS|PIN|QR|USB|PDF|VIP|IT|HR|PR|CRM|URL|DNS|VPN|VIN|GPS|SSL|SSH|SQL|CDN|JSON|XML|HTML|CSS|CSV|HTTP|HTTPS|TCP|UDP|BSON|YAML|FQDN|DVD|CD|SSD|EMS|TV|IMEI|NFC|RSS)$/u;
const THINGS =
  /^(?:адрес|код|карт|сообщени|файл|порт|кабел|накопител|номер|клиент|сервер|диск|трекер|менеджер|специалист|отдел|компани|запрос|ключ|документ|формат|страниц|протокол|канал|лент|архив|схем|подключени|соединени|разъ[ёе]м|носител)/u;

/** Stems of relational adjectives that stand beside another as its equal, and the adjectives they stand beside: «нормативно-правовой», «судебно-экспертный». */
const EQUAL_STEM =
  /^(?:социально|общественно|нормативно|административно|организационно|финансово|кредитно|торгово|промышленно|производственно|хозяйственно|научно|учебно|материально|санитарно|информационно|инженерно|жилищно|культурно|духовно|историко|физико|химико|технико|военно|судебно|договорно|контрольно|расчетно|проектно|планово|бюджетно|налогово|валютно|структурно|природно|земельно|гаражно|дачно|пожарно|лечебно|опытно|уголовно|гражданско|оперативно|консультационно|коммуникационно|государственно|транспортно|складско|коллективно|русско|российско|англо|франко|германо|японо|корейско|китайско|американо)$/u;
const EQUAL_ADJECTIVE =
  /(?:[а-я]ск|правов|бытов|трудов|финансов|кредитн|торгов|налогов|долев|хозяйственн|производственн|промышленн|строительн|жилищн|коммунальн|культурн|процессуальн|розыскн|экспертн|ресурсн|вспомогательн|транспортн|ипотечн|платежн|расчетн|правоохранительн|образовательн|эпидемиологическ|телекоммуникационн|имущественн|заповедн|охранн)[а-я]{2,3}$/u;

const mayBeNoun = mayRead(({ tag }) => tag.upos === "NOUN");
/** The words before which, or inside which, a hyphen may be missing, by their forms. */
const mayLackHyphen: FormTest = (form, lexicon) =>
  form.kind === "word" &&
  (form.key.length > 10 ||
    form.key.endsWith("о") ||
    form.key.charCodeAt(0) < 0x80 ||
    FIRST_PARTS.has(form.key) ||
    isPronoun(form.key) ||
    mayBeNoun(form, lexicon));

/** «веб приложений», «какой либо», «социально трудовых», «нормативноправовых»: a hyphen is missing. */
export const detect: Detector = startingAt(mayLackHyphen, (context, report) => {
  const { tokens, text } = context.part;
  for (const left of context.starts) {
    const apart = left.key.length > 10 ? hyphenInside(context, left) : undefined;
    if (apart) report({ start: left.start, end: left.end, replacements: [apart], slots: { better: apart } });
    const right = tokens[left.index + 1];
    if (right?.kind !== "word" || left.sentence !== right.sentence || right.start !== left.end + 1) continue;
    const gap = text[left.end];
    if (
      (gap !== " " && gap !== "\u00a0") ||
      !isRussian(right.key) ||
      isCapitalised(right) ||
      (right.text !== right.key && right.text !== right.text.toLowerCase()) ||
      !wantsHyphen(context, left, right)
    )
      continue;
    const better = `${left.text}-${right.text}`;
    report({ start: left.start, end: right.end, replacements: [better], slots: { better } });
  }
});

function wantsHyphen(context: PartContext, left: Token, right: Token): boolean {
  const latin = left.text.charCodeAt(0) < 0x80;
  // «URL сервера»: whose it is, and no compound.
  if (left.text === "URL" && !right.key.startsWith("адрес")) return false;
  if (latin && LATIN.test(left.text)) return THINGS.test(right.key) && isNoun(context, right);
  if (latin && /^[A-Z]{2,5}$/u.test(left.text)) return THINGS.test(right.key) && isOfThing(context, left, right);
  if (!isRussian(left.key)) return false;
  if (right.key === "то" || right.key === "либо" || right.key === "нибудь")
    return isPronoun(left.key) && isParticle(context, left, right);
  if (right.key.length < 4 || left.key.length < 3) return false;
  if (
    FIRST_PARTS.has(left.key) &&
    isNoun(context, right) &&
    (!ALSO_WORDS.has(left.key) || ONE_WORD.test(`${left.key} ${right.key}`) || isAttributive(context, left, right))
  )
    return true;
  return (!ALSO_WORDS.has(left.key) || !isGoverned(context, left)) && isWrittenWithHyphen(context, left, right);
}

/** «через Интернет услуги»: the first word depends on the preposition, or is a name. */
function isGoverned({ part }: PartContext, left: Token): boolean {
  const before = part.tokens[left.index - 1];
  if (before?.kind !== "word" || before.sentence !== left.sentence) return false;
  return isCapitalised(left) || (governedCases(before.key)?.includes("Acc") ?? false);
}

/** The pair was counted with a hyphen, in this form or another, and never without. */
function isWrittenWithHyphen({ lexicon, part }: PartContext, left: Token, right: Token): boolean {
  const { ngrams } = lexicon;
  const first = FIRST_PARTS.has(left.key);
  const linked = left.key.endsWith("о");
  // Most pairs are neither two nouns nor begin as compounds do.
  if (!ngrams || (!linked && !first && !(isNoun({ lexicon }, left) && isNoun({ lexicon }, right)))) return false;
  if (
    /^(?:достаточно|довольно|абсолютно|совершенно|особенно|действительно|относительно|сравнительно|исключительно)$/u.test(
      left.key,
    )
  )
    return false;
  // «Обусловлено статистической аномалией», «фокус тестирования»: the words depend on one another as they are.
  if (lexicon.readings(left.text).some(({ tag }) => tag.feats.VerbForm === "Part")) return false;
  if (
    !first &&
    isNoun({ lexicon }, left) &&
    lexicon.readings(right.text).some(({ tag }) => tag.upos === "NOUN" && tag.feats.Case === "Gen")
  )
    return false;
  // «большинство обычных»: a noun of its own.
  if (/ство$/u.test(left.key)) return false;
  const apart = pairCount(ngrams, part, left.index);
  if (apart > 0 && apart > ngrams.count(`${left.key}-${right.key}`) / 4) return false;
  if (EQUAL_STEM.test(left.key) && EQUAL_ADJECTIVE.test(right.key))
    return lexicon.readings(right.text).some(isAttribute);
  if (
    !lexicon.readings(right.text).every(({ tag }) => tag.upos === "NOUN" || tag.upos === "ADJ" || tag.upos === "PROPN")
  )
    return false;
  const whole = `${left.key}-${right.key}`;
  if (ngrams.count(whole) > 5 && lexicon.isKnown(whole)) return true;
  return (
    (first || (linked && left.key.length > 4)) &&
    timesHyphened(lexicon, left.key, right.key, first ? "NOUN" : "ADJ") > 5
  );
}

/** What is written with a hyphen by rule counts as if it were counted so often. */
const FREQUENT = 100;

/** How often all forms of the pair were counted with a hyphen; 0 where they are written with a space too, by people who do not mind hyphens. */
function timesHyphened(lexicon: Lexicon, left: string, right: string, upos: "NOUN" | "ADJ"): number {
  const ngrams = lexicon.ngrams!;
  const second = lexicon.readings(right).find(({ tag }) => tag.upos === upos && tag.feats.Variant !== "Short");
  if (!second) return 0;
  let times = 0;
  let spaced = 0;
  for (const form of new Set(lexicon.paradigm(second.lemma, upos).map((one) => one.form.replaceAll("ё", "е")))) {
    spaced += ngrams.count(left, form);
    times += ngrams.count(`${left}-${form}`);
  }
  return spaced * 4 < times ? times : 0;
}

/** «нормативноправовых»: a compound understood from its parts, which people write with a hyphen and never together. */
function hyphenInside({ lexicon }: PartContext, token: Token): string | undefined {
  const { ngrams } = lexicon;
  if (!ngrams || !isRussian(token.key) || lexicon.frequency(token.key) > 0) return undefined;
  if (lexicon.readings(token.text)[0]?.source !== "compound") return undefined;
  for (let at = 4; at <= token.key.length - 5; at++) {
    // «человекочитаемый», «платформозависимый»: the first part depends on the second (Rules of 2006, § 130).
    if (token.key[at - 1] !== "о" || /^(?:зависим|[а-я]+[аеи]м)[а-я]{2,3}$/u.test(token.key.slice(at))) continue;
    const equal = EQUAL_STEM.test(token.key.slice(0, at)) && EQUAL_ADJECTIVE.test(token.key.slice(at));
    const times = equal ? FREQUENT : timesHyphened(lexicon, token.key.slice(0, at), token.key.slice(at), "ADJ");
    if (times > 5 && ngrams.count(token.key) * 5 < times) return `${token.text.slice(0, at)}-${token.text.slice(at)}`;
  }
  return undefined;
}

function isNoun({ lexicon }: Pick<PartContext, "lexicon">, token: Token): boolean {
  return lexicon.readings(token.text).some(({ tag }) => tag.upos === "NOUN");
}

/** What stands before shows that the first part depends on nothing: «к онлайн сервисам», «нашего веб сайта», «представителями интернет сообщества». */
function isAttributive(context: PartContext, left: Token, right: Token): boolean {
  const { part, lexicon } = context;
  const before = part.tokens[left.index - 1];
  if (before?.kind !== "word" || before.sentence !== left.sentence || isCapitalised(left)) return false;
  const cases = governedCases(before.key);
  const nouns = lexicon.readings(right.text).filter(({ tag }) => tag.upos === "NOUN" && tag.feats.Case);
  const adverb = !isNoun(context, left);
  if (cases)
    return nouns.every(
      ({ tag }) =>
        cases.includes(tag.feats.Case!) && (adverb || !cases.includes("Acc") || /^(?:Loc|Ins)$/u.test(tag.feats.Case!)),
    );
  const readings = lexicon.readings(before.text);
  if (!readings.length) return false;
  if (readings.every(isAttribute)) {
    const own = adverb ? [] : lexicon.readings(left.text);
    return (
      readings.some((one) => nouns.some((noun) => agree(one, noun))) &&
      !readings.some((one) => own.some((noun) => agree(one, noun)))
    );
  }
  return (
    !adverb &&
    readings.every(({ tag }) => tag.upos === "NOUN") &&
    nouns.some(({ tag }) => tag.feats.Case === "Gen") &&
    timesHyphened(lexicon, left.key, right.key, "NOUN") > 5
  );
}

/** «исходному PHP файлу»: the adjective belongs to the thing. */
function isOfThing({ part, lexicon }: PartContext, left: Token, right: Token): boolean {
  const before = part.tokens[left.index - 1];
  if (before?.kind !== "word" || before.sentence !== left.sentence) return false;
  const readings = lexicon.readings(before.text);
  return (
    readings.length > 0 &&
    readings.every(isAttribute) &&
    readings.some((one) => lexicon.readings(right.text).some((noun) => noun.tag.upos === "NOUN" && agree(one, noun)))
  );
}
