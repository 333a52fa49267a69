import type { SentenceAnalysis } from "../../analysis/analysis.js";
import type { Part, Token } from "../../document/parsed-document.js";
import type { Reading } from "../../lexicon/lexicon.js";
import { after, before } from "../comma.js";
import { concords } from "./concord.js";
import { isAttribute, isKnown, isNoun, plainReadings } from "./plain-readings.js";
import { governedBy } from "./preposition-cases.js";
import { isGoverned } from "./governed-by-attribute.js";

/** A participle or adjective that has words of its own before its noun: «известный клиентам адрес», «направленное банку письмо». */
const REACH = 6;

const MONTHS = /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/u;

const HALF =
  /^пол(?:века|года|часа|дня|ночи|минуты|секунды|месяца|недели|сотни|десятка|дюжины|тысячи|миллиона|километра|метра|литра|стакана|страницы|суток|пути|дома|мира|жизни)$/u;

/** What looks like a clash of attribute and noun, but is none. */
export function isExcusedClash(
  part: Part,
  sentence: SentenceAnalysis,
  attribute: Token,
  noun: Token,
  attributes: readonly Reading[],
  nouns: readonly Reading[],
): boolean {
  if (MONTHS.test(noun.key) || isName(part, noun) || (isName(part, attribute) && attributes.some(isNoun))) return true;
  if (isGoverned(attributes, nouns)) return true;
  // «собственные резервирования», «новый счёт-фактура»: dictionaries lack the plural, and doubt the gender.
  if (
    noun.text.includes("-") ||
    (/[аеи]ния$/u.test(noun.key) && attributes.some(({ tag }) => tag.feats.Number === "Plur"))
  )
    return true;
  // «последние полвека», «первые полгода»
  if (HALF.test(noun.key)) return true;
  const left = before(part, attribute);
  // «в последующем поставщик», «позднее клиент», «ПО собственной разработки», «из за слоистой структуры»
  if (isAdverbial(part, attribute, left)) return true;
  // «моя малышка»: dictionaries give such nouns a man's gender.
  if (
    nouns.some(({ lemma, tag }) => tag.feats.Animacy === "Anim" && /[ая]$/u.test(lemma)) &&
    attributes.some(({ tag }) => tag.feats.Gender === "Fem")
  )
    return true;
  // «два новых дома», «21 новая квартира», «оба старых дома»
  for (let other = left, steps = 0; other && steps < 4; other = before(part, other), steps++) {
    if (other.kind === "number" || plainReadings(sentence, other).some(({ tag }) => tag.upos === "NUM")) return true;
    if (
      other.kind !== "word" ||
      !plainReadings(sentence, other).some((reading) => isAttribute(reading) || reading.tag.upos === "ADV")
    )
      break;
  }
  // «красный и синий телефоны», «в первом, втором домах»
  const plural = nouns.some(({ tag }) => tag.feats.Number === "Plur");
  if (
    plural &&
    left &&
    (/^(?:и|или|,|—|–|\/)$/u.test(left.key) ||
      isEndOfSpan(part, sentence, left) ||
      joinsAttributes(part, sentence, attribute) ||
      isSecondOfPair(part, left))
  )
    return true;
  // «новая директор», «наша врач»
  const woman =
    nouns.some(({ tag }) => tag.feats.Animacy === "Anim" && tag.feats.Gender === "Masc") &&
    attributes.some(({ tag }) => tag.feats.Gender === "Fem" && tag.feats.Case === "Nom");
  if (woman) return true;
  if (
    attributes.some(({ tag }) => tag.feats.Case === "Ins" && tag.upos !== "DET") &&
    isPredicative(part, sentence, attribute)
  )
    return true;
  if (attributes.some(({ tag }) => tag.feats.Case === "Ins") && nouns.every(({ tag }) => tag.feats.Case === "Dat"))
    return true;
  const many = attributes.filter(({ tag }) => tag.feats.Number === "Plur");
  if (
    many.some(({ tag: { feats } }) =>
      nouns.some(({ tag }) => tag.feats.Number === "Sing" && feats.Case === tag.feats.Case),
    ) &&
    isShared(part, sentence, noun, many)
  )
    return true;
  return (
    agreesLater(part, sentence, noun, attributes) ||
    agreesBefore(part, sentence, attribute, attributes) ||
    isOneOfTurns(part, left, attributes, nouns)
  );
}

/** «от первого до последнего этажей»: two attributes that bound a span share a plural noun. */
function isEndOfSpan(part: Part, sentence: SentenceAnalysis, left: Token): boolean {
  const start = before(part, left);
  const from = start && before(part, start);
  return (
    /^(?:до|по)$/u.test(left.key) &&
    /^(?:от|с|со)$/u.test(from?.key ?? "") &&
    plainReadings(sentence, start!).some(isAttribute)
  );
}

/** What looks like an attribute or a preposition and is part of an adverb or of a name. */
function isAdverbial(part: Part, attribute: Token, left: Token | undefined): boolean {
  if (/^(?:позднее|ранее|прежнее)$/u.test(attribute.key) || left?.text === "ПО") return true;
  if (left?.key === "за" && before(part, left)?.key === "из") return true;
  return (
    (left?.key === "в" &&
      /^(?:последующем|дальнейшем|будущем|прошлом|остальном|общем|целом|среднем|основном)$/u.test(attribute.key)) ||
    /^[—–-]$/u.test(left?.text ?? "")
  );
}

/** «как в обычном, так и в строгом режимах» */
const isSecondOfPair = (part: Part, preposition: Token): boolean =>
  before(part, preposition)?.key === "и" && /^(?:так|,)$/u.test(before(part, preposition, 2)?.key ?? "");

/** «член семьи, не работающий и занятый уходом»: the second of two turns after their noun. */
function isOneOfTurns(
  part: Part,
  left: Token | undefined,
  attributes: readonly Reading[],
  nouns: readonly Reading[],
): boolean {
  if (left === undefined || !/^(?:и|или|либо|но|а)$/u.test(left.key)) return false;
  if (
    attributes.some(({ tag }) => tag.feats.Case === "Nom") &&
    nouns.every(({ tag }) => tag.feats.Case === "Ins" || tag.feats.Case === "Dat")
  )
    return true;
  // «в абзацах третьем и четвёртом пункта 9»
  return (
    attributes.some(({ tag }) => tag.feats.Number === "Sing") &&
    nouns.every(({ tag }) => tag.feats.Case !== "Nom") &&
    /(?:ьем|ом|ой|ый|ий|ая)$/u.test(before(part, left)?.key ?? "")
  );
}

const LINKS =
  /^(?:быть|стать|становиться|являться|оказаться|оказываться|остаться|оставаться|казаться|считать|считаться|признать|признавать|признание|сделать|делать|объявить|объявление|назвать|называть|найти|оставить|оставлять|держать|сохранить|сохранять|вернуть|видеть|увидеть|получить|признаваться)$/u;

/** «сделать доступным клиентам», «признание недействительным предоставления». */
function isPredicative(part: Part, sentence: SentenceAnalysis, attribute: Token): boolean {
  for (let other = before(part, attribute), steps = 0; other && steps < REACH; other = before(part, other), steps++) {
    if (other.kind !== "word") continue;
    const readings = plainReadings(sentence, other);
    if (readings.some(({ lemma }) => LINKS.test(lemma))) return true;
  }
  // «особенно полезным перенаправление может оказаться здесь»
  for (let other = after(part, attribute, 2), steps = 0; other && steps < 3; other = after(part, other), steps++) {
    if (other.kind === "word" && plainReadings(sentence, other).some(({ lemma }) => LINKS.test(lemma))) return true;
  }
  return false;
}

/** «ранее созданные сеть и подсеть»: one attribute in the plural for several nouns, all in its case. */
function isShared(part: Part, sentence: SentenceAnalysis, noun: Token, attributes: readonly Reading[]): boolean {
  let joined = false;
  for (let other = after(part, noun), steps = 0; other && steps < 10; other = after(part, other), steps++) {
    if (/^(?:и|или|,|либо)$/u.test(other.key)) joined = true;
    else if (/^[—–:;]$/u.test(other.text)) return false;
    else if (joined) {
      const readings = plainReadings(sentence, other);
      if (
        other.kind !== "word" ||
        readings.some(
          (reading) => isNoun(reading) && attributes.some(({ tag }) => tag.feats.Case === reading.tag.feats.Case),
        )
      )
        return true;
      joined = !isKnown(readings) || readings.some(isAttribute);
    }
  }
  return false;
}

const joinsAttributes = (part: Part, sentence: SentenceAnalysis, attribute: Token): boolean => {
  for (let other = before(part, attribute), steps = 0; other && steps < 3; other = before(part, other), steps++) {
    if (/^(?:и|или|,)$/u.test(other.key)) return true;
    if (!plainReadings(sentence, other).some((reading) => isAttribute(reading) || reading.tag.upos === "ADV"))
      return false;
  }
  return false;
};

const isName = (part: Part, token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) &&
  part.sentences[token.sentence]!.first !== token.index &&
  token.text !== token.text.toUpperCase()
    ? !/^(?:ваш|вы)/u.test(token.key)
    : /^\p{Lu}{2}/u.test(token.text);

/** A noun farther right, which the attribute may belong to. */
function agreesLater(part: Part, sentence: SentenceAnalysis, noun: Token, attributes: readonly Reading[]): boolean {
  for (let other = after(part, noun), steps = 0; other && steps < REACH; other = after(part, other), steps++) {
    if (other.kind === "punctuation" && /^[.:;!?—–(]$/u.test(other.text)) return false;
    if (other.kind === "muted" || other.kind === "placeholder") return true;
    if (
      other.kind === "word" &&
      plainReadings(sentence, other).some(
        (reading) => isNoun(reading) && attributes.some((one) => concords(one, reading)),
      )
    ) {
      return steps === 0 || attributes.some(({ tag }) => tag.feats.VerbForm === "Part") || isGoverning(attributes);
    }
  }
  return false;
}

const GOVERNING =
  /^(?:равный|полный|достойный|доступный|известный|нужный|необходимый|готовый|подобный|близкий|свойственный|присущий|подведомственный|подконтрольный|подотчетный|обязательный|удобный|полезный|знакомый|понятный|привычный|чуждый|верный|благодарный|аналогичный|соразмерный|идентичный|тождественный|соответственный|параллельный|перпендикулярный|смежный|противоположный|противный|характерный|довольный|больной|богатый|бедный|чистый|свободный|важный|вредный|опасный|выгодный|общий|родной|единый|лишний|следующий|соответствующий|подлежащий|предшествующий|принадлежащий)$/u;
const isGoverning = (attributes: readonly Reading[]): boolean =>
  attributes.some(({ lemma }) => GOVERNING.test(lemma.replaceAll("ё", "е")));

/** A noun farther left that the attribute follows: «документы, присланные клиентом», «вопрос важный клиенту». */
function agreesBefore(
  part: Part,
  sentence: SentenceAnalysis,
  attribute: Token,
  attributes: readonly Reading[],
): boolean {
  let marks = 0;
  for (
    let other = before(part, attribute), steps = 0;
    other && steps < REACH + 2;
    other = before(part, other), steps++
  ) {
    // A turn opens right before its participle or adjective, or one adverb earlier: «, ранее выплаченные».
    if (other.kind === "punctuation" && (++marks > 1 || other.text !== "," || steps > 1))
      return steps <= 1 && /^[)»“]$/u.test(other.text);
    if (other.kind === "muted" || other.kind === "placeholder") return true;
    if (other.kind !== "word") continue;
    if (steps === 0 && governedBy(other.key)) return false;
    const readings = plainReadings(sentence, other);
    const near = (steps === 0 && other.key !== "все") || marks > 0;
    if (
      near &&
      readings.some(
        (reading) =>
          (isNoun(reading) || reading.tag.upos === "PRON") && attributes.some((one) => concords(one, reading)),
      )
    )
      return true;
  }
  return false;
}
