import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon, Reading } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { concords, inConcord, likeWritten, someConcord } from "../../grammar/concord.js";
import { likeliestForm } from "../../grammar/likeliest-form.js";
import { isAttribute, isKnown, isNoun, isVerb, plainForms, plainReadings } from "../../grammar/plain-readings.js";
import { governedBy } from "../../grammar/preposition-cases.js";
import type { Detector } from "../../rule.js";
import type { Form } from "../../runtime/form.js";
import { yoAsWritten } from "../../spelling/yo-as-written.js";
import { startingAt } from "../../starting-at.js";

/** Pronouns and other words that stand alone as well as beside a noun: «это клиенту», «всё время», «переменных окружения». */
const ALONE = new Set(
  ("придаточное придаточного придаточному придаточным придаточном придаточных придаточные сказуемое подлежащее сказуемого подлежащего это этого этому этим этом то того тому тем том все всего всему всем всех всеми один одна одно одни сам сама само сами самого самому самим самой " +
    "кто что чего чему чем который которая которое которые которого которой которых которому которым которыми котором которую многое многого " +
    "многом первое второе последнее последнего главное прошлое будущее настоящее нужно должное целое среднее такое подобное данные данных данным данными " +
    "следующее следующего следующему следующим остальное остального иное иного чей чья чье чьи сколько столько нечто некто ничто никто " +
    "переменная переменную переменные переменной переменных переменным переменными прямая прямую кривая какой какая какое какие каком каким каких какую какого какому").split(" "),
);
/** Participles and adjectives that name people: «задать обвиняемому вопрос». */
const PERSONS =
  /^(?:осужденн|обвиняем|подозреваем|потерпевш|подсудим|подопечн|больн|задержанн|арестованн|учащ|служащ|военнослужащ|работающ|нуждающ|управляющ|заведующ|дежурн|взросл|несовершеннолетн|малолетн|пострадавш|умерш|обративш|отдыхающ|опрашиваем|допрашиваем|проверяем|опекаем|уполномоченн|доверенн|знаком|близк|родн|рабоч|любим|присутствующ|желающ|участвующ|ранен|погибш|уволенн|застрахованн|обучающ|проживающ|прибывш|прохож|учен|главн|трудящ|верующ|поставляющ|начинающ)/u;
/** Those that stand alone too, but hardly after a preposition: «другие клиенту», but «на другие сайты». */
const PEOPLE = new Set(
  "многие многих многим другой другая другие других другим другому каждый каждая каждого каждому первый первая второй вторая третий последний последнему остальные остальных остальным иные некоторые некоторых любой любого всякий".split(" "),
);
/** How full adjectives, participles and determiners end. */
const ENDING = /(?:[йяеюи]|[гв]о|м[уи]?|х|ш|ши|вой|сь|ся|а|у|о|ы)$/u;
/** A participle or adjective that has words of its own before its noun: «известный клиентам адрес», «направленное банку письмо». */
const REACH = 6;

/** «Ждём Вашей решения», «через железная дверь»: an attribute right before a noun with which it has no reading in common. */
export const detect: Detector = startingAt(mayStandBefore, (context, report) => {
  const { part, analysis, lexicon, starts } = context;
  for (const attribute of starts) {
    const noun = after(part, attribute);
    if (noun?.kind !== "word" || noun.key.length < 3) continue;
    if (PEOPLE.has(attribute.key) && casesBefore(part, attribute) === undefined) continue;
    // What the forms alone rule out needs no analysis of the sentence.
    if (!clash(part, attribute, plainForms(lexicon, attribute), plainForms(lexicon, noun))) continue;
    const sentence = analysis.of(noun);
    const nouns = plainReadings(sentence, noun);
    const attributes = attributesOf(plainReadings(sentence, attribute), nouns);
    if (isExcused(part, sentence, attribute, noun, attributes, nouns)) continue;
    const form = mended(part, sentence, attribute, noun, attributes, nouns, lexicon);
    if (form) report({ start: attribute.start, end: noun.end, replacements: [yoAsWritten(context, part.text.slice(attribute.start, noun.end), form)] });
  }
});

/** An attribute that does not stand alone. */
function mayStandBefore({ kind, key }: Form, lexicon: Lexicon): boolean {
  if (kind !== "word" || key.length < 3 || !ENDING.test(key) || ALONE.has(key)) return false;
  if (PERSONS.test(key) && !/^(?:главн|родн|близк|рабоч|больн)(?:ая|ую|ый|ое)$/u.test(key)) return false;
  return lexicon.readings(key).some(isAttribute);
}

/** «новое» may be a noun of its own, but not before a noun in the nominative. */
function attributesOf(readings: readonly Reading[], nouns: readonly Reading[]): readonly Reading[] {
  const own = readings.filter(isAttribute);
  const neuter = own.length > 0 && own.every(({ tag }) => tag.feats.Gender === "Neut" && (tag.feats.Case === "Nom" || tag.feats.Case === "Acc"));
  return neuter && nouns.length > 0 && nouns.every(({ tag }) => tag.feats.Case === "Nom") ? own : readings;
}

/** Whether the one is an attribute, the other a noun, both beyond doubt, and they do not agree; the order of readings is no matter. */
function clash(part: Part, attribute: Token, before: readonly Reading[], nouns: readonly Reading[]): boolean {
  if (!nouns.length || !nouns.every((reading) => isNoun(reading) && reading.tag.feats.Case !== undefined) || !isKnown(nouns)) return false;
  const attributes = attributesOf(before, nouns);
  if (!attributes.length || !attributes.every(isAttribute) || !isKnown(attributes)) return false;
  return !agreeHere(part, attribute, attributes, nouns);
}

const MONTHS = /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/u;

/** Whether they agree, in a case that the preposition before takes: «железная дверь», but not after «через». */
function agreeHere(part: Part, attribute: Token, attributes: readonly Reading[], nouns: readonly Reading[]): boolean {
  // «норвежский жиро»: a word that never changes has the gender of what it names.
  if (new Set(nouns.map(({ tag }) => tag.feats.Case)).size > 5) return true;
  const left = before(part, attribute);
  const governed = left && governedBy(left.key);
  if (!governed || governed.adverb) return someConcord(attributes, nouns);
  const fitting = attributes.filter(({ tag }) => governed.cases.includes(tag.feats.Case!));
  return someConcord(fitting, nouns) || (someConcord(attributes, nouns) && !nouns.some(({ tag }) => governed.cases.includes(tag.feats.Case!)));
}

const HALF = /^пол(?:века|года|часа|дня|ночи|минуты|месяца|недели|сотни|десятка|дюжины|тысячи|миллиона|километра|метра|литра|стакана|страницы|суток|пути|дома|мира|жизни)$/u;

/** What looks like a slip, but is none. */
function isExcused(part: Part, sentence: SentenceAnalysis, attribute: Token, noun: Token, attributes: readonly Reading[], nouns: readonly Reading[]): boolean {
  if (MONTHS.test(noun.key) || isName(part, noun) || (isName(part, attribute) && attributes.some(isNoun))) return true;
  if (isGoverned(attributes, nouns)) return true;
  // «собственные резервирования», «новый счёт-фактура»: dictionaries lack the plural, and doubt the gender.
  if (noun.text.includes("-") || (/[аеи]ния$/u.test(noun.key) && attributes.some(({ tag }) => tag.feats.Number === "Plur"))) return true;
  // «последние полвека», «первые полгода»
  if (HALF.test(noun.key)) return true;
  const left = before(part, attribute);
  // «два новых дома», «21 новая квартира», «оба старых дома»
  for (let other = left, steps = 0; other && steps < 4; other = before(part, other), steps++) {
    if (other.kind === "number" || plainReadings(sentence, other).some(({ tag }) => tag.upos === "NUM")) return true;
    if (other.kind !== "word" || !plainReadings(sentence, other).some(isAttribute)) break;
  }
  // «красный и синий телефоны», «в первом, втором домах»
  const plural = nouns.some(({ tag }) => tag.feats.Number === "Plur");
  if (plural && left && (/^(?:и|или|,|—|–)$/u.test(left.key) || joinsAttributes(part, sentence, attribute) || isSecondOfPair(part, left))) return true;
  // «новая директор», «наша врач»
  const woman = nouns.some(({ tag }) => tag.feats.Animacy === "Anim" && tag.feats.Gender === "Masc") && attributes.some(({ tag }) => tag.feats.Gender === "Fem" && tag.feats.Case === "Nom");
  if (woman) return true;
  if (attributes.some(({ tag }) => tag.feats.Case === "Ins" && tag.upos !== "DET") && isPredicative(part, sentence, attribute)) return true;
  if (attributes.some(({ tag }) => tag.feats.Case === "Ins") && nouns.every(({ tag }) => tag.feats.Case === "Dat")) return true;
  const many = attributes.filter(({ tag }) => tag.feats.Number === "Plur");
  if (many.some(({ tag: { feats } }) => nouns.some(({ tag }) => tag.feats.Number === "Sing" && feats.Case === tag.feats.Case)) && isShared(part, sentence, noun, many)) return true;
  return agreesLater(part, sentence, noun, attributes) || agreesBefore(part, sentence, attribute, attributes) || isOneOfTurns(part, left, attributes, nouns);
}

/** «как в обычном, так и в строгом режимах» */
const isSecondOfPair = (part: Part, preposition: Token): boolean => before(part, preposition)?.key === "и" && before(part, preposition, 2)?.key === "так";

/** «член семьи, не работающий и занятый уходом»: the second of two turns after their noun. */
function isOneOfTurns(part: Part, left: Token | undefined, attributes: readonly Reading[], nouns: readonly Reading[]): boolean {
  if (left === undefined || !/^(?:и|или|либо|но|а)$/u.test(left.key)) return false;
  if (attributes.some(({ tag }) => tag.feats.Case === "Nom") && nouns.every(({ tag }) => tag.feats.Case === "Ins" || tag.feats.Case === "Dat")) return true;
  // «в абзацах третьем и четвёртом пункта 9»
  return attributes.some(({ tag }) => tag.feats.Number === "Sing") && nouns.every(({ tag }) => tag.feats.Case !== "Nom") && /(?:ьем|ом|ой|ый|ий|ая)$/u.test(before(part, left)?.key ?? "");
}

/** «содержащая ходатайство», «предусмотренная пунктом»: a participle's own object. */
function isGoverned(attributes: readonly Reading[], nouns: readonly Reading[]): boolean {
  if (attributes.some(({ lemma }) => !/^необходимый$/u.test(lemma) && /(?:[еиа]мый|[еёя]нный|анный|[ыиоу]тый)$/u.test(lemma)) && nouns.every(({ tag }) => tag.feats.Case === "Ins")) return true;
  const participles = attributes.filter(({ tag }) => tag.feats.VerbForm === "Part");
  // «принадлежащих участнику», whatever the analysis takes it for
  if (nouns.every(({ tag }) => tag.feats.Case === "Dat") && attributes.some(({ lemma }) => /^(?:принадлежащий|подлежащий|соответствующий|предшествующий|сопутствующий|способствующий|препятствующий)$/u.test(lemma))) return true;
  // «следующий» is an adjective first.
  if (participles.reduce((sum, { probability }) => sum + probability, 0) < 0.3) return false;
  const passive = participles.every(({ tag }) => tag.feats.Voice === "Pass");
  const own = passive ? ["Dat", "Ins"] : ["Dat", "Ins", "Acc", "Gen"];
  return nouns.some(({ tag }) => own.includes(tag.feats.Case!));
}

const LINKS = /^(?:быть|стать|становиться|являться|оказаться|оказываться|остаться|оставаться|казаться|считать|считаться|признать|признавать|признание|сделать|делать|объявить|объявление|назвать|называть|найти|оставить|оставлять|держать|сохранить|сохранять|вернуть|видеть|увидеть|получить|признаваться)$/u;

/** «сделать доступным клиентам», «признание недействительным предоставления». */
function isPredicative(part: Part, sentence: SentenceAnalysis, attribute: Token): boolean {
  for (let other = before(part, attribute), steps = 0; other && steps < REACH; other = before(part, other), steps++) {
    if (other.kind !== "word") continue;
    const readings = plainReadings(sentence, other);
    if (readings.some(({ lemma }) => LINKS.test(lemma))) return true;
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
      if (other.kind !== "word" || readings.some((reading) => isNoun(reading) && attributes.some(({ tag }) => tag.feats.Case === reading.tag.feats.Case))) return true;
      joined = !isKnown(readings) || readings.some(isAttribute);
    }
  }
  return false;
}

const joinsAttributes = (part: Part, sentence: SentenceAnalysis, attribute: Token): boolean => {
  for (let other = before(part, attribute), steps = 0; other && steps < 3; other = before(part, other), steps++) {
    if (/^(?:и|или|,)$/u.test(other.key)) return true;
    if (!plainReadings(sentence, other).some((reading) => isAttribute(reading) || reading.tag.upos === "ADV")) return false;
  }
  return false;
};

const isName = (part: Part, token: Token): boolean => /^\p{Lu}/u.test(token.text) && part.sentences[token.sentence]!.first !== token.index && token.text !== token.text.toUpperCase() ? !/^(?:ваш|вы)/u.test(token.key) : /^\p{Lu}{2}/u.test(token.text);

/** A noun farther right, which the attribute may belong to. */
function agreesLater(part: Part, sentence: SentenceAnalysis, noun: Token, attributes: readonly Reading[]): boolean {
  for (let other = after(part, noun), steps = 0; other && steps < REACH; other = after(part, other), steps++) {
    if (other.kind === "punctuation" && /^[.:;!?—–(]$/u.test(other.text)) return false;
    if (other.kind === "muted" || other.kind === "placeholder") return true;
    if (other.kind === "word" && plainReadings(sentence, other).some((reading) => isNoun(reading) && attributes.some((one) => concords(one, reading)))) {
      return steps === 0 || attributes.some(({ tag }) => tag.feats.VerbForm === "Part") || isGoverning(attributes);
    }
  }
  return false;
}

const GOVERNING =
  /^(?:равный|полный|достойный|доступный|известный|нужный|необходимый|готовый|подобный|близкий|свойственный|присущий|подведомственный|подконтрольный|подотчетный|обязательный|удобный|полезный|знакомый|понятный|привычный|чуждый|верный|благодарный|аналогичный|идентичный|тождественный|соответственный|параллельный|перпендикулярный|смежный|противоположный|противный|характерный|довольный|больной|богатый|бедный|чистый|свободный|важный|вредный|опасный|выгодный|общий|родной|единый|лишний|следующий|соответствующий|подлежащий|предшествующий|принадлежащий)$/u;
const isGoverning = (attributes: readonly Reading[]): boolean => attributes.some(({ lemma }) => GOVERNING.test(lemma.replaceAll("ё", "е")));

/** A noun farther left that the attribute follows: «документы, присланные клиентом», «вопрос важный клиенту». */
function agreesBefore(part: Part, sentence: SentenceAnalysis, attribute: Token, attributes: readonly Reading[]): boolean {
  let marks = 0;
  for (let other = before(part, attribute), steps = 0; other && steps < REACH + 2; other = before(part, other), steps++) {
    // A turn opens right before its participle or adjective, or one adverb earlier: «, ранее выплаченные».
    if (other.kind === "punctuation" && (++marks > 1 || other.text !== "," || steps > 1)) return steps <= 1 && /^[)»“]$/u.test(other.text);
    if (other.kind === "muted" || other.kind === "placeholder") return true;
    if (other.kind !== "word") continue;
    const readings = plainReadings(sentence, other);
    const near = steps === 0 || marks > 0;
    if (near && readings.some((reading) => (isNoun(reading) || reading.tag.upos === "PRON") && attributes.some((one) => concords(one, reading)))) return true;
    if (steps === 0 && governedBy(other.key)) return false;
  }
  return false;
}

/** The attribute in the noun's form; where the preposition before forbids the noun's case, the noun in the attribute's. */
function mended(part: Part, sentence: SentenceAnalysis, attribute: Token, noun: Token, attributes: readonly Reading[], nouns: readonly Reading[], lexicon: Lexicon): string | undefined {
  const cases = casesBefore(part, attribute);
  const model = cases ? nouns.filter(({ tag }) => cases.includes(tag.feats.Case!)) : nouns;
  if (!model.length) return nounMended(attribute, noun, attributes.filter(({ tag }) => cases!.includes(tag.feats.Case!)), nouns, lexicon);
  // «на следующей недели»: the attribute stands as the preposition asks, and only the noun's case is wrong.
  const fitting = cases ? attributes.filter(({ tag }) => cases.includes(tag.feats.Case!)) : [];
  if (fitting.length && Math.max(...model.map((noun) => nearness(attributes, noun))) < 2) {
    const twins = nouns.filter((noun) => fitting.some(({ tag: { feats } }) => feats.Number === noun.tag.feats.Number && (feats.Gender === undefined || feats.Gender === noun.tag.feats.Gender)));
    const form = twins.length ? nounMended(attribute, noun, fitting, twins, lexicon) : undefined;
    if (form) return form;
  }
  const best = sentence.best(attribute.index);
  const own = best && attributes.includes(best) ? best : attributes[0]!;
  const likely = asked(part, sentence, attribute, closest(attributes, model));
  const forms = likely.map((reading) => inConcord(own, reading, lexicon)).filter((form) => form !== undefined);
  const form = likeliestForm(forms.map((one) => `${one} ${noun.key}`), part, attribute.index, noun.index, lexicon);
  return form && `${likeWritten(form.slice(0, form.indexOf(" ")), attribute.text)} ${noun.text}`;
}

function nounMended(attribute: Token, noun: Token, attributes: readonly Reading[], nouns: readonly Reading[], lexicon: Lexicon): string | undefined {
  for (const { tag } of attributes) {
    for (const reading of nouns) {
      if (tag.feats.Number === "Sing" && reading.tag.feats.Gender !== undefined && tag.feats.Gender !== reading.tag.feats.Gender) continue;
      const form = lexicon.inflect(reading, { Case: tag.feats.Case!, Number: tag.feats.Number! });
      if (form) return `${attribute.text} ${likeWritten(form, noun.text)}`;
    }
  }
  return undefined;
}

/** The noun's readings that what stands before the phrase asks for: an attribute before it, a transitive verb, a noun. */
function asked(part: Part, sentence: SentenceAnalysis, attribute: Token, nouns: readonly Reading[]): readonly Reading[] {
  const left = before(part, attribute);
  if (left?.kind !== "word" || governedBy(left.key)) return nouns;
  const readings = plainReadings(sentence, left);
  const narrowed = readings.every(isAttribute)
    ? nouns.filter((noun) => readings.some((one) => concords(one, noun)))
    : readings.every((reading) => isVerb(reading) && reading.tag.feats.Transitivity === "Tran" && reading.tag.feats.Voice !== "Pass")
      ? nouns.filter(({ tag }) => tag.feats.Case === "Acc")
      : readings.every(isNoun)
        ? nouns.filter(({ tag }) => tag.feats.Case === "Gen")
        : [];
  return narrowed.length ? narrowed : nouns;
}

/** The noun's readings that differ from the attribute in the fewest of case, number, gender. */
function closest(attributes: readonly Reading[], nouns: readonly Reading[]): readonly Reading[] {
  const scores = nouns.map((noun) => nearness(attributes, noun));
  const most = Math.max(...scores);
  return nouns.filter((_, i) => scores[i] === most);
}

/** In how many of case, number, gender some reading of the attribute has the noun's value. */
function nearness(attributes: readonly Reading[], noun: Reading): number {
  const n = noun.tag.feats;
  return Math.max(
    ...attributes.map(({ tag: { feats } }) => {
      const number = feats.Number === n.Number;
      return (feats.Case === n.Case ? 1 : 0) + (number ? 1 : 0) + (n.Number !== "Plur" && number && feats.Gender === n.Gender ? 1 : 0);
    }),
  );
}

/** The cases that the preposition before the phrase takes. */
function casesBefore(part: Part, attribute: Token): readonly string[] | undefined {
  const left = before(part, attribute);
  return left && governedBy(left.key)?.cases;
}
