import type { SentenceAnalysis } from "../../../analysis/analysis.js";
import type { Part, Token } from "../../../document/parsed-document.js";
import type { Lexicon } from "../../../lexicon/lexicon.js";
import { after, before } from "../../comma.js";
import { concords } from "../../grammar/concord.js";
import { isAttribute, isNoun, plainReadings } from "../../grammar/plain-readings.js";
import type { Detector } from "../../rule.js";
import { oneOf, startingAt } from "../../starting-at.js";

/** Adjectives whose «не-» makes another name of a quality: «небольшой», «нежилой», «недостоверный». Relational ones («не русский») are denied apart. */
const QUALITY = new RegExp(
  `^(?:${(
    "адекватн аккуратн безопасн безразличн благодарн благоприятн больш верн вежлив вероятн виновн вменяем внимательн внятн выгодн высок глубок глуп грамотн далек добр добросовестн довольн долг дорог " +
    "достаточн достойн достоверн доступн естественн желательн жил заметн законн законченн здоров знаком значительн известн интересн исправн качественн комфортн корректн легальн легк ликвидн логичн мал " +
    "многочисленн надежн надлежащ нормальн обдуманн обитаем обоснованн обходим объективн обыкновенн обычн обязательн однозначн однократн опасн определенн опытн осторожн официальн плох подвижн подходящ " +
    "полезн полн полноценн понятн последовательн правильн правомерн практичн предвиденн предсказуем приемлем приличн приметн пристойн приятн пригодн привычн продолжительн продуктивн прозрачн " +
    "пропорциональн прост профессиональн прочн равномерн разборчив разумн рациональн реальн регулярн редк рентабельн ровн санкционированн своевременн серьезн сильн скромн сложн случайн совершеннолетн совместим " +
    "справедлив стабильн стандартн существенн счастлив терпелив точн трезв трудн трудоспособн уважительн удачн удобн уместн умел устойчив уютн хорош целесообразн целев частн част чист эффективн этичн " +
    "движим рабоч действительн дееспособн платежеспособн добропорядочн конкурентоспособн работоспособн пьющ"
  ).replaceAll(" ", "|")})(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ей)$`,
  "u",
);
/** Of these the degree may be denied: «снял не большую комнату, там и так тесно». */
const DEGREE =
  /^(?:больш|высок|глубок|добр|долг|дорог|легк|прост|сложн|трудн|редк|част|чист|сильн|мал|далек|нов|рабоч|жил|целев|полезн|здоров|опасн|интересн|серьезн|полн|точн|официальн|обязательн)/u;
const CONTRAST = /^(?:а|но|однако|зато|только|лишь|ли|ни|—|–|-|\?|хотя)$/u;
/** What makes «не» a denial of its own. */
const DENIED =
  /^(?:вовсе|отнюдь|далеко|совсем|ничуть|нисколько|никому|никак|никем|никогда|это|если|что|раз|уже|еще|пока|был|была|было|были|быть|будет|будут|является|являются|стал|стала|стали|оказал\p{L}*|ведь|же|бы|и|а|или|но|тоже|там|тут|потому|хотя|просто|явно)$/u;
/** «Не большой любитель рыбы»: the set phrase is written apart. */
const FANCIER = /^(?:любител|охотник|мастер|поклонник|знаток|специалист|сторонник|фанат|дурак)/u;

/** «в не жилом помещении», «прислали не верный адрес»: an attribute with nothing opposed to it. */
export const detect: Detector = startingAt(oneOf(["не"]), ({ part, lexicon, analysis, starts }, report) => {
  for (const token of starts) {
    const word = after(part, token);
    if (word?.kind !== "word" || word.text !== word.text.toLowerCase() || !QUALITY.test(word.key)) continue;
    const sentence = analysis.of(token);
    if (!isOneWord(token.key + word.key, lexicon) || !isAttributive(part, sentence, word)) continue;
    if (!standsForOne(part, sentence, token, word) || isOpposed(part, sentence, token)) continue;
    report({ start: token.start, end: word.end, replacements: [token.text + word.text] });
  }
});

const isOneWord = (joined: string, lexicon: Lexicon): boolean =>
  lexicon
    .readings(joined)
    .some(
      ({ tag, lemma, mark, source }) => !mark && source !== "guess" && tag.upos === "ADJ" && lemma.startsWith("не"),
    );

/** Its noun follows, at once or after another attribute. */
function isAttributive(part: Part, sentence: SentenceAnalysis, word: Token): boolean {
  const own = plainReadings(sentence, word).filter(isAttribute);
  let noun = after(part, word);
  for (let steps = 0; noun?.kind === "word" && steps < 2; steps++) {
    const readings = plainReadings(sentence, noun);
    if (readings.some((reading) => isNoun(reading) && own.some((one) => concords(one, reading))))
      return !(/^больш/u.test(word.key) && FANCIER.test(noun.key));
    if (!readings.some((reading) => isAttribute(reading) && own.some((one) => concords(one, reading)))) return false;
    noun = after(part, noun);
  }
  return false;
}

/** At the start of a sentence, after a preposition, another attribute, or a verb. */
function standsForOne(part: Part, sentence: SentenceAnalysis, token: Token, word: Token): boolean {
  const left = before(part, token);
  if (left === undefined) return true;
  if (left.kind !== "word" || DENIED.test(left.key)) return false;
  const tag = sentence.best(left.index)?.tag;
  if (!tag) return false;
  if (tag.upos === "ADP") return true;
  if (tag.upos === "DET" || (tag.upos === "ADJ" && tag.feats.Variant !== "Short" && tag.feats.Case !== undefined)) {
    const own = plainReadings(sentence, word).filter(isAttribute);
    return sentence
      .readings(left.index)
      .some(({ reading }) => isAttribute(reading) && own.some((one) => concords(reading, one)));
  }
  return tag.upos === "VERB" && tag.feats.VerbForm !== "Part" && !DEGREE.test(word.key);
}

/** «не большой дом, а дворец», «не полный ли пакет?» */
function isOpposed(part: Part, sentence: SentenceAnalysis, token: Token): boolean {
  const { last } = sentence.sentence;
  for (let i = token.index + 1; i < last; i++)
    if (CONTRAST.test(part.tokens[i]!.key) || CONTRAST.test(part.tokens[i]!.text)) return true;
  return /^(?:не|ни)$/u.test(before(part, token)?.key ?? "");
}
